"""Naming a new owner for a body without one, confirming it as a second steward, and taking it over."""

from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views import View

from awn.arabic.wording import message
from awn.kit.see_other import SeeOther
from awn.organisations.forms import NothingForm, SuccessionForm
from awn.organisations.models import Organisation, Succession
from awn.organisations.models.succession import may_settle
from awn.organisations.pages import ask, explain, show
from awn.people.access import confirmed, for_stewards
from awn.people.refusals import Refused
from awn.people.requests import PersonRequest


@for_stewards
@confirmed
class Successions(View):
    """Naming the new owner of one body."""

    def get(self, request: PersonRequest, uid: UUID) -> HttpResponse:
        return self._page(request, self._organisation(request, uid), SuccessionForm())

    def post(self, request: PersonRequest, uid: UUID) -> HttpResponse:
        organisation, form = self._organisation(request, uid), SuccessionForm(request.POST)
        if form.is_valid():
            heir, proof = form.cleaned_data["name"], form.cleaned_data["proof"]
            try:
                succession = Succession.objects.propose(organisation, heir=heir, by=request.user, proof=proof)
                return SeeOther(reverse("organisation_succession", args=[succession.uid]))
            except Refused as refusal:
                explain(form, refusal)
        return self._page(request, organisation, form)

    def _organisation(self, request: PersonRequest, uid: UUID) -> Organisation:
        organisation = get_object_or_404(Organisation, uid=uid)
        if organisation.has_owner or not may_settle(organisation, request.user):
            raise PermissionDenied
        return organisation

    def _page(self, request: PersonRequest, organisation: Organisation, form: SuccessionForm) -> HttpResponse:
        if organisation.hosted:
            intro = message("This is a guest: only somebody who already has a role in it can become its owner.")
        else:
            intro = message("A second steward confirms it, then the person is asked. Nothing changes before they accept.")
        return ask(
            request,
            form,
            title=message("Naming a new owner"),
            intro=intro,
            button=message("Name the new owner"),
            back=reverse("verifications"),
            about=organisation.name,
        )


class SuccessionPage(View):
    """One naming: to stewards with its proof, to whoever was named as a question."""

    def get(self, request: PersonRequest, uid: UUID) -> HttpResponse:
        return _page(request, _succession(request, uid), NothingForm())


@for_stewards
@confirmed
class SuccessionConfirmation(View):
    """The second steward's yes."""

    def post(self, request: PersonRequest, uid: UUID) -> HttpResponse:
        succession = _succession(request, uid)
        succession.confirm(by=request.user)
        return SeeOther(reverse("organisation_succession", args=[uid]))


class SuccessionAcceptance(View):
    """The yes of whoever was named."""

    def post(self, request: PersonRequest, uid: UUID) -> HttpResponse:
        succession, form = _succession(request, uid), NothingForm(request.POST)
        form.is_valid()
        try:
            succession.accept(by=request.user)
            return SeeOther(reverse("organisation_inside", args=[succession.organisation.uid]))
        except Refused as refusal:
            explain(form, refusal)
            return _page(request, succession, form)


class SuccessionWithdrawal(View):
    """A steward's second thought, or the no of whoever was named."""

    def post(self, request: PersonRequest, uid: UUID) -> HttpResponse:
        _succession(request, uid).withdraw(by=request.user)
        return SeeOther(reverse("verifications") if request.user.is_steward else reverse("my_organisations"))


def _succession(request: PersonRequest, uid: UUID) -> Succession:
    seen = Succession.objects.visible_to(request.user).select_related("organisation", "heir", "named_by", "confirmed_by")
    return get_object_or_404(seen, uid=uid)


def _page(request: PersonRequest, succession: Succession, form: NothingForm) -> HttpResponse:
    person = request.user
    context = {
        "succession": succession,
        "organisation": succession.organisation,
        "may_confirm": succession.may_confirm(person),
        "may_accept": succession.may_accept(person),
        "may_withdraw": succession.may_withdraw(person),
        "sees_proof": person.is_steward,
        "form": form,
    }
    return show(request, "organisations/succession", context)
