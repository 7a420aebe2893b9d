import re
import subprocess
import sys
from collections.abc import Iterator
from html import unescape
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.template.loader import render_to_string
from django.test import override_settings
from django.utils import translation

from awn.aid.models import CellReading, PairDecision
from awn.aid.task_kinds import QUALIFICATION, READ_DATE, READ_NUMBER, READ_VALUE, READ_WORD, SAME_PERSON, kind_of_cell
from awn.microtasks import giving
from awn.microtasks.agreement import LEAST, MOST
from awn.microtasks.answering import answer
from awn.microtasks.applying import apply_waiting
from awn.microtasks.examples import example_of
from awn.microtasks.kinds import Kind, kinds
from awn.microtasks.models import Microtask, Outcome, Project
from awn.microtasks.models.microtask import Question, State
from awn.microtasks.showing import guide
from awn.microtasks.tests.factories import make_project
from awn.people.tests.factories import make_person

PAIR: dict[str, Any] = {
    "lines": [
        {"field": "standing", "state": "same", "first": "head", "second": "head"},
        {"field": "given", "state": "letter", "first": "حسن", "second": "حسين"},
        {"field": "father", "state": "same", "common": True},
        {"field": "family", "state": "letter", "letters": ["و", "ر"]},
        {"field": "birth", "state": "years", "n": 3, "estimated": True},
        {"field": "phone", "state": "differs", "first": "123", "second": "777"},
        {"field": "relatives", "state": "shared", "n": 2},
        {"field": "place", "state": "only_first"},
        {"field": "list", "state": "another"},
    ],
    "why": {"ar": "السبب", "en": "the reason"},
}


@pytest.fixture
def registered() -> Iterator[None]:
    """Kinds as `config/wiring.py` names them."""
    paths = [f"awn.aid.task_kinds.{name}" for name in ("SAME_PERSON", "READ_WORD", "READ_DATE", "READ_NUMBER")]
    kinds.cache_clear()
    with override_settings(WIRING_TASK_KINDS=paths):
        yield
    kinds.cache_clear()


def ask(kind: Kind, about: str) -> Project:
    project = make_project(kind=kind)
    Microtask.objects.ask(project, [Question(data=PAIR, about=about)])
    return project


def decided(kind: Kind, about: str, choice: str) -> Outcome:
    """An outcome as three equal answers of four make it."""
    project = ask(kind, about)
    task = project.microtasks.get()
    Microtask.objects.filter(pk=task.pk).update(state=State.DECIDED)
    return Outcome.objects.create(microtask=task, choice=choice, confidence=0.98, votes=3, of=4)


def say(project: Project, typed: str) -> None:
    person = make_person()
    lease = giving.take(project, by=person)
    assert lease is not None
    answer(lease.token, project, by=person, choice=None, typed=typed, language="ar")


def rows(page: str) -> list[list[str]]:
    """The cells of each row of a table, as they are read."""
    return [
        [" ".join(unescape(re.sub(r"<[^>]+>", " ", cell)).split()) for cell in re.findall(r"<t[hd].*?</t[hd]>", row, re.DOTALL)]
        for row in re.findall(r"<tr.*?</tr>", page, re.DOTALL)
    ]


def test_a_pair_asks_for_as_many_answers_as_others_do_of_qualified_people() -> None:
    assert (SAME_PERSON.rule.least, SAME_PERSON.rule.most, SAME_PERSON.lease_minutes) == (LEAST, MOST, 10)
    assert (SAME_PERSON.needs, SAME_PERSON.is_sensitive) == (QUALIFICATION, True) == ("aid.same_person", True)
    assert [(choice.code, choice.key) for choice in SAME_PERSON.choices] == [("same", "1"), ("different", "2")]
    assert [kind.is_sensitive for kind in READ_VALUE] == [True, True, True]


@pytest.mark.parametrize(
    ("role", "kind"),
    [("person.given", READ_WORD), ("member.age", READ_DATE), ("household.size", READ_NUMBER), ("household.relation", READ_WORD)],
)
def test_a_cell_is_asked_about_by_the_kind_that_compares_its_answers_rightly(role: str, kind: Kind) -> None:
    assert kind_of_cell(role) is kind


@pytest.mark.django_db
def test_an_outcome_lands_once_however_often_it_is_carried_over(registered: None) -> None:
    outcome = decided(SAME_PERSON, "pair:a:b", "same")
    assert (apply_waiting(), apply_waiting()) == (1, 0)
    SAME_PERSON.apply(outcome)
    decision = PairDecision.objects.get()
    assert (decision.about, decision.choice, decision.confidence, decision.votes, decision.of) == ("pair:a:b", "same", 0.98, 3, 4)


@pytest.mark.django_db
def test_what_was_decided_first_about_a_pair_stands(registered: None) -> None:
    first = PairDecision.objects.decide(about="pair:a:b", choice="same", confidence=0.98, votes=2, of=2)
    assert PairDecision.objects.decide(about="pair:a:b", choice="different", confidence=0.99, votes=3, of=3) == first
    assert PairDecision.objects.get().choice == "same"


