"""The code of conduct and its signature; consent, given and withdrawn."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from awn.arabic.wording import message
from awn.kit.access import public
from awn.kit.said import say_next
from awn.people import conduct, consent
from awn.people.entering import wanted_page
from awn.people.forms.texts import AcceptanceForm, SignatureForm
from awn.people.models import Person
from awn.people.requests import PersonRequest
from awn.people.views.pages import AccountPage, done, go

AGREED, TAKEN_BACK, SIGNED = message("Your consent is written down."), message("Your consent is taken back."), message("Signed.")
CHANGED = message("The text has changed since you opened it. Read it as it stands now.")


@public
class Conduct(AccountPage):
    """The code of conduct, for anybody to read."""

    template = "people/conduct.html"

    def get(self, request: HttpRequest) -> HttpResponse:
        may_sign = isinstance(request.user, Person) and not request.user.has_signed_conduct
        return self.page(request, text=conduct.current_text(request.LANGUAGE_CODE), may_sign=may_sign)


class ConductSignature(AccountPage):
    """The whole text and, at its end, the box to tick; from there back to where the text was asked for."""

    template = "people/conduct_signature.html"
    needs_consent = True

    def get(self, request: PersonRequest) -> HttpResponse:
        return self._text(request, SignatureForm(initial={"version": conduct.current_text(request.LANGUAGE_CODE).version}))

    def post(self, request: PersonRequest) -> HttpResponse:
        form, text = SignatureForm(request.POST), conduct.current_text(request.LANGUAGE_CODE)
        if not form.is_valid():
            return self._text(request, form, 422)
        elif form.cleaned_data["version"] != text.version:
            return self._text(request, SignatureForm(initial={"version": text.version}), 422, refused=CHANGED)
        else:
            conduct.sign(request.user, version=text.version, language=text.language)
            say_next(request, SIGNED)
            return go(way_back(request))

    def _text(self, request: PersonRequest, form: SignatureForm, status: int = 200, **more: object) -> HttpResponse:
        text = conduct.current_text(request.LANGUAGE_CODE)
        signature = request.user.conduct_signatures.filter(version=text.version).first()
        return self.page(request, form, status=status, text=text, signature=signature, next=way_back(request), **more)


@public
class Consent(AccountPage):
    """What is kept and why, for anybody to read; and whether the person agrees."""

    template = "people/consent.html"

    def get(self, request: HttpRequest) -> HttpResponse:
        text = consent.current_text(request.LANGUAGE_CODE)
        form = AcceptanceForm(initial={"version": text.version})
        return self.page(request, form, text=text, next=wanted_page(request), **self._state(request.user, text.version))

    @staticmethod
    def _state(reader: object, version: int) -> dict[str, Any]:
        if isinstance(reader, Person):
            standing = reader.consents.filter(version=version, withdrawn_at=None).first()
            return {"may_agree": True, "standing": standing, "withdrawn": reader.has_withdrawn_consent}
        else:
            return {"may_agree": False, "standing": None}


class ConsentNeeded(AccountPage):
    """What is closed since consent was taken back, why, and what can be done: give it again, look at one's data, erase the account."""

    template = "people/consent_needed.html"

    def get(self, request: PersonRequest) -> HttpResponse:
        wanted = wanted_page(request)
        return self.page(request, next=wanted) if request.user.has_withdrawn_consent else go(wanted or reverse("consent"))


class ConsentAcceptance(AccountPage):
    """Agrees to the version that was read, and leads on to what consent was asked for; to another version only once that has been read."""

    template = "people/consent.html"

    def post(self, request: PersonRequest) -> HttpResponse:
        form, text = AcceptanceForm(request.POST), consent.current_text(request.LANGUAGE_CODE)
        if form.is_valid() and form.cleaned_data["version"] == text.version:
            consent.accept(request.user, version=text.version, language=text.language)
            say_next(request, AGREED)
            return go(wanted_page(request) or reverse("consent"))
        else:
            fresh = AcceptanceForm(initial={"version": text.version})
            more = {"text": text, "may_agree": True, "next": wanted_page(request)}
            return self.page(request, fresh, status=422, refused=CHANGED, **more)


class ConsentWithdrawal(AccountPage):
    def post(self, request: PersonRequest) -> HttpResponse:
        consent.withdraw(request.user)
        return done(request, TAKEN_BACK, "consent")


def way_back(request: HttpRequest) -> str:
    """The page of this site from which the signature was asked for, else the profile."""
    return wanted_page(request) or reverse("profile")
