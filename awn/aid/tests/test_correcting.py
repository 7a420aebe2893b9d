"""Putting values right: what is laid over an entry, who may, two at once, taking back, and what the next run makes of it."""

from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st

from awn.aid.behind import is_behind
from awn.aid.correctable import OF_HOUSEHOLD, OF_PERSON
from awn.aid.correcting import overlay, put_on, value_in
from awn.aid.entries import Household, Individual
from awn.aid.models import AidList, Correction, Entry
from awn.aid.models.correction import Overtaken
from awn.aid.tests.factories import FAMILIES, give, make_list, run
from awn.aid.tests.grid_entries import entry_line, filled, key_of, reader
from awn.journal.models import Line
from awn.organisations.roles import Role
from awn.organisations.tests.factories import add_member

CELLS = [("", code) for code in OF_HOUSEHOLD] + [("head", code) for code in OF_PERSON]
VALUES = {"number": "7", "day": "1990-02-03", "choice": "", "list": "سلة، بطانية", "phones": "+970599000001"}


def value_for(slot: str, code: str) -> str:
    known = OF_PERSON[code] if slot else OF_HOUSEHOLD[code]
    return next(iter(known.choices)) if known.choices else VALUES.get(known.kind, "قيمة جديدة")


@pytest.mark.parametrize(("slot", "code"), CELLS)
def test_every_cell_says_what_the_last_correction_says_and_nothing_else_changes(slot: str, code: str) -> None:
    kept = entry_line(3)["kept"]
    value = value_for(slot, code)
    shown = overlay(kept, [(slot, code, "1"), (slot, code, value)])
    assert value_in(shown, slot, code) == value
    assert kept == entry_line(3)["kept"]
    others = {each: value_in(shown, *each) for each in CELLS if each != (slot, code)}
    assert others == {each: value_in(kept, *each) for each in CELLS if each != (slot, code)}


@pytest.mark.parametrize(("slot", "code"), CELLS)
def test_the_engine_takes_every_cell_that_the_page_takes(slot: str, code: str) -> None:
    person = Individual(file="f", sheet="", row=2, slot="head", household=0, name="سلمان حمدان")
    household = Household(number=0, file="f", sheet="", row=2, individuals=[person])
    put_on(household, [(slot, code, value_for(slot, code))])
    of: Any = person if slot else household
    stands = [each.number for each in person.documents] if code.startswith("documents.") else getattr(of, code)
    assert stands not in (None, "", (), [])
    put_on(household, [(slot, code, "")])
    assert (list(person.documents) if code.startswith("documents.") else getattr(of, code)) in (None, "", (), [])


def test_a_corrected_name_gives_its_parts_anew() -> None:
    person = Individual(file="f", sheet="", row=2, slot="head", household=0, name="x", given="x", family="x")
    put_on(Household(number=0, file="f", sheet="", row=2, individuals=[person]), [("head", "name", "منال ناصر خليل المرجاني")])
    assert (person.given, person.father, person.grandfather, person.family) == ("منال", "ناصر", "خليل", "مرجاني")


@given(
    st.lists(
        st.tuples(st.sampled_from(["", "head", "member9", "x"]), st.sampled_from([*OF_HOUSEHOLD, *OF_PERSON, "no"]), st.just("5"))
    )
)
def test_corrections_of_cells_that_are_not_there_are_passed_over(cells: list[tuple[str, str, str]]) -> None:
    kept = entry_line(4)["kept"]
    once = overlay(kept, cells)
    assert overlay(once, cells) == once


@pytest.fixture
def entry(db: None) -> Entry:
    return filled(2).entries.get(number=1)


def correct(entry: Entry, value: str, **more: Any) -> Correction | None:
    return Correction.objects.correct(
        entry, by=more.pop("by", entry.aid_list.made_by), slot="head", field="name", value=value, **more
    )


def test_the_same_value_twice_is_one_correction_with_one_line_in_the_journal(entry: Entry) -> None:
    made = [correct(entry, "منال ناصر") for _ in range(3)]
    assert (Correction.objects.count(), {each and each.pk for each in made}) == (1, {Correction.objects.get().pk})
    assert Line.objects.filter(event="aid.value_corrected").count() == 1
    assert correct(entry, value_in(entry.data, "head", "name"), seen=made[0].pk if made[0] else 0) is not None


def test_what_the_cell_says_already_is_no_correction(entry: Entry) -> None:
    assert (correct(entry, value_in(entry.data, "head", "name")), Correction.objects.count()) == (None, 0)


