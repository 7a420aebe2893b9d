"""The page of all components: everything of the design is on it, in every state, and nothing that people type breaks out."""

import re

import brotli
import pytest

from awn.kit.example_form import ExampleForm
from awn.kit.tests.pages import components, tree, words

# a component of the design and where the page shows it
SHOWN = {
    "button": "form button.btn",
    "link-button": "a.btn",
    "button that is busy": "button[disabled]",
    "field": ".field > label + input",
    "hint, then error, then control": ".field > .hint + .error + input",
    "long text": "textarea[dir=auto]",
    "select": "select",
    "file upload": "input[type=file][accept]",
    "date in three fields": "fieldset .date input + input, fieldset .date div + div + div input",
    "code": "input[autocomplete='one-time-code'][dir=ltr]",
    "phone": "input[type=tel][dir=ltr]",
    "full name": "input[autocomplete=name]",
    "choice of one": "fieldset legend ~ .choices input[type=radio]",
    "choice of several": "fieldset legend ~ .choices input[type=checkbox]",
    "box to tick": "label.choice input[type=checkbox]",
    "error summary": "main #errors[tabindex='-1']",
    "notices": "[role=group].notice.info, [role=group].notice.ok, [role=group].notice.warn, [role=group].notice.err",
    "card": "article.card h3 a",
    "tag": "span.tag",
    "table": "table.cards[role=table] caption",
    "key figure": "p.figure .number",
    "progress": "progress[max]",
    "steps": "ol.steps [aria-current=step]",
    "tabs": "nav.tabs a[aria-current=page]",
    "dialog": "a[data-dialog] + dialog",
    "menu": "details.menu a",
    "breadcrumb": "nav.crumbs ol [aria-current=page]",
    "pagination": "nav.pager a[rel=next]",
    "empty state": ".empty .btn",
    "avatar": ".avatar[aria-hidden=true] + span bdi",
    "timeline": "ol.timeline time[datetime]",
    "task list": ".tasks a.task",
    "check answers": "dl.checks .change a",
    "quick exit": "a[data-exit]",
    "map": "figure svg.map[role=img]",
    "figure": "figure.picture img[alt][width][height] + figcaption",
    "bars": ".bars[role=img][aria-label]",
    "time series": "svg.plot[role=img][aria-label]",
    "status region": "[role=status]",
    "skip link": "a.skip[href='#main']",
    "language switch": "a[hreflang]",
    "copy button": "button[data-copy]",
    "share row": ".share a[href^='https://wa.me/']",
    "code to photograph": ".share svg.qr[role=img]",
}


@pytest.mark.parametrize("component", SHOWN)
def test_the_page_shows_every_component_of_the_design(component: str) -> None:
    assert tree(components("en").text).cssselect(SHOWN[component])


@pytest.mark.parametrize("language", ["ar", "en"])
def test_the_page_has_one_heading_one_region_that_speaks_and_no_identifier_twice(language: str) -> None:
    page = tree(components(language).text)
    identifiers = [element.get("id") for element in page.cssselect("[id]")]
    assert (len(page.cssselect("h1")), len(page.cssselect("[role=status]"))) == (1, 1)
    assert len(identifiers) == len(set(identifiers))


@pytest.mark.parametrize("language", ["ar", "en"])
def test_what_is_described_or_labelled_by_another_element_finds_it(language: str) -> None:
    page = tree(components(language).text)
    named = {
        name
        for attribute in ("for", "aria-describedby", "aria-labelledby", "data-dialog")
        for element in page.cssselect(f"[{attribute}]")
        for name in element.get(attribute).split()
    }
    linked = {link.get("href")[1:] for link in page.cssselect("#errors a")}
    assert (named | linked) - {element.get("id") for element in page.cssselect("[id]")} == set()


def test_text_that_tries_to_break_out_is_shown_as_text() -> None:
    source = components("ar").text
    assert "<script>alert" not in source
    assert [script.get("src") is not None for script in tree(source).cssselect("script")].count(False) == 0
    assert not set(source) & set("\u202a\u202b\u202c\u202d\u202e\u2067")


def test_no_element_holds_a_style_or_a_handler() -> None:
    attributes = {name for element in tree(components("ar").text).iter() for name in element.attrib}
    assert {name for name in attributes if name == "style" or name.startswith(("on", "hx-on"))} == set()


@pytest.mark.parametrize("language", ["ar", "en"])
def test_the_whole_page_stays_within_the_bytes_of_a_public_page(language: str) -> None:
    assert len(brotli.compress(components(language).content, quality=11)) <= 12_000


def test_a_wrong_form_comes_back_with_its_words_at_the_top_and_beside_the_fields() -> None:
    answer = components("en", **{"bad-name": "سارة", "bad-phone": "0912"})
    page = tree(answer.text)
    at_the_top = [words(item) for item in page.cssselect("#errors li")]
    beside = [words(error).removeprefix("Error: ") for error in page.cssselect(".field > .error")]
    assert answer.status_code == 422
    assert [top.endswith(side) for top, side in zip(at_the_top, beside, strict=True)] == [True] * len(beside)
    assert "This field is required." not in at_the_top  # at the top it says what is missing
    assert len(beside) == sum(field.required for field in ExampleForm().fields.values()) - 1  # the name is right
    assert page.cssselect("#id_bad-phone")[0].get("value") == "0912"


def test_the_label_of_every_field_stands_before_its_hint_error_and_control() -> None:
    for field in tree(components("en").text).cssselect(".field"):
        parts = [re.sub(r"\s.*", "", child.get("class") or child.tag) for child in field if child.tag != "script"]
        order = {"legend": 0, "label": 0, "hint": 1, "error": 2}
        ranks = [order.get(part, 3) for part in parts]
        assert ranks == sorted(ranks) or "choice" in parts  # a box to tick stands before its words
