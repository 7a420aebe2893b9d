"""The stylesheet keeps its promises: logical properties, colours from tokens, contrast, and few bytes."""

import re
from pathlib import Path

import brotli
import pytest

from awn.kit.tests.stylesheet import STYLES, contrast, rules, source, tokens

FORBIDDEN = {
    "physical side": r"(?:margin|padding|border)-(?:left|right)\b",
    "bare side": r"(?<![\w-])(?:left|right)\s*:",
    "physical alignment": r"text-align\s*:\s*(?:left|right|justify)",
    "physical float": r"(?:float|clear)\s*:\s*(?:left|right)",
    "physical radius": r"border-(?:top|bottom)-(?:left|right)-radius",
    "horizontal move without --dir": r"translateX\((?![^)]*--dir)",
    "tracking": r"letter-spacing\s*:\s*(?!0\b)",
    "italics": r"font-style\s*:\s*italic",
    "capitals": r"text-transform\s*:\s*uppercase",
    "broken words": r"break-all",
    "no focus ring": r"outline\s*:\s*(?:0|none)\b",
    "size in pixels": r"font-size\s*:\s*[\d.]+px",
    "direction in CSS": r"(?<![\w-])(?:direction|unicode-bidi)\s*:",
}
LATER_THAN_THE_FLOOR = (
    r":has\(|@container|\binert\b|dvh|:dir\(|light-dark\(|oklch|color-mix|text-wrap|view-transition|@scope|field-sizing"
)
SOFT = {name: f"--c-{name}-soft" for name in ("brand", "clay", "ok", "warn", "err", "info")}


@pytest.mark.parametrize("rule", FORBIDDEN)
def test_no_declaration_is_physical_or_spoils_arabic(rule: str) -> None:
    assert re.findall(FORBIDDEN[rule], source()) == []


def test_four_sides_are_never_given_with_two_that_differ() -> None:
    uneven = [
        rule
        for rule in rules(source())
        if rule.name in ("margin", "padding", "inset", "border-width")
        and len(parts := rule.value.split()) == 4
        and parts[1] != parts[3]
    ]
    assert uneven == []


def test_colours_stand_in_the_tokens_alone() -> None:
    strays = [
        rule for rule in rules(source()) if "@layer tokens" not in rule.around and re.search(r"#[0-9A-Fa-f]{3,8}\b", rule.value)
    ]
    assert strays == []


def test_what_old_browsers_lack_is_asked_for_first() -> None:
    bare = re.sub(r"@supports[^{]*\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}", "", source())
    assert re.findall(LATER_THAN_THE_FLOOR, bare) == []


def test_each_font_is_only_for_arabic_letters_and_never_hides_text() -> None:
    faces = re.findall(r"@font-face\{[^}]*\}", source())
    assert len(faces) == 2
    assert all("unicode-range:U+0600-06FF" in face and "font-display:swap" in face for face in faces)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_text_colour_has_enough_contrast_on_every_ground(scheme: str) -> None:
    colours = tokens(scheme)
    grounds = [colours[name] for name in ("--c-bg", "--c-surface", "--c-sunken")]
    texts = ("ink", "muted", "brand", "brand-strong", "clay", "ok", "warn", "err", "info", "visited")
    weak = [name for name in texts if min(contrast(colours[f"--c-{name}"], ground) for ground in grounds) < 4.5]
    assert weak == []
    assert min(contrast(colours["--c-line"], ground) for ground in grounds) >= 3


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_pair_of_a_component_has_enough_contrast(scheme: str) -> None:
    colours = tokens(scheme)
    pairs = [(f"--c-{name}", soft) for name, soft in SOFT.items()]
    pairs += [(text, soft) for text in ("--c-ink", "--c-muted", "--c-brand") for soft in SOFT.values()]
    pairs += [("--c-on-brand", ground) for ground in ("--c-brand", "--c-brand-strong", "--c-err")]
    pairs += [("--c-on-clay", "--c-clay"), ("--c-muted", "--c-sunken")]
    assert [pair for pair in pairs if contrast(colours[pair[0]], colours[pair[1]]) < 4.5] == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_line_and_bar_of_a_chart_is_seen_on_its_ground(scheme: str) -> None:
    colours = tokens(scheme)
    grounds = ("--c-bg", "--c-surface")
    weak = [(line, ground) for line in range(1, 6) for ground in grounds if contrast(colours[f"--c-{line}"], colours[ground]) < 3]
    assert weak == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_figure_on_every_shade_of_a_map_can_be_read(scheme: str) -> None:
    colours = tokens(scheme)
    inks = {1: "m12", 2: "m12", 3: "m3", 4: "m45", 5: "m45"}
    assert [step for step, ink in inks.items() if contrast(colours[f"--c-m{step}"], colours[f"--c-on-{ink}"]) < 4.5] == []


def test_a_code_to_photograph_is_black_on_white_in_either_scheme() -> None:
    assert [tokens("light")[name] for name in ("--c-press", "--c-paper")] == ["#000000", "#FFFFFF"]
    assert {"--c-press", "--c-paper"} & set(tokens("dark")) == set()


def test_dark_is_the_same_by_preference_and_by_choice() -> None:
    chosen = {rule.name: rule.value for rule in rules(source()) if rule.selector == ":root[data-theme=dark]"}
    preferred = {rule.name: rule.value for rule in rules(source()) if rule.selector == ":root:not([data-theme=light])"}
    assert chosen == preferred


@pytest.mark.parametrize(
    ("name", "budget"), [("awn.css", 10_000), *((script.name, 3_000) for script in sorted(STYLES.parent.glob("*.js")))]
)
def test_files_stay_within_their_bytes(name: str, budget: int) -> None:
    assert len(brotli.compress((STYLES.parent / name).read_bytes(), quality=11)) <= budget


@pytest.mark.parametrize("weight", [400, 700])
def test_a_font_stays_within_its_bytes(weight: int) -> None:
    font: Path = STYLES.parent / "fonts" / f"awn-sans-{weight}.woff2"
    assert font.stat().st_size <= 14_336, "run `make assets`"
