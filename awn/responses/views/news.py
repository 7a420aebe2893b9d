"""Writing news and publishing figures."""

from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.views import View

from awn.arabic.wording import message
from awn.kit.see_other import SeeOther
from awn.organisations.pages import ask
from awn.people.requests import PersonRequest
from awn.responses.forms import FigureForm, UpdateForm
from awn.responses.models import KeyFigure, Update
from awn.responses.views.found import led_response, shared_response


class News(View):
    """A piece of news of one's own body."""

    def get(self, request: PersonRequest, uid: UUID) -> HttpResponse:
        bodies = shared_response(request, uid).led_for(request.user)
        return self._page(request, uid, UpdateForm(bodies=bodies))

    def post(self, request: PersonRequest, uid: UUID) -> HttpResponse:
        response = shared_response(request, uid)
        form = UpdateForm(request.POST, bodies=response.led_for(request.user))
        if form.is_valid():
            Update.objects.write(response, form.cleaned_data["organisation"], by=request.user, text=form.cleaned_data["text"])
            return SeeOther(reverse("response", args=[uid]))
        else:
            return self._page(request, uid, form)

    def _page(self, request: PersonRequest, uid: UUID, form: UpdateForm) -> HttpResponse:
        back = reverse("response", args=[uid])
        return ask(request, form, title=message("Writing news"), button=message("Publish"), back=back)


class Figures(View):
    """A figure with its date and source; one with the same words takes the place of the older."""

    def get(self, request: PersonRequest, uid: UUID) -> HttpResponse:
        led_response(request, uid)
        return self._page(request, uid, FigureForm())

    def post(self, request: PersonRequest, uid: UUID) -> HttpResponse:
        response, form = led_response(request, uid), FigureForm(request.POST)
        if form.is_valid():
            KeyFigure.objects.publish(response, by=request.user, **form.cleaned_data)
            return SeeOther(reverse("response", args=[uid]))
        else:
            return self._page(request, uid, form)

    def _page(self, request: PersonRequest, uid: UUID, form: FigureForm) -> HttpResponse:
        intro = message("A figure with the same words takes the place of the older one.")
        back = reverse("response", args=[uid])
        return ask(request, form, title=message("Publishing a figure"), intro=intro, button=message("Publish"), back=back)
