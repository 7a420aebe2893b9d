"""What a person is qualified for."""

from __future__ import annotations

from datetime import datetime

from django.db import models, transaction
from django.db.models import F, Q
from django.db.models.functions import Now
from django.utils import timezone

from awn.arabic.wording import message
from awn.journal.recording import record
from awn.journal.subject import Subject
from awn.people.models import Person
from awn.people.personal_data import PersonalData


class QualificationQuerySet(models.QuerySet["Qualification"]):
    def of(self, person: Person) -> QualificationQuerySet:
        return self.filter(person=person)

    def visible_to(self, person: Person) -> QualificationQuerySet:
        """One's own."""
        return self.of(person)

    def standing(self) -> QualificationQuerySet:
        """The newest of each code, valid or run out."""
        return self.filter(replaced_at=None)

    def current(self, *, at: datetime | None = None) -> QualificationQuerySet:
        """Valid now."""
        return self.standing().filter(Q(expires_at=None) | Q(expires_at__gt=at or timezone.now()))

    def is_held(self, person: Person, code: str) -> bool:
        """Whether the person is qualified now; one query."""
        return self.current().of(person).filter(code=code).exists()

    @transaction.atomic
    def give(
        self, person: Person, code: str, *, title: str, source: str, expires_at: datetime | None = None, by: Person | None = None
    ) -> Qualification:
        """Qualifies the person, by somebody or by the platform itself. Whoever has it for as long already keeps what they have; a longer one, or one
        after the old ran out, takes its place."""
        Person.objects.select_for_update(of=("self",), no_key=True).only("pk").get(pk=person.pk)
        held = self.standing().of(person).filter(code=code).first()
        if held and held.lasts_until(expires_at):
            return held
        self.standing().of(person).filter(code=code).update(replaced_at=timezone.now())
        given = self.create(person=person, code=code, title=title, source=source, expires_at=expires_at)
        record("ledger.qualified", about=given, by=by, details={"code": code, "person": person.opaque_id})
        return given


class Qualification(Subject):
    """That a person may do work of some sort, because of a training, a course or somebody's word (`source`, an opaque id), until it runs out. `code` is
    what work asks for; `title` its words as they were when it was given."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="qualifications")
    code = models.CharField(max_length=80)
    title = models.CharField(max_length=200)
    source = models.CharField(max_length=120)
    given_at = models.DateTimeField(db_default=Now())
    expires_at = models.DateTimeField(null=True, blank=True)
    replaced_at = models.DateTimeField(null=True, blank=True)

    objects = QualificationQuerySet.as_manager()
    personal_data = PersonalData(
        fields=(),
        kept="as long as the installation",
        erasure="kept",
        why="a credential that was given out can still be checked",
        called=message("Your qualifications"),
    )

    class Meta:
        constraints = (
            models.UniqueConstraint(name="one_qualification_of_a_code", fields=["person", "code"], condition=Q(replaced_at=None)),
            models.CheckConstraint(name="a_qualification_says_for_what", condition=~Q(code="") & ~Q(title="") & ~Q(source="")),
            models.CheckConstraint(
                name="a_qualification_lasts_a_while", condition=Q(expires_at=None) | Q(expires_at__gt=F("given_at"))
            ),
        )

    def __str__(self) -> str:
        return f"{self.person_id}: {self.code}"

    def is_visible_to(self, person: Person) -> bool:
        return self.person_id == person.pk

    @property
    def is_current(self) -> bool:
        return self.replaced_at is None and (self.expires_at is None or self.expires_at > timezone.now())

    def lasts_until(self, moment: datetime | None) -> bool:
        """Whether it is valid now and stays so up to a moment; None: for good."""
        return self.is_current and (self.expires_at is None or (moment is not None and self.expires_at >= moment))
