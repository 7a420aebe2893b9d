"""The people of a body, and how a role ends: taken, laid down, handed over."""

from uuid import UUID

from django import forms
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views import View

from awn.arabic.wording import message
from awn.kit.see_other import SeeOther
from awn.organisations.forms import HeirForm, NothingForm, ReasonForm
from awn.organisations.models import Membership, Organisation
from awn.organisations.pages import ask, explain, show
from awn.organisations.roles import Role, may_give
from awn.organisations.views.found import inside, ways
from awn.people.access import confirmed
from awn.people.models import Person
from awn.people.refusals import Refused
from awn.people.requests import PersonRequest
from awn.people.working import open_without_consent


class Members(View):
    """Who has which role; of somebody without a leading role, only who leads the body."""

    def get(self, request: PersonRequest, uid: UUID) -> HttpResponse:
        organisation = inside(request, uid)
        acts, roles = organisation.acts_of(request.user), organisation.roles_of(request.user)
        seen = Membership.objects.current().visible_to(request.user).filter(organisation=organisation).select_related("person")
        rows = [
            {
                "membership": row,
                "is_mine": row.person_id == request.user.pk,
                "may_remove": row.person_id != request.user.pk and Role(row.role) in may_give(roles),
            }
            for row in seen.order_by("person__name_folded", "pk")
        ]
        context = {
            "organisation": organisation,
            "rows": rows,
            "ways": ways(organisation, acts, "organisation_members"),
            "acts": acts,
            "may_hand_over": "hand_over" in acts and not all(row["is_mine"] for row in rows),
        }
        return show(request, "organisations/members", context)


@confirmed
class Removal(View):
    """Taking a role from somebody, with the reason that they read."""

    def get(self, request: PersonRequest, uid: UUID) -> HttpResponse:
        return self._page(request, self._membership(request, uid), ReasonForm())

    def post(self, request: PersonRequest, uid: UUID) -> HttpResponse:
        membership, form = self._membership(request, uid), ReasonForm(request.POST)
        if form.is_valid():
            membership.remove(by=request.user, reason=form.cleaned_data["reason"])
            return SeeOther(reverse("organisation_members", args=[membership.organisation.uid]))
        else:
            return self._page(request, membership, form)

    def _membership(self, request: PersonRequest, uid: UUID) -> Membership:
        membership = _seen(request, uid)
        if not membership.may_remove(request.user):
            raise PermissionDenied
        return membership

    def _page(self, request: PersonRequest, membership: Membership, form: ReasonForm) -> HttpResponse:
        return ask(
            request,
            form,
            title=message("Ending a role: %(role)s", role=str(Role(membership.role).label)),
            intro=message("The person is told, and reads the reason."),
            button=message("End the role"),
            tone="danger",
            back=reverse("organisation_members", args=[membership.organisation.uid]),
            about=membership.person.name,
        )


@open_without_consent
class Leaving(View):
    """Laying down a role of one's own."""

    def get(self, request: PersonRequest, uid: UUID) -> HttpResponse:
        return self._page(request, self._membership(request, uid), NothingForm())

    def post(self, request: PersonRequest, uid: UUID) -> HttpResponse:
        membership, form = self._membership(request, uid), NothingForm(request.POST)
        form.is_valid()
        try:
            membership.leave(by=request.user)
            return SeeOther(reverse("my_organisations"))
        except Refused as refusal:
            explain(form, refusal)
            return self._page(request, membership, form)

    def _membership(self, request: PersonRequest, uid: UUID) -> Membership:
        membership = _seen(request, uid)
        if membership.person_id != request.user.pk:
            raise PermissionDenied
        return membership

    def _page(self, request: PersonRequest, membership: Membership, form: NothingForm) -> HttpResponse:
        return ask(
            request,
            form,
            title=message("Leaving a role: %(role)s", role=str(Role(membership.role).label)),
            intro=message("What you did stays recorded. To come back you need a new invitation."),
            button=message("Leave"),
            tone="danger",
            back=reverse("my_organisations"),
            about=membership.organisation.name,
        )


@confirmed
class HandOver(View):
    """Making somebody else the owner in one's own place."""

    def get(self, request: PersonRequest, uid: UUID) -> HttpResponse:
        organisation = inside(request, uid, act="hand_over")
        return self._page(request, organisation, self._form(request, organisation))

    def post(self, request: PersonRequest, uid: UUID) -> HttpResponse:
        organisation = inside(request, uid, act="hand_over")
        form = self._form(request, organisation, request.POST)
        if form.is_valid():
            try:
                Membership.objects.hand_over(organisation, to=Person.objects.get(pk=form.cleaned_data["person"]), by=request.user)
                return SeeOther(reverse("my_organisations"))
            except Refused as refusal:
                explain(form, refusal)
        return self._page(request, organisation, form)

    def _form(self, request: PersonRequest, organisation: Organisation, data: object = None) -> HeirForm:
        form = HeirForm(data)  # type: ignore[arg-type]
        choice = form.fields["person"]
        assert isinstance(choice, forms.ChoiceField)
        choice.choices = [
            (heir.pk, heir.name) for heir in organisation.people().exclude(pk=request.user.pk).order_by("name_folded")
        ]
        return form

    def _page(self, request: PersonRequest, organisation: Organisation, form: HeirForm) -> HttpResponse:
        return ask(
            request,
            form,
            title=message("Handing over the ownership"),
            intro=message("Your own ownership ends. Only people who already have a role here can be chosen."),
            button=message("Hand over"),
            back=reverse("organisation_members", args=[organisation.uid]),
            about=organisation.name,
        )


def _seen(request: PersonRequest, uid: UUID) -> Membership:
    seen = Membership.objects.current().visible_to(request.user).select_related("organisation", "person")
    return get_object_or_404(seen, uid=uid)
