"""A list leaves: what stands in each file, what never does, and what is written down."""

import csv
import io
from datetime import timedelta
from typing import Any

import openpyxl
import pytest
from django.core.exceptions import PermissionDenied
from django.core.files.storage import default_storage
from django.utils import timezone
from openpyxl.styles import Font
from pytest_django import DjangoCaptureOnCommitCallbacks

from awn.aid.approved_content import line_of
from awn.aid.leaving import Leaving, as_csv, as_workbook, in_blank
from awn.aid.list_jobs import drop_handed
from awn.aid.models import Approval, HandOn, PartnerTemplate, SourceFile
from awn.aid.models.approval import ALONE_FOR, How
from awn.aid.models.hand_on import KEPT, Form, Part, Wanted
from awn.aid.receipt_sheet import Sheet, receipt_sheet, told_of, windows_of
from awn.aid.tests.approving import make_approved, owner_of, select
from awn.journal.models import Line
from awn.organisations.roles import Role
from awn.organisations.tests.factories import add_member, make_verified
from awn.people.refusals import Refused

HOSTILE = ('=HYPERLINK("x")', "+1+cmd|' /C calc'!A0", "@SUM(A1)", "\u200f=1+1", "سلمان \u202eقلب\u202c عوض", "-2+3", "#panic(1)")
WANTED: Any = {"form": Form.XLSX, "part": Part.ALL, "reason": "توزيع الشتاء", "to_words": "مخزن الحي"}


def hostile() -> Leaving:
    people = [[{"slot": "head", "name": name, "documents": [["national_id", f"90000{n:04}"]]}] for n, name in enumerate(HOSTILE)]
    lines = [
        line_of(f"{n:032}", "", "", {"household": {"size": n + 1, "place": "=1"}, "people": each})
        for n, each in enumerate(people)
    ]
    return Leaving(lines, {lines[0]["key"]: "=2"}, "سلّمه شخص & جهة", "ar", timezone.localdate())


def hand_on(version: Any, **wanted: Any) -> HandOn:
    return HandOn.objects.hand_on(version, Wanted(**{**WANTED, **wanted}), by=owner_of(version.aid_list))


def sheet_of(content: bytes) -> Any:
    return openpyxl.load_workbook(io.BytesIO(content)).worksheets[0]


def test_nothing_hostile_runs_in_a_workbook_or_turns_its_line() -> None:
    sheet = sheet_of(as_workbook(hostile()))
    names = [sheet.cell(row, 2) for row in range(2, 2 + len(HOSTILE))]
    assert {cell.data_type for cell in names} == {"s"}
    assert [cell.value for cell in names] == [name.replace("\u202e", "").replace("\u202c", "") for name in HOSTILE]
    assert (sheet.sheet_view.rightToLeft, sheet.cell(2, 3).value) == (True, 1)


def test_nothing_hostile_runs_in_a_table_for_programs() -> None:
    rows = list(csv.reader(io.StringIO(as_csv(hostile()).decode("utf-8-sig"))))
    assert [row[1][:1] for row in rows[1:5]] == ["'", "'", "'", "'"]
    assert (rows[6][1], rows[5][1], rows[-1]) == ("'-2+3", "سلمان قلب عوض", ["سلّمه شخص & جهة"])


def test_a_partners_blank_is_filled_and_says_who_handed_it_on() -> None:
    sheet = sheet_of(in_blank(hostile(), blank()))
    assert [sheet.cell(3, column).value for column in (1, 2, 3)] == [HOSTILE[0], "900000000", 1]
    assert sheet.cell(3, 4).value == "=2"
    assert sheet.cell(3, 4).data_type == "inlineStr" or sheet.cell(3, 4).data_type == "s"
    assert (sheet.cell(1, 1).value, sheet.oddFooter.center.text) == ("مؤسسة شريكة", "سلّمه شخص && جهة")


def blank() -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet["A1"] = "مؤسسة شريكة"
    sheet["A1"].font = Font(bold=True)
    for column, words in enumerate(("الاسم الرباعي", "رقم الهوية", "عدد الأفراد", "ملاحظات"), 1):
        sheet.cell(2, column, words)
    made = io.BytesIO()
    book.save(made)
    return made.getvalue()


def test_a_receipt_sheet_is_sorted_by_window_and_letter_and_shows_four_digits() -> None:
    told: Any = told_of(Sheet("جهة", "كشف", "علامة", "ar", windows=2), hostile().lines)
    rows = told["rows"]
    assert [row[0] for row in rows] == [str(number) for number in range(1, len(HOSTILE) + 1)]
    assert (rows[0][1], rows[0][2], rows[0][6:]) == ("سلمان قلب عوض", "0004", ["", ""])
    pdf = receipt_sheet(Sheet("جهة", "كشف", "علامة", "ar"), hostile().lines)
    assert (pdf[:5], b"/FontFile" in pdf) == (b"%PDF-", True)


