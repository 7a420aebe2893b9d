"""Opening a response with its sheet, and closing it with its lessons."""

from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views import View

from awn.arabic.wording import message
from awn.kit.see_other import SeeOther
from awn.organisations.models import Organisation
from awn.organisations.pages import ask, show
from awn.organisations.roles import LEADING
from awn.people.access import confirmed
from awn.people.requests import PersonRequest
from awn.places.matching import the_one
from awn.responses.forms import ClosingForm, SheetForm
from awn.responses.models import Response


class Openings(View):
    """For which of one's bodies a response is opened."""

    def get(self, request: PersonRequest) -> HttpResponse:
        bodies = list(Organisation.objects.working().of(request.user, *LEADING).order_by("name_folded"))
        if len(bodies) == 1:
            return SeeOther(reverse("response_opening", args=[bodies[0].uid]))
        else:
            return show(request, "responses/openings", {"bodies": bodies})


@confirmed
class Opening(View):
    def get(self, request: PersonRequest, uid: UUID) -> HttpResponse:
        organisation = self._organisation(request, uid)
        return self._page(request, organisation, SheetForm(initial={"is_public": not organisation.hosted}))

    def post(self, request: PersonRequest, uid: UUID) -> HttpResponse:
        organisation, form = self._organisation(request, uid), SheetForm(request.POST)
        if form.is_valid():
            sheet = {**form.cleaned_data, "area": the_one(form.cleaned_data["area_words"])}
            response = Response.objects.begin(organisation, by=request.user, **sheet)
            return SeeOther(reverse("response", args=[response.uid]))
        else:
            return self._page(request, organisation, form)

    def _organisation(self, request: PersonRequest, uid: UUID) -> Organisation:
        organisation = get_object_or_404(Organisation.objects.visible_to(request.user), uid=uid)
        if not organisation.may_open_response(request.user):
            raise PermissionDenied
        return organisation

    def _page(self, request: PersonRequest, organisation: Organisation, form: SheetForm) -> HttpResponse:
        return ask(
            request,
            form,
            title=message("Opening a response"),
            intro=message("Volunteers decide by this sheet whether they come. Risks that are named can be met."),
            button=message("Open the response"),
            back=reverse("responses"),
            about=organisation.name,
        )


@confirmed
class ClosureOf(View):
    def get(self, request: PersonRequest, uid: UUID) -> HttpResponse:
        return self._page(request, self._response(request, uid), ClosingForm())

    def post(self, request: PersonRequest, uid: UUID) -> HttpResponse:
        response, form = self._response(request, uid), ClosingForm(request.POST)
        if form.is_valid():
            response.close(by=request.user, **form.cleaned_data)
            return SeeOther(reverse("response", args=[uid]))
        else:
            return self._page(request, response, form)

    def _response(self, request: PersonRequest, uid: UUID) -> Response:
        response = get_object_or_404(Response.objects.visible_to(request.user).select_related("lead", "closure"), uid=uid)
        if not response.may_close(request.user):
            raise PermissionDenied
        return response

    def _page(self, request: PersonRequest, response: Response, form: ClosingForm) -> HttpResponse:
        return ask(
            request,
            form,
            title=message("Closing the response"),
            intro=message("Shifts that have not begun are called off. What you write here stays on the page for everybody."),
            button=message("Close the response"),
            tone="danger",
            back=reverse("response", args=[response.uid]),
            about=response.name,
        )
