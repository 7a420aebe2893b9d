"""The entries of a list as they stood when they were offered for approval."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from django.core.exceptions import PermissionDenied
from django.db import models
from django.db.models import Q
from django.db.models.functions import Now

from awn.aid.approved_content import Difference, Line, difference, digest_of
from awn.aid.models.aid_list import AidList
from awn.aid.models.preparation import Preparation
from awn.aid.models.source_file import SourceFile
from awn.aid.models.versions import VersionQuerySet
from awn.arabic.wording import message
from awn.journal.subject import Subject
from awn.organisations.roles import LEADING
from awn.people.models import Person
from awn.people.personal_data import PersonalData
from awn.people.refusals import Refused
from awn.sealed.fields import SealedBytes

if TYPE_CHECKING:
    from awn.aid.models.approval import Approval, Return


class Version(Subject):
    """What is approved, and never changes: `content` is RFC 8785 JSON of its lines (`aid.approved_content`), `digest` the SHA-256 of it.

    `mark` says of which state of the list it was made (`approving.mark_of`); `doubtful` is how many pairs were open when whoever made it let them stand.
    """

    aid_list = models.ForeignKey(AidList, on_delete=models.PROTECT, related_name="versions")
    number = models.PositiveIntegerField()
    run = models.ForeignKey(Preparation, on_delete=models.PROTECT, related_name="+")
    sources = models.ManyToManyField(SourceFile, related_name="+")
    mark = models.CharField(max_length=80)
    content = SealedBytes()
    digest = models.CharField(max_length=64)
    entries = models.PositiveIntegerField()
    held = models.PositiveIntegerField()
    doubtful = models.PositiveIntegerField()
    made_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField(db_default=Now())

    objects = VersionQuerySet.as_manager()
    personal_data = PersonalData(
        fields=("content",),
        kept="twelve months after the list was closed",
        erasure="kept",
        why="it is of somebody helped; who offered it answers for it",
        of=(),
        called=message("Versions of aid lists that you offered for approval"),
    )

    class Meta:
        ordering = ("-number",)
        constraints = (
            models.UniqueConstraint(name="a_version_has_a_number", fields=["aid_list", "number"]),
            models.CheckConstraint(name="a_version_has_a_whole_digest", condition=Q(digest__regex="^[0-9a-f]{64}$")),
            models.CheckConstraint(name="a_version_holds_entries", condition=Q(entries__gt=0, held__lte=models.F("entries"))),
        )

    def __str__(self) -> str:
        return f"{self.aid_list_id}: {self.number}"

    @property
    def lines(self) -> list[Line]:
        """Its content. Raises Refused when it is not what was offered any more."""
        content = bytes(self.content or b"")
        if digest_of(content) != self.digest:
            raise Refused(message("The content of this version is damaged. Tell your steward, and offer the list anew."))
        found: list[dict[str, Any]] = json.loads(content)
        return found

    @property
    def decided(self) -> Approval | Return | None:
        """Its approval or its return."""
        return getattr(self, "approval", None) or getattr(self, "returned", None)

    @property
    def is_waiting(self) -> bool:
        return self.decided is None

    @property
    def is_stale(self) -> bool:
        """Whether the list has changed since it was made, or a later version was."""
        from awn.aid.approving import mark_of

        later = Version.objects.filter(aid_list=self.aid_list_id, number__gt=self.number)
        return later.exists() or self.mark != mark_of(self.aid_list)

    @property
    def has_withdrawn_sources(self) -> bool:
        return self.sources.exclude(withdrawn_at=None).exists()

    @property
    def before(self) -> Version | None:
        """The version before it that was judged last; one person's release that nobody reviewed is none."""
        return Version.objects.judged().filter(aid_list=self.aid_list_id, number__lt=self.number).order_by("-number").first()

    def difference(self) -> Difference:
        """What it has otherwise than the version approved before it; without one, all its entries are new."""
        before = self.before
        return difference(before.lines if before else (), self.lines)

    def is_visible_to(self, person: Person) -> bool:
        return self.aid_list.is_visible_to(person) or self._named(person)

    def may_approve(self, person: Person) -> bool:
        """Owners and coordinators of the body, and whoever was named from outside and opened the link; never one of its makers."""
        return self.is_waiting and self.may_judge(person) and not self.is_made_by(person)

    def may_release_alone(self, person: Person) -> bool:
        """The only person of the body who may approve at all, for 24 hours."""
        leads = list(self.aid_list.organisation.leaders().values_list("pk", flat=True)[:2])
        return self.is_waiting and self.aid_list.may_lead(person) and leads == [person.pk]

    def may_name_outside(self, person: Person) -> bool:
        """Where nobody inside is left who may approve it, or may review it after it was released alone."""
        approval = getattr(self, "approval", None)
        undecided = approval.is_to_be_reviewed if approval else self.is_waiting
        return undecided and self.aid_list.may_lead(person) and not self.approvers().exists()

    def approvers(self) -> models.QuerySet[Person]:
        """Those of the body who may approve it."""
        return self.aid_list.organisation.leaders().exclude(pk__in=self.makers.values("person"))

    def is_made_by(self, person: Person) -> bool:
        """Whether the person offered it, or gave, corrected or ruled something in it since the version approved before."""
        return self.makers.filter(person=person).exists()

    def insist_on(self, *, by: Person, alone: bool = False) -> None:
        """Raises PermissionDenied for who may not decide it, Refused for what cannot be approved any more. Must run under the list's lock."""
        if not (self.may_release_alone(by) if alone else self.may_approve(by)):
            raise PermissionDenied
        elif self.is_stale:
            raise Refused(message("The list has changed since this version was made. Offer it for approval anew."))
        elif self.has_withdrawn_sources:
            raise Refused(
                message("A file of this version was withdrawn by its source. Prepare the list again, and offer it anew.")
            )

    def may_judge(self, person: Person) -> bool:
        """Whether the person leads the body now, or was named from outside and opened the link."""
        organisation = self.aid_list.organisation
        leads = bool(organisation.roles_of(person) & LEADING)
        return self.aid_list.is_open and organisation.is_working and (leads or self._named(person))

    def _named(self, person: Person) -> bool:
        return self.outside_approvers.opened().filter(person=person).exists()


class Maker(models.Model):
    """One of those who made what a version holds, and so may not approve it."""

    version = models.ForeignKey(Version, on_delete=models.PROTECT, related_name="makers")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")

    personal_data = PersonalData(
        fields=(), kept="as long as its list", erasure="kept", why="that no maker approved a list stays provable", of=(),
        called=message("Versions of aid lists that you had a hand in"),
    )  # fmt: skip

    class Meta:
        constraints = (models.UniqueConstraint(name="a_maker_stands_once", fields=["version", "person"]),)

    def __str__(self) -> str:
        return f"{self.version_id}: {self.person_id}"
