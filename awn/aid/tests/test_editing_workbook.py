"""A list taken out for editing in a spreadsheet program, and what comes back: nothing, changes, conflicts, or what is no such workbook."""

import io
from collections.abc import Callable
from datetime import date
from typing import Any

import openpyxl
import pytest
import xlsxwriter
from django.core.exceptions import PermissionDenied
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.urls import reverse
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from awn.aid.correctable import OF_HOUSEHOLD, OF_PERSON
from awn.aid.correcting import overlay
from awn.aid.editing_changes import accept, compare, give_back, leave
from awn.aid.editing_workbook import CELLS, KEY, MOST, read, write
from awn.aid.models import AidList, Correction, EditingReturn
from awn.aid.shown_entries import show_entries
from awn.aid.tests.grid_entries import entry_line, fill, filled, key_of, reader
from awn.journal.models import Line
from awn.organisations.roles import Role
from awn.organisations.tests.factories import add_member
from awn.people.refusals import Refused

type Sheet = Any


def exported(aid_list: AidList, language: str = "ar") -> bytes:
    shown = show_entries(aid_list, aid_list.entries.order_by("number"))
    return write([(each.entry.key, each.entry.number, each.kept) for each in shown], str(aid_list.uid), language)


def edited(content: bytes, change: Callable[[Sheet], None]) -> bytes:
    """The workbook as a spreadsheet program saves it after somebody changed it."""
    book = openpyxl.load_workbook(io.BytesIO(content))
    change(book.worksheets[0])
    saved = io.BytesIO()
    book.save(saved)
    return saved.getvalue()


def column(sheet: Sheet, code: str) -> int:
    return int(next(cell.column for cell in sheet[1] if cell.value == code))


def put(code: str, row: int, value: object) -> Callable[[Sheet], None]:
    """Writes a value into a row of the list, counted from 1."""

    def change(sheet: Sheet) -> None:
        sheet.cell(row=row + 2, column=column(sheet, code)).value = value

    return change


def compared(aid_list: AidList, content: bytes) -> dict[str, Any]:
    return compare(aid_list, read(content, "editing.xlsx"))


@pytest.mark.django_db
def test_it_opens_right_to_left_with_a_hidden_key_in_a_locked_sheet() -> None:
    sheet = openpyxl.load_workbook(io.BytesIO(exported(filled(2)))).worksheets[0]
    assert (sheet.sheet_view.rightToLeft, sheet.protection.sheet, sheet.row_dimensions[1].hidden) == (True, True, True)
    assert [sheet.column_dimensions[name].hidden for name in "AC"] == [True, False]
    assert (sheet["A3"].protection.locked, sheet.cell(row=3, column=column(sheet, "p:name")).protection.locked) == (True, False)
    assert sheet.max_row == 2 + 2 * 2
    validated = {str(each.sqref) for each in sheet.data_validations.dataValidation}
    assert len(validated) == sum(bool(known.choices) for _, known in CELLS.values())
    assert sheet.cell(row=3, column=column(sheet, "p:sex")).value == "ذكر"


@pytest.mark.django_db
@pytest.mark.parametrize("language", ["ar", "en"])
def test_nothing_changed_is_no_change(language: str) -> None:
    aid_list = filled(5)
    found = compared(aid_list, edited(exported(aid_list, language), lambda _: None))
    assert found == {"changes": [], "unreadable": [], "unknown": 0, "doubled": 0, "missing": 0}


TEXT = st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc", "Cn"]), max_size=40)
CELL_VALUES = {
    "size": st.integers(0, 500), "displacement": st.sampled_from([*OF_HOUSEHOLD["displacement"].choices, "odd code"]),
    "birth_date": st.sampled_from(["1980-05-17", "2000-02-29", "not a day"]), "phones": st.lists(TEXT, max_size=3),
    "needs": st.lists(TEXT, max_size=3),
}  # fmt: skip


