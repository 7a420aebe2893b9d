"""Every template isolates what it shows, and holds no word, style or script of its own."""

import re
from pathlib import Path

import pytest

AWN = Path(__file__).parents[2]
TEMPLATES = sorted(AWN.rglob("templates/**/*.html"))
ISOLATING = (
    "bdi", "ltr", "latin", "isolated", "number", "say", "plain", "safe", "force_escape", "cell", "prose", "day", "moment", "ago", "both_calendars",
)  # fmt: skip
ARROWS = re.compile("[\u2190-\u21ff\u2794-\u27be▶◀‹›]")


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.relative_to(AWN).as_posix())
def test_a_template_keeps_the_rules(template: Path) -> None:
    assert list(faults(template.read_text(encoding="utf-8"))) == []


def faults(source: str) -> list[str]:
    """What the rules forbid, a line each."""
    bare = re.sub(r"{% blocktranslate.*?{% endblocktranslate %}", "", source, flags=re.DOTALL)
    found = [
        f"not isolated: {value}"
        for value in re.findall(r"{{(.*?)}}", bare)
        if value.split("|")[-1].split(":")[0].strip() not in ISOLATING
    ]
    found += [f"handler or style: {hit}" for hit in re.findall(r"\s(?:style|on\w+|hx-on[\w:-]*)=", bare)]
    found += ["arrow" for _ in ARROWS.findall(bare)]
    found += [
        f"form without csrf_token: {form[:60]}"
        for form in re.findall(r"<form[^>]*method=\"post\".*?</form>", bare, re.DOTALL)
        if "csrf_token" not in form
    ]
    found += ["target=_blank" for _ in re.findall(r"target=", bare)]
    found += [
        f"nameless drawing: {hit[:60]}"
        for hit in re.findall(r"<svg[^>]*>", bare)
        if not re.search(r'aria-hidden="true"|role="img"[^>]* aria-label=|preserveAspectRatio="none"', hit)
    ]
    found += [
        f"picture without alt, width or height: {hit[:60]}"
        for hit in re.findall(r"<img[^>]*>", bare)
        if not all(f" {name}=" in hit for name in ("alt", "width", "height"))
    ]
    found += [f"words outside translate: {words!r}" for words in _words(bare)]
    return found


def _words(source: str) -> list[str]:
    """Runs of letters that stand in the text of the page and came from no tag."""
    text = re.sub(r"<!doctype[^>]*>|<title>|</title>", "", source)
    text = re.sub(r"{%.*?%}|{{.*?}}", "\x00", text, flags=re.DOTALL)
    text = re.sub(r"<[^>]*>", "\x00", text, flags=re.DOTALL)
    return [words.strip() for words in re.findall(r"[^\W\d_][^\x00]*", text) if words.strip()]


def test_the_rules_find_what_they_forbid() -> None:
    assert faults('<p style="a">{{ name }}</p>') == ["not isolated:  name ", "handler or style:  style="]
    assert faults("<p>Hello</p>") == ["words outside translate: 'Hello'"]
    assert faults('<form method="post"></form>') == ['form without csrf_token: <form method="post"></form>']
    assert faults('<svg viewBox="0 0 1 1">') == ['nameless drawing: <svg viewBox="0 0 1 1">']
    assert faults('<img src="a" alt="">') == ['picture without alt, width or height: <img src="a" alt="">']
