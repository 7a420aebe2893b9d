"""A person's place in a shift."""

from __future__ import annotations

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateTimeRangeField, RangeOperators
from django.core.exceptions import PermissionDenied
from django.db import models, transaction
from django.db.models import Q
from django.db.models.functions import Now
from django.utils import timezone
from django.utils.translation import gettext_lazy

from awn.arabic.wording import message
from awn.journal.recording import record
from awn.organisations.models import Organisation
from awn.organisations.roles import LEADING
from awn.people.models import Person
from awn.people.personal_data import PersonalData
from awn.responses.models.shift import Shift
from awn.responses.models.team import Team
from awn.responses.telling import tell_place_gone


class SignUpQuerySet(models.QuerySet["SignUp"]):
    def standing(self) -> SignUpQuerySet:
        return self.filter(ended_at=None)

    def visible_to(self, person: Person) -> SignUpQuerySet:
        """One's own, and those of teams that one leads."""
        return self.filter(Q(person=person) | Q(shift__team__in=teams_led_by(person)))


def teams_led_by(person: Person) -> models.QuerySet[Team]:
    """The same as `Team.may_lead`, for many."""
    led = Q(organisation__in=Organisation.objects.of(person, *LEADING))
    return Team.objects.filter(led | Q(leader=person, organisation__in=Organisation.objects.of(person)))


class SignUp(models.Model):
    """A person's place in a shift. Nobody is in two shifts at one time: the database sees to it."""

    shift = models.ForeignKey(Shift, on_delete=models.PROTECT, related_name="places")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="shift_places")
    during = DateTimeRangeField()
    at = models.DateTimeField(db_default=Now())
    ended_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    ended_at = models.DateTimeField(null=True, blank=True)

    objects = SignUpQuerySet.as_manager()
    personal_data = PersonalData(
        fields=(),
        kept="three years after the response closed",
        erasure="kept",
        why="how many served stays right",
        called=message("Your shifts"),
    )

    class Meta:
        constraints = (
            ExclusionConstraint(
                name="one_shift_at_a_time",
                expressions=[("person", RangeOperators.EQUAL), ("during", RangeOperators.OVERLAPS)],
                condition=Q(ended_at=None),
                violation_error_message=gettext_lazy("This person already has a shift at this time."),
            ),
        )

    def __str__(self) -> str:
        return f"{self.person_id} in {self.shift_id}"

    def is_visible_to(self, person: Person) -> bool:
        return self.person_id == person.pk or self.shift.team.may_lead(person)

    @transaction.atomic
    def end(self, *, by: Person, told: bool = False) -> None:
        """Gives the place up, or takes it from somebody, who is then told. A second call changes nothing."""
        place = SignUp.objects.select_for_update(of=("self",)).select_related("shift__team__response", "person").get(pk=self.pk)
        if place.ended_at is None:
            if not (told or place.is_visible_to(by)):
                raise PermissionDenied
            place.ended_at, place.ended_by = timezone.now(), by
            place.save(update_fields=["ended_at", "ended_by"])
            record("responses.shift_given_up", about=place.shift.team.response, by=by, details={"place": place.pk})
            if place.person_id != by.pk:
                tell_place_gone(place)
