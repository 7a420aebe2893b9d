"""Not being content with an answer, and what somebody else then decides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.core.exceptions import PermissionDenied
from django.db import models, transaction
from django.db.models.functions import Now
from django.utils import timezone

from awn.arabic.wording import message
from awn.complaints.models.complaint import ANSWER_WITHIN, Complaint
from awn.complaints.telling import tell_handlers
from awn.journal.recording import record
from awn.people.models import Person
from awn.people.personal_data import PersonalData
from awn.sealed.fields import SealedText

if TYPE_CHECKING:
    from awn.complaints.models.decision import Decision


class AppealQuerySet(models.QuerySet["Appeal"]):
    @transaction.atomic
    def make(self, complaint: Complaint, *, by: Person | None, text: str) -> Appeal:
        """Appeals once, after the answer and within its time; those who may open it are told. Whoever holds the receipt, or made the complaint, may."""
        locked = Complaint.objects.select_for_update().get(pk=complaint.pk)
        if locked.is_appealed:
            return locked.appeal
        elif not locked.may_be_appealed:
            raise PermissionDenied
        appeal = self.create(complaint=locked, text=text, due_at=timezone.now() + ANSWER_WITHIN)
        record("complaints.appealed", about=locked, by=by)
        tell_handlers(locked, "appealed")
        return appeal


class Appeal(models.Model):
    """What the answer missed, in the words of whoever complained."""

    complaint = models.OneToOneField(Complaint, on_delete=models.PROTECT, related_name="appeal")
    text = SealedText()
    made_at = models.DateTimeField(db_default=Now())
    due_at = models.DateTimeField()

    decision: Decision
    objects = AppealQuerySet.as_manager()
    personal_data = PersonalData(
        fields=("text",),
        kept="as long as its complaint",
        erasure="kept",
        why="it is decided with its complaint",
        of=(),
        called=message("Your appeals"),
    )

    def __str__(self) -> str:
        return f"appeal of {self.complaint_id}"

    def may_decide(self, person: Person) -> bool:
        """Whoever handles such complaints, but not who answered this one."""
        return self.complaint.is_handled_by(person) and self.complaint.answer.by_id != person.pk
