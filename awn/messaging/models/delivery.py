"""One message on its way to one person by one channel."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import ClassVar, Final

from django.db import models, transaction
from django.db.models import Q
from django.db.models.functions import Now
from django.utils import timezone
from django.utils.translation import gettext_lazy

from awn.arabic.wording import Message, message
from awn.journal.subject import Subject
from awn.messaging.stored import from_stored
from awn.people.models import Person
from awn.people.personal_data import PersonalData
from awn.sealed.fields import SealedText

WAITS: Final = tuple(timedelta(seconds=seconds) for seconds in (15, 60, 180, 600, 1800, 3600))
"""Before the second try, the third, …; the last is repeated."""
TOO_OLD: Final = timedelta(hours=48)
LEASE: Final = timedelta(minutes=2)
"""How long one worker may take over handing it to a channel before another takes it up."""


class State(models.TextChoices):
    QUEUED = "queued", gettext_lazy("Waiting to be sent")
    SENT = "sent", gettext_lazy("Sent")
    READ = "read", gettext_lazy("Read")
    FAILED = "failed", gettext_lazy("Could not be sent")


class Reason(models.TextChoices):
    NO_DESTINATION = "no_destination", gettext_lazy("The address does not exist")
    TOO_OLD = "too_old", gettext_lazy("It could not be sent for two days")
    ERASED = "erased", gettext_lazy("The account was erased")


TRANSITIONS: Final = {State.QUEUED: {State.SENT, State.FAILED}, State.SENT: {State.READ}, State.READ: set(), State.FAILED: set()}
"""A state never moves backwards."""


class DeliveryQuerySet(models.QuerySet["Delivery"]):
    def on_site(self) -> DeliveryQuerySet:
        return self.filter(channel="site")

    def visible_to(self, person: Person) -> DeliveryQuerySet:
        """A message is its receiver's alone."""
        return self.filter(person=person)

    def unread(self) -> DeliveryQuerySet:
        return self.filter(state=State.SENT)

    def due(self, *, at: datetime) -> DeliveryQuerySet:
        """Waiting, its time has come, and no worker has it in hand."""
        return self.filter(Q(leased_until=None) | Q(leased_until__lt=at), state=State.QUEUED, next_try_at__lte=at)


class Delivery(Subject):
    """A notice on one channel: `site` is shown on the person's page of notices, `email` leaves the house. `key` makes writing it twice harmless.

    Subject and body are sealed, and said in the reader's language when they are read or sent. `to_sealed` is the address, where it is not the person's
    present one.
    """

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="deliveries")
    channel = models.CharField(max_length=20)
    kind = models.CharField(max_length=60)
    key = models.CharField(max_length=200)
    subject_sealed = SealedText()
    body_sealed = SealedText()
    to_sealed = SealedText(null=True, blank=True)
    link = models.CharField(max_length=300, blank=True)
    state = models.CharField(max_length=10, choices=State.choices, default=State.QUEUED)
    reason = models.CharField(max_length=20, choices=Reason.choices, blank=True)
    tries = models.PositiveSmallIntegerField(default=0)
    written_at = models.DateTimeField(db_default=Now())
    next_try_at = models.DateTimeField(db_default=Now())
    leased_until = models.DateTimeField(null=True, blank=True)
    sent_at = models.DateTimeField(null=True, blank=True)
    read_at = models.DateTimeField(null=True, blank=True)

    objects = DeliveryQuerySet.as_manager()
    personal_data = PersonalData(
        fields=("subject_sealed", "body_sealed", "to_sealed", "link"),
        kept="12 months after it was written",
        erasure="deleted",
        called=message("Messages to you"),
    )

    class Meta:
        ordering: ClassVar[list[str]] = ["-written_at", "-pk"]
        constraints = (
            models.UniqueConstraint(fields=["key", "channel"], name="a_notice_is_written_once"),
            models.CheckConstraint(name="a_failed_delivery_has_its_reason", condition=Q(state=State.FAILED) ^ Q(reason="")),
        )
        indexes = (
            models.Index(fields=["person", "-written_at"], condition=Q(channel="site"), name="delivery_on_site"),
            models.Index(fields=["next_try_at"], condition=Q(state=State.QUEUED), name="delivery_queued"),
        )

    def __str__(self) -> str:
        return f"{self.kind} by {self.channel}"

    @property
    def subject(self) -> Message:
        return from_stored(self.subject_sealed or "")

    @property
    def body(self) -> Message:
        return from_stored(self.body_sealed or "")

    @property
    def destination(self) -> str:
        """The e-mail address or phone number to which it goes; empty where there is none."""
        return self.to_sealed or self.person.contact("sms" if self.channel == "sms" else "email")

    def lease(self, *, at: datetime) -> bool:
        """Takes it in hand for one try; false when somebody else has it or it is not due."""
        taken = Delivery.objects.due(at=at).filter(pk=self.pk).update(leased_until=at + LEASE, tries=models.F("tries") + 1)
        if taken:
            self.refresh_from_db(fields=["tries", "leased_until"])
        return bool(taken)

    def succeed(self) -> None:
        """The channel took it."""
        self._move(State.SENT, sent_at=timezone.now(), leased_until=None)

    def fail(self, reason: Reason) -> None:
        """It will never be sent."""
        self._move(State.FAILED, reason=reason, leased_until=None)

    def postpone(self) -> None:
        """The channel did not take it now: tried again later, or given up when it has become too old."""
        now = timezone.now()
        if now - self.written_at > TOO_OLD:
            self.fail(Reason.TOO_OLD)
        else:
            self.next_try_at = now + WAITS[min(self.tries, len(WAITS)) - 1]
            self.leased_until = None
            self.save(update_fields=["next_try_at", "leased_until"])

    @transaction.atomic
    def mark_read(self, *, by: Person) -> None:
        """Its receiver has seen it; a second time changes nothing."""
        if by.pk == self.person_id and self.state == State.SENT:
            self._move(State.READ, read_at=timezone.now())

    def _move(self, state: State, **fields: object) -> None:
        """Writes the state where the row still stands in one that leads to it."""
        sources = [source for source, targets in TRANSITIONS.items() if state in targets]
        if Delivery.objects.filter(pk=self.pk, state__in=sources).update(state=state, **fields):
            self.refresh_from_db()
