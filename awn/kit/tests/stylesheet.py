"""Reading our stylesheet for tests: its layers, its tokens, and the contrast of two colours."""

import re
from pathlib import Path
from typing import NamedTuple

STYLES = Path(__file__).parents[1] / "static" / "kit" / "awn.css"


class Rule(NamedTuple):
    """One declaration with the selector and the media or support conditions around it."""

    around: tuple[str, ...]
    selector: str
    name: str
    value: str


def source() -> str:
    return re.sub(r"/\*.*?\*/", "", STYLES.read_text(encoding="utf-8"), flags=re.DOTALL)


def rules(text: str) -> list[Rule]:
    """Every declaration of the sheet, in order."""
    found, stack, buffer = [], [], ""
    for character in text:
        if character == "{":
            stack.append(buffer.strip())
            buffer = ""
        elif character in ";}":
            name, colon, value = buffer.strip().partition(":")
            if colon and stack:
                found.append(Rule(tuple(stack[:-1]), stack[-1], name.strip(), value.strip()))
            buffer = ""
            if character == "}":
                stack.pop()
        else:
            buffer += character
    return found


def tokens(scheme: str) -> dict[str, str]:
    """The colours of the light or the dark scheme by their names."""
    selectors = {"light": ":root", "dark": ":root[data-theme=dark]"}
    return {
        rule.name: rule.value
        for rule in rules(source())
        if rule.selector == selectors[scheme] and rule.around == ("@layer tokens",) and rule.value.startswith("#")
    }


def contrast(one: str, other: str) -> float:
    """The contrast ratio of WCAG 2, from 1 to 21."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[index : index + 2], 16) / 255 for index in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
