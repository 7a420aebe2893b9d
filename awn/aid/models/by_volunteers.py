"""What volunteers decided about something in a list: as numbers, never as names."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Now


class ByVolunteers(models.Model):
    """`about` is the opaque id under which it was asked; `votes` of `of` answers said so, and it is right with a probability of `confidence`.

    The journal has its line from the outcome that decided it (`microtasks.decided`, `microtasks.reviewed`).
    """

    about = models.CharField(max_length=120, unique=True)
    confidence = models.FloatField()
    votes = models.PositiveSmallIntegerField()
    of = models.PositiveSmallIntegerField()
    at = models.DateTimeField(db_default=Now())

    class Meta:
        abstract = True
        constraints: ClassVar[tuple[models.BaseConstraint, ...]] = (
            models.CheckConstraint(name="%(class)s_is_probable", condition=Q(confidence__gte=0, confidence__lte=1)),
            models.CheckConstraint(name="%(class)s_counts_its_votes", condition=Q(votes__lte=F("of"))),
            models.CheckConstraint(name="%(class)s_is_about_something", condition=~Q(about="")),
        )

    def __str__(self) -> str:
        return self.about
