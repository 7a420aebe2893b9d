"""A list of who was served elsewhere or earlier (كشف تسليم), held against a version."""

from __future__ import annotations

import hashlib
import json
from datetime import date
from typing import Final

from django.core.exceptions import PermissionDenied
from django.core.files.base import ContentFile
from django.db import models, transaction
from django.db.models import Q
from django.db.models.functions import Now
from django.utils import timezone

from awn.aid.models.aid_list import AidList
from awn.aid.models.version import Version
from awn.arabic.wording import Message, message
from awn.journal.recording import record
from awn.journal.subject import Subject
from awn.messaging.queueing import queue
from awn.messaging.stored import from_stored, to_stored
from awn.people.models import Person
from awn.people.personal_data import PersonalData
from awn.people.refusals import Refused
from awn.sealed.fields import SealedText
from awn.sealed.sealing import seal, unseal

LARGEST: Final = 20_000_000  # bytes


def place_of_receipt(receipt: Receipt, name: str) -> str:  # noqa: ARG001  # the given name says nothing and is not kept in the path
    return f"aid/receipts/{receipt.uid}"


class ReceiptQuerySet(models.QuerySet["Receipt"]):
    def matched(self) -> ReceiptQuerySet:
        return self.filter(matched_at__isnull=False, problem=None)

    def waiting(self) -> ReceiptQuerySet:
        return self.filter(matched_at=None)

    def visible_to(self, person: Person) -> ReceiptQuerySet:
        return self.filter(version__aid_list__in=AidList.objects.visible_to(person))

    @transaction.atomic
    def give(self, version: Version, *, by: Person, name: str, content: bytes, served_on: date) -> Receipt:
        """Seals a receipt list of one day; a job finds who of the version stands in it. The same file again changes nothing. Raises Refused for a size not
        taken and for a day to come."""
        aid_list, digest = version.aid_list.locked(), hashlib.sha256(content).hexdigest()
        if not aid_list.may_lead(by):
            raise PermissionDenied
        elif not 0 < len(content) <= LARGEST:
            raise Refused(message("A file of at most 20 MB is taken, and none that is empty."))
        elif served_on > timezone.localdate():
            raise Refused(message("What was handed over was handed over today or earlier."))
        standing = self.filter(version=version, digest=digest).first()
        if standing is not None:
            return standing
        receipt = Receipt(version=version, name=name, digest=digest, served_on=served_on, given_by=by)
        receipt.file.save("", ContentFile(seal(content, receipt.place)), save=False)
        receipt.save(force_insert=True)
        record("aid.receipt_given", about=aid_list, by=by, details={"receipt": str(receipt.uid), "digest": digest})
        queue("aid.match_receipt", receipt=str(receipt.uid))
        return receipt


class Receipt(Subject):
    """One file of families that were served on a day. `matched` is sealed JSON: the keys of the version's entries that stand in it."""

    version = models.ForeignKey(Version, on_delete=models.PROTECT, related_name="receipts")
    file = models.FileField(upload_to=place_of_receipt)
    name = SealedText()
    digest = models.CharField(max_length=64)
    served_on = models.DateField()
    given_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    given_at = models.DateTimeField(db_default=Now())
    matched = SealedText(null=True, blank=True)
    matched_at = models.DateTimeField(null=True, blank=True)
    problem = models.TextField(null=True, blank=True)  # noqa: DJ001  # a stored Message, none while it is well

    objects = ReceiptQuerySet.as_manager()
    personal_data = PersonalData(
        fields=("matched",), kept="twelve months after the list was closed", erasure="kept", why="a file is of the families in it",
        of=(), called=message("Receipt lists that you gave"),
    )  # fmt: skip

    class Meta:
        ordering = ("pk",)
        constraints = (
            models.UniqueConstraint(name="a_receipt_stands_once_beside_a_version", fields=["version", "digest"]),
            models.CheckConstraint(
                name="a_receipt_is_matched_or_says_why_not",
                condition=Q(matched_at=None) | Q(matched__isnull=False) | Q(problem__isnull=False),
            ),
        )

    def __str__(self) -> str:
        return str(self.name)

    @property
    def place(self) -> str:
        return f"aid.receipt:{self.uid}"

    @property
    def keys(self) -> list[str]:
        """Of the entries found in it."""
        found: list[str] = json.loads(str(self.matched or "[]"))
        return found

    @property
    def reason(self) -> Message | None:
        """Why it could not be held against the version."""
        return from_stored(self.problem) if self.problem else None

    def is_visible_to(self, person: Person) -> bool:
        return self.version.aid_list.is_visible_to(person)

    def content(self) -> bytes:
        with self.file.open() as sealed:
            return unseal(sealed.read(), self.place)

    def keep_match(self, keys: list[str], problem: Message | None) -> None:
        """What its job found, or why it could not; the first finding stands."""
        told = {
            "matched": json.dumps(keys),
            "matched_at": timezone.now(),
            "problem": None if problem is None else to_stored(problem),
        }
        for name, value in told.items():
            setattr(self, name, value)
        self.save(update_fields=list(told))
