"""What a response says of itself to everybody: news, and figures with their date and source."""

from __future__ import annotations

from datetime import date

from django.core.exceptions import PermissionDenied
from django.db import models, transaction
from django.db.models import Q
from django.db.models.functions import Now
from django.utils import timezone

from awn.arabic.wording import message
from awn.journal.recording import record
from awn.journal.subject import Subject
from awn.organisations.models import Organisation
from awn.people.models import Person
from awn.people.personal_data import PersonalData
from awn.responses.models.response import Response


class UpdateQuerySet(models.QuerySet["Update"]):
    @transaction.atomic
    def write(self, response: Response, organisation: Organisation, *, by: Person, text: str) -> Update:
        """News of one body, read by everybody who sees the response."""
        locked = response.locked()
        locked.require_led_for(organisation, by)
        locked.require_going_on()
        update = self.create(response=response, organisation=organisation, by=by, text=text)
        record("responses.news_written", about=response, by=by, details={"text": text})
        return update


class Update(Subject):
    """A few sentences of one body on how things stand."""

    response = models.ForeignKey(Response, on_delete=models.PROTECT, related_name="updates")
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(db_default=Now())
    text = models.TextField(max_length=2000)

    objects = UpdateQuerySet.as_manager()
    personal_data = PersonalData(
        fields=(),
        kept="as long as the response",
        erasure="kept",
        why="a body's news are not the person's",
        of=(),
        called=message("News that you wrote"),
    )

    class Meta:
        constraints = (models.CheckConstraint(name="news_say_something", condition=~Q(text="")),)

    def __str__(self) -> str:
        return f"{self.response_id} at {self.at:%Y-%m-%d}"


class KeyFigureQuerySet(models.QuerySet["KeyFigure"]):
    def current(self) -> KeyFigureQuerySet:
        return self.filter(retired_at=None)

    @transaction.atomic
    def publish(self, response: Response, *, by: Person, number: int, words: str, on: date, source: str) -> KeyFigure:
        """A figure with its date and source; an older one with the same words makes room for it and stays on record."""
        locked = response.locked()
        if not locked.may_lead(by):
            raise PermissionDenied
        locked.require_going_on()
        self.current().filter(response=response, words=words).update(retired_at=timezone.now(), retired_by=by)
        figure = self.create(response=response, by=by, number=number, words=words, on=on, source=source)
        record("responses.figure_published", about=response, by=by, details={"number": number, "words": words, "source": source})
        return figure


class KeyFigure(models.Model):
    """A number, what it counts, of which day, and who says so."""

    response = models.ForeignKey(Response, on_delete=models.PROTECT, related_name="figures")
    number = models.PositiveBigIntegerField()
    words = models.CharField(max_length=100)
    on = models.DateField()
    source = models.CharField(max_length=200)
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(db_default=Now())
    retired_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    retired_at = models.DateTimeField(null=True, blank=True)

    objects = KeyFigureQuerySet.as_manager()
    personal_data = PersonalData(
        fields=(),
        kept="as long as the response",
        erasure="kept",
        why="who published a figure answers for it",
        of=(),
        called=message("Figures that you published"),
    )

    class Meta:
        constraints = (
            models.UniqueConstraint(name="one_figure_of_a_kind", fields=["response", "words"], condition=Q(retired_at=None)),
            models.CheckConstraint(name="a_figure_has_words_and_source", condition=~Q(words="") & ~Q(source="")),
        )

    def __str__(self) -> str:
        return f"{self.number} {self.words}"
