"""A guardian's permission for what a minor takes part in."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from django.db import models, transaction
from django.db.models import F, Q
from django.db.models.functions import Now
from django.utils import timezone
from django.utils.translation import gettext_lazy

from awn.arabic.wording import message
from awn.journal.recording import record
from awn.journal.subject import Subject
from awn.people.models.person import ADULT, Person
from awn.people.personal_data import PersonalData
from awn.sealed.fields import SealedText


class GuardianshipQuerySet(models.QuerySet["Guardianship"]):
    def standing(self, *, at: datetime | None = None) -> GuardianshipQuerySet:
        """Given, not run out, not revoked."""
        return self.filter(given_at__isnull=False, revoked_at=None, until__gt=at or timezone.now())

    def visible_to(self, person: Person) -> GuardianshipQuerySet:
        """To the minor, the guardian, and whoever asked."""
        return self.filter(Q(minor=person) | Q(guardian=person) | Q(asked_by=person))

    @transaction.atomic
    def ask(
        self, minor: Person, *, scope: str, text_version: int, by: Person, guardian: Person | None = None, name: str = ""
    ) -> Guardianship:
        """Asks a guardian, with an account or by name; asking the same one for the same again changes nothing. One journal line."""
        if guardian is None and not name:
            raise ValueError("a guardian has an account or a name")
        if minor.is_adult:
            raise ValueError("somebody of age needs no guardian")
        known = self.filter(minor=minor, guardian=guardian, scope=scope, revoked_at=None) if guardian else self.none()
        asked = known.first()
        if asked is None:
            asked = self.create(
                minor=minor, guardian=guardian, guardian_name=name or None, scope=scope, text_version=text_version, asked_by=by
            )
            record("people.guardian_asked", about=asked, by=by, details={"scope": scope})
        return asked


class Guardianship(Subject):
    """What one guardian is asked to allow one minor, and the answer: asked, given (by which method, until when), run out or revoked.

    A guardian without an account stands as a sealed name. It runs out at the latest when the minor is surely of age.
    """

    class Scope(models.TextChoices):
        TAKING_PART = "taking_part", gettext_lazy("Taking part in work on the platform")
        CONVERSATIONS = "conversations", gettext_lazy("Taking part in conversations with two adults")
        UPLOADS = "uploads", gettext_lazy("Giving pictures, sound or video")

    class Method(models.TextChoices):
        ACCOUNT = "account", gettext_lazy("In the guardian's own account")
        PAPER = "paper", gettext_lazy("A signed paper")
        IN_PERSON = "in_person", gettext_lazy("In person")
        CALL = "call", gettext_lazy("A call to a number known before")

    minor = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="guardianships")
    guardian = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, blank=True, related_name="wards")
    guardian_name = SealedText(null=True, blank=True)
    scope = models.CharField(max_length=16, choices=Scope.choices)
    text_version = models.PositiveSmallIntegerField()
    asked_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    asked_at = models.DateTimeField(db_default=Now())
    method = models.CharField(max_length=16, choices=Method.choices, blank=True, default="")
    given_at = models.DateTimeField(null=True, blank=True)
    recorded_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    until = models.DateTimeField(null=True, blank=True)
    revoked_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    revoked_at = models.DateTimeField(null=True, blank=True)

    objects = GuardianshipQuerySet.as_manager()
    personal_data = PersonalData(
        fields=("guardian_name",),
        kept="three years after it ends",
        erasure="hollowed",
        of=("minor", "guardian"),
        called=message("Guardians' permissions"),
    )

    class Meta:
        ordering = ("pk",)
        constraints = (
            models.CheckConstraint(name="nobody_is_their_own_guardian", condition=~Q(minor=F("guardian"))),
            models.CheckConstraint(
                name="permission_given_says_how_and_until_when",
                condition=Q(given_at=None, method="", recorded_by=None, until=None)
                | Q(given_at__isnull=False, method__gt="", recorded_by__isnull=False, until__gt=F("given_at")),
            ),
            models.CheckConstraint(
                name="permission_revoked_by_somebody",
                condition=Q(revoked_at=None, revoked_by=None) | Q(revoked_at__isnull=False, revoked_by__isnull=False),
            ),
            models.UniqueConstraint(
                fields=["minor", "guardian", "scope"],
                condition=Q(revoked_at=None, guardian__isnull=False),
                name="one_permission_of_a_guardian_for_a_scope",
            ),
        )

    def __str__(self) -> str:
        return f"{self.scope}: {self.state()}"

    def state(self, *, at: datetime | None = None) -> str:
        """ "asked", "given", "ended" or "revoked"."""
        if self.revoked_at is not None:
            return "revoked"
        elif self.given_at is None or self.until is None:
            return "asked"
        else:
            return "given" if self.until > (at or timezone.now()) else "ended"

    def is_visible_to(self, person: Person) -> bool:
        return person.pk in (self.minor_id, self.guardian_id, self.asked_by_id)

    @transaction.atomic
    def give(self, *, by: Person, method: str, until: datetime | None = None) -> None:
        """Gives what was asked, at the latest until the minor is surely of age; a second time changes nothing. One journal line.

        `by` recorded it: the guardian, or an adult who saw the paper or heard the call; never the minor.
        """
        if by.pk == self.minor_id:
            raise PermissionError("a minor does not record a permission of their own")
        end = min(until or of_age_at(self.minor), of_age_at(self.minor))
        self._once(
            Q(given_at=None, revoked_at=None), "people.guardian_gave", by,
            given_at=timezone.now(), method=method, recorded_by=by, until=end,
        )  # fmt: skip

    @transaction.atomic
    def revoke(self, *, by: Person) -> None:
        """Ends it from now on; a second time changes nothing. One journal line."""
        self._once(Q(revoked_at=None), "people.guardian_revoked", by, revoked_at=timezone.now(), revoked_by=by)

    def _once(self, still: Q, event: str, by: Person, **changes: Any) -> None:
        changed = Guardianship.objects.filter(still, pk=self.pk).update(**changes)
        self.refresh_from_db()
        if changed:
            record(event, about=self, by=by, details={"scope": self.scope, "method": self.method})


def of_age_at(minor: Person) -> datetime:
    """When a person is surely of age: the year after the one of the birthday. Somebody whose year is unknown is of age at no time that can be said,
    so permission lasts a year."""
    if minor.year_of_birth is None:
        return timezone.now().replace(year=timezone.now().year + 1, day=1)
    else:
        return datetime(minor.year_of_birth + ADULT + 1, 1, 1, tzinfo=UTC)
