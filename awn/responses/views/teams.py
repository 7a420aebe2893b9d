"""Teams: forming one, and its page with its shifts."""

from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.db.models import Count, Prefetch, Q
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext
from django.views import View

from awn.arabic.wording import message
from awn.kit.see_other import SeeOther
from awn.organisations.pages import ask, explain, show
from awn.people.refusals import Refused
from awn.people.requests import PersonRequest
from awn.responses.forms import LeaderForm, ShiftForm, TeamForm
from awn.responses.models import Shift, SignUp, Team
from awn.responses.views.found import shared_response, visible_team


class Teams(View):
    """Forming a team of one's own body; who forms it leads it, or names somebody of the body."""

    def get(self, request: PersonRequest, uid: UUID) -> HttpResponse:
        response = shared_response(request, uid)
        return self._page(request, uid, TeamForm(bodies=response.led_for(request.user), initial={"open_to_all": True}))

    def post(self, request: PersonRequest, uid: UUID) -> HttpResponse:
        response = shared_response(request, uid)
        form = TeamForm(request.POST, bodies=response.led_for(request.user))
        if form.is_valid():
            given = dict(form.cleaned_data)
            if response.teams.filter(organisation=given["organisation"], name=given["name"]).exists():
                form.add_error("name", gettext("The organisation already has a team of this name here."))
            else:
                leader = given.pop("leader") or request.user
                try:
                    team = Team.objects.form(response, given.pop("organisation"), by=request.user, leader=leader, **given)
                    return SeeOther(reverse("team", args=[team.uid]))
                except Refused as refusal:
                    explain(form, refusal)
        return self._page(request, uid, form)

    def _page(self, request: PersonRequest, uid: UUID, form: TeamForm) -> HttpResponse:
        back = reverse("response", args=[uid])
        return ask(request, form, title=message("Forming a team"), button=message("Form the team"), back=back)


class TeamPage(View):
    """What a team does, its shifts to come, and one's own places in them; its leaders see who has signed up."""

    def get(self, request: PersonRequest, uid: UUID) -> HttpResponse:
        team = visible_team(request, uid)
        seen = SignUp.objects.standing().visible_to(request.user).select_related("person").order_by("at")
        taken = Count("places", filter=Q(places__ended_at=None))
        coming = team.shifts.to_come().annotate(taken=taken).order_by("starts_at")
        shifts = list(coming.prefetch_related(Prefetch("places", seen, to_attr="seen")))
        may_lead = team.may_lead(request.user)
        rows = [_row(shift, request, may_lead) for shift in shifts]
        context = {
            "team": team,
            "response": team.response,
            "rows": rows,
            "may_lead": may_lead,
            "may_appoint": may_lead and team.may_appoint(request.user),
            "is_working": team.is_working,
            "may_sign_up": bool(shifts) and shifts[0].may_sign_up(request.user),
            "has_signed": request.user.has_signed_conduct,
        }
        return show(request, "responses/team", context)


def _row(shift: Shift, request: PersonRequest, may_lead: bool) -> dict[str, object]:
    places = shift.seen  # type: ignore[attr-defined]
    mine = next((place for place in places if place.person_id == request.user.pk), None)
    left = shift.capacity - shift.taken  # type: ignore[attr-defined]
    return {"shift": shift, "mine": mine, "left": left, "people": places if may_lead else []}


class Leadership(View):
    """Naming another leader of a team."""

    def get(self, request: PersonRequest, uid: UUID) -> HttpResponse:
        team = self._team(request, uid)
        return self._page(request, team, LeaderForm(organisation=team.organisation, initial={"leader": team.leader}))

    def post(self, request: PersonRequest, uid: UUID) -> HttpResponse:
        team = self._team(request, uid)
        form = LeaderForm(request.POST, organisation=team.organisation)
        if form.is_valid():
            try:
                team.appoint(form.cleaned_data["leader"], by=request.user)
                return SeeOther(reverse("team", args=[uid]))
            except Refused as refusal:
                explain(form, refusal)
        return self._page(request, team, form)

    def _team(self, request: PersonRequest, uid: UUID) -> Team:
        team = visible_team(request, uid)
        if not team.may_appoint(request.user):
            raise PermissionDenied
        return team

    def _page(self, request: PersonRequest, team: Team, form: LeaderForm) -> HttpResponse:
        back = reverse("team", args=[team.uid])
        return ask(request, form, title=message("The leader of the team"), button=message("Save"), back=back, about=team.name)


class Planning(View):
    """Planning a shift."""

    def get(self, request: PersonRequest, uid: UUID) -> HttpResponse:
        return self._page(request, self._team(request, uid), ShiftForm())

    def post(self, request: PersonRequest, uid: UUID) -> HttpResponse:
        team, form = self._team(request, uid), ShiftForm(request.POST)
        if form.is_valid():
            given = {name: form.cleaned_data[name] for name in ("starts_at", "ends_at", "capacity", "task")}
            try:
                Shift.objects.plan(team, by=request.user, **given)
                return SeeOther(reverse("team", args=[uid]))
            except Refused as refusal:
                explain(form, refusal)
        return self._page(request, team, form)

    def _team(self, request: PersonRequest, uid: UUID) -> Team:
        team = visible_team(request, uid)
        team.require_leader(request.user)
        return team

    def _page(self, request: PersonRequest, team: Team, form: ShiftForm) -> HttpResponse:
        back = reverse("team", args=[team.uid])
        return ask(request, form, title=message("Planning a shift"), button=message("Plan the shift"), back=back, about=team.name)
