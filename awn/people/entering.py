"""Coming in and going out: the session becomes a person's, and where it leads afterwards."""

import time
from typing import Final
from urllib.parse import urlencode

from django.conf import settings
from django.contrib.auth import login
from django.http import HttpRequest
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme

from awn.people.models import Person

PROVED_AT: Final = "proved_at"
NEXT: Final = "next"
ASKED_AT: Final = "next_at"
REMEMBERED: Final = 3600  # seconds: what was wanted longer ago is wanted no more


def enter(request: HttpRequest, person: Person) -> None:
    """Logs somebody in who has just proved who they are. The session gets a new key, so that one planted beforehand is worth nothing."""
    login(request, person, backend=settings.AUTHENTICATION_BACKENDS[0])
    request.session[PROVED_AT] = time.time()


def remember_way_on(request: HttpRequest) -> None:
    """Keeps where the person wanted to go (`next`), if that is a page of this site."""
    wanted = request.POST.get(NEXT, request.GET.get(NEXT, ""))
    if is_own_page(wanted):
        request.session.update({NEXT: wanted, ASKED_AT: time.time()})
    elif request.method == "GET":
        _forget(request)


def way_on(request: HttpRequest, otherwise: str = "") -> str:
    """Where the person goes now: the page that was wanted, else `otherwise` or the home page. It is asked once."""
    wanted = request.session.get(NEXT, "")
    is_new = happened_within(request.session.get(ASKED_AT), REMEMBERED)
    _forget(request)
    return wanted if is_new and is_own_page(wanted) else otherwise or reverse("home")


def wanted_page(request: HttpRequest) -> str:
    """The page of this site that the address or the form itself names as the next one; empty where none does."""
    wanted = request.POST.get(NEXT) or request.GET.get(NEXT) or ""
    return wanted if is_own_page(wanted) else ""


def leading_to(page: str, wanted: str) -> str:
    """The address of the page of this name, which leads on to another."""
    return f"{reverse(page)}?{urlencode({NEXT: wanted})}" if wanted else reverse(page)


def is_own_page(address: str) -> bool:
    """Whether this is a path on this site and nothing that a browser could read as another's."""
    is_path = address.startswith("/") and not address.startswith(("//", "/\\")) and address.isprintable()
    return is_path and url_has_allowed_host_and_scheme(address, allowed_hosts=None)


def happened_within(session_value: object, seconds: float) -> bool:
    """Whether a time kept in the session is so near. A time after now means that the clock went back, and counts for nothing."""
    return isinstance(session_value, int | float) and 0 <= time.time() - session_value <= seconds


def _forget(request: HttpRequest) -> None:
    for key in (NEXT, ASKED_AT):
        request.session.pop(key, None)
