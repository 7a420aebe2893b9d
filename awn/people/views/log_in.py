"""Logging in and out: by password, by a sent code, by the printed sheet or the app, by a passkey."""

from typing import Any

from allauth.mfa.webauthn.internal import auth as webauthn
from django.contrib.auth import authenticate, logout
from django.http import HttpRequest, HttpResponse, JsonResponse

from awn.arabic.wording import message
from awn.kit.access import public
from awn.people.authenticators import APP, SHEET, use_passkey, use_typed
from awn.people.codes import ask_for_code
from awn.people.entering import enter, remember_way_on, way_on
from awn.people.forms.log_in import CodeRequestForm, CredentialForm, PasswordForm, SheetForm
from awn.people.identifiers import Identifier, identify
from awn.people.limits import CODES, PASSWORDS, forget, may_try
from awn.people.models import Person
from awn.people.views.pages import CROWDED, LOCKED, AccountPage, crowded, go, see
from awn.people.views.typed_codes import ASKED_TOO_OFTEN, LOGGING_IN

WRONG_PASSWORD = message("The name or the password is not right. Look at both, or log in another way.")
WRONG_CODE = message("The name or the code is not right, or the code was used before. Look at both, or log in another way.")
WRONG_PASSKEY = message("The passkey was not recognised. Try again, or log in another way.")


@public
class LogIn(AccountPage):
    """By password; the other ways are one tap away."""

    template = "people/log_in.html"

    def get(self, request: HttpRequest) -> HttpResponse:
        remember_way_on(request)
        return self.page(request, PasswordForm())

    def post(self, request: HttpRequest) -> HttpResponse:
        remember_way_on(request)
        form = PasswordForm(request.POST)
        if crowded(request):
            return self.wrong(request, form, CROWDED, 429)
        elif not form.is_valid():
            return self.wrong(request, form)
        else:
            return self._try(request, form, identify(form.cleaned_data["name"]))

    def _try(self, request: HttpRequest, form: PasswordForm, meant: Identifier) -> HttpResponse:
        if not may_try(PASSWORDS, meant.key):
            return self.wrong(request, form, LOCKED, 429)
        person = authenticate(request, identifier=meant, password=form.cleaned_data["password"])
        if person is None:
            return self.wrong(request, form, WRONG_PASSWORD)
        else:
            forget(PASSWORDS, meant.key)
            return come_in(request, person)


@public
class CodeRequest(AccountPage):
    """Asking for a code. The answer and its time are the same for a name that nobody has."""

    template = "people/code_request.html"

    def get(self, request: HttpRequest) -> HttpResponse:
        return self.page(request, CodeRequestForm())

    def post(self, request: HttpRequest) -> HttpResponse:
        form = CodeRequestForm(request.POST)
        if crowded(request):
            return self.wrong(request, form, CROWDED, 429)
        elif not form.is_valid():
            return self.wrong(request, form)
        elif _send(request, form.cleaned_data["name"]):
            return see("log_in_code")
        else:
            return self.wrong(request, form, ASKED_TOO_OFTEN, 429)


@public
class Sheet(AccountPage):
    """By a code of the printed sheet, or of the authenticator app."""

    template = "people/log_in_sheet.html"

    def get(self, request: HttpRequest) -> HttpResponse:
        return self.page(request, SheetForm())

    def post(self, request: HttpRequest) -> HttpResponse:
        form = SheetForm(request.POST)
        if crowded(request):
            return self.wrong(request, form, CROWDED, 429)
        elif not form.is_valid():
            return self.wrong(request, form)
        else:
            return self._try(request, form, identify(form.cleaned_data["name"]))

    def _try(self, request: HttpRequest, form: SheetForm, meant: Identifier) -> HttpResponse:
        if not may_try(CODES, meant.key):
            return self.wrong(request, form, LOCKED, 429)
        person = Person.objects.known_as(meant.kind, meant.value)
        if use_typed(person, form.cleaned_data["code"], (SHEET, APP)) and person:
            forget(CODES, meant.key)
            return come_in(request, person)
        else:
            return self.wrong(request, form, WRONG_CODE)


@public
class Passkey(AccountPage):
    """By a passkey: the script of the log-in page posts what it answered."""

    template = "people/log_in.html"

    def post(self, request: HttpRequest) -> HttpResponse:
        form = CredentialForm(request.POST)
        if crowded(request):
            return self.wrong(request, PasswordForm(), CROWDED, 429)
        person = use_passkey(None, form.cleaned_data["credential"]) if form.is_valid() else None
        if person is None:
            return self.wrong(request, PasswordForm(), WRONG_PASSKEY)
        else:
            return come_in(request, person)


@public
class PasskeyChallenge(AccountPage):
    """What a passkey is to sign, for this session."""

    def post(self, request: HttpRequest) -> HttpResponse:
        person = request.user if request.user.is_authenticated and "log_in" not in request.POST else None
        return JsonResponse(webauthn.begin_authentication(person))


@public
class Suspended(AccountPage):
    """What somebody reads whose account may not be used now."""

    template = "people/suspended.html"

    def get(self, request: HttpRequest) -> HttpResponse:
        return self.page(request)


@public
class LogOut(AccountPage):
    """Ends the session of this browser."""

    def post(self, request: HttpRequest) -> HttpResponse:
        logout(request)
        answer = see("home")
        answer.headers["Clear-Site-Data"] = '"cache", "storage"'
        return answer


def come_in(request: HttpRequest, person: Any) -> HttpResponse:
    """Logs in whoever proved who they are; who is suspended learns that, and nobody else does."""
    if person.is_active:
        enter(request, person)
        return go(way_on(request))
    else:
        return see("suspended")


def _send(request: HttpRequest, typed: str) -> bool:
    meant = identify(typed)
    person = Person.objects.known_as(meant.kind, meant.value)
    way = person.way_of_codes if person and person.is_active else None
    content = {"person": person.pk if person else None, "name": typed.strip()}
    to = person.contact(way) if person and way else ""
    return ask_for_code(request.session, LOGGING_IN, content, key=meant.key, way=way, to=to)
