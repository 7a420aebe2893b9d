"""A line that has no place in the order yet."""

from django.db import models

from awn.journal.models.line import Line


class Waiting(models.Model):
    """Written with the line, in the same transaction; taken away by the sequencer, in the transaction that gives the line its leaf.

    So a line that commits late, under a number lower than others, is found like any other.
    """

    line = models.OneToOneField(Line, on_delete=models.DO_NOTHING, db_constraint=False, primary_key=True, related_name="+")

    def __str__(self) -> str:
        return str(self.pk)
