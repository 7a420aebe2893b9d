"""A file that came in for a list, with the rules under which it was given."""

from __future__ import annotations

import json
from typing import Any

from django.db import models, transaction
from django.db.models import Q
from django.db.models.functions import Now
from django.utils import timezone

from awn.aid.models.aid_list import AidList
from awn.aid.models.source_files import LARGEST, MaySee, SourceFileQuerySet
from awn.arabic.wording import Message, message
from awn.journal.recording import record
from awn.journal.subject import Subject
from awn.messaging.stored import from_stored, to_stored
from awn.people.models import Person
from awn.people.personal_data import PersonalData
from awn.sealed.fields import SealedText
from awn.sealed.sealing import unseal


def place_of_file(source: SourceFile, name: str) -> str:  # noqa: ARG001  # the given name says nothing and is not kept in the path
    return f"aid/files/{source.uid}"


class SourceFile(Subject):
    """One file as it came, sealed in a place that no address leads to.

    `until` is the last day on which volunteers may see its entries; without it they never do. `tables` is what was read of it, sealed JSON: each table's
    `sheet`, `header_rows`, `rows`, `refused`, and `columns` with `number`, `header`, proposed `role`, `confidence`, three masked `examples`.
    """

    aid_list = models.ForeignKey(AidList, on_delete=models.PROTECT, related_name="files")
    file = models.FileField(upload_to=place_of_file)
    name = SealedText()
    digest = models.CharField(max_length=64)
    size = models.PositiveIntegerField()
    collected_by = SealedText()
    collected_for = SealedText()
    may_see = models.CharField(max_length=10, choices=MaySee.choices, default=MaySee.BODY)
    until = models.DateField(null=True, blank=True)
    given_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    given_at = models.DateTimeField(db_default=Now())
    withdrawn_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    tables = SealedText(null=True, blank=True)
    problem = SealedText(null=True, blank=True)
    read_at = models.DateTimeField(null=True, blank=True)

    objects = SourceFileQuerySet.as_manager()
    personal_data = PersonalData(
        fields=(),
        kept="twelve months after its list was closed, or until it is withdrawn",
        erasure="kept",
        why="a file is of the families in it, and its rules bind whoever uses it",
        of=(),
        called=message("Files that you gave for aid lists"),
    )

    class Meta:
        ordering = ("pk",)
        constraints = (
            models.UniqueConstraint(
                name="a_file_stands_once_in_a_list", fields=["aid_list", "digest"], condition=Q(withdrawn_at=None)
            ),
            models.CheckConstraint(name="a_file_may_be_seen_by_somebody_known", condition=Q(may_see__in=MaySee.values)),
            models.CheckConstraint(name="a_file_is_of_a_size_taken", condition=Q(size__gt=0, size__lte=LARGEST)),
            models.CheckConstraint(
                name="a_withdrawal_has_who_and_when",
                condition=Q(withdrawn_at=None, withdrawn_by=None) | Q(withdrawn_at__isnull=False, withdrawn_by__isnull=False),
            ),
        )

    def __str__(self) -> str:
        return str(self.name)

    @property
    def place(self) -> str:
        return f"aid.sourcefile:{self.uid}"

    @property
    def is_in_force(self) -> bool:
        return self.withdrawn_at is None

    @property
    def reason(self) -> Message | None:
        """Why it could not be read."""
        return from_stored(str(self.problem)) if self.problem else None

    @property
    def read_tables(self) -> list[dict[str, Any]]:
        """`tables` as data."""
        found: list[dict[str, Any]] = json.loads(str(self.tables or "[]"))
        return found

    def is_visible_to(self, person: Person) -> bool:
        return self.aid_list.is_visible_to(person)

    def is_shown_to_volunteers(self) -> bool:
        """Whether volunteers may see it today, masked."""
        return bool(self.is_in_force and self.may_see == MaySee.VOLUNTEERS and self.until and self.until >= timezone.localdate())

    def content(self) -> bytes:
        """The file as it came. Whoever calls it has opened the list, or works on it without showing it."""
        with self.file.open() as sealed:
            return unseal(sealed.read(), self.place)

    def keep_tables(self, tables: list[dict[str, Any]], problem: Message | None) -> None:
        """What its job read of it, or why it could not."""
        self.tables, self.problem = (
            json.dumps(tables, ensure_ascii=False),
            to_stored(problem) if problem and problem.text else None,
        )
        self.read_at = timezone.now()
        self.save(update_fields=["tables", "problem", "read_at"])

    @transaction.atomic
    def withdraw(self, *, by: Person) -> None:
        """Its source takes it back: volunteers see nothing of it from now on, its entries go with the next run (one at work is
        stopped), and the sealed file goes at once.
        A second call changes nothing."""
        from awn.aid.asking import withdraw_unseen

        aid_list = self.aid_list.prepared_by(by)
        source = SourceFile.objects.select_for_update(of=("self",), no_key=True).get(pk=self.pk)
        if source.withdrawn_at is None:
            self.withdrawn_at, self.withdrawn_by = timezone.now(), by
            self.tables = None
            self.save(update_fields=["withdrawn_at", "withdrawn_by", "tables"])
            withdraw_unseen(aid_list)
            running = aid_list.running
            if running is not None:
                running.stop(by=by)
            record("aid.file_withdrawn", about=self.aid_list, by=by, details={"file": self.opaque_id})
            self._delete_file()

    def forget(self) -> None:
        """Deletes what it holds and how it was called; that there was a file, and under which rules, remains."""
        self.name, self.tables, self.problem = "", None, None
        self.save(update_fields=["name", "tables", "problem"])
        self._delete_file()

    def _delete_file(self) -> None:
        """When the transaction stands."""
        file, storage = str(self.file.name), self.file.storage
        transaction.on_commit(lambda: storage.delete(file))
