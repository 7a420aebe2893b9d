"""A team of a response."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.db import models, transaction
from django.db.models import Q
from django.db.models.functions import Now

from awn.arabic.wording import message
from awn.journal.recording import record
from awn.journal.subject import Subject
from awn.organisations.models import Organisation
from awn.organisations.roles import LEADING
from awn.people.models import Person
from awn.people.personal_data import PersonalData
from awn.people.refusals import Refused
from awn.responses.models.response import Response
from awn.responses.telling import tell_leader


class TeamQuerySet(models.QuerySet["Team"]):
    @transaction.atomic
    def form(
        self,
        response: Response,
        organisation: Organisation,
        *,
        by: Person,
        leader: Person,
        name: str,
        purpose: str,
        open_to_all: bool,
    ) -> Team:
        """A new team of one body, led by somebody who has a role there, and who is told of it."""
        locked = response.locked()
        locked.require_led_for(organisation, by)
        locked.require_going_on()
        require_role(leader, organisation)
        team = self.create(
            response=response,
            organisation=organisation,
            name=name,
            purpose=purpose,
            leader=leader,
            open_to_all=open_to_all,
            formed_by=by,
        )
        record("responses.team_formed", about=response, by=by, details={"team": str(team.uid), "leader": leader.opaque_id})
        tell_leader(team, by=by)
        return team


def require_role(leader: Person, organisation: Organisation) -> None:
    if not organisation.people().filter(pk=leader.pk).exists():
        raise Refused(message("A team is led by somebody who has a role in its organisation."))


class Team(Subject):
    """People of one body who share one kind of work in a response, with a leader. `open_to_all`: any volunteer may take a shift, not only its own people."""

    response = models.ForeignKey(Response, on_delete=models.PROTECT, related_name="teams")
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="teams")
    name = models.CharField(max_length=100)
    purpose = models.TextField(max_length=500)
    leader = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="teams_led")
    open_to_all = models.BooleanField(default=False)
    formed_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    formed_at = models.DateTimeField(db_default=Now())

    objects = TeamQuerySet.as_manager()
    personal_data = PersonalData(
        fields=(), kept="as long as the response", erasure="kept", why="who led a team answers for its work", of=("leader",),
        called=message("Teams that you lead"),
    )  # fmt: skip

    class Meta:
        constraints = (
            models.UniqueConstraint(name="team_names_differ", fields=["response", "organisation", "name"]),
            models.CheckConstraint(name="team_has_a_name", condition=~Q(name="")),
        )

    def __str__(self) -> str:
        return self.name

    @property
    def is_working(self) -> bool:
        """While its response goes on and its own body is neither suspended nor gone from it."""
        return self.response.is_going_on and self.response.bodies().working().filter(pk=self.organisation_id).exists()

    def may_lead(self, person: Person) -> bool:
        """Its leader while they have a role in its body, and whoever leads the body."""
        roles = self.organisation.roles_of(person)
        return bool(roles & LEADING) or (self.leader_id == person.pk and bool(roles))

    def may_appoint(self, person: Person) -> bool:
        """Whoever leads the body: they alone know its people by name."""
        return bool(self.organisation.roles_of(person) & LEADING)

    @transaction.atomic
    def appoint(self, leader: Person, *, by: Person) -> None:
        """Makes another person of its body the leader, who is told. A second call changes nothing."""
        team = Team.objects.select_for_update(of=("self",)).select_related("response", "organisation").get(pk=self.pk)
        if not team.may_appoint(by):
            raise PermissionDenied
        elif team.leader_id != leader.pk:
            team.response.require_going_on()
            require_role(leader, team.organisation)
            team.leader = leader
            team.save(update_fields=["leader"])
            details = {"team": str(team.uid), "leader": leader.opaque_id}
            record("responses.leader_appointed", about=team.response, by=by, details=details)
            tell_leader(team, by=by)

    def require_leader(self, person: Person) -> None:
        """Raises PermissionDenied unless the person leads the team."""
        if not self.may_lead(person):
            raise PermissionDenied