def test_undo_gives_back_what_was_said_before_by_anybody_who_prepares(entry: Entry) -> None:
    first = correct(entry, "منال ناصر")
    second = correct(entry, "سهى ناصر", by=add_member(entry.aid_list.organisation, Role.PREPARER))
    assert first is not None and second is not None
    other = add_member(entry.aid_list.organisation, Role.COORDINATOR)
    for _ in range(2):
        second.undo(by=other)
    cells = Correction.objects.cells_of(entry.aid_list, [entry.key])[entry.key]
    assert (cells, Line.objects.filter(event="aid.correction_undone").count()) == ([("head", "name", "منال ناصر")], 1)
    second.refresh_from_db()
    assert second.undone_by == other


def test_only_those_who_prepare_correct_and_undo_and_nobody_in_a_closed_list(entry: Entry) -> None:
    made = correct(entry, "منال ناصر")
    assert made is not None
    for person in (add_member(entry.aid_list.organisation, Role.FIELD), filled(1).made_by):
        with pytest.raises(PermissionDenied):
            correct(entry, "سهى", by=person)
        with pytest.raises(PermissionDenied):
            made.undo(by=person)
    entry.aid_list.close(by=entry.aid_list.made_by)
    with pytest.raises(PermissionDenied):
        correct(entry, "سهى")


def test_whoever_comes_second_is_told_what_stands(entry: Entry) -> None:
    correct(entry, "منال ناصر", seen=0)
    with pytest.raises(Overtaken) as told:
        correct(entry, "سهى ناصر", seen=0)
    assert told.value.standing == "منال ناصر"


@pytest.mark.django_db(transaction=True)
def test_of_two_coordinators_who_correct_one_cell_at_once_one_is_told() -> None:
    entry = filled(1).entries.get()
    people = [add_member(entry.aid_list.organisation, Role.COORDINATOR) for _ in range(8)]

    def attempt(number: int) -> str:
        try:
            made = correct(Entry.objects.get(pk=entry.pk), f"سهى {'ا' * number}", by=people[number], seen=0)
            return str(made and made.value)
        except Overtaken as told:
            return f"told {told.standing}"
        finally:
            connection.close()

    with ThreadPoolExecutor(8) as threads:
        answers = list(threads.map(attempt, range(8)))
    [standing] = Correction.objects.all()
    assert sorted(answers) == sorted([str(standing.value), *[f"told {standing.value}"] * 7])


def test_neither_value_nor_name_stands_in_the_open(entry: Entry) -> None:
    correct(entry, "منال ناصر المرجاني")
    with connection.cursor() as cursor:
        cursor.execute("select t::text, value from aid_correction t")
        [(row, value)] = cursor.fetchall()
    assert ["منال" in row, "منال".encode() in bytes(value)] == [False, False]


def page(aid_list: AidList, slot: str = "head", field: str = "name") -> str:
    return reverse("aid_cell", args=[aid_list.uid, key_of(aid_list, 1), slot, field])


def test_the_page_of_a_cell_corrects_it_and_the_entry_shows_both(entry: Entry) -> None:
    aid_list = entry.aid_list
    client = reader(aid_list)
    assert value_in(entry.data, "head", "name") in client.get(page(aid_list)).content.decode()
    answer = client.post(page(aid_list), {"value": "منال ناصر", "seen": "0"})
    assert (answer.status_code, answer["Location"]) == (303, reverse("aid_entry", args=[aid_list.uid, entry.key]))
    shown = client.get(answer["Location"]).content.decode()
    assert [words in shown for words in ("السيد رائدة حمدان البحراوي", "منال ناصر")] == [True, True]
    overtaken = client.post(page(aid_list), {"value": "سهى ناصر", "seen": "0"})
    assert (overtaken.status_code, "سهى ناصر" in overtaken.content.decode(), Correction.objects.count()) == (422, True, 1)


@pytest.mark.parametrize(
    ("slot", "field", "typed"),
    [
        ("household", "size", {"value": "كثير"}),
        ("household", "size", {"value": "9999"}),
        ("household", "phones", {"value": "12"}),
        ("household", "displacement", {"value": "nobility"}),
        ("head", "birth_date", {"value_day": "31", "value_month": "2", "value_year": "1990"}),
        ("head", "name", {"value": "…"}),
    ],
)
def test_a_value_that_cannot_stand_there_is_told_and_nothing_is_kept(
    entry: Entry, slot: str, field: str, typed: dict[str, str]
) -> None:
    answer = reader(entry.aid_list).post(page(entry.aid_list, slot, field), {**typed, "seen": "0"})
    assert (answer.status_code, 'id="errors"' in answer.content.decode(), Correction.objects.count()) == (422, True, 0)


