"""What cleaning one cell gives, and the few questions that every cleaner asks of a cell."""

from dataclasses import dataclass, replace
from typing import Final, Self

from awn.arabic.folding import fold
from awn.arabic.plain import plain
from awn.arabic.vocabulary import vocabulary
from awn.arabic.wording import Message

type Flagged = tuple[str, Message]


@dataclass(frozen=True, slots=True)
class Cleaned[T]:
    """A value understood.

    `rules` are the names of the rules that changed it ("sex.word"); `flags` pair a rule's name with the reason why nobody but a person can settle it;
    `left_out` are the kinds of matter met that may not come in, one for each time it was met.
    """

    value: T
    rules: tuple[str, ...] = ()
    flags: tuple[Flagged, ...] = ()
    left_out: tuple[str, ...] = ()

    def also(self, *, rules: tuple[str, ...] = (), flags: tuple[Flagged, ...] = ()) -> Self:
        """The same with further rules and flags."""
        return replace(self, rules=unique(self.rules + rules), flags=unique(self.flags + flags))


_EMPTY: Final = frozenset(
    fold(word).casefold()
    for word in vocabulary(
        """
    لا_يوجد لا_توجد لايوجد ليوجد لاتوجد لا_يوجد_اسم لا_يوجد_رقم لا_يوجد_هاتف لا_شيء لاشيء لا_شئ غير_موجود غير_موجوده غير_متوفر غير_متوفره غير_معروف غير_معروفة غير_محدد غير_مذكور مجهول مجهولة
    بدون بدون_اسم بدون_رقم بلا بلا_اسم بلا_رقم فارغ فارغة لم_يذكر لم_يحدد لا_ينطبق معدوم ما_في ما_عنده ما_عندها ماكو مافي مفيش ليس_لديه ليس_لديها ليس_له ليس_لها لا_يملك لا_تملك ليس_عنده
    ليس_عندها لا_اعرف لا_ادري لا_يعرف ناقص الاسم اسم null none nil nan n_a na not_available not_applicable unknown inconnu no_name sans sans_nom sans_numero aucun aucune neant vide empty missing
    tbd xxx xx xxxx test تجربة x
    """
    )
    for word in [word.replace("_", " ")]
)


def says_nothing(text: str) -> bool:
    """Whether a text stands for an empty cell: «-», «لا يوجد», «؟», «xxx», "N/A"."""
    folded = plain(text)
    return not folded or folded in _EMPTY


def unique[T](items: tuple[T, ...]) -> tuple[T, ...]:
    """The items once each, in the order of their first appearance. Works for items that cannot be hashed."""
    kept: list[T] = []
    for item in items:
        if item not in kept:
            kept.append(item)
    return tuple(kept)
