"""Names between which the space was lost («نبيلجميل»), parted again for comparing only; what is shown stays as it was typed.

Nothing is guessed from one word alone: a word that hardly anybody bears is parted only where both halves are names that this register, or the
Arab world, knows well.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Final

from awn.arabic.skeleton import unskeleton
from awn.linkage.common_names import shares

RARE: Final = 3
"""A word borne more often than this is a name of its own."""
KNOWN: Final = 5
"""A half must be borne so often here, where it is not a common name anyway."""
SHORTEST: Final = 3
_COMPOUNDS: Final = ("عبد", "ابو", "ام", "نور", "ال")


class Glued:
    """Parts words by the names of one register, given as the tokens of each name."""

    def __init__(self, names: Iterable[Sequence[str]]) -> None:
        self._borne = Counter(token for tokens in names for token in tokens)
        self._parted: dict[str, tuple[str, ...]] = {}

    def parted(self, tokens: Sequence[str]) -> list[str]:
        """The tokens, each glued one in its two parts."""
        return [part for token in tokens for part in self._parts(token)]

    def _parts(self, token: str) -> tuple[str, ...]:
        if len(token) < 2 * SHORTEST or self._borne[token] > RARE or token.startswith(_COMPOUNDS):
            return (token,)
        if token not in self._parted:
            self._parted[token] = self._best(token)
        return self._parted[token]

    def _best(self, token: str) -> tuple[str, ...]:
        cuts = [(token[:cut], token[cut:]) for cut in range(SHORTEST, len(token) - SHORTEST + 1)]
        known = [halves for halves in cuts if all(self._is_known(half) for half in halves)]
        return max(known, key=lambda halves: min(self._borne[half] for half in halves)) if known else (token,)

    def _is_known(self, half: str) -> bool:
        return self._borne[half] >= KNOWN or half in _common()


@cache
def _common() -> frozenset[str]:
    return frozenset(unskeleton(name) for name in shares())
