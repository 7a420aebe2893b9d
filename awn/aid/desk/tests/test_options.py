"""What is given beside the lists: a map, decisions, places, a blank, a password, a language, hidden numbers. What is wrong is said beside its field."""

import io
import re
from collections.abc import Callable
from pathlib import Path

import pytest
import xlsxwriter
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from awn.aid.desk import uploads
from awn.aid.desk.tests.conftest import LIST
from awn.aid.desk.work import Work, desk
from awn.sheets.reading import read

type Rows = list[list[str]]

MAP = '[columns]\n"اسم رب الأسرة" = "person.name"\n"الجنس" = "leave_out"\n'


def workbook(**sheets: Rows) -> bytes:
    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream) as book:
        for name, rows in sheets.items():
            sheet = book.add_worksheet(name)
            for number, row in enumerate(rows):
                sheet.write_row(number, 0, row)
    return stream.getvalue()


BLANK = workbook(form=[["الاسم الرباعي", "رقم الهوية"]])
PLACES = workbook(places=[["ADM1_AR", "ADM1_PCODE"], ["السهل", "ZZ01"], ["الوادي", "ZZ02"]])


@pytest.fixture
def give(client: Client, settle: Callable[[], None]) -> Callable[..., str]:
    """Sends the first page with a list and what stands beside it; gives the answer's page, "" where it went on."""

    def send(*, lists: bytes | None = LIST, name: str = "أسر.csv", **said: object) -> str:
        given = {} if lists is None else {"lists": SimpleUploadedFile(name, lists)}
        answer = client.post("/en/", {"region": "ZZ", **given, **said})
        settle()
        return answer.content.decode() if answer.status_code == 422 else ""

    return send


@pytest.fixture
def prepare(client: Client, settle: Callable[[], None]) -> Callable[[], Work]:
    def press() -> Work:
        client.post("/en/columns/", {})
        settle()
        assert desk.work.prepared is not None, desk.work.job and desk.work.job.problem
        return desk.work

    return press


def file(name: str, content: bytes | str) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content.encode() if isinstance(content, str) else content)


def errors_beside(page: str, kind: str) -> list[str]:
    """The words beside one field, and whether the summary links to it."""
    found = re.search(rf'id="id_{kind}-error">(.*?)</p>', page, re.DOTALL)
    assert f'<a href="#id_{kind}">' in page
    return re.findall(r"</span> (.+?) *</span>$", found[1].strip()) if found else []


def test_nothing_of_it_is_needed_and_all_of_it_is_folded_away(client: Client) -> None:
    page = client.get("/en/").content.decode()
    assert "<details><summary>" in page and "More options" in page
    assert "<details open" not in page


def test_a_map_names_the_columns(give: Callable[..., str]) -> None:
    assert give(map_file=file("MAP.toml", MAP)) == ""
    assert desk.work.sources is not None
    assert [(column.role, column.reason) for column in desk.work.sources.tables[0].columns[1:3]] == [
        ("person.name", "MAP.toml"),
        ("left_out", "MAP.toml"),
    ]


def test_a_map_brings_its_region_its_rules_and_the_sheets_to_leave_out(give: Callable[..., str], client: Client) -> None:
    book = workbook(families=[["الاسم الكامل", "الهاتف"], ["سالم ناصر حمدان", "1"]], notes=[["الاسم", "x"], ["هدى علي حسن", "2"]])
    text = 'region = "SD"\nkeep_raw = ["name.honorific"]\nskip_sheets = ["notes"]\n'
    assert give(lists=book, name="أسر.xlsx", map_file=file("MAP.toml", text)) == ""
    assert (desk.work.options.region, desk.work.options.undone_rules) == ("SD", frozenset({"name.honorific"}))
    assert desk.work.skipped == frozenset({1})
    written = client.get("/columns/MAP.toml").content.decode()
    assert written.splitlines()[1:4] == ['region = "SD"', 'keep_raw = ["name.honorific"]', 'skip_sheets = ["notes"]']


