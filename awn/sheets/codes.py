"""Codes whose meanings a header itself gives: «معيل الاسرة ( 1. لا يعمل , 2. عامل )»."""

import re

from awn.arabic.digits import to_ascii

_START = r"(?:(?<=[\s(\[{:,;|/\\+&_-])|^)"
_CODE_FIRST = re.compile(_START + r"(\d{1,2})\s*(?:[.)=:\-–—]|\s(?=[^\W\d]))\s*([^\W\d][^,;|\n()\[\]{}\d]*)")
_CODE_LAST = re.compile(r"([^\W\d][^,;|\n()\[\]{}\d=]*?)\s*=\s*(\d{1,2})(?!\d)")
_EDGES = " \t,;|/\\-–—.:=_+&"


def read_codes(header: str) -> dict[str, str]:
    """The codes in a header with their meanings, {} unless there are two or more; «(1 ذكر 2 أنثى)» → {"1": "ذكر", "2": "أنثى"}."""
    plain = to_ascii(header)
    if sum(character.isdigit() for character in plain) < 2:
        return {}
    last = {code: _tidy(meaning) for meaning, code in _CODE_LAST.findall(plain)}
    first = {code: _tidy(meaning) for code, meaning in _CODE_FIRST.findall(plain)}
    return next((codes for codes in (last, first) if _is_a_list(codes)), {})


def without_codes(header: str) -> str:
    """The header's own words, before the codes begin."""
    codes = read_codes(header)
    if not codes:
        return header
    plain = to_ascii(header)
    begins = [found.start() for pattern in (_CODE_FIRST, _CODE_LAST) for found in pattern.finditer(plain)]
    opens = max(plain.rfind(bracket, 0, min(begins) + 1) for bracket in "([{:")
    cut = opens if opens > 0 else min(begins)
    return header[:cut].strip(_EDGES + "([{") or header


def _is_a_list(codes: dict[str, str]) -> bool:
    """Two or more different meanings whose codes run on from 0 or 1, give or take an "other" such as 9 or 99."""
    numbers = sorted(map(int, codes))
    runs = len(numbers) >= 2 and numbers[0] <= 1 and numbers[1] - numbers[0] == 1
    return runs and all(codes.values()) and len(set(codes.values())) == len(codes)


def _tidy(meaning: str) -> str:
    return " ".join(meaning.split()).strip(_EDGES)
