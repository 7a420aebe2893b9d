"""Acts on a list: preparing, stopping, asking volunteers, closing."""

from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.urls import reverse
from django.views import View

from awn.aid.asking import seen_pairs
from awn.aid.forms import RegionForm
from awn.aid.models import AidList
from awn.aid.views.opened import opened, require_preparing
from awn.arabic.wording import counted, message
from awn.kit.said import say_next
from awn.kit.see_other import SeeOther
from awn.organisations.forms import NothingForm
from awn.organisations.pages import ask, explain
from awn.people.access import confirmed
from awn.people.refusals import Refused
from awn.people.requests import PersonRequest


@opened
class Preparing(View):
    def get(self, request: PersonRequest, aid_list: AidList) -> HttpResponse:  # noqa: ARG002
        return SeeOther(reverse("aid_list", args=[aid_list.uid]))

    def post(self, request: PersonRequest, aid_list: AidList) -> HttpResponse:
        require_preparing(request, aid_list)
        form = RegionForm(request.POST)
        if "region" in request.POST and form.is_valid():
            aid_list.choose(by=request.user, region=form.cleaned_data["region"])
        try:
            aid_list.prepare(by=request.user)
        except Refused as refusal:
            say_next(request, refusal.words)
        return SeeOther(reverse("aid_list", args=[aid_list.uid]))


@opened
class Stop(View):
    def get(self, request: PersonRequest, aid_list: AidList) -> HttpResponse:  # noqa: ARG002
        return SeeOther(reverse("aid_list", args=[aid_list.uid]))

    def post(self, request: PersonRequest, aid_list: AidList) -> HttpResponse:
        require_preparing(request, aid_list)
        running = aid_list.running
        if running is not None:
            running.stop(by=request.user)
        return SeeOther(reverse("aid_list", args=[aid_list.uid]))


@confirmed
@opened
class Volunteers(View):
    """Asking volunteers about the doubtful pairs, masked."""

    def get(self, request: PersonRequest, aid_list: AidList) -> HttpResponse:
        _require_lead(request, aid_list)
        return self._page(request, aid_list, NothingForm())

    def post(self, request: PersonRequest, aid_list: AidList) -> HttpResponse:
        _require_lead(request, aid_list)
        form = NothingForm(request.POST)
        form.is_valid()
        try:
            aid_list.ask_volunteers(by=request.user)
            say_next(request, message("Volunteers get the questions within a minute."))
            return SeeOther(reverse("aid_list", args=[aid_list.uid]))
        except Refused as refusal:
            explain(form, refusal)
            return self._page(request, aid_list, form)

    def _page(self, request: PersonRequest, aid_list: AidList, form: NothingForm) -> HttpResponse:
        number = seen_pairs(aid_list).count()
        return ask(
            request,
            form,
            title=counted(
                "Asking volunteers about %(number)s doubtful pair", "Asking volunteers about %(number)s doubtful pairs", number
            ),
            intro=message(
                "Each pair is shown masked, to trained adults of other governorates who signed the code of conduct: no date, no place, no whole number and"
                " never a whole name. New pairs follow after each preparation."
            ),
            button=message("Ask volunteers"),
            back=reverse("aid_list", args=[aid_list.uid]),
            about=aid_list.title,
        )


@confirmed
@opened
class Closure(View):
    def get(self, request: PersonRequest, aid_list: AidList) -> HttpResponse:
        _require_lead(request, aid_list)
        return ask(
            request,
            NothingForm(),
            title=message("Closing the list"),
            intro=message(
                "Nothing more is given, prepared or asked. Twelve months later its entries are deleted and only counts remain."
            ),
            button=message("Close the list"),
            tone="danger",
            back=reverse("aid_list", args=[aid_list.uid]),
            about=aid_list.title,
        )

    def post(self, request: PersonRequest, aid_list: AidList) -> HttpResponse:
        aid_list.close(by=request.user)
        return SeeOther(reverse("aid_list", args=[aid_list.uid]))


def _require_lead(request: PersonRequest, aid_list: AidList) -> None:
    if not aid_list.may_lead(request.user):
        raise PermissionDenied
