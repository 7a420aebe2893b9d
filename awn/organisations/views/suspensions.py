"""Stopping a false body, and letting it work again."""

from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views import View

from awn.arabic.wording import message
from awn.kit.see_other import SeeOther
from awn.organisations.forms import ReasonForm
from awn.organisations.models import Organisation, Suspension
from awn.organisations.pages import ask
from awn.people.access import confirmed, for_stewards
from awn.people.requests import PersonRequest


@for_stewards
@confirmed
class SuspensionOf(View):
    """Suspending one body, with the reason that its people read."""

    def get(self, request: PersonRequest, uid: UUID) -> HttpResponse:
        return self._page(request, self._organisation(request, uid), ReasonForm())

    def post(self, request: PersonRequest, uid: UUID) -> HttpResponse:
        organisation, form = self._organisation(request, uid), ReasonForm(request.POST)
        if form.is_valid():
            Suspension.objects.suspend(organisation, by=request.user, reason=form.cleaned_data["reason"])
            return SeeOther(reverse("verifications"))
        else:
            return self._page(request, organisation, form)

    def _organisation(self, request: PersonRequest, uid: UUID) -> Organisation:
        organisation = get_object_or_404(Organisation, uid=uid)
        if organisation.roles_of(request.user):
            raise PermissionDenied
        return organisation

    def _page(self, request: PersonRequest, organisation: Organisation, form: ReasonForm) -> HttpResponse:
        return ask(
            request,
            form,
            title=message("Suspending an organisation"),
            intro=message("It leaves the public list and its open work stops at once. Its people read the reason."),
            button=message("Suspend"),
            tone="danger",
            back=reverse("organisation", args=[organisation.uid]),
            about=organisation.name,
        )


@for_stewards
@confirmed
class Lifting(View):
    """Lifting one suspension, with the reason."""

    def get(self, request: PersonRequest, uid: UUID) -> HttpResponse:
        return self._page(request, self._suspension(request, uid), ReasonForm())

    def post(self, request: PersonRequest, uid: UUID) -> HttpResponse:
        suspension, form = self._suspension(request, uid), ReasonForm(request.POST)
        if form.is_valid():
            suspension.lift(by=request.user, reason=form.cleaned_data["reason"])
            return SeeOther(reverse("verifications"))
        else:
            return self._page(request, suspension, form)

    def _suspension(self, request: PersonRequest, uid: UUID) -> Suspension:
        suspension = get_object_or_404(Suspension.objects.select_related("organisation"), uid=uid)
        if suspension.organisation.roles_of(request.user):
            raise PermissionDenied
        return suspension

    def _page(self, request: PersonRequest, suspension: Suspension, form: ReasonForm) -> HttpResponse:
        return ask(
            request,
            form,
            title=message("Lifting a suspension"),
            intro=message("The organisation works again at once."),
            button=message("Lift the suspension"),
            back=reverse("verifications"),
            about=suspension.organisation.name,
        )