@pytest.mark.parametrize(
    ("slot", "field", "typed", "value"),
    [
        ("household", "size", {"value": "١٢"}, "12"),
        ("household", "phones", {"value": "+970 59 900 0123، +970599000124"}, "+970599000123، +970599000124"),
        ("household", "needs", {"value": "بطانية, سلة ,بطانية"}, "بطانية، سلة"),
        ("household", "displacement", {"value": "host"}, "host"),
        ("household", "place", {"value": ""}, ""),
        ("head", "birth_date", {"value_day": "3", "value_month": "شباط", "value_year": "1990"}, "1990-02-03"),
        ("head", "documents.passport", {"value": "X123"}, "X123"),
    ],
)
def test_values_are_kept_in_one_written_form(entry: Entry, slot: str, field: str, typed: dict[str, str], value: str) -> None:
    answer = reader(entry.aid_list).post(page(entry.aid_list, slot, field), {**typed, "seen": "0"})
    assert (answer.status_code, str(Correction.objects.get().value)) == (303, value)


@pytest.mark.parametrize(
    ("slot", "field"), [("member4", "name"), ("head", "size"), ("household", "name"), ("head", "held"), ("x", "y")]
)
def test_a_cell_that_the_entry_has_not_is_not_there(entry: Entry, slot: str, field: str) -> None:
    assert reader(entry.aid_list).get(page(entry.aid_list, slot, field)).status_code == 404


def test_undo_on_the_page_takes_it_back_and_opened_by_hand_changes_nothing(entry: Entry) -> None:
    made = correct(entry, "منال ناصر")
    assert made is not None
    client, address = reader(entry.aid_list), reverse("aid_correction_undoing", args=[entry.aid_list.uid, made.uid])
    assert (client.get(address).status_code, Correction.objects.standing().count()) == (303, 1)
    assert [client.post(address).status_code for _ in range(2)] == [303, 303]
    assert Correction.objects.standing().count() == 0
    shown = client.get(reverse("aid_entry", args=[entry.aid_list.uid, entry.key])).content.decode()
    assert "منال ناصر" in shown


@pytest.mark.django_db
def test_a_correction_is_found_counted_and_linked_by_the_next_run_and_the_page_still_says_what_came() -> None:
    aid_list = make_list()
    give(aid_list, FAMILIES[0], "2,السيد جابر موسى عوض البحراوي,900000099,0599000099,7,حي المعصرة")
    run(aid_list)
    first, second = aid_list.entries.order_by("number")
    wanted = (("head", "name", "سلمان حمدان عوض الزيتوني"), ("head", "documents.national_id", "900000011"), ("", "size", "12"))
    for slot, field, value in wanted:
        Correction.objects.correct(second, by=aid_list.made_by, slot=slot, field=field, value=value)
    assert (aid_list.pairs.count(), is_behind(aid_list)) == (0, True)
    run(aid_list)
    again = aid_list.entries.get(key=second.key)
    assert (again.data, again.size) == (second.data, 12)
    assert {aid_list.pairs.get().left, aid_list.pairs.get().right} == {first.key, second.key}
    found = Entry.objects.holding(aid_list, "document", "900000011").values_list("key", flat=True)
    assert (set(found), is_behind(aid_list)) == ({first.key, second.key}, False)
    shown = reader(aid_list).get(reverse("aid_entry", args=[aid_list.uid, second.key])).content.decode()
    assert [words in shown for words in ("السيد جابر موسى عوض البحراوي", "سلمان حمدان عوض")] == [True, True]


@pytest.mark.django_db
def test_a_correction_that_is_taken_back_is_gone_with_the_next_run() -> None:
    aid_list = make_list()
    give(aid_list)
    run(aid_list)
    entry = aid_list.entries.get(number=1)
    made = Correction.objects.correct(entry, by=aid_list.made_by, slot="", field="size", value="12")
    assert made is not None
    run(aid_list)
    made.undo(by=aid_list.made_by)
    assert (aid_list.entries.get(number=1).size, is_behind(aid_list)) == (12, True)
    run(aid_list)
    assert aid_list.entries.get(number=1).size == 5
