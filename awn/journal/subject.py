"""What the journal writes about: a row with an id that says nothing."""

import uuid

from django.db import models


class Subject(models.Model):
    """A row whose acts are journalled. `opaque_id` is all that the journal ever learns of it."""

    uid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)

    class Meta:
        abstract = True

    @property
    def opaque_id(self) -> str:
        return f"{self._meta.label_lower}:{self.uid}"