@pytest.mark.django_db
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(
    household=st.fixed_dictionaries(
        {}, optional={code: CELL_VALUES.get(code, TEXT) for code in OF_HOUSEHOLD if code not in ("males", "females")}
    ),
    person=st.fixed_dictionaries({}, optional={code: CELL_VALUES.get(code, TEXT) for code in OF_PERSON if "." not in code}),
)
def test_whatever_a_list_says_comes_back_unchanged(
    household: dict[str, Any], person: dict[str, Any], list_of_two: AidList
) -> None:
    line = entry_line(1, key=key_of(list_of_two, 1))
    line["kept"]["household"], line["kept"]["people"] = household, [{"slot": "head", "row": 2, **person}]
    fill(list_of_two, [line])
    assert compared(list_of_two, exported(list_of_two))["changes"] == []


@pytest.fixture
def list_of_two(db: None) -> AidList:
    return filled(2)


def test_a_changed_cell_is_a_change_with_both_values_and_accepting_corrects_it(list_of_two: AidList) -> None:
    content = edited(exported(list_of_two), put("p:name", 1, "منال ناصر"))
    returned = give_back(list_of_two, read(content, "x.xlsx"), by=list_of_two.made_by)
    [change] = returned.data["changes"]
    assert (change["now"], change["after"], change["conflict"], change["row"]) == ("رائدة حمدان البحراوي", "منال ناصر", False, 3)
    assert Correction.objects.count() == 0
    assert [accept(returned, by=list_of_two.made_by, taken=[0, 7, -1]) for _ in range(2)] == [1, 1]
    made = Correction.objects.get()
    assert (made.entry_key, made.slot, made.field, made.value) == (key_of(list_of_two, 1), "head", "name", "منال ناصر")
    returned.refresh_from_db()
    assert (returned.found, returned.accepted) == ("{}", 1)
    events = list(Line.objects.filter(event__startswith="aid.editing").order_by("pk").values_list("event", flat=True))
    assert events == ["aid.editing_returned", "aid.editing_accepted"]


@pytest.mark.parametrize(
    ("code", "typed", "after"),
    [
        ("h:size", 9, "9"),
        ("h:size", "٩", "9"),
        ("p:sex", "أنثى", "female"),
        ("p:sex", "Female", "female"),
        ("p:birth_date", date(1990, 2, 3), "1990-02-03"),
        ("h:phones", "+970599000001، +970599000002", "+970599000001، +970599000002"),
        ("h:place", None, ""),
        ("p:documents.passport", 12345, "12345"),
        ("p:name", "=HYPERLINK(1)", ""),
        ("h:place", "  حي \u202eالنور ", "حي النور"),
    ],
)
def test_what_is_typed_in_a_spreadsheet_program_is_taken_in_one_written_form(
    list_of_two: AidList, code: str, typed: object, after: str
) -> None:
    found = compared(list_of_two, edited(exported(list_of_two), put(code, 1, typed)))
    [change] = found["changes"]
    assert change["after"] == after  # a formula never runs: only a result that stands beside it is read


@pytest.mark.parametrize(("code", "typed"), [("h:size", "كثير"), ("p:birth_date", "31/2/1990"), ("p:sex", "x"), ("h:size", -1)])
def test_what_cannot_stand_in_a_cell_is_told_and_not_taken(list_of_two: AidList, code: str, typed: object) -> None:
    found = compared(list_of_two, edited(exported(list_of_two), put(code, 1, typed)))
    assert (found["changes"], [each["field"] for each in found["unreadable"]]) == ([], [code[2:]])


def test_a_cell_changed_here_meanwhile_is_a_conflict_with_both_and_waits_unticked(list_of_two: AidList) -> None:
    content = edited(exported(list_of_two), put("p:name", 1, "منال ناصر"))
    entry = list_of_two.entries.get(number=1)
    Correction.objects.correct(entry, by=list_of_two.made_by, slot="head", field="name", value="سهى ناصر")
    Correction.objects.correct(entry, by=list_of_two.made_by, slot="", field="place", value="مخيم")
    found = compared(list_of_two, content)
    assert [(each["now"], each["after"], each["conflict"]) for each in found["changes"]] == [("سهى ناصر", "منال ناصر", True)]
    client = reader(list_of_two)
    returned = give_back(list_of_two, read(content, "x.xlsx"), by=list_of_two.made_by)
    page = client.get(reverse("aid_return", args=[list_of_two.uid, returned.uid])).content.decode()
    assert ["سهى ناصر" in page, "منال ناصر" in page, 'value="0" checked' in page] == [True, True, False]


