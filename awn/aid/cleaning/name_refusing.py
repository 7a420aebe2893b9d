"""What a cell of names tells beside the names that may not come in. The names themselves are never judged."""

from typing import Final

from awn.aid.cleaning.cleaned import plain
from awn.aid.cleaning.name_words import Word
from awn.aid.cleaning.naming_words import BELONGING, NEVER_NAMES, UNTOLD
from awn.aid.refusing import refuse
from awn.arabic.vocabulary import vocabulary

_KIN: Final = vocabulary("ابن ابنه ابنا اولاد بنت زوجه ارمله حرم اخ اخو اخت ام ابو والد والده شقيق شقيقه عايله اسره")
_WHOLE_NAME: Final = 3


def may_come_in(words: list[Word]) -> tuple[list[Word], tuple[str, ...]]:
    """The words without titles that tell («الشهيد …», «زوجة الأسير …»), without «من عشيرة …» to the end, and the kinds of what went."""
    kept: list[Word] = []
    kinds: list[str] = []
    for number, word in enumerate(words):
        if number > 0 and word.folded.removeprefix("ال") in BELONGING:
            kinds += refuse(word.typed).kinds or ("tribe",)
            kept = kept[:-1] if kept and kept[-1].folded == "من" else kept
            break
        elif _tells(words, number, kept):
            kinds += refuse(word.typed).kinds
        else:
            kept.append(word)
    if kinds and kept and kept[-1].folded in _KIN:  # «… ابن شهيد»
        kept.pop()
    return kept, tuple(kinds)


def kinds_of_remark(text: str) -> tuple[str, ...]:
    """The kinds of a stretch marked off from a name («- معتقل», «/ مسيحي»); a word with an article may be a family's and tells nothing."""
    words = plain(text).split()
    if words and len(words) <= _WHOLE_NAME and not words[0].startswith("ال"):
        return refuse(text).kinds
    else:
        return ()


def _tells(words: list[Word], number: int, kept: list[Word]) -> bool:
    """Whether a word is a title and no name."""
    word, last = words[number].folded, number == len(words) - 1
    if word not in UNTOLD and word not in NEVER_NAMES:
        return False
    elif not kept:
        return len(words) > 1
    elif kept[-1].folded in _KIN:
        return True
    else:
        return last and (word in NEVER_NAMES or len(kept) > _WHOLE_NAME)
