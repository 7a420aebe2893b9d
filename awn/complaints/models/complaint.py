"""A complaint: by anybody, without a name if wished, about a body or about the platform."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any, ClassVar, Final

from django.db import models, transaction
from django.db.models import Exists, OuterRef, Q
from django.db.models.functions import Now
from django.utils import timezone
from django.utils.translation import gettext_lazy

from awn.arabic.wording import message
from awn.complaints.models.focal_point import FocalPoint
from awn.complaints.telling import tell_handlers
from awn.journal.recording import record
from awn.journal.subject import Subject
from awn.organisations.codes import new_code, read_code
from awn.organisations.models import Membership, Organisation
from awn.people.models import Person, Stewardship
from awn.people.personal_data import PersonalData
from awn.sealed.blind import blind_index
from awn.sealed.fields import SealedText

if TYPE_CHECKING:
    from awn.complaints.models.answer import Answer
    from awn.complaints.models.appeal import Appeal


class Kind(models.TextChoices):
    SERVICE = "service", gettext_lazy("Help that was late, lacking or refused")
    CONDUCT = "conduct", gettext_lazy("How somebody behaved")
    DISCRIMINATION = "discrimination", gettext_lazy("Being treated unlike others")
    PRICE = "price", gettext_lazy("Money or a service was asked for help")
    DATA = "data", gettext_lazy("What was done with personal data")
    PSEA = "psea", gettext_lazy("Sexual exploitation, abuse or harassment")
    OTHER = "other", gettext_lazy("Something else")


ANSWER_WITHIN: Final = timedelta(days=14)
URGENT_WITHIN: Final = timedelta(days=2)
APPEAL_WITHIN: Final = timedelta(days=30)
"""How long after the answer an appeal may be made."""


class ComplaintQuerySet(models.QuerySet["Complaint"]):
    def open(self) -> ComplaintQuerySet:
        """Whose answer, or whose decision after an appeal, is still owed."""
        return self.filter(Q(answer=None) | Q(appeal__isnull=False, appeal__decision=None))

    def due(self, *, at: datetime) -> ComplaintQuerySet:
        """Open, and their deadline has passed."""
        return self.filter(Q(answer=None, due_at__lte=at) | Q(appeal__decision=None, appeal__due_at__lte=at))

    def made_by(self, person: Person) -> ComplaintQuerySet:
        return self.filter(maker=person)

    def handled_by(self, person: Person) -> ComplaintQuerySet:
        """Those that the person may open: never one's own, never about a body in which one has or had a place.

        A focal point opens the kind that is theirs, a steward all the others.
        """
        offices = Q()
        if person.is_steward:
            offices |= ~Q(kind=Kind.PSEA)
        if FocalPoint.objects.current().filter(person=person).exists():
            offices |= Q(kind=Kind.PSEA)
        if not offices:
            return self.none()
        inside = Membership.objects.filter(person=person, organisation=OuterRef("about"))
        return self.filter(offices).exclude(Exists(inside)).exclude(maker=person)

    def with_receipt(self, typed: str) -> ComplaintQuerySet:
        """The one whose receipt this is; none for a code that is none."""
        code = read_code(typed)
        return self.filter(receipt_index=_index(code)) if code else self.none()

    @transaction.atomic
    def make(self, *, by: Person | None, **facts: Any) -> tuple[Complaint, str]:
        """A new complaint and its receipt, which is shown once; those who may open it are told."""
        receipt = new_code()
        within = URGENT_WITHIN if facts["kind"] == Kind.PSEA else ANSWER_WITHIN
        complaint = self.create(maker=by, receipt_index=_index(receipt), due_at=timezone.now() + within, **facts)
        record("complaints.made", about=complaint, by=by, reason=complaint.kind)
        tell_handlers(complaint, "made")
        return complaint, receipt


class Complaint(Subject):
    """What is complained of, and by when it is answered. Everything written is sealed; without an account its receipt alone leads back to it."""

    kind = models.CharField(max_length=16, choices=Kind.choices)
    about = models.ForeignKey(Organisation, on_delete=models.PROTECT, null=True, blank=True, related_name="complaints")
    whom = SealedText(null=True, blank=True)
    text = SealedText()
    contact = SealedText(null=True, blank=True)
    maker = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, blank=True, related_name="complaints")
    receipt_index = models.BinaryField(max_length=32, unique=True)
    made_at = models.DateTimeField(db_default=Now())
    due_at = models.DateTimeField()

    answer: Answer
    appeal: Appeal
    objects = ComplaintQuerySet.as_manager()
    personal_data = PersonalData(
        fields=("contact", "maker"),
        kept="three years after it was settled",
        erasure="hollowed",
        why="what is complained of concerns others and is decided; nothing ties it any more to who complained",
        of=("maker",),
        called=message("Your complaints"),
    )

    class Meta:
        ordering: ClassVar[list[str]] = ["due_at", "pk"]
        constraints = (models.CheckConstraint(name="complaint_kind_is_known", condition=Q(kind__in=Kind.values)),)
        indexes = (models.Index(fields=["maker"], name="complaint_maker"),)

    def __str__(self) -> str:
        return f"{self.kind} {self.uid}"

    @property
    def is_answered(self) -> bool:
        return hasattr(self, "answer")

    @property
    def is_appealed(self) -> bool:
        return hasattr(self, "appeal")

    @property
    def is_decided(self) -> bool:
        return self.is_appealed and hasattr(self.appeal, "decision")

    @property
    def may_be_appealed(self) -> bool:
        return self.is_answered and not self.is_appealed and timezone.now() - self.answer.at <= APPEAL_WITHIN

    def is_handled_by(self, person: Person) -> bool:
        """The same question as `handled_by`, of one complaint."""
        office = FocalPoint.objects.current().filter(person=person).exists() if self.kind == Kind.PSEA else person.is_steward
        inside = self.about_id is not None and Membership.objects.filter(person=person, organisation=self.about_id).exists()
        return office and not inside and self.maker_id != person.pk

    def handlers(self) -> list[Person]:
        """Everybody who may open it now."""
        offices = FocalPoint.objects if self.kind == Kind.PSEA else Stewardship.objects
        people = [office.person for office in offices.current().select_related("person")]
        return [person for person in people if self.is_handled_by(person)]


def _index(code: str) -> bytes:
    return blind_index(code, "complaints.receipt")
