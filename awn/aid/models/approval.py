"""What was decided about a version: approved, or returned with a reason."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

from django.core.exceptions import PermissionDenied
from django.db import models, transaction
from django.db.models import Q
from django.db.models.functions import Now
from django.utils import timezone
from django.utils.translation import gettext_lazy

from awn.aid.models.version import Version
from awn.arabic.wording import message
from awn.journal.recording import record
from awn.journal.subject import Subject
from awn.messaging.queueing import queue
from awn.people.models import Person
from awn.people.personal_data import PersonalData
from awn.people.refusals import Refused

ALONE_FOR: Final = timedelta(hours=24)


class How(models.TextChoices):
    """By whom a version was approved beside those who made it."""

    TWO_PEOPLE = "two_people", gettext_lazy("By a second person of the organisation")
    OUTSIDE = "outside", gettext_lazy("By somebody of another organisation")
    ALONE = "alone", gettext_lazy("By one person alone, for 24 hours")


class ApprovalQuerySet(models.QuerySet["Approval"]):
    def in_force(self, *, at: datetime | None = None) -> ApprovalQuerySet:
        """Those by which a list may be handed on: not one person's alone that nobody reviewed within 24 hours."""
        since = (at or timezone.now()) - ALONE_FOR
        return self.filter(~Q(how=How.ALONE) | Q(reviewed_at__isnull=False) | Q(at__gt=since))

    @transaction.atomic
    def give(self, version: Version, *, by: Person, alone: bool = False, reason: str = "") -> Approval:
        """Approves a version. The first approval stands: any later one changes nothing and gives it back. Raises Refused for a version that was returned,
        that is not the list as it stands, or whose source withdrew a file; and for one person alone without a reason."""
        from awn.aid.telling import tell_decided

        aid_list = version.aid_list.locked()
        found = Version.objects.select_related("approval", "returned", "aid_list__organisation").get(pk=version.pk)
        standing = self.filter(version=found).first()
        if standing is not None and found.is_visible_to(by):
            return standing
        elif hasattr(found, "returned"):
            raise Refused(message("This version was returned already. Offer the list for approval anew."))
        found.insist_on(by=by, alone=alone)
        if alone and not reason.strip():
            raise Refused(message("Say why it cannot wait for a second person."))
        found.lines  # noqa: B018  # refuses what is damaged
        approval = self.create(version=found, by=by, how=_how(found, by, alone=alone), reason=reason)
        details = {"version": found.number, "digest": found.digest, "how": approval.how}
        record("aid.version_approved", about=aid_list, by=by, details=details)
        if alone:
            queue("aid.ask_for_review", at=timezone.now() + ALONE_FOR, approval=str(approval.uid))
        tell_decided(found, approved=True)
        return approval


class Approval(Subject):
    """That a version was approved: by whom and how. What one person released alone is in force for 24 hours, and again once it was reviewed."""

    version = models.OneToOneField(Version, on_delete=models.PROTECT, related_name="approval")
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(db_default=Now())
    how = models.CharField(max_length=10, choices=How.choices)
    reason = models.TextField(max_length=500, blank=True)
    reviewed_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    reviewed_at = models.DateTimeField(null=True, blank=True)

    objects = ApprovalQuerySet.as_manager()
    personal_data = PersonalData(
        fields=(), kept="as long as its list", erasure="kept", why="who approved a list answers for it", of=(),
        called=message("Aid lists that you approved"),
    )  # fmt: skip

    class Meta:
        constraints = (
            models.CheckConstraint(name="an_approval_is_of_a_known_way", condition=Q(how__in=How.values)),
            models.CheckConstraint(name="a_release_alone_has_a_reason", condition=~Q(how=How.ALONE, reason="")),
            models.CheckConstraint(
                name="a_review_has_who_and_when",
                condition=Q(reviewed_at=None, reviewed_by=None)
                | Q(reviewed_at__isnull=False, reviewed_by__isnull=False, how=How.ALONE),
            ),
            models.CheckConstraint(
                name="nobody_reviews_their_own_release", condition=Q(reviewed_by=None) | ~Q(reviewed_by=models.F("by"))
            ),
        )

    def __str__(self) -> str:
        return f"{self.version_id}: {self.how}"

    @property
    def is_to_be_reviewed(self) -> bool:
        return self.how == How.ALONE and self.reviewed_at is None

    @property
    def is_in_force(self) -> bool:
        """See `ApprovalQuerySet.in_force`."""
        return not self.is_to_be_reviewed or timezone.now() < self.ends_at

    @property
    def ends_at(self) -> datetime:
        """When a release by one person alone is over."""
        return self.at + ALONE_FOR

    def may_review(self, person: Person) -> bool:
        """Whoever else may judge the version: from outside, or somebody who leads the body since and had no hand in it."""
        return (
            self.is_to_be_reviewed
            and self.by_id != person.pk
            and self.version.may_judge(person)
            and not self.version.is_made_by(person)
        )

    @transaction.atomic
    def review(self, *, by: Person) -> None:
        """Confirms what one person released alone. A second call changes nothing."""
        aid_list = self.version.aid_list.locked()
        found = Approval.objects.select_related("version__aid_list__organisation").get(pk=self.pk)
        if found.reviewed_at is None:
            if not found.may_review(by):
                raise PermissionDenied
            self.reviewed_by, self.reviewed_at = by, timezone.now()
            self.save(update_fields=["reviewed_by", "reviewed_at"])
            details = {"version": found.version.number, "digest": found.version.digest}
            record("aid.release_reviewed", about=aid_list, by=by, details=details)


class ReturnQuerySet(models.QuerySet["Return"]):
    @transaction.atomic
    def give(self, version: Version, *, by: Person, reason: str) -> Return:
        """Gives a version back to its makers with what is to be put right, who are told. A second call changes nothing."""
        from awn.aid.telling import tell_decided

        aid_list = version.aid_list.locked()
        found = Version.objects.select_related("approval", "returned", "aid_list__organisation").get(pk=version.pk)
        standing = self.filter(version=found).first()
        if standing is not None and found.is_visible_to(by):
            return standing
        elif hasattr(found, "approval"):
            raise Refused(message("This version was approved already. A later change makes a new one."))
        elif not found.may_approve(by):
            raise PermissionDenied
        returned = self.create(version=found, by=by, reason=reason)
        record("aid.version_returned", about=aid_list, by=by, details={"version": found.number, "reason": reason})
        tell_decided(found, approved=False)
        return returned


class Return(Subject):
    """That a version was not approved, and what is to be put right."""

    version = models.OneToOneField(Version, on_delete=models.PROTECT, related_name="returned")
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(db_default=Now())
    reason = models.TextField(max_length=1000)

    objects = ReturnQuerySet.as_manager()
    personal_data = PersonalData(
        fields=(), kept="as long as its list", erasure="kept", why="who returned a list answers for it", of=(),
        called=message("Aid lists that you returned"),
    )  # fmt: skip

    class Meta:
        constraints = (models.CheckConstraint(name="a_return_has_a_reason", condition=~Q(reason="")),)

    def __str__(self) -> str:
        return f"{self.version_id} returned"


def _how(version: Version, by: Person, *, alone: bool) -> How:
    if alone:
        return How.ALONE
    elif version.aid_list.is_visible_to(by):
        return How.TWO_PEOPLE
    else:
        return How.OUTSIDE
