"""The Merkle tree over the journal's leaves: RFC 9162, section 2.1, with SHA-256.

Only what is needed to go on growing is kept: the roots of the full subtrees, at most one for each bit of the size.
"""

import hashlib
from collections.abc import Iterable
from functools import reduce
from typing import Final, Self

SIZE: Final = 32  # bytes of a hash
EMPTY: Final = hashlib.sha256().digest()


def leaf_hash(data: bytes) -> bytes:
    return hashlib.sha256(b"\0" + data).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    return hashlib.sha256(b"\1" + left + right).digest()


class Tree:
    """A tree that only grows. `size` counts its leaves."""

    def __init__(self, hashes: Iterable[bytes] = ()) -> None:
        self.size = 0
        self._peaks: list[bytes] = []
        for leaf in hashes:
            self.add(leaf)

    @classmethod
    def from_peaks(cls, size: int, peaks: bytes) -> Self:
        """The tree of `size` leaves again, from what `peaks` gave. Raises ValueError when their number does not fit the size."""
        if len(peaks) != size.bit_count() * SIZE:
            raise ValueError(f"a tree of {size} leaves has {size.bit_count()} full subtrees")
        tree = cls()
        tree.size = size
        tree._peaks = [peaks[start : start + SIZE] for start in range(0, len(peaks), SIZE)]
        return tree

    @property
    def peaks(self) -> bytes:
        """The roots of the full subtrees, the largest first."""
        return b"".join(self._peaks)

    @property
    def root(self) -> bytes:
        return reduce(lambda right, left: node_hash(left, right), reversed(self._peaks)) if self._peaks else EMPTY

    def add(self, leaf: bytes) -> None:
        """Adds the hash of one leaf."""
        peaks, level = self._peaks, self.size
        while level & 1:  # as many full subtrees of one height meet as the size ends in ones
            leaf = hashlib.sha256(b"\1" + peaks.pop() + leaf).digest()
            level >>= 1
        peaks.append(leaf)
        self.size += 1
