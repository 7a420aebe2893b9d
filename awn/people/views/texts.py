"""The code of conduct and its signature; consent, given and withdrawn."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from awn.arabic.wording import message
from awn.kit.access import public
from awn.people import conduct, consent
from awn.people.entering import NEXT, is_own_page
from awn.people.forms.texts import AcceptanceForm, SignatureForm
from awn.people.models import Person
from awn.people.requests import PersonRequest
from awn.people.views.pages import AccountPage, go, see

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
        return self.page(
            request, AcceptanceForm(initial={"version": text.version}), text=text, **self._state(request.user, text.version)
        )

    @staticmethod
    def _state(reader: object, version: int) -> dict[str, Any]:
        if isinstance(reader, Person):
            return {"may_agree": True, "standing": reader.consents.filter(version=version, withdrawn_at=None).first()}
        else:
            return {"may_agree": False, "standing": None}


class ConsentAcceptance(AccountPage):
    """Agrees to the version that was read; to another only once that has been read."""

    template = "people/consent.html"

    def post(self, request: PersonRequest) -> HttpResponse:
        form, text = AcceptanceForm(request.POST), consent.current_text(request.LANGUAGE_CODE)
        if form.is_valid() and form.cleaned_data["version"] == text.version:
            consent.accept(request.user, version=text.version, language=text.language)
            return see("consent")
        else:
            fresh = AcceptanceForm(initial={"version": text.version})
            return self.page(request, fresh, status=422, text=text, may_agree=True, refused=CHANGED)


class ConsentWithdrawal(AccountPage):
    def post(self, request: PersonRequest) -> HttpResponse:
        consent.withdraw(request.user)
        return see("consent")


def way_back(request: HttpRequest) -> str:
    """The page of this site from which the signature was asked for, else the profile."""
    wanted = request.POST.get(NEXT) or request.GET.get(NEXT) or ""
    return wanted if is_own_page(wanted) else reverse("profile")
