"""The pages of what went wrong: what happened and what to do next, in the page's language. None of them asks the database for anything."""

import logging
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils.html import escape
from django.utils.translation import get_language_from_path, gettext, override

from awn.arabic.wording import Message, message
from awn.config.navigation import Shell, theme

logger = logging.getLogger(__name__)
SECRET: Final = re.compile("password|token|code|pin|otp|secret|credential", re.IGNORECASE)
LETTERS: Final = re.compile(r"[^\W\d_]|\d{4}")
MOST: Final = 40  # values shown again


@dataclass(frozen=True, slots=True)
class Fault:
    """What happened, and what one may do."""

    status: int
    happened: Message
    next: Message
    icon: str = "err"


MISSHAPEN: Final = Fault(
    400,
    message("This request could not be read"),
    message("The address or what was sent with it is not complete. Go back and try again."),
)
STALE: Final = Fault(
    403,
    message("The form could not be sent"),
    message(
        "The page stood open for long, or you logged in or out on another one. What you wrote is not lost: copy it from here or from the page before, load that page again, and send it once more."
    ),
    "undo",
)
COOKIES: Final = Fault(
    403,
    message("The form could not be sent"),
    message(
        "The browser kept no cookie of this platform. Allow cookies for it, or open the page in another browser, then send the form again."
    ),
    "undo",
)
REFUSED: Final = Fault(
    403,
    message("You may not do this"),
    message(
        "Your account may see this but not do it. Ask an owner of the organisation, or write to us if you think that this is wrong."
    ),
    "lock",
)
NOT_FOUND: Final = Fault(
    404,
    message("There is no such page"),
    message("The address may be mistyped, or the page is gone, or it is open to others only."),
    "search",
)
UNPROCESSABLE: Final = Fault(
    422, message("What was sent cannot be used"), message("Go back, look at what you wrote, and send it again.")
)
TOO_MANY: Final = Fault(
    429,
    message("Too many tries"),
    message("Wait a few minutes, then try again. This protects accounts from guessing; nothing of yours was lost."),
    "clock",
)
BROKEN: Final = Fault(
    500,
    message("Something broke on our side"),
    message(
        "It is not your fault, and it was written down for those who run the platform. Wait a moment, go back and try again."
    ),
)


def misshapen(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:  # noqa: ARG001
    return page(request, MISSHAPEN)


def refused(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:  # noqa: ARG001
    return page(request, REFUSED)


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:  # noqa: ARG001
    return page(request, NOT_FOUND)


def unprocessable(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:  # noqa: ARG001
    return page(request, UNPROCESSABLE)


def too_many(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:  # noqa: ARG001
    """Called by whatever counts tries."""
    answer = page(request, TOO_MANY)
    answer["Retry-After"] = "300"
    return answer


def broken(request: HttpRequest) -> HttpResponse:
    """Without a database, and without a template where even those are broken."""
    try:
        return page(request, BROKEN)
    except Exception:
        logger.exception("The page of a broken server could not be made")
        return HttpResponse(_bare(BROKEN), status=500)


def stale_form(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form without a valid token: `reason` is Django's own word for it, which is only logged."""
    logger.warning("A form without a valid token was refused: %s", reason)
    fault = STALE if settings.CSRF_COOKIE_NAME in request.COOKIES else COOKIES
    return page(request, fault, typed=_typed(request))


def page(request: HttpRequest, fault: Fault, typed: Sequence[str] = ()) -> HttpResponse:
    """The page of one fault; `typed` is shown for the person to copy."""
    around = {"request": request, "shell": Shell(request, knows_person=False), "theme": theme(request)}
    with override(_language(request)):
        content = render_to_string("pages/fault.html", {**around, "fault": fault, "typed": typed})
    answer = HttpResponse(content, status=fault.status)
    answer["Cache-Control"] = "no-store"
    return answer


def _typed(request: HttpRequest) -> list[str]:
    """What the person wrote into a form of our own; never a password or a code, and nothing that another site sent in their name."""
    if request.headers.get("Sec-Fetch-Site") != "same-origin":
        return []
    shown = [
        value
        for name in request.POST
        if name != "next" and not SECRET.search(name)
        for value in request.POST.getlist(name)
        if LETTERS.search(value)
    ]
    return shown[:MOST]


def _language(request: HttpRequest) -> str:
    return get_language_from_path(request.path_info) or settings.LANGUAGE_CODE


def _bare(fault: Fault) -> str:
    said = {}
    for language in ("ar", "en"):
        with override(language):
            said[language] = escape(gettext(fault.happened.text)), escape(gettext(fault.next.text))
    return (
        '<!doctype html><html lang="ar" dir="rtl"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{0}</title>'
        '<main><h1>{0}</h1><p>{1}</p><div lang="en" dir="ltr"><h2>{2}</h2><p>{3}</p></div></main></html>'
    ).format(*said["ar"], *said["en"])
