"""The lists of one's bodies, a new one, and opening one with a reason."""

from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views import View

from awn.aid.forms import ListForm, ReadingForm
from awn.aid.models import AidList
from awn.aid.views.opened import visible
from awn.arabic.wording import message
from awn.kit.see_other import SeeOther
from awn.organisations.models import Organisation
from awn.organisations.models.organisations import OrganisationQuerySet
from awn.organisations.pages import ask, explain, show
from awn.organisations.roles import PREPARING
from awn.people.access import confirmed
from awn.people.reading import read
from awn.people.refusals import Refused
from awn.people.requests import PersonRequest

ON_A_PAGE = 30


class Lists(View):
    """Titles alone; what stands in a list is seen by opening it."""

    def get(self, request: PersonRequest) -> HttpResponse:
        seen = AidList.objects.visible_to(request.user).select_related("organisation").order_by("closed_at", "-made_at")
        page = Paginator(seen, ON_A_PAGE).get_page(request.GET.get("page"))
        return show(request, "aid/lists/lists", {"page": page, "may_begin": _bodies(request).exists()})


class Openings(View):
    """For which of one's bodies a list is begun."""

    def get(self, request: PersonRequest) -> HttpResponse:
        bodies = list(_bodies(request).order_by("name_folded"))
        if len(bodies) == 1:
            return SeeOther(reverse("aid_list_opening", args=[bodies[0].uid]))
        else:
            return show(request, "aid/lists/openings", {"bodies": bodies})


class Opening(View):
    def get(self, request: PersonRequest, uid: UUID) -> HttpResponse:
        organisation = self._organisation(request, uid)
        return self._page(request, organisation, ListForm(organisation=organisation))

    def post(self, request: PersonRequest, uid: UUID) -> HttpResponse:
        organisation = self._organisation(request, uid)
        form = ListForm(request.POST, organisation=organisation)
        if form.is_valid():
            try:
                aid_list = AidList.objects.begin(organisation, by=request.user, **form.sheet)
                return SeeOther(reverse("aid_list", args=[aid_list.uid]))
            except Refused as refusal:
                explain(form, refusal)
        return self._page(request, organisation, form)

    def _organisation(self, request: PersonRequest, uid: UUID) -> Organisation:
        organisation = get_object_or_404(Organisation.objects.of(request.user), uid=uid)
        if "prepare_lists" not in organisation.acts_of(request.user):
            raise PermissionDenied
        return organisation

    def _page(self, request: PersonRequest, organisation: Organisation, form: ListForm) -> HttpResponse:
        return ask(
            request,
            form,
            title=message("A new aid list"),
            button=message("Begin the list"),
            back=reverse("aid_lists"),
            about=organisation.name,
        )


@confirmed
class Opened(View):
    """Opening a list: one act with a reason, valid for eight hours."""

    def get(self, request: PersonRequest, uid: UUID) -> HttpResponse:
        return self._page(request, visible(request, uid), ReadingForm())

    def post(self, request: PersonRequest, uid: UUID) -> HttpResponse:
        aid_list, form = visible(request, uid), ReadingForm(request.POST)
        if form.is_valid():
            read(aid_list, by=request.user, reason=form.cleaned_data["reason"], note=form.cleaned_data["note"])
            return SeeOther(reverse("aid_list", args=[uid]))
        else:
            return self._page(request, aid_list, form)

    def _page(self, request: PersonRequest, aid_list: AidList, form: ReadingForm) -> HttpResponse:
        return ask(
            request,
            form,
            title=message("Opening an aid list"),
            intro=message(
                "It names families in need. Who opens it and why is written down; you are not asked again for eight hours."
            ),
            button=message("Open the list"),
            back=reverse("aid_lists"),
            about=aid_list.title,
        )


def _bodies(request: PersonRequest) -> OrganisationQuerySet:
    return Organisation.objects.working().of(request.user, *PREPARING)
