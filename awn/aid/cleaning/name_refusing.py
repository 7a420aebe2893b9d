"""What a cell of names tells beside the names that may not come in. The names themselves are never judged."""

from dataclasses import dataclass
from typing import Final

from awn.aid.cleaning.name_words import Word
from awn.aid.cleaning.naming_words import BELONGING, NEVER_NAMES, UNTOLD
from awn.aid.providers import provider_killed
from awn.aid.refusing import refuse
from awn.arabic.plain import plain
from awn.arabic.vocabulary import vocabulary
from awn.linkage.common_names import is_common

_KIN: Final = vocabulary("ابن ابنه ابنا اولاد بنت زوجه ارمله حرم اخ اخو اخت ام ابو والد والده شقيق شقيقه عايله اسره")
_PRAISE: Final = vocabulary("البطل البطله القايد المجاهد المناضل الملازم النقيب")
_WHOLE_NAME: Final = 3


@dataclass(frozen=True, slots=True)
class Judged:
    """The words that may come in and the kinds of what went; `late` are the words before which a title told that their bearer has died."""

    words: list[Word]
    kinds: tuple[str, ...] = ()
    late: frozenset[Word] = frozenset()


def may_come_in(words: list[Word]) -> Judged:
    """The words without titles that tell («الشهيد …», «زوجة الأسير …»), and without «من عشيرة …» to the end."""
    kept: list[Word] = []
    kinds: list[str] = []
    late: list[Word] = []
    is_late = False
    for number, word in enumerate(words):
        if number > 0 and word.folded.removeprefix("ال") in BELONGING:
            kinds += refuse(word.typed).kinds or ("tribe",)
            kept = kept[:-1] if kept and kept[-1].folded == "من" else kept
            break
        elif _tells(words, number, kept):
            kinds += refuse(word.typed).kinds
            is_late = tells_of_death(word.typed)
            late += kept[:1] if is_late and number == len(words) - 1 else []
        elif is_late and word.folded in _PRAISE:
            continue
        else:
            late += [word] if is_late else []
            is_late = False
            kept.append(word)
    if kinds and kept and kept[-1].folded in _KIN:  # «… ابن شهيد»
        kept.pop()
        late = []
    return Judged(kept, tuple(kinds), frozenset(late))


def tells_of_death(text: str) -> bool:
    """Whether what may not come in tells that whom it is said of has died: «شهيد», but not «ابن شهيد»."""
    words = plain(text).split()
    return bool(words) and words[0] not in _KIN and provider_killed(" ".join(words[:1]))


def kinds_of_remark(text: str) -> tuple[str, ...]:
    """The kinds of a stretch marked off from a name («- معتقل», «/ مسيحي»); a word with an article may be a family's and tells nothing, alone or behind
    a name that many bear («+ رجاء محمد التركماني»)."""
    words = plain(text).split()
    is_name = len(words) > 1 and words[-1].startswith("ال") and is_common(words[0])
    if words and len(words) <= _WHOLE_NAME and not words[0].startswith("ال") and not is_name:
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
