"""How somebody's answers of one kind have stood so far."""

from __future__ import annotations

from django.db import models

from awn.arabic.wording import message
from awn.people.models import Person
from awn.people.personal_data import PersonalData


class SkillRecordQuerySet(models.QuerySet["SkillRecord"]):
    def visible_to(self, person: Person) -> SkillRecordQuerySet:
        """One's own alone: it weighs answers, it ranks nobody."""
        return self.filter(person=person)


class SkillRecord(models.Model):
    """For each right answer how often which was given: `{right: {said: number}}`, of gold tasks. Of typed answers only `right` and `wrong`."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="skill_records")
    kind_code = models.CharField(max_length=40)
    counts = models.JSONField(default=dict)

    objects = SkillRecordQuerySet.as_manager()
    personal_data = PersonalData(
        fields=("counts",), kept="as long as the account", erasure="deleted", called=message("How your answers stood")
    )

    class Meta:
        constraints = (models.UniqueConstraint(name="one_record_of_a_kind", fields=["person", "kind_code"]),)

    def __str__(self) -> str:
        return f"{self.person_id}: {self.kind_code}"

    def is_visible_to(self, person: Person) -> bool:
        return self.person_id == person.pk
