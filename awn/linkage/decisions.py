"""What a person said about a pair of records. It is a fact about the pair, and taken back by not giving it again."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

type Answer = Literal["same", "different", "unsure"]


@dataclass(frozen=True, slots=True)
class Decision:
    """`left` and `right` are record numbers in any order; a later decision about the same pair stands for the earlier ones."""

    left: int
    right: int
    answer: Answer


def by_pair(decisions: Sequence[Decision]) -> dict[tuple[int, int], Answer]:
    """The standing answer for each pair, its smaller record number first. A record decided against itself says nothing."""
    return {pair(said.left, said.right): said.answer for said in decisions if said.left != said.right}


def pair(one: int, other: int) -> tuple[int, int]:
    return (one, other) if one < other else (other, one)
