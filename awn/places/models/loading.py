"""One reading of a workbook of places into the table."""

from django.db import models
from django.db.models.functions import Now

from awn.journal.subject import Subject


class Loading(Subject):
    """Which file was loaded when, and what it changed. Holds no personal data."""

    file = models.CharField(max_length=255)
    digest = models.CharField(max_length=64)
    added = models.PositiveIntegerField()
    changed = models.PositiveIntegerField()
    superseded = models.PositiveIntegerField()
    loaded_at = models.DateTimeField(db_default=Now())

    def __str__(self) -> str:
        return self.file
