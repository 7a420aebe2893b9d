"""A line's place in the journal's order, and its hash."""

from django.db import models

from awn.journal.models.line import Line
from awn.journal.models.record_key import SIZE


class Leaf(models.Model):
    """The leaf of the Merkle tree (RFC 9162) at `index`, counted from 0 without a gap: the hash of one line. Only ever added."""

    index = models.BigIntegerField(primary_key=True)
    line = models.OneToOneField(Line, on_delete=models.DO_NOTHING, db_constraint=False, related_name="leaf")
    hash = models.BinaryField(max_length=SIZE)

    class Meta:
        constraints = (
            models.CheckConstraint(name="leaf_index_counts_from_0", condition=models.Q(index__gte=0)),
            models.CheckConstraint(name="leaf_hash_is_whole", condition=models.Q(hash__length=SIZE)),
        )

    def __str__(self) -> str:
        return f"{self.index} {bytes(self.hash).hex()}"