@pytest.mark.django_db
def test_an_outcome_about_no_pair_writes_nothing(registered: None) -> None:
    SAME_PERSON.apply(decided(SAME_PERSON, "gold:1:1", "same"))
    READ_DATE.apply(decided(READ_DATE, "pair:a:b", "f" * 64))
    assert (PairDecision.objects.count(), CellReading.objects.count()) == (0, 0)


@pytest.mark.django_db
@pytest.mark.parametrize("wrong", [{"choice": "unsure"}, {"confidence": 1.5}, {"votes": 5}, {"about": ""}])
def test_the_database_keeps_no_decision_that_cannot_be(wrong: dict[str, Any]) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        PairDecision.objects.create(**{"about": "pair:a:b", "choice": "same", "confidence": 0.9, "votes": 2, "of": 3, **wrong})


@pytest.mark.django_db
def test_what_two_people_read_alike_lands_in_the_words_of_the_first(registered: None) -> None:
    project = ask(READ_DATE, "cell:x")
    for typed in ("١/٢/١٩٤٥", "1945-02-01"):
        say(project, typed)
    assert (apply_waiting(), apply_waiting()) == (1, 0)
    reading = CellReading.objects.get()
    assert (reading.about, reading.value, reading.votes, reading.of) == ("cell:x", "١/٢/١٩٤٥", 2, 2)
    READ_DATE.apply(Outcome.objects.get())
    assert CellReading.objects.count() == 1


@pytest.mark.django_db
def test_a_reading_stands_where_nobodys_words_are_kept(registered: None) -> None:
    READ_NUMBER.apply(decided(READ_NUMBER, "cell:y", "f" * 64))
    assert CellReading.objects.get().value is None


def test_a_pair_stands_in_rows_of_field_first_and_second_with_the_comparison_in_words() -> None:
    with translation.override("en"):
        page = render_to_string(SAME_PERSON.template, {"asked": PAIR})
    assert rows(page) == [
        ["Field", "First entry", "Second entry"],
        ["Place in the family", "Head of the family the same"],
        ["First name one letter differs", "حسن", "حسين"],
        ["Father's name", "the same a name that many people bear"],
        ["Family name", "one letter differs “ و ” in the first, “ ر ” in the second"],
        ["Date of birth", "about 3 years apart, one of them estimated"],
        ["Phone differs", "•••123", "•••777"],
        ["Others of the family", "2 first names in common"],
        ["List", "in two lists"],
        ["Stated in one of the two alone", "Place"],
    ]
    assert '<th role="rowheader" scope="row">' in page
    assert '<bdi dir="ltr">•••123</bdi>' in page


def test_the_example_for_whoever_has_no_account_can_be_tried_and_read() -> None:
    example = example_of(SAME_PERSON)
    assert example is not None
    assert (example.is_right("same"), example.is_right("different")) == (True, False)
    assert set(example.data["why"]) == {"ar", "en"}
    with translation.override("en"):
        page = rows(render_to_string(SAME_PERSON.template, {"asked": example.data}))
        explained = render_to_string(guide(SAME_PERSON))
    assert ["Grandfather's name one letter differs", "حسن", "حسين"] in page
    assert "Brothers and sisters" in explained


def test_the_reason_of_a_known_answer_is_not_on_the_page_that_asks() -> None:
    assert PAIR["why"]["ar"] not in render_to_string(SAME_PERSON.template, {"asked": PAIR})


def test_a_name_in_latin_letters_stands_as_it_is_and_the_end_of_a_number_behind_dots() -> None:
    lines = [
        {"field": "given", "state": "letter", "first": "Ahmad", "second": "Ahmed"},
        {"field": "document", "state": "differs", "first": "", "second": "A7"},
    ]
    with translation.override("en"):
        page = rows(render_to_string(SAME_PERSON.template, {"asked": {"lines": lines}}))
    assert page[1:] == [["First name one letter differs", "Ahmad", "Ahmed"], ["Document number differs", "•••", "•••A7"]]


def test_a_value_is_text_never_markup() -> None:
    cell = {"role": "person.given", "doubt": "name.number", "value": "<b>سالم</b> 2"}
    lines = [{"field": "given", "state": "differs", "first": "<b>سالم", "second": "x"}]
    pages = render_to_string(READ_WORD.template, {"asked": cell}) + render_to_string(
        SAME_PERSON.template, {"asked": {"lines": lines}}
    )
    assert "<b>" not in pages
    assert "&lt;b&gt;سالم&lt;/b&gt; 2" in pages


def test_the_desk_has_the_pages_of_this_part_and_none_of_its_tables() -> None:
    code = (
        "import django, sys; django.setup(); from django.apps import apps; from django.core.checks import run_checks;"
        "print([*apps.get_app_config('aid').get_models()], 'awn.microtasks' in sys.modules, run_checks())"
    )
    run = subprocess.run(
        [sys.executable, "-c", code],
        env={"DJANGO_SETTINGS_MODULE": "awn.config.desk_settings", "PATH": ""}, capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert run.stdout.strip() == "[] False []"
