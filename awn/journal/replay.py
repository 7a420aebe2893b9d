"""The journal's tree, built again from its lines and held against what was signed."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from awn.arabic.wording import Message, message
from awn.journal.models import Checkpoint
from awn.journal.telling import told
from awn.journal.tree import Tree, leaf_hash


class Replay:
    """One pass over the leaves in their order. `next` is the index that is due."""

    def __init__(self, checkpoints: Iterable[Checkpoint], begin: Checkpoint | None = None) -> None:
        """From the beginning, or from one of the checkpoints on, whose tree must hold together."""
        self._tree = begin.tree if begin else Tree()
        self.next = self._trusted = self._tree.size
        self._ahead = [checkpoint for checkpoint in checkpoints if checkpoint.size > self.next]

    def over(self, rows: Iterable[Sequence[Any]]) -> Iterator[Message]:
        """Whatever is wrong in rows of index, number of the line, hash of the leaf, and what `told` takes."""
        for index, number, stored, *line in rows:
            if index != self.next:
                yield message("Index %(due)s is missing: %(found)s comes in its place", due=self.next, found=index)
                self.next = index
            if self._ahead and self._ahead[0].size <= index:
                yield from self._held_against_signed()
            if line[0] is None:
                yield message("Line %(line)s (index %(index)s) is missing", line=number, index=index)
            elif leaf_hash(told(line)) != stored:
                yield message(
                    "Line %(line)s (index %(index)s) is not what it was when it got its place", line=number, index=index
                )
            self._tree.add(stored or b"")
            self.next += 1
        yield from self._held_against_signed()
        for checkpoint in self._ahead:
            yield message("%(size)s lines were signed, but the order ends after %(found)s", size=checkpoint.size, found=self.next)

    def _held_against_signed(self) -> Iterator[Message]:
        while self._ahead and self._ahead[0].size <= self.next:
            checkpoint = self._ahead.pop(0)
            if self._tree.size != checkpoint.size or self._tree.root != bytes(checkpoint.root):
                yield message(
                    "The first %(size)s lines are not those that were signed: something from index %(trusted)s on was changed",
                    size=checkpoint.size,
                    trusted=self._trusted,
                )
            self._go_on_from(checkpoint)

    def _go_on_from(self, checkpoint: Checkpoint) -> None:
        """What comes later is held against what was signed here, so that each damage is told where it is."""
        try:
            self._tree = checkpoint.tree
        except ValueError:
            pass  # told where the checkpoints themselves are looked at
        else:
            self._trusted = checkpoint.size
