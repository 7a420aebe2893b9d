"""Passkeys, the authenticator app and the printed sheet: set up, shown, taken away."""

from typing import Any, Final

from allauth.mfa.adapter import get_adapter
from allauth.mfa.webauthn.internal import auth as webauthn
from django.core.exceptions import ValidationError
from django.http import HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse

from awn.arabic.wording import message
from awn.kit.said import say_next
from awn.people import pending
from awn.people.access import proved
from awn.people.authenticators import (
    APP,
    MOST_PASSKEYS,
    PASSKEY,
    add_app,
    add_passkey,
    authenticators,
    codes_of_sheet,
    fits,
    make_sheet,
    new_secret,
    remove,
)
from awn.people.entering import leading_to, wanted_page, way_on
from awn.people.forms.log_in import CodeForm
from awn.people.forms.ways_in import PasskeyForm
from awn.people.requests import PersonRequest
from awn.people.views.confirmation import confirm
from awn.people.views.pages import ADDED, REMOVED, AccountPage, done, go, see

SECRET: Final = "app_secret"  # noqa: S105  # the name under which it is remembered
CLOCK: Final = message(
    "This is not what the app shows for this platform now. Look whether the phone's clock is right, and try the next code."
)
SHEET_MADE: Final = message("The sheet is made. It replaces any sheet before it.")
NO_PASSKEY: Final = message("The passkey could not be made. Try again, or set up an authenticator app.")
ENOUGH: Final = message("Ten passkeys are kept already. Remove one that you no longer use first.")


class StrongWay(AccountPage):
    """Which of the two to set up, for who is about to do what not everybody may."""

    template = "people/strong_way.html"

    def get(self, request: PersonRequest) -> HttpResponse:
        return self.page(request)


@proved
class App(AccountPage):
    """Joins an authenticator app: the secret as a square to scan and as letters to type, and the code that proves it."""

    template = "people/app.html"

    def get(self, request: PersonRequest) -> HttpResponse:
        if pending.kept(request.session, SECRET) is None:
            pending.keep(request.session, SECRET, {"secret": new_secret()})
        return self.page(request, CodeForm())

    def post(self, request: PersonRequest) -> HttpResponse:
        form = CodeForm(request.POST)
        said = pending.kept(request.session, SECRET)
        if said is None:
            return see("app")
        elif not form.is_valid():
            return self.wrong(request, form)
        elif not fits(said["secret"], form.cleaned_data["code"]):
            return self.wrong(request, form, CLOCK)
        else:
            add_app(request.user, said["secret"], by=request.user)
            pending.drop(request.session, SECRET)
            return _set_up(request)

    def more(self, request: Any) -> dict[str, Any]:
        said = pending.kept(request.session, SECRET)
        secret = said["secret"] if said else ""
        groups = " ".join(secret[start : start + 4] for start in range(0, len(secret), 4))
        return {"secret": groups, "address": get_adapter().build_totp_url(request.user, secret)}


@proved
class AppRemoval(AccountPage):
    def post(self, request: PersonRequest) -> HttpResponse:
        for app in authenticators(request.user).filter(type=APP):
            remove(app, by=request.user)
        return done(request, REMOVED, "ways_in")


@proved
class Passkeys(AccountPage):
    """Makes a passkey on this device; a script asks the device for it."""

    template = "people/passkeys.html"

    def get(self, request: PersonRequest) -> HttpResponse:
        return self.page(request, PasskeyForm())

    def post(self, request: PersonRequest) -> HttpResponse:
        form = PasskeyForm(request.POST)
        if not form.is_valid():
            return self.wrong(request, form)
        elif authenticators(request.user).filter(type=PASSKEY).count() >= MOST_PASSKEYS:
            return self.wrong(request, form, ENOUGH)
        elif not _is_ours(form.cleaned_data["credential"]):
            return self.wrong(request, form, NO_PASSKEY)
        else:
            add_passkey(request.user, form.cleaned_data["name"], form.cleaned_data["credential"], by=request.user)
            return _set_up(request)


@proved
class PasskeyBeginning(AccountPage):
    """What a new passkey is to be made for, for this session."""

    def post(self, request: PersonRequest) -> HttpResponse:
        return JsonResponse(webauthn.begin_registration(request.user, passwordless=True))


@proved
class PasskeyRemoval(AccountPage):
    def post(self, request: PersonRequest, pk: int) -> HttpResponse:
        remove(get_object_or_404(authenticators(request.user), pk=pk, type=PASSKEY), by=request.user)
        return done(request, REMOVED, "ways_in")


@proved
class PrintedSheet(AccountPage):
    """The codes that still work, to be printed or written down; a new sheet ends the one before."""

    template = "people/sheet.html"

    def get(self, request: PersonRequest) -> HttpResponse:
        codes = [f"{code[:5]} {code[5:]}" for code in codes_of_sheet(request.user)]
        return self.page(request, codes=codes, next=wanted_page(request), way_ahead=wanted_page(request) or reverse("home"))

    def post(self, request: PersonRequest) -> HttpResponse:
        make_sheet(request.user, by=request.user)
        say_next(request, SHEET_MADE)
        return go(leading_to("sheet", wanted_page(request)))


def _is_ours(credential: Any) -> bool:
    """Whether the credential answers the challenge of this session, and the device asked for a finger, a face or a number."""
    try:
        webauthn.parse_registration_response(credential)
        return bool(webauthn.complete_registration(credential).is_user_verified())
    except (ValidationError, ValueError, TypeError, KeyError, AttributeError):
        return False


def _set_up(request: PersonRequest) -> HttpResponse:
    """Whoever has just set one up has confirmed by it, and goes on to what asked for it."""
    confirm(request)
    say_next(request, ADDED)
    return go(way_on(request, reverse("ways_in")))
