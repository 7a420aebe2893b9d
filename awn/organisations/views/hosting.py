"""Offering a space of its own to a body, and taking it."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views import View

from awn.arabic.wording import message
from awn.kit.see_other import SeeOther
from awn.organisations.forms import IdentityForm
from awn.organisations.models import Hosting
from awn.organisations.pages import ask, explain
from awn.people.access import confirmed, for_stewards
from awn.people.refusals import Refused
from awn.people.requests import PersonRequest


@for_stewards
@confirmed
class Hostings(View):
    """Making an offer; its link stands in the queue of the steward who made it."""

    def post(self, request: PersonRequest) -> HttpResponse:
        Hosting.objects.offer(by=request.user)
        return SeeOther(reverse("verifications"))


class HostingTaking(View):
    """Registering the body that was asked to come."""

    def get(self, request: PersonRequest, secret: str) -> HttpResponse:
        self._offer(secret)
        return self._page(request, IdentityForm())

    def post(self, request: PersonRequest, secret: str) -> HttpResponse:
        offer, form = self._offer(secret), IdentityForm(request.POST)
        if form.is_valid():
            try:
                organisation = offer.take(by=request.user, **form.cleaned_data)
                return SeeOther(reverse("organisation_inside", args=[organisation.uid]))
            except Refused as refusal:
                explain(form, refusal)
        return self._page(request, form)

    def _offer(self, secret: str) -> Hosting:
        return get_object_or_404(Hosting.objects.live().with_secret(secret))

    def _page(self, request: PersonRequest, form: IdentityForm) -> HttpResponse:
        intro = message(
            "Your organisation is invited into a space of its own here. Those who run the platform see that it is here, and nothing of its work."
        )
        return ask(
            request,
            form,
            title=message("A space for your organisation"),
            intro=intro,
            button=message("Continue"),
            back=reverse("my_organisations"),
        )