def test_the_map_holds_what_was_confirmed_on_the_page(give: Callable[..., str], client: Client) -> None:
    book = workbook(families=[["الاسم الكامل", "س"], ["سالم ناصر حمدان", "1"]], notes=[["الاسم", "x"], ["هدى علي حسن", "2"]])
    give(lists=book, name="أسر.xlsx")
    answer = client.post("/columns/", {"go": "map", "t0-here": "1", "t0-c2": "person.phone", "t1-here": "1", "t1-skip": "on"})
    assert answer["Content-Disposition"] == 'attachment; filename="MAP.toml"'
    written = answer.content.decode()
    assert 'skip_sheets = ["notes"]' in written and '"س" = "person.phone"' in written
    give(lists=None, map_file=file("MAP.toml", written))
    assert desk.work.sources is not None and desk.work.skipped == frozenset({1})
    assert [column.role for column in desk.work.sources.tables[0].columns] == ["person.name", "person.phone"]


def test_the_written_map_skips_too(give: Callable[..., str], client: Client, prepare: Callable[[], Work]) -> None:
    book = workbook(families=[["الاسم الكامل", "س"], ["سالم ناصر حمدان", "1"]], notes=[["الاسم", "x"], ["هدى علي حسن", "2"]])
    give(lists=book, name="أسر.xlsx")
    client.post("/columns/", {"go": "1", "t1-here": "1", "t1-skip": "on"})
    assert 'skip_sheets = ["notes"]' in (prepare().out / "MAP.toml").read_text("utf-8")


@pytest.mark.parametrize(
    ("kind", "given", "words"),
    [
        ("map_file", file("MAP.toml", "[columns"), "The map is not valid TOML near line 1"),
        ("map_file", file("MAP.toml", '[columns]\n"x" = "person.nam"'), "which does not exist"),
        ("map_file", file("list.xlsx", BLANK), "The map cannot be read: it must be a text file in UTF-8."),
        ("review_file", file("review.xlsx", BLANK), "This is no review workbook"),
        ("review_file", file("review.xlsx", ""), "The file is empty."),
        ("places_file", file("places.xlsx", BLANK), "No place with a code was found in this file."),
        ("template_file", file("blank.xlsx", workbook(form=[["ققق", "ككك"]])), "No header was recognised in this blank."),
        ("template_file", file("blank.csv", "الاسم الرباعي,رقم الهوية\n"), "This is no spreadsheet"),
        ("template_file", file("blank.xlsx", b"PK\x03\x04 broken"), "blank.xlsx"),
    ],
)
def test_a_wrong_file_is_answered_once_beside_its_field_and_loses_nothing(
    give: Callable[..., str], kind: str, given: SimpleUploadedFile, words: str
) -> None:
    given.seek(0)
    page = give(**{kind: given, "masked": "on", "language": "en"})
    said = errors_beside(page, kind)
    assert len(said) == 1 and words in said[0]
    assert "<details open" in page
    assert [path.name for path in desk.work.files] == ["أسر.csv"]
    assert (desk.work.options.masked, desk.work.language) == (True, "en")
    assert getattr(desk.work.options, kind) is None
    assert [path for path in (desk.work.folder / "beside").rglob("*") if path.is_file()] == []


def test_a_wrong_file_leaves_the_right_one_that_came_before(give: Callable[..., str]) -> None:
    give(map_file=file("MAP.toml", MAP))
    page = give(lists=None, map_file=file("other.toml", "x"))
    assert len(errors_beside(page, "map_file")) == 1
    assert desk.work.options.map_file is not None and desk.work.options.map_file.name == "MAP.toml"
    assert "MAP.toml" in page


