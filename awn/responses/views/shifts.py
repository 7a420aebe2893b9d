"""Places in shifts: taking, giving up; calling a shift off; the shifts of one's own."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.views import View

from awn.arabic.wording import message
from awn.kit.see_other import SeeOther
from awn.organisations.forms import NothingForm
from awn.organisations.pages import ask, explain, show
from awn.people.conduct import signed
from awn.people.refusals import Refused
from awn.people.requests import PersonRequest
from awn.people.working import open_without_consent
from awn.responses.models import Response, Shift, SignUp


@signed
class SigningUp(View):
    """Taking a place, after the code of conduct is signed."""

    def get(self, request: PersonRequest, uid: UUID) -> HttpResponse:
        return self._page(request, _shift(request, uid), NothingForm())

    def post(self, request: PersonRequest, uid: UUID) -> HttpResponse:
        shift, form = _shift(request, uid), NothingForm(request.POST)
        form.is_valid()
        try:
            shift.sign_up(by=request.user)
            return SeeOther(reverse("my_shifts"))
        except Refused as refusal:
            explain(form, refusal)
            return self._page(request, shift, form)

    def _page(self, request: PersonRequest, shift: Shift, form: NothingForm) -> HttpResponse:
        response = shift.team.response
        return show(request, "responses/signing_up", {"shift": shift, "team": shift.team, "response": response, "form": form})


class CallingOff(View):
    def get(self, request: PersonRequest, uid: UUID) -> HttpResponse:
        shift = _shift(request, uid)
        shift.team.require_leader(request.user)
        return ask(
            request,
            NothingForm(),
            title=message("Calling a shift off"),
            intro=message("Whoever signed up is told at once."),
            button=message("Call the shift off"),
            tone="danger",
            back=reverse("team", args=[shift.team.uid]),
            about=shift.task,
        )

    def post(self, request: PersonRequest, uid: UUID) -> HttpResponse:
        shift = _shift(request, uid)
        shift.call_off(by=request.user)
        return SeeOther(reverse("team", args=[shift.team.uid]))


@open_without_consent
class PlaceEnd(View):
    """Giving up a place, or taking it from somebody."""

    def post(self, request: PersonRequest, number: int) -> HttpResponse:
        place = get_object_or_404(SignUp.objects.standing().visible_to(request.user).select_related("shift__team"), pk=number)
        place.end(by=request.user)
        is_mine = place.person_id == request.user.pk
        return SeeOther(reverse("my_shifts") if is_mine else reverse("team", args=[place.shift.team.uid]))


class MyShifts(View):
    """The places that one has taken, the next first."""

    def get(self, request: PersonRequest) -> HttpResponse:
        mine = (
            SignUp.objects.standing()
            .filter(person=request.user)
            .select_related("shift__team__response", "shift__team__organisation")
        )
        coming = list(mine.filter(shift__ends_at__gt=timezone.now()).order_by("shift__starts_at"))
        return show(request, "responses/my_shifts", {"places": coming})


def _shift(request: PersonRequest, uid: UUID) -> Shift:
    seen = Shift.objects.filter(team__response__in=Response.objects.visible_to(request.user))
    return get_object_or_404(seen.select_related("team__response__lead", "team__organisation"), uid=uid)
