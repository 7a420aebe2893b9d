"""Who runs this installation, and giving and ending that office."""

from django import forms
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext_lazy

from awn.people.access import confirmed, for_stewards
from awn.people.forms import controls
from awn.people.identifiers import identify
from awn.people.models import Person, Stewardship
from awn.people.refusals import Refused
from awn.people.requests import PersonRequest
from awn.people.views.pages import AccountPage, see

NOBODY = gettext_lazy("No account has this name. Ask the person for the user name or address with which they log in.")


class StewardForm(forms.Form):
    name = controls.typed_name(gettext_lazy("User name, phone number or e-mail address of the new steward"))


@for_stewards
@confirmed
class Stewards(AccountPage):
    template = "people/stewards.html"
    needs_consent = True

    def get(self, request: PersonRequest) -> HttpResponse:
        return self.page(request, StewardForm(), stewardships=_current())

    def post(self, request: PersonRequest) -> HttpResponse:
        form = StewardForm(request.POST)
        meant = identify(form.cleaned_data["name"]) if form.is_valid() else None
        person = Person.objects.known_as(meant.kind, meant.value) if meant else None
        if person is not None and person.is_active:
            Stewardship.objects.give(person, by=request.user)
            return see("stewards")
        else:
            if meant:
                form.add_error("name", NOBODY)
            return self.wrong(request, form, stewardships=_current())


@for_stewards
@confirmed
class StewardshipEnd(AccountPage):
    template = "people/stewards.html"
    needs_consent = True

    def post(self, request: PersonRequest, uid: str) -> HttpResponse:
        stewardship = get_object_or_404(Stewardship.objects.current(), uid=uid)
        try:
            stewardship.end(by=request.user)
        except Refused as refused:
            return self.wrong(request, StewardForm(), refused.words, stewardships=_current())
        else:
            return see("stewards")


def _current() -> list[Stewardship]:
    return list(Stewardship.objects.current().select_related("person").order_by("given_at"))
