"""Names between which the space was lost («نبيلجميل»), parted again for comparing only; what is shown stays as it was typed.

Nothing is guessed from one word alone: a word that hardly anybody bears, beside how many bear its parts, is parted only where all parts are names that
this register, or the Arab world, knows well.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from awn.arabic.names.arabic_tokens import arabic_tokens
from awn.linkage.common_names import is_common

KNOWN: Final = 5
"""A part must be borne so often here, where it is not a common name anyway."""
TIMES_RARER: Final = 20
"""A word borne more than three times is parted only where each of its parts is borne so many times as often."""
FEW: Final = 3
SHORTEST: Final = 3
_SERVANT: Final = "عبد"
_SERVANTS: Final = ("عبدال", "عبدرب")
_NO_NAMES: Final = frozenset({"عبد", "ابو", "ام", "ال", "ابن", "بنت", "نور", "عز"})
_NO_ENDS: Final = ("الدين", "الله", "الرحمن", "الرحيم", "الاسلام")


class Glued:
    """Parts words by the names of one register, given as the tokens of each name."""

    def __init__(self, names: Iterable[Sequence[str]]) -> None:
        self._borne = Counter(token for tokens in names for token in tokens)
        self._parted: dict[str, tuple[str, ...]] = {}

    def parted(self, tokens: Sequence[str]) -> list[str]:
        """The tokens, each glued one in its parts, without the article of the later ones as tokens are."""
        return [part for token in self._servants_apart(tokens) for part in self._parts(token)]

    def is_kunya(self, token: str) -> bool:
        """Whether a rare word is a mother's or father's kunya («امعباس») and no name of its own («امجد»)."""
        child = next((token.removeprefix(word) for word in ("ابو", "ام") if token.startswith(word)), "")
        return len(child) >= SHORTEST and not is_common(token) and self._is_part(child, token)

    def _servants_apart(self, tokens: Sequence[str]) -> Iterator[str]:
        """The tokens, with «عبد» given back to the name behind it where it hangs on the one before («فاطمةعبد الرحمن»)."""
        rest = iter(tokens)
        for token in rest:
            first = token.removesuffix(_SERVANT)
            if first != token and len(first) >= SHORTEST and self._is_part(first, token) and (served := next(rest, "")):
                yield from (first, _SERVANT + served)
            else:
                yield token

    def _parts(self, token: str) -> tuple[str, ...]:
        if len(token) < 2 * SHORTEST - 1 or is_common(token):
            return (token,)
        if token not in self._parted:
            self._parted[token] = max(self._ways(token), key=self._commonness, default=(token,))
        return self._parted[token]

    def _ways(self, token: str) -> Iterator[tuple[str, ...]]:
        """Each way to read the word as two names, the second of which may be two in turn."""
        for cut in range(SHORTEST, len(token) - SHORTEST + 1):
            first, rest = token[:cut], token[cut:]
            if self._is_part(first, token) and not rest.startswith(_NO_ENDS):
                last = arabic_tokens([rest])[0] if rest.startswith(_SERVANTS) else rest
                if self._is_part(last, token):
                    yield first, last.removeprefix("ال")
                else:
                    yield from (
                        (first, *others) for others in self._ways(rest) if all(self._is_part(one, token) for one in others)
                    )

    def _is_part(self, part: str, whole: str) -> bool:
        if part in _NO_NAMES:
            return False
        borne = max(self._borne[part], self._borne[part.removeprefix("ال")])
        return (borne >= KNOWN or is_common(part)) and (self._borne[whole] <= FEW or borne >= TIMES_RARER * self._borne[whole])

    def _commonness(self, parts: tuple[str, ...]) -> tuple[int, int]:
        """Fewer parts before more, then the way whose rarest part is borne most often."""
        return -len(parts), min(self._borne[part] for part in parts)
