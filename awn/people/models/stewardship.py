"""Who runs this installation."""

from __future__ import annotations

from django.db import models, transaction
from django.db.models import Q
from django.db.models.functions import Now
from django.utils import timezone

from awn.arabic.wording import message
from awn.journal.recording import record
from awn.journal.subject import Subject
from awn.people.models.person import Person
from awn.people.personal_data import PersonalData
from awn.people.refusals import Refused


class StewardshipQuerySet(models.QuerySet["Stewardship"]):
    def current(self) -> StewardshipQuerySet:
        return self.filter(ended_at=None)

    def give(self, person: Person, *, by: Person | None) -> Stewardship:
        """Makes somebody a steward; who is one already stays it. `by` is None on the command line alone."""
        with transaction.atomic():
            stewardship, is_new = self.get_or_create(person=person, ended_at=None, defaults={"given_by": by})
            if is_new:
                record("people.stewardship_given", about=person, by=by)
        return stewardship


class Stewardship(Subject):
    """A person's office as a steward, from and until. The first is given on the command line (`given_by` is then empty)."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="stewardships")
    given_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    given_at = models.DateTimeField(db_default=Now())
    ended_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    ended_at = models.DateTimeField(null=True, blank=True)

    objects = StewardshipQuerySet.as_manager()
    personal_data = PersonalData(
        fields=(),
        kept="as long as the installation",
        erasure="kept",
        why="who ran the installation when is owed to all",
        called=message("Your office as steward"),
    )

    class Meta:
        constraints = (models.UniqueConstraint(fields=["person"], condition=Q(ended_at=None), name="one_stewardship_at_a_time"),)

    def __str__(self) -> str:
        return f"{self.person_id} from {self.given_at:%Y-%m-%d}"

    def end(self, *, by: Person | None) -> None:
        """Ends the office; one that has ended stays as it is. Raises Refused for the last one: somebody must run the installation."""
        with transaction.atomic():
            standing = {each.pk for each in type(self).objects.current().select_for_update()}
            if self.pk in standing:
                if len(standing) == 1:
                    raise Refused(
                        message("This is the only steward. Name another first, so that the platform is not left without one.")
                    )
                type(self).objects.filter(pk=self.pk).update(ended_at=timezone.now(), ended_by=by)
                self.refresh_from_db(fields=["ended_at", "ended_by"])
                record("people.stewardship_ended", about=self.person, by=by)
