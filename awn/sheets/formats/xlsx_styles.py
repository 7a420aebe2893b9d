"""What the cell styles of a workbook mean: a `Mark` for each style that says anything, by the style's number."""

from collections.abc import Mapping, Sequence

from awn.sheets.formats.colours import colour
from awn.sheets.formats.markup import Element
from awn.sheets.formats.number_formats import BUILT_IN, is_plain
from awn.sheets.grids import Mark


def style_marks(styles: Element | None, theme: Sequence[str]) -> Mapping[int, Mark]:
    """Styles that only say how plain text and numbers look are left out."""
    if styles is None:
        return {}
    codes = BUILT_IN | {
        int(entry.get("numFmtId")): entry.get("formatCode") or "" for entry in styles.iterfind("{*}numFmts/{*}numFmt")
    }
    strikes = [_strikes(font) for font in styles.iterfind("{*}fonts/{*}font")]
    fills = [_fill(fill, theme) for fill in styles.iterfind("{*}fills/{*}fill")]
    marks = {}
    for number, style in enumerate(styles.iterfind("{*}cellXfs/{*}xf")):
        code = codes.get(_number(style.get("numFmtId")), "")
        mark = Mark(
            number_format="" if is_plain(code) else code,
            fill=_at(fills, style.get("fillId"), ""),
            strike=_at(strikes, style.get("fontId"), False),
        )
        if mark != Mark():
            marks[number] = mark
    return marks


def _strikes(font: Element) -> bool:
    strike = font.find("{*}strike")
    return strike is not None and strike.get("val", "1") not in ("0", "false")


def _fill(fill: Element, theme: Sequence[str]) -> str:
    pattern = fill.find("{*}patternFill")
    if pattern is None:
        return colour(fill.find("{*}gradientFill/{*}stop/{*}color"), theme)
    elif pattern.get("patternType", "none") in ("none", "gray125"):
        return ""
    else:
        return colour(pattern.find("{*}fgColor"), theme)


def _number(written: str | None) -> int:
    return int(written) if written and written.isdecimal() else 0


def _at[T](found: Sequence[T], place: str | None, otherwise: T) -> T:
    number = _number(place)
    return found[number] if number < len(found) else otherwise
