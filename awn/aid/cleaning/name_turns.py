"""Words that end the name before them, because somebody else is named after them."""

from awn.aid.cleaning.name_words import Word
from awn.aid.cleaning.naming_words import CHILD_OR_DAUGHTER, FAMILIES, OF_SPOUSE, ORDINALS, RELATIONS, SEX_OF_RELATION, SPEAKING
from awn.arabic.names.compounds import BOUND, COMPOUNDS
from awn.arabic.numerals import NUMERALS

_HANDMAIDS = ("امه", "امت")


def turns(words: list[Word], number: int, start: int, *, parted: bool, named: bool) -> bool:
    """Whether a word ends the name that began at `start`. `parted` says that a name came to its end before these words, `named` that there was one."""
    word = words[number]
    opens = parted and number == start and named
    if is_one_name(words, number):
        return False
    elif word.folded in RELATIONS or (word.folded in FAMILIES and word.joined):
        return number > start or parted or _opens_a_name(words, number)
    elif word.folded in CHILD_OR_DAUGHTER:
        return opens or word.joined or _is_his_child(words, number)
    elif _labels_a_wife(words, number):
        return True
    else:
        return word.folded in OF_SPOUSE and number + 1 < len(words) and (opens or _has_name_before(words, number, start))


def is_one_name(words: list[Word], number: int) -> bool:
    """Whether a word that could say something is the first half of a name: «أمة الرحمن», «أمة الله», «دار السلام»."""
    word, following = words[number].folded, words[number + 1].folded if number + 1 < len(words) else ""
    is_and = words[number].joined
    return (
        not is_and
        and following.startswith("ال")
        and (word + following in COMPOUNDS or (word in _HANDMAIDS and following in BOUND))
    )


def after_ordinals(words: list[Word], number: int) -> int:
    """Where what follows a word and its ordinal begins: «زوجته الثانية هدى»."""
    following = number + 1
    while following < len(words) and words[following].folded in ORDINALS:
        following += 1
    return following


def counts(word: Word) -> bool:
    """«وأولاده الخمسة», «وأولاده 5»."""
    return word.folded.isdigit() or word.folded.removeprefix("ال") in NUMERALS


def _has_name_before(words: list[Word], number: int, start: int) -> bool:
    """«سعاد زوجة سعيد»: one word before is a name, unless it says what she is («بنت زوجة سعيد»)."""
    return number > start + 1 or (number == start + 1 and words[start].folded not in SPEAKING)


def _opens_a_name(words: list[Word], number: int) -> bool:
    """«والدتها حليمة» in a row of its own, beneath the head's: the word is no part of the name."""
    relation, rest = RELATIONS[words[number].folded], words[number + 1 :]
    of_one = relation == "spouse" or relation in SEX_OF_RELATION
    return of_one and any(other.folded not in SPEAKING and not other.folded.isdigit() for other in rest)


def _labels_a_wife(words: list[Word], number: int) -> bool:
    """«زوجة ثانية: سعاد حميد» at the beginning; «زوجة ثانية لمحمد» names her through him."""
    following = after_ordinals(words, number)
    if number or words[0].folded != "زوجه" or following in (1, len(words)):
        return False
    name = words[following].folded
    return name not in SPEAKING and not (name.startswith("ل") and len(name) > 4)


def _is_his_child(words: list[Word], number: int) -> bool:
    """«ابنه حمد» in a row of its own: his son; «ابنة محمد علي» names a daughter through her father."""
    return number == 0 and len(words) == 2 and words[0].typed.endswith("ه") and words[1].folded not in SPEAKING
