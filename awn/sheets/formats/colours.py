"""Colours of a workbook as RRGGBB: written out, by number of the old palette, or by the theme with a tint."""

import colorsys
from collections.abc import Sequence
from typing import Final

from awn.sheets.formats.markup import Element

WHITE: Final = "FFFFFF"
# The palette that files mean by `indexed` (ECMA-376 part 1, 18.8.27); the first eight stand there twice.
_BASIC: Final = "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF"
_PALETTE: Final = (
    f"{_BASIC} {_BASIC} "
    "800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF "
    "000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 "
    "3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333"
).split()
_USUAL_THEME: Final = (
    "FFFFFF", "000000", "EEECE1", "1F497D", "4F81BD", "C0504D", "9BBB59", "8064A2", "4BACC6", "F79646", "0000FF", "800080",
)  # fmt: skip


def theme_colours(theme: Element | None) -> Sequence[str]:
    """The theme's twelve colours in the order in which cells count them (light and dark change places)."""
    scheme = None if theme is None else theme.find(".//{*}clrScheme")
    if scheme is None:
        return _USUAL_THEME
    found = [_theme_colour(entry) for entry in scheme]
    if len(found) < 4:
        return _USUAL_THEME
    return [found[1], found[0], found[3], found[2], *found[4:]]


def colour(element: Element | None, theme: Sequence[str]) -> str:
    """What a colour element of the style sheet means; "" when it says nothing or white."""
    if element is None:
        return ""
    base = _base(element, theme)
    tint = _number(element.get("tint"))
    shown = _tinted(base, tint) if base and tint else base
    return "" if shown == WHITE else shown


def _base(element: Element, theme: Sequence[str]) -> str:
    if written := element.get("rgb"):
        return str(written)[-6:].upper()
    place, palette = (element.get("theme"), theme) if element.get("theme") else (element.get("indexed"), _PALETTE)
    return palette[int(place)] if place and place.isdecimal() and int(place) < len(palette) else ""


def _theme_colour(entry: Element) -> str:
    for child in entry:
        value = child.get("lastClr") or child.get("val") or ""
        if len(value) == 6:
            return str(value).upper()
    return ""


def _number(written: str | None) -> float:
    try:
        return float(written or 0)
    except ValueError:
        return 0.0


def _tinted(rgb: str, tint: float) -> str:
    """ECMA-376 part 1, 18.8.19: a tint moves the lightness towards black (below 0) or white (above)."""
    try:
        red, green, blue = (int(rgb[place : place + 2], 16) / 255 for place in (0, 2, 4))
    except ValueError:
        return ""
    hue, light, saturation = colorsys.rgb_to_hls(red, green, blue)
    light = light * (1 + tint) if tint < 0 else light * (1 - tint) + tint
    return "".join(f"{round(part * 255):02X}" for part in colorsys.hls_to_rgb(hue, min(max(light, 0), 1), saturation))
