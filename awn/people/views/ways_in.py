"""How one's own account is entered: the page of all ways, and a page for each that is typed."""

from typing import Final, cast

from django.conf import settings
from django.contrib.auth import update_session_auth_hash
from django.http import Http404, HttpResponse

from awn.arabic.wording import message
from awn.people.access import proved
from awn.people.forms.sign_up import TAKEN
from awn.people.forms.ways_in import EmailForm, NewPasswordForm, PhoneForm, UsernameForm
from awn.people.models.account import Taken, Way
from awn.people.requests import PersonRequest
from awn.people.views.pages import REMOVED, SAVED, AccountPage, done, see
from awn.people.views.sign_up import PROVING, ask_for_proof
from awn.people.views.typed_codes import ASKED_TOO_OFTEN
from awn.people.ways_in import WaysIn

FORMS: Final[dict[str, type[EmailForm] | type[PhoneForm]]] = {"email": EmailForm, "sms": PhoneForm}
LOGGED_OUT: Final = message("The other browsers are logged out.")
LAST_WAY: Final = message(
    "This is the only way into your account. Add a password and a user name, or another address, before you remove it."
)


class Ways(AccountPage):
    """All ways into the account, each with what may be done about it."""

    template = "people/ways_in.html"

    def get(self, request: PersonRequest) -> HttpResponse:
        return self.page(request, ways=WaysIn.of(request.user), texts="sms" in settings.CODE_WAYS)


@proved
class Password(AccountPage):
    """A new password; it ends the sessions in all other browsers."""

    template = "people/password.html"

    def get(self, request: PersonRequest) -> HttpResponse:
        return self.page(request, NewPasswordForm(request.user))

    def post(self, request: PersonRequest) -> HttpResponse:
        form = NewPasswordForm(request.user, request.POST)
        if form.is_valid():
            request.user.change_password(form.cleaned_data["password"], by=request.user)
            update_session_auth_hash(request, request.user)
            return done(request, SAVED, "ways_in")
        else:
            return self.wrong(request, form)


@proved
class Username(AccountPage):
    template = "people/username.html"

    def get(self, request: PersonRequest) -> HttpResponse:
        return self.page(request, UsernameForm(initial={"username": request.user.username}))

    def post(self, request: PersonRequest) -> HttpResponse:
        form = UsernameForm(request.POST)
        if not form.is_valid():
            return self.wrong(request, form)
        try:
            request.user.set_username(form.cleaned_data["username"], by=request.user)
        except Taken:
            form.add_error("username", TAKEN)
            return self.wrong(request, form)
        else:
            return done(request, SAVED, "ways_in")


@proved
class Contact(AccountPage):
    """The e-mail address or the phone number; a new one counts once its code came back."""

    template = "people/contact.html"

    def get(self, request: PersonRequest, way: str) -> HttpResponse:
        return self.page(request, _form(way)(initial={"address": request.user.contact(cast("Way", way))}), way=way)

    def post(self, request: PersonRequest, way: str) -> HttpResponse:
        form = _form(way)(request.POST)
        if not form.is_valid():
            return self.wrong(request, form, way=way)
        given = {"email" if way == "email" else "phone": form.cleaned_data["address"]}
        if ask_for_proof(request, PROVING, {"person": request.user.pk}, given):
            return see("proof")
        else:
            return self.wrong(request, form, ASKED_TOO_OFTEN, 429, way=way)


@proved
class ContactRemoval(AccountPage):
    template = "people/contact.html"

    def post(self, request: PersonRequest, way: str) -> HttpResponse:
        _form(way)
        if WaysIn.of(request.user).may_lose(cast("Way", way)):
            request.user.remove_contact(cast("Way", way), by=request.user)
            return done(request, REMOVED, "ways_in")
        else:
            form = _form(way)(initial={"address": request.user.contact(cast("Way", way))})
            return self.wrong(request, form, LAST_WAY, 422, way=way)


@proved
class SessionsEnd(AccountPage):
    """Logs the account out in all other browsers."""

    def post(self, request: PersonRequest) -> HttpResponse:
        request.user.end_sessions(by=request.user, but=request.session.session_key)
        return done(request, LOGGED_OUT, "ways_in")


def _form(way: str) -> type[EmailForm] | type[PhoneForm]:
    if way not in settings.CODE_WAYS:
        raise Http404
    return FORMS[way]
