"""Chance with a guarantee: cards are dealt from a shuffled deck, so that even a rare kind of trouble appears once in every deck."""

from collections.abc import Mapping
from random import Random


class Deck[Card]:
    """Deals `counts[card]` of each card before it is shuffled anew."""

    def __init__(self, random: Random, counts: Mapping[Card, int]) -> None:
        self._random = random
        self._cards = [card for card, count in counts.items() for _ in range(count)]
        self._left: list[Card] = []

    def deal(self) -> Card:
        if not self._left:
            self._left = self._cards.copy()
            self._random.shuffle(self._left)
        return self._left.pop()