def test_one_letter_is_at_one_window_and_windows_are_about_equal() -> None:
    assert windows_of({"ا": 10, "ب": 10, "س": 10, "م": 10}, 2) == {"ا": 1, "ب": 1, "س": 2, "م": 2}
    assert windows_of({"م": 5}, 3) == {"م": 1}
    assert windows_of({}, 3) == {}


def test_a_long_sheet_goes_over_as_many_pages_as_it_needs() -> None:
    lines = [*hostile().lines] * 20
    pdf = receipt_sheet(Sheet("جهة", "كشف", "علامة", "ar"), lines)
    assert b"/Type/Pages/Count 10/" in pdf


@pytest.mark.django_db
def test_a_list_that_leaves_is_written_down_and_kept_sealed_for_a_while(
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    version = make_approved()
    left = hand_on(version)
    rows = [[cell.value for cell in row] for row in sheet_of(left.content()).iter_rows(max_row=4)]
    assert [row[2] for row in rows[1:]] == [5, 7, 4]
    mark = sheet_of(left.content()).cell(6, 1).value
    assert owner_of(version.aid_list).name in mark
    assert version.digest[:12] in mark
    assert Line.objects.filter(event="aid.list_handed_on").count() == 1
    stored = default_storage.open(str(left.file.name)).read()
    assert "سلمان".encode() not in stored
    HandOn.objects.update(at=timezone.now() - KEPT - timedelta(days=1))
    with django_capture_on_commit_callbacks(execute=True):
        drop_handed(0)
    left.refresh_from_db()
    assert (left.is_there, default_storage.exists(str(left.file.name))) == (False, False)


@pytest.mark.django_db
def test_each_form_leaves_and_a_selection_says_chosen_and_reserve() -> None:
    version = make_approved()
    selection = select(version, "size_most", quota=1, reserve=1)
    owner = owner_of(version.aid_list)
    template = PartnerTemplate.objects.remember(
        version.aid_list.organisation, by=owner, name="شريك", columns=["person.name", "household.size", "row.state"]
    )
    left = hand_on(version, selection=selection, template=template, part=Part.WITH_RESERVE)
    rows = [[cell.value for cell in row] for row in sheet_of(left.content()).iter_rows(min_row=2, max_row=4)]
    assert [row[1] for row in rows] == [7, 5, None]
    kept = PartnerTemplate.objects.remember(version.aid_list.organisation, by=owner, name="شريك", columns=[], blank=blank())
    assert kept == template
    filled = hand_on(version, form=Form.BLANK, template=kept, part=Part.CHOSEN, selection=selection)
    assert [sheet_of(filled.content()).cell(3, column).value for column in (2, 3)] == ["900000022", 7]
    assert hand_on(version, form=Form.PDF, windows=2).content()[:5] == b"%PDF-"
    assert hand_on(version, form=Form.CSV).content()[:3] == b"\xef\xbb\xbf"
    assert Line.objects.filter(event="aid.list_handed_on").count() == 4


@pytest.mark.django_db
def test_nothing_leaves_without_reason_right_or_force() -> None:
    version = make_approved()
    other = make_approved()
    template = PartnerTemplate.objects.remember(
        other.aid_list.organisation, by=owner_of(other.aid_list), name="شريك", columns=["person.name"]
    )
    wrongs: tuple[dict[str, Any], ...] = ({"reason": " "}, {"to_words": ""}, {"form": Form.BLANK}, {"selection": select(other)})
    for wrong in wrongs:
        with pytest.raises(Refused):
            hand_on(version, **wrong)
    with pytest.raises(PermissionDenied):
        hand_on(version, template=template)
    with pytest.raises(PermissionDenied):
        HandOn.objects.hand_on(version, Wanted(**WANTED), by=add_member(version.aid_list.organisation, Role.PREPARER))
    Approval.objects.filter(version=version).update(how=How.ALONE, reason="س", at=timezone.now() - ALONE_FOR)
    with pytest.raises(Refused):
        hand_on(version)
    SourceFile.objects.get(aid_list=other.aid_list).withdraw(by=owner_of(other.aid_list))
    with pytest.raises(Refused):
        hand_on(other)
    assert (HandOn.objects.count(), Line.objects.filter(event="aid.list_handed_on").count()) == (0, 0)


@pytest.mark.django_db
def test_a_blank_without_a_header_and_unknown_columns_are_not_kept() -> None:
    body = make_verified()
    wrongs: tuple[dict[str, Any], ...] = (
        {"columns": [], "blank": b"no workbook"},
        {"columns": ["household.restricted"]},
        {"columns": []},
    )
    for wrong in wrongs:
        with pytest.raises(Refused):
            PartnerTemplate.objects.remember(body, by=body.registered_by, name="شريك", **wrong)
    assert PartnerTemplate.objects.count() == 0
