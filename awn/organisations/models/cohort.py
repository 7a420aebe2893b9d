"""A class or a group of a body, which people join with a code."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.db import models, transaction
from django.db.models import Q
from django.db.models.functions import Now
from django.utils import timezone
from django.utils.translation import gettext_lazy

from awn.arabic.wording import message
from awn.journal.recording import record
from awn.journal.subject import Subject
from awn.organisations.codes import new_code
from awn.organisations.models.invitation import secret_index
from awn.organisations.models.organisation import Organisation
from awn.organisations.roles import LEADING, Role
from awn.people.models import Person
from awn.people.personal_data import PersonalData
from awn.people.refusals import Refused
from awn.sealed.fields import SealedText

LARGEST = 500


class CohortKind(models.TextChoices):
    CLASS = "class", gettext_lazy("Class")
    GROUP = "group", gettext_lazy("Group")


class CohortQuerySet(models.QuerySet["Cohort"]):
    def open(self) -> CohortQuerySet:
        return self.filter(closed_at=None)

    def with_secret(self, code: str) -> CohortQuerySet:
        return self.filter(code_index=secret_index(code))

    def led_by_person(self, person: Person) -> CohortQuerySet:
        """Those of bodies that the person leads, and those that they lead themselves as a supervisor."""
        supervised = Q(led_by=person, organisation__in=Organisation.objects.of(person, Role.SUPERVISOR))
        return self.filter(Q(organisation__in=Organisation.objects.of(person, *LEADING)) | supervised)

    def visible_to(self, person: Person) -> CohortQuerySet:
        """To who leads it and to who is in it; to a steward all but those of guests."""
        enrolled = Enrolment.objects.current().filter(person=person).values("cohort")
        mine = Q(pk__in=self.model.objects.led_by_person(person)) | Q(pk__in=enrolled)
        return self.filter(mine | Q(organisation__hosted=False)) if person.is_steward else self.filter(mine)

    @transaction.atomic
    def begin(self, organisation: Organisation, *, by: Person, name: str, kind: CohortKind, capacity: int) -> Cohort:
        """Opens a class or group with a code of its own, led by whoever opens it."""
        organisation.locked().require("lead_cohorts", by)
        code = new_code()
        cohort = self.create(
            organisation=organisation,
            name=name,
            kind=kind,
            capacity=capacity,
            led_by=by,
            code=code,
            code_index=secret_index(code),
        )
        record("organisations.cohort_begun", about=organisation, by=by, details={"cohort": str(cohort.uid), "name": name})
        return cohort


class Cohort(Subject):
    """A class or group: who is in it stands in `Enrolment`."""

    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="cohorts")
    kind = models.CharField(max_length=8, choices=CohortKind.choices)
    name = models.CharField(max_length=100)
    capacity = models.PositiveSmallIntegerField()
    led_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    begun_at = models.DateTimeField(db_default=Now())
    code = SealedText()
    code_index = models.BinaryField(max_length=32, unique=True)
    closed_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    closed_at = models.DateTimeField(null=True, blank=True)

    objects = CohortQuerySet.as_manager()
    personal_data = PersonalData(
        fields=(),
        kept="three years after it closed",
        erasure="kept",
        why="who led a class stays known to its body",
        of=(),
        called=message("Classes and groups that you lead"),
    )

    class Meta:
        constraints = (
            models.CheckConstraint(name="cohort_has_a_name", condition=~Q(name="")),
            models.CheckConstraint(name="cohort_is_not_too_large", condition=Q(capacity__gte=1, capacity__lte=LARGEST)),
            models.CheckConstraint(
                name="cohort_closing_has_who_and_when",
                condition=Q(closed_at=None, closed_by=None) | Q(closed_at__isnull=False, closed_by__isnull=False),
            ),
        )

    def __str__(self) -> str:
        return self.name

    def may_lead(self, person: Person) -> bool:
        roles = self.organisation.roles_of(person)
        return bool(roles & LEADING) or (Role.SUPERVISOR in roles and self.led_by_id == person.pk)

    def is_visible_to(self, person: Person) -> bool:
        enrolled = any(row.person_id == person.pk and row.ended_at is None for row in self.enrolments.all())
        return self.may_lead(person) or enrolled or (person.is_steward and not self.organisation.hosted)

    @transaction.atomic
    def join(self, *, by: Person) -> Enrolment:
        """Enrols somebody. Raises Refused when it is closed or full; who is in it already stays."""
        cohort = Cohort.objects.select_for_update().get(pk=self.pk)
        enrolled = cohort.enrolments.current()
        held = enrolled.filter(person=by).first()
        if held:
            return held
        elif cohort.closed_at or not cohort.organisation.is_working:
            raise Refused(message("This class or group takes nobody any more."))
        elif enrolled.count() >= cohort.capacity:
            raise Refused(message("This class or group is full. Tell whoever gave you the code."))
        else:
            record("organisations.cohort_joined", about=cohort, by=by)
            return Enrolment.objects.create(cohort=cohort, person=by)

    @transaction.atomic
    def close(self, *, by: Person) -> None:
        """Ends its code; who is in it stays. A second call changes nothing."""
        cohort = Cohort.objects.select_for_update().get(pk=self.pk)
        if cohort.closed_at is None:
            if not cohort.may_lead(by):
                raise PermissionDenied
            cohort.closed_at, cohort.closed_by = timezone.now(), by
            cohort.save(update_fields=["closed_at", "closed_by"])
            record("organisations.cohort_closed", about=cohort.organisation, by=by, details={"cohort": str(cohort.uid)})


class EnrolmentQuerySet(models.QuerySet["Enrolment"]):
    def current(self) -> EnrolmentQuerySet:
        return self.filter(ended_at=None)

    def visible_to(self, person: Person) -> EnrolmentQuerySet:
        """One's own, and those of cohorts that one leads; never a steward's as such, for many of these are minors."""
        return self.filter(Q(person=person) | Q(cohort__in=Cohort.objects.led_by_person(person)))


class Enrolment(models.Model):
    """A person's place in a cohort, from and until."""

    cohort = models.ForeignKey(Cohort, on_delete=models.PROTECT, related_name="enrolments")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="enrolments")
    joined_at = models.DateTimeField(db_default=Now())
    ended_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    ended_at = models.DateTimeField(null=True, blank=True)

    objects = EnrolmentQuerySet.as_manager()
    personal_data = PersonalData(
        fields=(),
        kept="three years after the cohort closed",
        erasure="kept",
        why="numbers of a class stay right",
        called=message("Your classes and groups"),
    )

    class Meta:
        constraints = (
            models.UniqueConstraint(name="one_place_in_a_cohort", fields=["cohort", "person"], condition=Q(ended_at=None)),
        )

    def __str__(self) -> str:
        return f"{self.cohort_id}: {self.person_id}"

    def is_visible_to(self, person: Person) -> bool:
        return self.person_id == person.pk or self.cohort.may_lead(person)

    @transaction.atomic
    def end(self, *, by: Person) -> None:
        """Leaves, or is taken out by who leads the cohort. A second call changes nothing."""
        place = Enrolment.objects.select_for_update().get(pk=self.pk)
        if place.ended_at is None:
            if not place.is_visible_to(by):
                raise PermissionDenied
            place.ended_at, place.ended_by = timezone.now(), by
            place.save(update_fields=["ended_at", "ended_by"])
            record("organisations.cohort_left", about=place.cohort, by=by, details={"person": place.person.opaque_id})