def test_what_changes_between_looking_and_accepting_is_not_overwritten(list_of_two: AidList) -> None:
    content = edited(exported(list_of_two), put("p:name", 1, "منال ناصر"))
    returned = give_back(list_of_two, read(content, "x.xlsx"), by=list_of_two.made_by)
    entry = list_of_two.entries.get(number=1)
    Correction.objects.correct(entry, by=list_of_two.made_by, slot="head", field="name", value="سهى ناصر")
    assert accept(returned, by=list_of_two.made_by, taken=[0]) == 0
    assert [str(each.value) for each in Correction.objects.all()] == ["سهى ناصر"]


def test_rows_moved_taken_out_doubled_and_added_are_counted(list_of_two: AidList) -> None:
    def change(sheet: Sheet) -> None:
        first = [cell.value for cell in sheet[3]]
        sheet.delete_rows(4)
        sheet.append(first)
        sheet.append([f"{'f' * 32}.head", "x", 9, "", "غريب"])
        sheet.append([None, None, None, None, "صف جديد"])

    found = compared(list_of_two, edited(exported(list_of_two), change))
    assert found == {"changes": [], "unreadable": [], "unknown": 1, "doubled": 1, "missing": 0}
    found = compared(list_of_two, edited(exported(list_of_two), lambda sheet: sheet.delete_rows(3, 2)))
    assert (found["changes"], found["missing"]) == ([], 2)


def test_columns_that_were_taken_out_or_moved_change_nothing(list_of_two: AidList) -> None:
    content = edited(exported(list_of_two), lambda sheet: sheet.delete_cols(column(sheet, "p:name")))
    assert compared(list_of_two, content)["changes"] == []


def test_a_workbook_of_another_list_has_no_row_of_this_one(list_of_two: AidList) -> None:
    other = filled(2)
    found = compared(list_of_two, edited(exported(other), put("p:name", 1, "منال")))
    assert (found["changes"], found["unknown"]) == ([], 4)


def _book(fill_in: Callable[[Any], None]) -> bytes:
    content = io.BytesIO()
    with xlsxwriter.Workbook(content, {"in_memory": True, "constant_memory": False}) as book:
        fill_in(book.add_worksheet())
    return content.getvalue()


def _without_key(sheet: Any) -> None:
    sheet.write_row(0, 0, ["awn.was", "p:name"])
    sheet.write_row(1, 0, ["x", "منال"])


def _too_many(sheet: Any) -> None:
    sheet.write_row(0, 0, [f"{KEY}=1", "awn.was", "p:name"])
    for row in range(1, MOST + 10):
        sheet.write_string(row, 0, "x.head")


def _far_away(sheet: Any) -> None:
    sheet.write_row(0, 0, [f"{KEY}=1", "awn.was", "p:name"])
    sheet.write_string(1_048_575, 16_000, "x")


@pytest.mark.parametrize(
    "content",
    [
        _book(_without_key),
        _book(_too_many),
        _book(_far_away),
        _book(lambda _: None),
        b"",
        b"PK\x03\x04 torn",
        b"x" * 10_000_001,
        b"key;name\n1;2",
    ],
    ids=["no key", "too many rows", "far away", "empty", "nothing", "torn", "too large", "a text"],
)
@pytest.mark.django_db
def test_what_is_no_such_workbook_is_refused_in_words(content: bytes, list_of_two: AidList) -> None:
    with pytest.raises(Refused):
        read(content, "editing.xlsx")
    answer = give(reader(list_of_two), list_of_two, content)
    assert (answer.status_code, 'id="errors"' in answer.content.decode(), EditingReturn.objects.count()) == (422, True, 0)


def give(client: Client, aid_list: AidList, content: bytes) -> Any:
    given = SimpleUploadedFile("editing.xlsx", content)
    return client.post(reverse("aid_editing", args=[aid_list.uid]), {"workbook": given})


