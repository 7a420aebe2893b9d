"""Whom a quota reaches, by an order that the body stated (كشف نهائي وكشف احتياط)."""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import date
from typing import Final

from django.core.exceptions import PermissionDenied
from django.db import models, transaction
from django.db.models import Q
from django.db.models.functions import Now
from django.utils import timezone

from awn.aid.approved_content import digest_of
from awn.aid.choosing import ORDERS, Choice, Wish, choose
from awn.aid.models.aid_list import AidList
from awn.aid.models.version import Version
from awn.arabic.wording import message
from awn.journal.recording import record
from awn.journal.subject import Subject
from awn.people.models import Person
from awn.people.personal_data import PersonalData
from awn.people.refusals import Refused
from awn.sealed.fields import SealedBytes, SealedText

LONGEST: Final = 3_650  # days that «not served lately» may reach back


class SelectionQuerySet(models.QuerySet["Selection"]):
    def handed_over(self) -> SelectionQuerySet:
        return self.filter(handed_over_on__isnull=False)

    def visible_to(self, person: Person) -> SelectionQuerySet:
        return self.filter(version__aid_list__in=AidList.objects.visible_to(person))

    @transaction.atomic
    def choose(self, version: Version, wish: Wish, *, by: Person, days: int = 0) -> Selection:
        """Chooses from an approved version: `days` back nobody is chosen who was served. The same wish on the same day gives the selection that stands.
        Raises Refused for a version that is not approved or not in force, for an order that does not exist, and while a receipt list is still being read."""
        from awn.aid.served import served_lately

        aid_list, today = version.aid_list.locked(), timezone.localdate()
        if not aid_list.may_lead(by):
            raise PermissionDenied
        insist_in_force(version)
        if not wish.quota > 0 or wish.reserve < 0 or not set(wish.order) <= set(ORDERS) or not 0 <= days <= LONGEST:
            raise Refused(message("Choose at least one family, by the orders that are offered."))
        elif days and version.receipts.waiting().exists():
            raise Refused(message("A receipt list is still being read. Try again in a minute."))
        served = served_lately(version, days=days, on=today) if days else {}
        content = content_of(choose(version.lines, wish, seed=version.digest, served=served))
        digest = digest_of(content)
        wanted = {"version": version, "wish": wish_as_text(wish), "days": days, "digest": digest}
        standing = next(
            (each for each in self.filter(version=version, days=days, digest=digest) if each.wish == wanted["wish"]), None
        )
        if standing is not None:
            return standing
        selection = self.create(**wanted, content=content, made_by=by)
        record(
            "aid.selection_made",
            about=aid_list,
            by=by,
            details={"selection": str(selection.uid), "digest": digest, "wish": wish.quota},
        )
        return selection


class Selection(Subject):
    """`wish` is JSON of `choosing.Wish` (sealed: it may name a place), `content` JSON of `choosing.Choice`, whose SHA-256 is `digest`. Computed again from the
    version it is equal, byte by byte."""

    version = models.ForeignKey(Version, on_delete=models.PROTECT, related_name="selections")
    wish = SealedText()
    days = models.PositiveSmallIntegerField(default=0)
    content = SealedBytes()
    digest = models.CharField(max_length=64)
    made_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField(db_default=Now())
    handed_over_on = models.DateField(null=True, blank=True)
    handed_over_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+")

    objects = SelectionQuerySet.as_manager()
    personal_data = PersonalData(
        fields=("content",), kept="twelve months after the list was closed", erasure="kept",
        why="it is of families who are helped; who chose answers for it", of=(), called=message("Selections from aid lists that you made"),
    )  # fmt: skip

    class Meta:
        ordering = ("-pk",)
        constraints = (
            models.CheckConstraint(
                name="a_hand_over_has_who_and_when",
                condition=Q(handed_over_on=None, handed_over_by=None)
                | Q(handed_over_on__isnull=False, handed_over_by__isnull=False),
            ),
        )

    def __str__(self) -> str:
        return f"{self.version_id}: {self.digest[:8]}"

    @property
    def wished(self) -> Wish:
        told = json.loads(str(self.wish))
        return Wish(told["quota"], told["reserve"], tuple(told["order"]), told["place"])

    @property
    def choice(self) -> Choice:
        return Choice(**json.loads(bytes(self.content or b"{}")))

    def again(self) -> Choice:
        """The same choice, computed anew from the version."""
        served = {key: date.fromisoformat(day) for key, day in self.choice.served.items()}
        return choose(self.version.lines, self.wished, seed=self.version.digest, served=served)

    def is_visible_to(self, person: Person) -> bool:
        return self.version.aid_list.is_visible_to(person)

    @transaction.atomic
    def hand_over(self, *, by: Person, on: date) -> None:
        """Says that those chosen were served that day: later selections of the body count it. A second call changes nothing."""
        aid_list = self.version.aid_list.locked()
        if not aid_list.may_lead(by):
            raise PermissionDenied
        elif on > timezone.localdate():
            raise Refused(message("What was handed over was handed over today or earlier."))
        elif Selection.objects.filter(pk=self.pk, handed_over_on=None).update(handed_over_on=on, handed_over_by=by):
            self.refresh_from_db(fields=["handed_over_on", "handed_over_by"])
            record("aid.selection_handed_over", about=aid_list, by=by, details={"selection": str(self.uid), "on": on.isoformat()})


def insist_in_force(version: Version) -> None:
    """Raises Refused for a version that may not be used: not approved, released alone and not reviewed in time, or with a file that was withdrawn."""
    approval = getattr(version, "approval", None)
    if approval is None:
        raise Refused(message("This version is not approved."))
    elif not approval.is_in_force:
        raise Refused(message("One person released it alone, and 24 hours are over. Somebody else must review it first."))
    elif version.has_withdrawn_sources:
        raise Refused(message("A file of this version was withdrawn by its source. Prepare the list again, and offer it anew."))


def content_of(choice: Choice) -> bytes:
    return json.dumps(asdict(choice), ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def wish_as_text(wish: Wish) -> str:
    return json.dumps({**asdict(wish), "order": list(wish.order)}, ensure_ascii=False, sort_keys=True)
