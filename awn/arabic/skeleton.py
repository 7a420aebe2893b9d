"""One byte for each Arabic letter, because DuckDB measures edit distance in bytes.

The bytes stand in alphabetical order between the digits and the small Latin letters, so a skeleton also sorts rightly, Arabic before Latin.
Back-slash, back-tick and quotation marks are left free, so that the strings can stand in SQL as they are.
"""

from typing import Final

ALPHABET: Final = "ءابپتثجچحخدذرزژسشصضطظعغفڤقكگلمنهوي"
_BYTES: Final = ":;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ["
_RELATIVES: Final = (  # letters of neighbouring languages, each with the letter that an Arabic keyboard offers for it
    ("ٹٺټٽٿ", "ت"), ("ٻ", "ب"), ("ٸ", "ي"), ("څځ", "خ"), ("ڃڄ", "ج"), ("ڇڿ", "چ"), ("ڈډڊڋڍ", "د"), ("ڌڎڏڐ", "ذ"),
    ("ڑڕړڔڒ", "ر"), ("ږڗ", "ژ"), ("ڙ", "ز"), ("ښڛ", "س"), ("ڜ", "ش"), ("ڞ", "ض"), ("ڠ", "غ"), ("ڥ", "ڤ"), ("ڢڣ", "ف"), ("ڦ", "پ"),
    ("ڧڨ", "ق"), ("ڭݣڳڱڲڴ", "گ"), ("ګڬ", "ك"), ("ڵڶڷڸ", "ل"), ("ںڻڼڽ", "ن"), ("ۄۅۆۇۈۉۊۋ", "و"), ("ێېۑ", "ي"),
)  # fmt: skip
_BYTE_OF: Final = dict(zip(ALPHABET, _BYTES, strict=True))

SKELETON_FROM: Final = ALPHABET + "".join(letters for letters, _ in _RELATIVES) + "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
SKELETON_TO: Final = (
    _BYTES + "".join(_BYTE_OF[letter] * len(letters) for letters, letter in _RELATIVES) + "abcdefghijklmnopqrstuvwxyz"
)
"""The two strings of SQL `translate(text, SKELETON_FROM, SKELETON_TO)`, which does what `skeleton` does."""

_TABLE: Final = str.maketrans(SKELETON_FROM, SKELETON_TO)


def skeleton(folded: str) -> str:
    """Folded text with one ASCII byte for each Arabic letter, as long as before; spaces, digits and small Latin letters stay."""
    return folded.translate(_TABLE)


def unskeleton(skeletal: str) -> str:
    """Folded text again, for showing where a comparison met; relatives of a letter come back as that letter."""
    return skeletal.translate(_BACK)


_BACK: Final = str.maketrans(_BYTES, ALPHABET)
