"""The spelling of a header's words, repaired where a word is not known: «رقم الهوبة», «لرب», «هاتفها»."""

from collections.abc import Callable, Container, Sequence

from rapidfuzz import process
from rapidfuzz.distance import OSA


class Speller:
    """Knows the words of one vocabulary: its phrases for fields and for subjects, all words in them, and what a word means by itself."""

    def __init__(
        self,
        lexicon: frozenset[str],
        fields: Container[tuple[str, ...]],
        subjects: Container[tuple[str, ...]],
        means: Callable[[str], object],
    ) -> None:
        self._lexicon = lexicon
        self._longer = [word for word in lexicon if len(word) > 3]
        self._fields = fields
        self._subjects = subjects
        self._means = means
        self._repaired: dict[str, str] = {}

    def spelled(self, tokens: Sequence[str]) -> tuple[list[str], int]:
        spelled = [token if self._stands_alone(token) or token.isdecimal() else self._repair(token) for token in tokens]
        bent = sum(_is_misspelt(before, after) for before, after in zip(tokens, spelled, strict=True))
        return spelled, bent

    def _stands_alone(self, token: str) -> bool:
        """False for a word that is not known, or only as part of a phrase and with a letter before it («لرب»)."""
        return token in self._lexicon and not (
            (token,) not in self._fields and token[0] in "لب" and (token[1:],) in self._subjects
        )

    def _repair(self, token: str) -> str:
        if token not in self._repaired:
            self._repaired[token] = self._without_prefix(token) or self._without_suffix(token) or self._nearest(token) or token
        return self._repaired[token]

    def _without_prefix(self, token: str) -> str:
        """«لرب»، «وهاتف»، «بالمخيم» keep their word behind one letter."""
        rest = token[1:]
        return rest if token[0] in "لوبك" and len(rest) > 1 and rest in self._lexicon else ""

    def _without_suffix(self, token: str) -> str:
        """«هاتفها»، «هويته»: the word behind a pronoun."""
        for suffix in ("ها", "هم", "ه"):
            base = token.removesuffix(suffix)
            if base != token and len(base) > 2:
                known = (
                    base
                    if base in self._lexicon
                    else base[:-1] + "ه"
                    if base.endswith("ت") and base[:-1] + "ه" in self._lexicon
                    else ""
                )
                if known:
                    return known
        return ""

    def _nearest(self, token: str) -> str:
        """The known word one letter away (two in long words); "" when there is none, or two equally near."""
        allowed = 0 if len(token) < 4 or (token.isascii() and len(token) < 5) else 1 if len(token) < 8 else 2
        if not allowed:
            return ""
        near = process.extract(token, self._longer, scorer=OSA.distance, score_cutoff=allowed, limit=None)
        best = sorted((distance, _shape(word) != _shape(token), word) for word, distance, _index in near)
        clear = len(best) == 1 or (best and (best[0][:2] < best[1][:2] or self._means(best[0][2]) == self._means(best[1][2])))
        return best[0][2] if clear else ""


def _is_misspelt(before: str, after: str) -> bool:
    """False for a word that only had a letter before it or a pronoun behind it."""
    return before != after and before[1:] != after and not (before.startswith(after[:-1]) and len(before) > len(after))


_SHAPES = str.maketrans("ظضذشصثخجغزقگپچژ", "ططدسستححعرفكبحر")


def _shape(word: str) -> str:
    """The word with letters of one drawing, or easily confused by ear, made equal."""
    return word.translate(_SHAPES)
