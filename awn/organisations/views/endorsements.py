"""Asking a verified body to vouch, and answering."""

from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views import View

from awn.arabic.folding import tidy
from awn.arabic.wording import message
from awn.kit.see_other import SeeOther
from awn.organisations.forms import AnswerForm, EndorserForm
from awn.organisations.models import Endorsement, Organisation
from awn.organisations.pages import explain, show
from awn.organisations.views.directory import LONGEST_SEARCH
from awn.organisations.views.found import editable
from awn.people.access import confirmed
from awn.people.refusals import Refused
from awn.people.requests import PersonRequest

MOST_FOUND = 10


class Endorsements(View):
    """Looking for a body that knows one's own, and asking it."""

    def get(self, request: PersonRequest, uid: UUID) -> HttpResponse:
        return self._page(request, editable(request, uid), EndorserForm())

    def post(self, request: PersonRequest, uid: UUID) -> HttpResponse:
        organisation = editable(request, uid)
        form = EndorserForm(request.POST)
        if form.is_valid():
            endorser = get_object_or_404(Organisation.objects.working(), uid=form.cleaned_data["endorser"])
            try:
                Endorsement.objects.ask(organisation, endorser, by=request.user)
                return SeeOther(reverse("organisation_endorsements", args=[uid]))
            except Refused as refusal:
                explain(form, refusal)
        return self._page(request, organisation, form)

    def _page(self, request: PersonRequest, organisation: Organisation, form: EndorserForm) -> HttpResponse:
        words = tidy(request.GET.get("q", ""))[:LONGEST_SEARCH]
        asked = list(organisation.endorsements.select_related("endorser").order_by("asked_at"))
        others = (
            Organisation.objects.working().with_papers().exclude(pk__in=[organisation.pk, *(row.endorser_id for row in asked)])
        )
        found = list(others.named_like(words).select_related("area").order_by("name_folded")[:MOST_FOUND]) if words else []
        context = {"organisation": organisation, "asked": asked, "words": words, "found": found, "form": form}
        return show(request, "organisations/endorsements", context)


@confirmed
class EndorsementAnswer(View):
    """An owner of the body that was asked says yes or no."""

    def get(self, request: PersonRequest, uid: UUID) -> HttpResponse:
        return self._page(request, self._endorsement(request, uid), AnswerForm())

    def post(self, request: PersonRequest, uid: UUID) -> HttpResponse:
        endorsement = self._endorsement(request, uid)
        form = AnswerForm(request.POST)
        if form.is_valid():
            given = form.cleaned_data["answer"] == "yes"
            try:
                endorsement.answer(by=request.user, given=given, words=form.cleaned_data["words"])
                return SeeOther(reverse("my_organisations"))
            except Refused as refusal:
                explain(form, refusal)
        return self._page(request, endorsement, form)

    def _endorsement(self, request: PersonRequest, uid: UUID) -> Endorsement:
        seen = Endorsement.objects.visible_to(request.user).select_related("organisation__area", "endorser")
        endorsement = get_object_or_404(seen, uid=uid)
        if not endorsement.may_answer(request.user):
            raise PermissionDenied
        return endorsement

    def _page(self, request: PersonRequest, endorsement: Endorsement, form: AnswerForm) -> HttpResponse:
        title = message("Endorsing an organisation")
        context = {"endorsement": endorsement, "organisation": endorsement.organisation, "form": form, "title": title}
        return show(request, "organisations/endorsement", context)
