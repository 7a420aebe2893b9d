"""Bodies in a response: inviting, joining, leaving."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views import View

from awn.arabic.folding import tidy
from awn.kit.see_other import SeeOther
from awn.organisations.forms import EndorserForm
from awn.organisations.models import Organisation
from awn.organisations.pages import explain, show
from awn.organisations.views.directory import LONGEST_SEARCH
from awn.people.refusals import Refused
from awn.people.requests import PersonRequest
from awn.responses.models import Participation, Response
from awn.responses.views.found import led_response

MOST_FOUND = 10


class Bodies(View):
    """Who takes part, and inviting others."""

    def get(self, request: PersonRequest, uid: UUID) -> HttpResponse:
        return self._page(request, led_response(request, uid), EndorserForm())

    def post(self, request: PersonRequest, uid: UUID) -> HttpResponse:
        response, form = led_response(request, uid), EndorserForm(request.POST)
        if form.is_valid():
            organisation = get_object_or_404(Organisation.objects.working(), uid=form.cleaned_data["endorser"])
            try:
                Participation.objects.invite(response, organisation, by=request.user)
                return SeeOther(reverse("response_bodies", args=[uid]))
            except Refused as refusal:
                explain(form, refusal)
        return self._page(request, response, form)

    def _page(self, request: PersonRequest, response: Response, form: EndorserForm) -> HttpResponse:
        words = tidy(request.GET.get("q", ""))[:LONGEST_SEARCH]
        parts = list(response.participations.current().select_related("organisation").order_by("invited_at"))
        others = Organisation.objects.working().exclude(pk__in=[response.lead_id, *(part.organisation_id for part in parts)])
        found = list(others.named_like(words).order_by("name_folded")[:MOST_FOUND]) if words else []
        return show(
            request, "responses/bodies", {"response": response, "parts": parts, "words": words, "found": found, "form": form}
        )


class Joining(View):
    """A body's yes to an invitation."""

    def post(self, request: PersonRequest, uid: UUID) -> HttpResponse:
        part = _part(request, uid)
        part.join(by=request.user)
        return SeeOther(reverse("response", args=[part.response.uid]))


class Leaving(View):
    """A body's no, or the end of its part."""

    def post(self, request: PersonRequest, uid: UUID) -> HttpResponse:
        part = _part(request, uid)
        part.leave(by=request.user)
        return SeeOther(reverse("responses"))


def _part(request: PersonRequest, uid: UUID) -> Participation:
    seen = Participation.objects.current().filter(response__in=Response.objects.visible_to(request.user))
    return get_object_or_404(seen.select_related("response__lead", "organisation"), uid=uid)
