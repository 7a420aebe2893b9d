"""Arabic alphabetical order, as a printed list is read."""

import unicodedata
from functools import lru_cache
from typing import Final

from awn.arabic.folding import fold, tidy
from awn.arabic.skeleton import skeleton
from awn.arabic.vocabulary import vocabulary

_END: Final = "\x1f"  # lower than a space: a shorter text stands before its continuations
_OTHER: Final = "~"  # higher than any Arabic byte and any small Latin letter
_NO_ARTICLE: Final = vocabulary(
    """
    الياس الهام الين الينا الفت الطاف الماس الماظ الاء اليسا اليسار السا اليان الما الكسندر الكسندرا اليزابيث الفرد الفريد
    البير البرت الن الانا
    """
)


@lru_cache(maxsize=1 << 16)
def sort_key(text: str) -> str:
    """A string that sorts as an Arabic index does: forms of alef together, the article and harakat ignored, digits first, Latin after Arabic.

    Equal names in two spellings stay neighbours and keep one order.
    """
    shown = tidy(text)
    words = [bare for word in shown.replace("-", " ").split() if (bare := _without_article(word))]
    return _ranked(" ".join(words)) + _END + shown


def _without_article(word: str) -> str:
    """The folded word; the article goes where it is one: «المصري» but neither «إلهام» nor «الياس»."""
    folded = fold(word)
    if word.startswith(("أ", "إ", "آ")) or folded in _NO_ARTICLE or not folded.startswith("ال"):
        return folded
    elif len(folded) > 3:
        return folded[2:]
    else:
        return "" if folded == "ال" else folded


def _ranked(folded: str) -> str:
    if any(letter.casefold() >= "a" for letter in folded if not "\u0600" <= letter <= "\u06ff"):
        folded = "".join(mark for mark in unicodedata.normalize("NFD", folded.casefold()) if not unicodedata.combining(mark))
    ranked = skeleton(folded)
    return ranked if ranked.isascii() else "".join(letter if letter.isascii() else _OTHER + letter for letter in ranked)
