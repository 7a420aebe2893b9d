"""That volunteers are asked about a list."""

from django.db import models

from awn.aid.models.aid_list import AidList
from awn.microtasks.models import Project


class Asking(models.Model):
    """A project of small tasks about one list. Who opened it and when stands in the project."""

    aid_list = models.ForeignKey(AidList, on_delete=models.PROTECT, related_name="askings")
    project = models.OneToOneField(Project, on_delete=models.PROTECT, related_name="asking")

    def __str__(self) -> str:
        return f"{self.aid_list_id}: {self.project_id}"
