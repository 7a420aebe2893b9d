"""Proofs over the Merkle tree: that a leaf stands in it, and that an older tree is the beginning of a newer (RFC 9162, 2.1.3 and 2.1.4)."""

from collections.abc import Sequence

from awn.journal.tree import SIZE, Tree, node_hash


def inclusion(leaves: Sequence[bytes], index: int) -> list[bytes]:
    """The hashes beside the way from one leaf to the root, of a tree given by the hashes of its leaves. Raises IndexError outside of it."""
    if not 0 <= index < len(leaves):
        raise IndexError(f"a tree of {len(leaves)} has no leaf {index}")
    elif len(leaves) == 1:
        return []
    split = _split(len(leaves))
    if index < split:
        return [*inclusion(leaves[:split], index), Tree(leaves[split:]).root]
    else:
        return [*inclusion(leaves[split:], index - split), Tree(leaves[:split]).root]


def consistency(leaves: Sequence[bytes], first: int) -> list[bytes]:
    """What shows that the tree of the first so many leaves is the beginning of this one. Raises IndexError where there is nothing to show."""
    if not 0 < first <= len(leaves):
        raise IndexError(f"no tree of {first} leaves begins one of {len(leaves)}")
    return _beginning(leaves, first, whole=True)


def is_included(*, index: int, size: int, leaf: bytes, path: Sequence[bytes], root: bytes) -> bool:
    """Whether the path leads from the leaf's hash at this index to the root of a tree of this size."""
    if not 0 <= index < size or len(leaf) != SIZE or len(root) != SIZE:
        return False
    here, last, found = index, size - 1, leaf
    for beside in path:
        if last == 0:
            return False
        if here & 1 or here == last:
            found = node_hash(beside, found)
            here, last = _next_left(here, last)
        else:
            found = node_hash(found, beside)
        here, last = here >> 1, last >> 1
    return last == 0 and found == root


def is_consistent(*, first: int, second: int, first_root: bytes, second_root: bytes, path: Sequence[bytes]) -> bool:
    """Whether the path shows that the tree of `second` leaves begins with that of `first`. A first tree without leaves is refused: it begins every tree."""
    if first == second > 0:
        return not path and first_root == second_root
    elif not 0 < first < second or not path:
        return False
    steps = [first_root, *path] if first.bit_count() == 1 else list(path)
    here, last = _skip_ones(first - 1, second - 1)
    old = new = steps[0]
    for beside in steps[1:]:
        if last == 0:
            return False
        if here & 1 or here == last:
            old, new = node_hash(beside, old), node_hash(beside, new)
            here, last = _next_left(here, last)
        else:
            new = node_hash(new, beside)
        here, last = here >> 1, last >> 1
    return last == 0 and old == first_root and new == second_root


def _split(size: int) -> int:
    """The largest power of two that is smaller than the size."""
    return 1 << (size - 1).bit_length() - 1


def _beginning(leaves: Sequence[bytes], first: int, *, whole: bool) -> list[bytes]:
    """`whole`: the root of the first so many leaves is that of the older tree, which whoever checks has already."""
    if first == len(leaves):
        return [] if whole else [Tree(leaves).root]
    split = _split(len(leaves))
    if first <= split:
        return [*_beginning(leaves[:split], first, whole=whole), Tree(leaves[split:]).root]
    else:
        return [*_beginning(leaves[split:], first - split, whole=False), Tree(leaves[:split]).root]


def _next_left(here: int, last: int) -> tuple[int, int]:
    """Up past the levels at which a last subtree stands alone."""
    while here and not here & 1:
        here, last = here >> 1, last >> 1
    return here, last


def _skip_ones(here: int, last: int) -> tuple[int, int]:
    while here & 1:
        here, last = here >> 1, last >> 1
    return here, last
