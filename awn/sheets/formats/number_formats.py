"""Number formats of spreadsheet programs, as far as a list needs them: which matter, and what digits they put before a number."""

import math
import re
from functools import cache
from typing import Final

# The formats that files name by number only (ECMA-376 part 1, 18.8.30).
BUILT_IN: Final = {
    0: "General", 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "# ?/?", 13: "# ??/??",
    14: "mm-dd-yy", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm AM/PM", 19: "h:mm:ss AM/PM", 20: "h:mm", 21: "h:mm:ss",
    22: "m/d/yy h:mm", 37: "#,##0 ;(#,##0)", 38: "#,##0 ;[Red](#,##0)", 39: "#,##0.00;(#,##0.00)", 40: "#,##0.00;[Red](#,##0.00)",
    45: "mm:ss", 46: "[h]:mm:ss", 47: "mmss.0", 48: "##0.0E+0", 49: "@",
}  # fmt: skip
_PLAIN: Final = frozenset(BUILT_IN[number] for number in (0, 1, 2, 3, 4, 37, 38, 39, 40, 49)) | {
    "",
    "GENERAL",
    "general",
    "#",
    "#,###",
}
_TOKEN: Final = re.compile(r'"([^"]*)"|\\(.)|_.|\*.|([0#?])|(.)', re.DOTALL)
_CONDITION: Final = re.compile(r"\[(<=|>=|<>|<|>|=)(-?\d+(?:\.\d+)?)\]")
_BRACKET: Final = re.compile(r"\[[^\]]*\]")
_SECTION: Final = re.compile(r';(?=(?:[^"]*"[^"]*")*[^"]*$)')
_LITERAL: Final = frozenset(" -+()/,.:،")
_SHORTEST: Final = 4  # "00" and "000" write days and serial numbers; their zeros say nothing


def is_plain(code: str) -> bool:
    """Whether a format only says how plain numbers or text look."""
    return code in _PLAIN


def with_zeros(value: int, code: str) -> str | None:
    """The number as the format shows it when that puts digits before it ("000000000": 12345678 → "012345678"), else None."""
    pattern = _pattern(code, value) if value >= 0 else None
    if pattern is None:
        return None
    shown = _rendered(str(value), pattern)
    digits = "".join(filter(str.isdigit, shown))
    return shown if len(digits) > len(str(value)) and digits.endswith(str(value)) else None


@cache
def adds_digits_below(code: str) -> float:
    """The number below which a format puts digits before a number: 0 when it never does, infinite when it writes digits of its own."""
    return max((_limit(pattern) for section in _sections(code) if (pattern := _parsed(section)) is not None), default=0)


type _Pattern = tuple[tuple[str, str], ...]  # (kind, character): kind is "digit" (character 0, # or ?) or "literal"


def _pattern(code: str, value: int) -> _Pattern | None:
    sections = _sections(code)
    if any(_CONDITION.search(section) for section in sections):
        chosen = next((section for section in sections if _holds(section, value)), sections[-1])
    elif value == 0 and len(sections) > 2:
        chosen = sections[2]
    else:
        chosen = sections[0]
    return _parsed(chosen)


def _sections(code: str) -> list[str]:
    return _SECTION.split(code)


def _holds(section: str, value: int) -> bool:
    condition = _CONDITION.search(section)
    if condition is None:
        return True
    limit = float(condition[2])
    return {
        "<": value < limit, "<=": value <= limit, ">": value > limit, ">=": value >= limit, "=": value == limit, "<>": value != limit,
    }[condition[1]]  # fmt: skip


@cache
def _parsed(section: str) -> _Pattern | None:
    """The section's digits and literals; None when it adds no digits, or is about dates, fractions or percent."""
    pattern: list[tuple[str, str]] = []
    for quoted, escaped, digit, other in _TOKEN.findall(_BRACKET.sub("", section)):
        if digit:
            pattern.append(("digit", digit))
        elif quoted or escaped:
            pattern.extend(("literal", character) for character in quoted or escaped)
        elif other in _LITERAL:
            pattern.append(("literal", other))
        elif other:
            return None
    return tuple(pattern) if _adds_digits(pattern) else None


def _adds_digits(pattern: list[tuple[str, str]]) -> bool:
    zeros = sum(part == ("digit", "0") for part in pattern)
    prefixed = any(kind == "literal" and character.isdigit() for kind, character in pattern)
    places = [index for index, (kind, _) in enumerate(pattern) if kind == "digit"]
    decimals = bool(places) and ("literal", ".") in pattern[places[0] :]
    grouped = bool(places) and ("literal", ",") in pattern[places[0] :]
    return bool(places) and not decimals and not grouped and (zeros >= _SHORTEST or prefixed)


def _limit(pattern: _Pattern) -> float:
    """ "000000000" shows a zero before whatever has eight digits or fewer: 10 to the eighth."""
    if any(kind == "literal" and character.isdigit() for kind, character in pattern):
        return math.inf
    places = "".join(character for kind, character in pattern if kind == "digit")
    return float(10 ** (len(places) - places.index("0") - 1))


def _rendered(digits: str, pattern: _Pattern) -> str:
    """Fills the pattern from the right; the first place takes whatever digits are left over."""
    left, shown = digits, ""
    places = sum(kind == "digit" for kind, _ in pattern)
    for kind, character in reversed(pattern):
        if kind == "literal":
            shown = character + shown
        else:
            places -= 1
            take = left if places == 0 else left[-1:]
            left = "" if places == 0 else left[:-1]
            shown = (take or ("0" if character == "0" else "")) + shown
    return shown.strip()
