"""Which encoding a text was written in: by its mark, by being valid UTF-8, or by which code page makes the likeliest Arabic or French.

General detectors fail on a few Arabic names; here the code pages of Arabic programs compete by the frequency of letters and by rules of Arabic writing
(no ة in mid-word, no hamza on a seat at a word's start, no word in two scripts).
"""

import codecs
import math
import re
from functools import cache
from typing import Final

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# Each with what is granted to it before anything is read: Windows-1256 is by far the commonest.
CODE_PAGES: Final = {"cp1256": 0.5, "iso8859-6": 0.0, "mac_arabic": -1.0, "cp720": -1.0, "cp1252": 0.0}
_SAMPLE: Final = 20_000
# How often a letter stands among a thousand of lists and names.
_FREQUENCY: Final = {
    "ا": 130, "ل": 105, "ي": 70, "م": 80, "ن": 55, "و": 45, "ر": 50, "ت": 35, "ع": 45, "ب": 45, "د": 50, "ح": 45, "س": 35, "ه": 28,
    "ف": 20, "ق": 18, "ة": 25, "ك": 18, "ج": 18, "خ": 14, "ش": 14, "ط": 12, "ص": 12, "أ": 20, "ى": 8, "ز": 12, "ض": 6, "ذ": 5, "غ": 6,
    "ث": 4, "إ": 8, "ء": 4, "ئ": 4, "ظ": 2, "ؤ": 2, "آ": 2, "ـ": 1, "،": 2, "؛": 1, "؟": 1, "ً": 1, "ُ": 0.5, "ِ": 0.5, "َ": 0.5, "ّ": 0.5,
    "ٌ": 0.3, "ٍ": 0.3, "ْ": 0.3, "پ": 0.4, "چ": 0.4, "ژ": 0.2, "گ": 0.4, "\xa0": 0.5, "–": 1, "’": 1, "“": 1, "”": 1, "«": 1, "»": 1, "°": 2,
} | dict.fromkeys("٠١٢٣٤٥٦٧٨٩", 3)  # fmt: skip
_FRENCH: Final = {
    "é": 40, "è": 12, "à": 12, "ç": 6, "ê": 5, "ô": 4, "î": 3, "û": 2, "â": 3, "ù": 2, "ï": 2, "ë": 2, "œ": 1,
    "É": 3, "À": 2, "È": 1, "Ê": 1, "Â": 1, "Ç": 1, "Ô": 1, "Î": 1,
}  # fmt: skip
_STRANGE: Final = 0.01
_WORD: Final = re.compile(r"[^\W\d_]+")
_ARABIC: Final = re.compile("[ء-ي]")
_LATIN: Final = re.compile("[A-Za-z]")
_MISPLACED: Final = re.compile(r"[ةى][ء-ي]|\b[ةىءئؤ]|ا{2}|أ{2}|[^\W\d_]ـ{0,1}إ[اىة]")
_ARTICLE: Final = re.compile(r"\bال[ء-ي]")
# What Windows-1252 prints for 0x80 to 0x9F, back to those bytes.
_PRINTED: Final = {
    ord(character): code
    for code in range(0x80, 0xA0)
    if (character := bytes([code]).decode("cp1252", "ignore"))
}  # fmt: skip
_SCRAMBLED: Final = re.compile("[ØÙÃÂ][\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|[طظ][\xa0-\xbf€‚ƒ„…†‡ˆ‰‹Œژچڈ‘’“”•–—™›œپگ؛،ھں]")


def decode(content: bytes) -> tuple[str, str]:
    """The text and the encoding it was written in. Never fails: what no encoding explains is replaced by U+FFFD."""
    for mark, name in _MARKS:
        if content.startswith(mark):
            return content.decode(name, "replace"), name
    if wide := _wide(content):
        return content.decode(wide, "replace"), wide
    try:
        return unscrambled(content.decode("utf-8")), "utf-8"
    except UnicodeDecodeError:
        pass
    name = _likeliest(content)
    return content.decode(name, "replace"), name


def unscrambled(text: str) -> str:
    """Mends text that was UTF-8, read as a code page and saved again ("ظ…ط­ظ…ط¯", "Ù…Ø­Ù…Ø¯"); other text comes back as it was."""
    if len(_SCRAMBLED.findall(text[:_SAMPLE])) < 3:
        return text
    for mended in (_as_latin, _as_arabic):
        try:
            return mended(text).decode("utf-8")
        except UnicodeError:
            continue
    return text


def _as_latin(text: str) -> bytes:
    return text.translate(_PRINTED).encode("latin-1")


def _as_arabic(text: str) -> bytes:
    return text.encode("cp1256")


def _wide(content: bytes) -> str:
    """UTF-16 without a mark: every second byte is one of the two or three that open the pages of Latin and Arabic."""
    sample = content[: _SAMPLE - _SAMPLE % 2]
    half = len(sample) // 2
    pages = (b"\x00", b"\x06")
    low = sum(sample[1::2].count(page) for page in pages)
    high = sum(sample[0::2].count(page) for page in pages)
    if half and low > 0.7 * half and high < 0.3 * half:
        return "utf-16-le"
    elif half and high > 0.7 * half and low < 0.3 * half:
        return "utf-16-be"
    else:
        return ""


def _likeliest(content: bytes) -> str:
    sample = _telling(content)
    if _mostly_utf8(sample):
        return "utf-8"
    scores = {
        name: granted + _score(text) for name, granted in CODE_PAGES.items() if (text := _decoded(sample, name)) is not None
    }
    return max(scores, key=lambda name: scores[name]) if scores else "cp1256"


def _telling(content: bytes) -> bytes:
    """The first lines that hold bytes beyond ASCII, some 20,000 bytes of them."""
    lines: list[bytes] = []
    size = 0
    for line in re.finditer(rb"[^\r\n]*[\x80-\xff][^\r\n]*", content):
        lines.append(line[0][:_SAMPLE])
        size += len(lines[-1])
        if size > _SAMPLE:
            break
    return b"\n".join(lines)


def _mostly_utf8(sample: bytes) -> bool:
    """A few broken letters in a UTF-8 file, as cutting and joining files leaves them."""
    text = sample.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    return broken * 20 < sum(character > "\x7f" for character in text)


def _decoded(sample: bytes, name: str) -> str | None:
    try:
        return sample.decode(name)
    except UnicodeDecodeError:
        return None


def _score(text: str) -> float:
    likelihood = sum(_weight(character) for character in text if character > "\x7f")
    for word in _WORD.findall(text):
        if not word.isascii():
            likelihood += _word_score(word)
    return likelihood + 2.0 * len(_ARTICLE.findall(text)) - 4.0 * len(_MISPLACED.findall(text))


def _word_score(word: str) -> float:
    """Takes accented letters for French only beside plain Latin ones, and two scripts in one word for a wrong guess."""
    latin = len(_LATIN.findall(word))
    accented = [character for character in word if character in _FRENCH]
    if latin and _ARABIC.search(word):
        return -6.0
    elif latin and latin >= len(accented):
        return sum(math.log(_FRENCH[character] / _STRANGE) for character in accented)
    else:
        return 0.0


@cache
def _weight(character: str) -> float:
    return math.log(_FREQUENCY.get(character, _STRANGE))
