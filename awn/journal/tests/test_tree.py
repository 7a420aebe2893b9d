"""The tree and its proofs against the recursive definitions of RFC 9162, and the rules at the edges."""

import hashlib
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from awn.journal.proofs import consistency, inclusion, is_consistent, is_included
from awn.journal.tree import EMPTY, Tree, leaf_hash, node_hash

DATA = [number.to_bytes(2) for number in range(300)]
LEAVES = [leaf_hash(data) for data in DATA]


def defined_root(data: list[bytes]) -> bytes:
    """MTH of RFC 9162, 2.1.1, word for word."""
    if not data:
        return hashlib.sha256(b"").digest()
    elif len(data) == 1:
        return hashlib.sha256(b"\x00" + data[0]).digest()
    split = 1
    while split * 2 < len(data):
        split *= 2
    return hashlib.sha256(b"\x01" + defined_root(data[:split]) + defined_root(data[split:])).digest()


ROOTS = [defined_root(DATA[:size]) for size in range(len(DATA) + 1)]
sizes = st.integers(1, len(DATA))


def test_the_root_is_the_defined_one_at_every_size_while_the_tree_grows() -> None:
    tree, roots = Tree(), [EMPTY]
    for leaf in LEAVES:
        tree.add(leaf)
        roots.append(tree.root)
    assert roots == ROOTS


def test_known_answers_of_the_standards_test_vectors() -> None:
    data = ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"]
    tree = Tree(leaf_hash(bytes.fromhex(each)) for each in data)
    assert tree.root.hex() == "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"


@given(sizes, sizes)
def test_a_tree_grows_on_from_its_full_subtrees(first: int, second: int) -> None:
    begun = Tree(LEAVES[:first])
    again = Tree.from_peaks(first, begun.peaks)
    for leaf in LEAVES[first:second]:
        again.add(leaf)
    assert again.root == ROOTS[max(first, second)]


def test_full_subtrees_that_do_not_fit_the_size_are_refused() -> None:
    with pytest.raises(ValueError, match="2 full subtrees"):
        Tree.from_peaks(3, Tree(LEAVES[:4]).peaks)


@pytest.mark.parametrize("size", [*range(1, 34), 63, 64, 65, 127, 128, 129, 255, 256, 257, 299, 300])
def test_every_leaf_is_shown_to_stand_in_the_tree(size: int) -> None:
    leaves = LEAVES[:size]
    assert all(
        is_included(index=index, size=size, leaf=leaf, path=inclusion(leaves, index), root=ROOTS[size])
        for index, leaf in enumerate(leaves)
    )


@pytest.mark.parametrize("second", [*range(1, 34), 63, 64, 65, 127, 128, 129, 255, 256, 257, 299, 300])
def test_every_beginning_is_shown_to_be_one(second: int) -> None:
    for first in range(1, second + 1):
        path = consistency(LEAVES[:second], first)
        assert is_consistent(first=first, second=second, first_root=ROOTS[first], second_root=ROOTS[second], path=path)


@settings(max_examples=300)
@given(st.data())
def test_no_changed_proof_of_standing_in_the_tree_is_accepted(draw: st.DataObject) -> None:
    size = draw.draw(sizes)
    index = draw.draw(st.integers(0, size - 1))
    path = inclusion(LEAVES[:size], index)
    right: dict[str, Any] = {"index": index, "size": size, "leaf": LEAVES[index], "path": path, "root": ROOTS[size]}
    wrong: list[dict[str, Any]] = [
        {"index": draw.draw(st.integers(-1, size + 1).filter(lambda other: other != index))},
        {"leaf": LEAVES[index - 1] if size > 1 else EMPTY},
        {"leaf": LEAVES[index][:-1]},
        {"root": ROOTS[size - 1]},
        {"root": ROOTS[size] + b"\0"},
        {"path": [*path, EMPTY]},
        {"size": 0},
        *([{"path": path[:-1]}, {"path": [EMPTY, *path[1:]]}] if path else []),
    ]
    assert [is_included(**(right | change)) for change in wrong] == [False] * len(wrong)


@settings(max_examples=300)
@given(st.data())
def test_no_changed_proof_of_a_beginning_is_accepted(draw: st.DataObject) -> None:
    second = draw.draw(st.integers(2, len(DATA)))
    first = draw.draw(st.integers(1, second - 1))
    path = consistency(LEAVES[:second], first)
    right: dict[str, Any] = {
        "first": first,
        "second": second,
        "first_root": ROOTS[first],
        "second_root": ROOTS[second],
        "path": path,
    }
    wrong: list[dict[str, Any]] = [
        {"first_root": ROOTS[first - 1]},
        {"second_root": ROOTS[second - 1]},
        {"path": []},
        {"path": [*path, EMPTY]},
        {"path": path[:-1]},
        {"path": [EMPTY, *path[1:]]},
        {"first": 0},
        {"first": second, "second": first},
        {"first": second},
    ]
    assert [is_consistent(**(right | change)) for change in wrong] == [False] * len(wrong)


def test_a_tree_of_one_leaf_is_its_leaf_with_an_empty_path() -> None:
    leaf = LEAVES[0]
    assert [is_included(index=0, size=1, leaf=leaf, path=path, root=leaf) for path in ([], [leaf])] == [True, False]


@pytest.mark.parametrize(
    ("first", "second", "first_root", "second_root", "path", "accepted"),
    [
        (5, 5, ROOTS[5], ROOTS[5], [], True),
        (5, 5, b"short", b"short", [], True),
        (5, 5, ROOTS[5], ROOTS[4], [], False),
        (5, 5, ROOTS[5], ROOTS[5], [EMPTY], False),
        (0, 0, EMPTY, EMPTY, [], False),
        (0, 5, EMPTY, ROOTS[5], [], False),
        (6, 5, ROOTS[6], ROOTS[5], [], False),
        (4, 5, ROOTS[4], ROOTS[5], [], False),
    ],
)
def test_the_rules_at_the_edges_of_beginnings(
    first: int, second: int, first_root: bytes, second_root: bytes, path: list[bytes], accepted: bool
) -> None:
    found = is_consistent(first=first, second=second, first_root=first_root, second_root=second_root, path=path)
    assert found == accepted


def test_there_is_nothing_to_show_outside_of_the_tree() -> None:
    for proof, number in ((inclusion, 3), (inclusion, -1), (consistency, 0), (consistency, 4)):
        with pytest.raises(IndexError):
            proof(LEAVES[:3], number)


def test_a_node_does_not_pass_as_a_leaf() -> None:
    assert leaf_hash(LEAVES[0] + LEAVES[1]) != node_hash(LEAVES[0], LEAVES[1])
