"""The end of a response."""

from django.db import models
from django.db.models import Q
from django.db.models.functions import Now

from awn.arabic.wording import message
from awn.people.models import Person
from awn.people.personal_data import PersonalData
from awn.responses.models.response import Response


class Closure(models.Model):
    """That a response ended: who closed it and when, what was achieved, and what the next one should know."""

    response = models.OneToOneField(Response, on_delete=models.PROTECT, related_name="closure")
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(db_default=Now())
    achieved = models.TextField(max_length=4000)
    lessons = models.TextField(max_length=4000)

    personal_data = PersonalData(
        fields=(),
        kept="as long as the response",
        erasure="kept",
        why="who closed the work is owed to all",
        of=(),
        called=message("Responses that you closed"),
    )

    class Meta:
        constraints = (models.CheckConstraint(name="a_closure_has_its_lessons", condition=~Q(lessons="") & ~Q(achieved="")),)

    def __str__(self) -> str:
        return f"{self.response_id} at {self.at:%Y-%m-%d}"