def test_a_file_too_large_is_said_beside_its_field(give: Callable[..., str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(uploads, "LARGEST", 2000)
    page = give(map_file=file("MAP.toml", "#" * 2001))
    assert errors_beside(page, "map_file") == ["This file is larger than 50 MB. Save it in parts, or without pictures."]


def test_what_was_given_beside_is_shown_and_can_be_taken_out(give: Callable[..., str], client: Client) -> None:
    give(places_file=file("أماكن.xlsx", PLACES))
    page = client.get("/en/").content.decode()
    assert "أماكن.xlsx" in page and "<details open" in page
    assert client.post("/removal/", {"beside": "places_file"})["Location"] == "/"
    assert desk.work.options.places_file is None
    assert "أماكن.xlsx" not in client.get("/en/").content.decode()


@pytest.mark.parametrize("kind", ["region", "password", "folder", "__class__", ""])
def test_nothing_else_can_be_taken_out(give: Callable[..., str], client: Client, kind: str) -> None:
    give(masked="on")
    before = desk.work.options
    client.post("/removal/", {"beside": kind})
    assert desk.work.options == before


def test_places_get_their_codes(give: Callable[..., str], prepare: Callable[[], Work]) -> None:
    give(lists="الاسم الكامل,المحافظة\nسالم ناصر حمدان السهلاوي,السهل\n".encode(), places_file=file("places.xlsx", PLACES))
    prepared = prepare().prepared
    assert prepared is not None and [home.pcode for home in prepared.lists.households] == ["ZZ01"]


def test_the_partners_blank_is_filled_in(give: Callable[..., str], prepare: Callable[[], Work]) -> None:
    give(template_file=file("blank.xlsx", BLANK))
    rows = read(prepare().out / "list.xlsx").grids[0].rows
    assert rows[0] == ["الاسم الرباعي", "رقم الهوية"]
    assert rows[1][0] == "سالم ناصر حمدان السهلاوي"


def test_hidden_numbers_and_the_language_reach_the_files(give: Callable[..., str], prepare: Callable[[], Work]) -> None:
    give(masked="on", language="ar")
    out = prepare().out
    assert "0912000101" not in (out / "list.csv").read_text("utf-8")
    assert '<html lang="ar"' in (out / "report.html").read_text("utf-8")


def test_files_are_in_the_language_of_the_page_where_nothing_is_said(
    give: Callable[..., str], prepare: Callable[[], Work]
) -> None:
    give()
    assert '<html lang="en"' in (prepare().out / "report.html").read_text("utf-8")


def test_decisions_made_elsewhere_count_and_can_be_changed(
    give: Callable[..., str], prepare: Callable[[], Work], client: Client
) -> None:
    give()
    review = decided(prepare().out / "review.xlsx", "نعم")
    give(lists=None, review_file=file("review.xlsx", review))
    work = prepare()
    assert list(work.decisions.values()) == ["same"] and not work.is_behind
    client.post("/doubtful/undo/")
    assert prepare().decisions == {}  # taken back here, so it does not come again
    client.post("/removal/", {"beside": "review_file"})
    assert desk.work.options.review_file is None


def test_decisions_go_with_the_workbook_that_made_them(
    give: Callable[..., str], prepare: Callable[[], Work], client: Client
) -> None:
    give()
    give(lists=None, review_file=file("review.xlsx", decided(prepare().out / "review.xlsx", "no")))
    assert list(prepare().decisions.values()) == ["different"]
    client.post("/removal/", {"beside": "review_file"})
    assert prepare().decisions == {}


def test_decisions_about_other_files_cost_nothing_but_themselves(
    give: Callable[..., str], prepare: Callable[[], Work], client: Client
) -> None:
    give()
    review = decided(prepare().out / "review.xlsx", "نعم")
    client.post("/removal/", {"file": "أسر.csv"})
    give(name="آخر.csv", review_file=file("review.xlsx", review))
    work = prepare()
    assert work.decisions == {} and work.prepared is not None
    page = client.get("/en/findings/").content.decode()
    assert "The decisions made elsewhere could not be taken" in page and "not in the files given" in page


def test_columns_keep_what_was_chosen_when_a_file_is_added(give: Callable[..., str], client: Client) -> None:
    give()
    client.post("/columns/", {"go": "1", "t0-c1": "household.number"})
    give(lists="الاسم الكامل\nهدى علي حسن\n".encode(), name="ب.csv")
    assert desk.work.sources is not None and len(desk.work.sources.tables) == 2
    assert desk.work.sources.tables[0].columns[0].role == "household.number"


def test_another_region_asks_for_preparing_anew(give: Callable[..., str], prepare: Callable[[], Work]) -> None:
    give()
    prepare()
    give(lists=None, region="SD")
    assert desk.work.prepared is None and desk.work.sources is not None


def test_a_password_is_never_shown_again(give: Callable[..., str], client: Client) -> None:
    page = give(password="s3cret-word", map_file=file("MAP.toml", "x"))
    assert desk.work.options.password == "s3cret-word"
    assert "s3cret-word" not in page and "s3cret-word" not in client.get("/en/").content.decode()


def decided(review: Path, answer: str) -> bytes:
    """The workbook of decisions with one answer in every row."""
    rows = [list(row) for row in read(review).grids[0].rows]
    column = next(number for number, head in enumerate(rows[0]) if "decision" in str(head))
    for row in rows[1:]:
        row[column : column + 1] = [answer]
    return workbook(review=[["" if value is None else str(value) for value in row] for row in rows])