def test_no_cell_is_a_formula_whatever_the_list_says(list_of_two: AidList) -> None:
    entry = list_of_two.entries.get(number=1)
    for field, value in (("place", "=1+1"), ("notes", '=HYPERLINK("http://x.example","y")'), ("origin", "@SUM(1)")):
        Correction.objects.correct(entry, by=list_of_two.made_by, slot="", field=field, value=value)
    sheet = openpyxl.load_workbook(io.BytesIO(exported(list_of_two))).worksheets[0]
    assert {cell.data_type for row in sheet.iter_rows() for cell in row} <= {"s", "n", "inlineStr"}
    assert compared(list_of_two, exported(list_of_two))["changes"] == []


def test_the_pages_take_it_out_give_it_back_and_accept(list_of_two: AidList) -> None:
    client = reader(list_of_two)
    taken = client.post(reverse("aid_editing_export", args=[list_of_two.uid]) + "?text=900000002")
    assert (taken.status_code, "attachment" in taken["Content-Disposition"], taken["Cache-Control"]) == (
        200,
        True,
        "private, no-store",
    )
    content = edited(taken.content, put("p:name", 1, "منال ناصر"))
    given = give(client, list_of_two, content)
    assert given.status_code == 303
    page = client.get(given["Location"])
    assert (page.status_code, 'value="0" checked' in page.content.decode()) == (200, True)
    assert client.post(given["Location"], {"take": ["0", "x", "99"]}).status_code == 303
    assert (Correction.objects.get().entry_key, client.get(given["Location"]).status_code) == (key_of(list_of_two, 2), 303)
    shown = overlay(list_of_two.entries.get(number=2).data, [("head", "name", "منال ناصر")])
    assert shown["people"][0]["name"] == "منال ناصر"


def test_leaving_takes_nothing_and_forgets_what_came(list_of_two: AidList) -> None:
    client = reader(list_of_two)
    where = give(client, list_of_two, edited(exported(list_of_two), put("p:name", 1, "منال")))["Location"]
    assert [client.post(where, {"leave": "1", "take": "0"}).status_code for _ in range(2)] == [303, 303]
    assert (Correction.objects.count(), EditingReturn.objects.get().found) == (0, "{}")


def test_more_changes_than_the_page_holds_are_taken_only_when_that_is_ticked(list_of_two: AidList) -> None:
    many = filled(160, aid_list=list_of_two)

    def change(sheet: Sheet) -> None:
        for row in range(3, 323):
            sheet.cell(row=row, column=column(sheet, "p:mother")).value = "هيام"

    client, content = reader(many), edited(exported(many), change)
    for fields, expected in (({}, 0), ({"rest": "1"}, 20)):
        where = give(client, many, content)["Location"]
        assert client.get(where).context["hidden"] == 20
        client.post(where, fields)
        assert Correction.objects.count() == expected


def test_neither_what_came_back_nor_a_filters_mistake_stands_in_the_open(list_of_two: AidList) -> None:
    give_back(list_of_two, read(edited(exported(list_of_two), put("p:name", 1, "منال ناصر")), "x"), by=list_of_two.made_by)
    with connection.cursor() as cursor:
        cursor.execute("select t::text, found from aid_editingreturn t")
        [(row, found)] = cursor.fetchall()
    assert ["منال" in row, "منال".encode() in bytes(found)] == [False, False]
    answer = reader(list_of_two).post(reverse("aid_editing_export", args=[list_of_two.uid]) + "?text=nobody")
    assert answer.status_code == 422


def test_only_those_who_prepare_give_accept_and_leave(list_of_two: AidList) -> None:
    returned = give_back(list_of_two, read(exported(list_of_two), "x"), by=list_of_two.made_by)
    for person in (add_member(list_of_two.organisation, Role.FIELD), filled(1).made_by):
        with pytest.raises(PermissionDenied):
            give_back(list_of_two, read(exported(list_of_two), "x"), by=person)
        with pytest.raises(PermissionDenied):
            accept(returned, by=person, taken=[])
        with pytest.raises(PermissionDenied):
            leave(returned, by=person)
