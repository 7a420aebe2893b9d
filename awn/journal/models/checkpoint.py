"""The journal's signed state at one size."""

from django.db import models
from django.db.models import Q
from django.db.models.functions import Now

from awn.journal.models.record_key import SIZE
from awn.journal.tree import Tree


class Checkpoint(models.Model):
    """`note` is what is published: origin, size and root, signed (C2SP tlog-checkpoint). One for each size, only ever added.

    `peaks` are the roots of the full subtrees, from the left: from them the tree grows on without being read again.
    """

    size = models.BigIntegerField(unique=True)
    root = models.BinaryField(max_length=SIZE)
    peaks = models.BinaryField()
    note = models.TextField()
    signed_at = models.DateTimeField(db_default=Now(), editable=False)

    class Meta:
        constraints = (models.CheckConstraint(name="checkpoint_has_a_root", condition=Q(size__gte=1, root__length=SIZE)),)

    def __str__(self) -> str:
        return f"{self.size} {bytes(self.root).hex()}"

    @property
    def tree(self) -> Tree:
        """The tree as it stood, ready to grow. Raises ValueError when `peaks` are not those of the root."""
        tree = Tree.from_peaks(self.size, bytes(self.peaks))
        if tree.root != bytes(self.root):
            raise ValueError("the full subtrees do not give the root")
        return tree
