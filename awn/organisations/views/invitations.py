"""Inviting people to a role, and taking an invitation."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views import View

from awn.arabic.wording import message
from awn.kit.see_other import SeeOther
from awn.organisations.codes import shown
from awn.organisations.forms import InvitationForm, NothingForm
from awn.organisations.models import Invitation, Organisation
from awn.organisations.models.invitation import Way
from awn.organisations.pages import ask, explain, show
from awn.organisations.person_field import person_called
from awn.organisations.roles import Role, may_give
from awn.organisations.views.found import inside, ways
from awn.people.access import confirmed
from awn.people.refusals import Refused
from awn.people.requests import PersonRequest


class Invitations(View):
    """The invitations that are open, with the link or the code to be sent on."""

    def get(self, request: PersonRequest, uid: UUID) -> HttpResponse:
        organisation = inside(request, uid, act="invite")
        live = Invitation.objects.live().visible_to(request.user).filter(organisation=organisation)
        rows = [
            {"invitation": row, "role": Role(row.role).label, "sent": _as_sent(request, row), "is_code": row.way == Way.CODE}
            for row in live.select_related("to").order_by("-invited_at")
        ]
        way = ways(organisation, organisation.acts_of(request.user), "organisation_invitations")
        return show(request, "organisations/invitations", {"organisation": organisation, "rows": rows, "ways": way})


@confirmed
class Inviting(View):
    """Making an invitation."""

    def get(self, request: PersonRequest, uid: UUID) -> HttpResponse:
        organisation = inside(request, uid, act="invite")
        return self._page(request, organisation, InvitationForm(roles=may_give(organisation.roles_of(request.user))))

    def post(self, request: PersonRequest, uid: UUID) -> HttpResponse:
        organisation = inside(request, uid, act="invite")
        form = InvitationForm(request.POST, roles=may_give(organisation.roles_of(request.user)))
        if form.is_valid():
            given = form.cleaned_data
            # nobody learns here whether there is such an account: without one the invitation can be taken by nobody
            to = person_called(given["to"]) if given["to"] else None
            if to or not given["to"]:
                Invitation.objects.invite(
                    organisation, Role(given["role"]), by=request.user, way=Way(given["way"]), uses=given["uses"], days=given["days"], to=to
                )  # fmt: skip
            return SeeOther(reverse("organisation_invitations", args=[uid]))
        else:
            return self._page(request, organisation, form)

    def _page(self, request: PersonRequest, organisation: Organisation, form: InvitationForm) -> HttpResponse:
        return ask(
            request,
            form,
            title=message("Inviting people"),
            intro=message("Whoever brings the link or the code gets the role. Send it only to those whom it is for."),
            button=message("Make the invitation"),
            back=reverse("organisation_invitations", args=[organisation.uid]),
            about=organisation.name,
        )


class Withdrawal(View):
    def post(self, request: PersonRequest, uid: UUID) -> HttpResponse:
        seen = Invitation.objects.visible_to(request.user).select_related("organisation")
        invitation = get_object_or_404(seen, uid=uid)
        invitation.withdraw(by=request.user)
        return SeeOther(reverse("organisation_invitations", args=[invitation.organisation.uid]))


class Acceptance(View):
    """What one is invited to, and taking it. An invitation that is over is a page that says so."""

    def get(self, request: PersonRequest, secret: str) -> HttpResponse:
        return self._page(request, self._invitation(secret), NothingForm(), secret)

    def post(self, request: PersonRequest, secret: str) -> HttpResponse:
        invitation, form = self._invitation(secret), NothingForm(request.POST)
        form.is_valid()
        if invitation:
            try:
                invitation.accept(by=request.user)
                return SeeOther(reverse("organisation_inside", args=[invitation.organisation.uid]))
            except Refused as refusal:
                explain(form, refusal)
        return self._page(request, invitation, form, secret)

    def _invitation(self, secret: str) -> Invitation | None:
        return Invitation.objects.live().with_secret(secret).select_related("organisation").first()

    def _page(self, request: PersonRequest, invitation: Invitation | None, form: NothingForm, secret: str) -> HttpResponse:
        organisation = invitation.organisation if invitation else None
        role = Role(invitation.role).label if invitation else ""
        context = {"invitation": invitation, "organisation": organisation, "role": role, "form": form, "secret": secret}
        return show(request, "organisations/invitation", context)


def _as_sent(request: PersonRequest, invitation: Invitation) -> str:
    """The link as it is sent, or the code as it is read out."""
    secret = str(invitation.secret)
    path = reverse("organisation_invitation", args=[secret])
    return shown(secret) if invitation.way == Way.CODE else request.build_absolute_uri(path)
