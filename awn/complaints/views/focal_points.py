"""Who opens complaints of sexual exploitation, abuse or harassment: given and ended by stewards."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views import View

from awn.complaints.forms import FocalPointForm
from awn.complaints.models import FocalPoint
from awn.kit.see_other import SeeOther
from awn.organisations.pages import show
from awn.people.access import confirmed, for_stewards
from awn.people.requests import PersonRequest


@for_stewards
@confirmed
class FocalPoints(View):
    """Who they are, and one more."""

    def get(self, request: PersonRequest) -> HttpResponse:
        return self._page(request, FocalPointForm())

    def post(self, request: PersonRequest) -> HttpResponse:
        form = FocalPointForm(request.POST)
        if form.is_valid():
            FocalPoint.objects.give(form.cleaned_data["name"], by=request.user)
            return SeeOther(reverse("focal_points"))
        else:
            return self._page(request, form)

    def _page(self, request: PersonRequest, form: FocalPointForm) -> HttpResponse:
        offices = FocalPoint.objects.current().select_related("person")
        return show(request, "complaints/focal_points", {"form": form, "offices": offices})


@for_stewards
@confirmed
class FocalPointEnd(View):
    """The end of one office."""

    def post(self, request: PersonRequest, uid: UUID) -> HttpResponse:
        get_object_or_404(FocalPoint, uid=uid).end(by=request.user)
        return SeeOther(reverse("focal_points"))
