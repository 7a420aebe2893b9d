"""A shift of a team."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, models, transaction
from django.db.backends.postgresql.psycopg_any import DateTimeTZRange
from django.db.models import F, Q
from django.db.models.functions import Now
from django.utils import timezone
from django.utils.translation import gettext_lazy

from awn.arabic.wording import message
from awn.journal.recording import record
from awn.journal.subject import Subject
from awn.people.models import Person
from awn.people.personal_data import PersonalData
from awn.people.refusals import Refused
from awn.responses.models.team import Team

if TYPE_CHECKING:
    from awn.responses.models.sign_up import SignUp

LONGEST = timedelta(hours=24)
MOST = 200  # people in one shift


class ShiftQuerySet(models.QuerySet["Shift"]):
    def standing(self) -> ShiftQuerySet:
        """Not called off."""
        return self.filter(called_off_at=None)

    def to_come(self) -> ShiftQuerySet:
        """Standing, and not over yet."""
        return self.standing().filter(ends_at__gt=timezone.now())

    @transaction.atomic
    def plan(self, team: Team, *, by: Person, starts_at: datetime, ends_at: datetime, capacity: int, task: str) -> Shift:
        """A shift that people can sign up for. Its times never change; one that does not fit is called off and planned anew."""
        team.require_leader(by)
        team.response.locked().require_going_on()
        shift = self.create(team=team, starts_at=starts_at, ends_at=ends_at, capacity=capacity, task=task, planned_by=by)
        record("responses.shift_planned", about=team.response, by=by, details={"shift": str(shift.uid)})
        return shift


class Shift(Subject):
    """Some hours of a team's work, for so many people."""

    team = models.ForeignKey(Team, on_delete=models.PROTECT, related_name="shifts")
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    capacity = models.PositiveSmallIntegerField()
    task = models.CharField(max_length=200)
    planned_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    planned_at = models.DateTimeField(db_default=Now())
    called_off_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    called_off_at = models.DateTimeField(null=True, blank=True)

    objects = ShiftQuerySet.as_manager()
    personal_data = PersonalData(
        fields=(),
        kept="as long as the response",
        erasure="kept",
        why="who planned the work answers for it",
        of=(),
        called=message("Shifts that you planned"),
    )

    class Meta:
        constraints = (
            models.CheckConstraint(
                name="a_shift_lasts_up_to_a_day",
                condition=Q(ends_at__gt=F("starts_at")) & Q(ends_at__lte=F("starts_at") + LONGEST),
                violation_error_message=gettext_lazy("A shift ends after it begins, within 24 hours."),
            ),
            models.CheckConstraint(name="a_shift_is_for_some_people", condition=Q(capacity__gte=1, capacity__lte=MOST)),
            models.CheckConstraint(
                name="calling_off_has_who_and_when",
                condition=Q(called_off_at=None, called_off_by=None) | Q(called_off_at__isnull=False, called_off_by__isnull=False),
            ),
        )

    def __str__(self) -> str:
        return f"{self.team_id} from {self.starts_at:%Y-%m-%d %H:%M}"

    def may_sign_up(self, person: Person) -> bool:
        """An adult who has signed the code of conduct, with a role in the team's body, or anybody such where the team is open to all."""
        belongs = self.team.open_to_all or bool(self.team.organisation.roles_of(person))
        return belongs and person.is_adult and person.has_signed_conduct

    @transaction.atomic
    def sign_up(self, *, by: Person) -> SignUp:
        """Takes a place. Raises Refused when the shift is full, over or called off, or meets another one of the person's; whoever has a place keeps it."""
        shift = (
            Shift.objects.select_for_update(of=("self",)).select_related("team__response", "team__organisation").get(pk=self.pk)
        )
        held = shift.places.standing().filter(person=by).first()
        if held:
            return held
        elif not shift.may_sign_up(by):
            raise PermissionDenied
        elif shift.called_off_at or shift.ends_at <= timezone.now() or not shift.team.is_working:
            raise Refused(message("Nobody can sign up for this shift any more."))
        elif shift.places.standing().count() >= shift.capacity:
            raise Refused(message("This shift is full. Look at the others of the team."))
        else:
            place = shift._place(by)
            record("responses.shift_taken", about=shift.team.response, by=by, details={"shift": str(shift.uid)})
            return place

    def _place(self, person: Person) -> SignUp:
        from awn.responses.models.sign_up import SignUp

        try:
            with transaction.atomic():
                return SignUp.objects.create(shift=self, person=person, during=DateTimeTZRange(self.starts_at, self.ends_at))
        except IntegrityError as problem:
            if "one_shift_at_a_time" not in str(problem):
                raise
            other = SignUp.objects.standing().filter(person=person, during__overlap=(self.starts_at, self.ends_at)).first()
            team = other.shift.team.name if other else ""
            raise Refused(
                message("You already have a shift at this time, in the team %(team)s. Give that place up first.", team=team)
            ) from None

    @transaction.atomic
    def call_off(self, *, by: Person) -> None:
        """Ends it before it begins; whoever had a place is told. A second call changes nothing."""
        shift = (
            Shift.objects.select_for_update(of=("self",)).select_related("team__response", "team__organisation").get(pk=self.pk)
        )
        if shift.called_off_at is None:
            if not (shift.team.may_lead(by) or shift.team.response.may_lead(by)):
                raise PermissionDenied
            shift.called_off_at, shift.called_off_by = timezone.now(), by
            shift.save(update_fields=["called_off_at", "called_off_by"])
            record("responses.shift_called_off", about=shift.team.response, by=by, details={"shift": str(shift.uid)})
            for place in shift.places.standing().select_related("person"):
                place.end(by=by, told=True)
