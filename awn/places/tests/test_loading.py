"""Loading the areas of a country from workbooks of differing columns."""

from collections.abc import Sequence
from pathlib import Path

import pytest
import xlsxwriter

from awn.places.loading import NoPlaces, load
from awn.places.models import Area, Loading
from awn.sheets.grids import Source
from awn.sheets.reading import read

pytestmark = pytest.mark.django_db

type Sheets = dict[str, Sequence[Sequence[object]]]

BY_LEVEL: Sheets = {
    "ADM0": [["ADM0_EN", "ADM0_AR", "ADM0_PCODE", "DATE"], ["Plainland", "بلاد السهل", "PL", "2026-01-01"]],
    "ADM1": [
        ["ADM1_EN", "ADM1_AR", "ADM1_PCODE", "ADM1ALT1_AR", "ADM0_EN", "ADM0_AR", "ADM0_PCODE"],
        ["Al-Sahl ", "السهل\u00a0", "PL01", "سهل القمح", "Plainland", "بلاد السهل", "PL"],
        ["Al-Wadi", "الوادي", "PL02", "", "Plainland", "بلاد السهل", "PL"],
    ],
    "ADM2": [
        ["ADM2_EN", "ADM2_AR", "ADM2_PCODE", "ADM1_PCODE", "ADM0_PCODE"],
        ["Baydar", "بيدر", "PL0101", "PL01", "PL"],
        ["Al-Ghadir", "الغدير", "PL0201", "PL02", "PL"],
    ],
}
ONE_SHEET: Sheets = {
    "areas": [
        ["admin1Pcode", "admin1Name_ar", "admin1Name_en", "admin2Pcode", "admin2Name_ar", "admin2Name_en", "validOn"],
        ["PL01", "السهل", "Al-Sahl", "PL0101", "بيدر", "Baydar", "2026-01-01"],
        ["PL02", "الوادي", "Al-Wadi", "PL0201", "الغدير", "Al-Ghadir", "2026-01-01"],
    ]
}
NUMBERED: Sheets = {
    "adm": [
        ["adm1_name", "adm1_name1", "adm1_pcode", "adm2_name", "adm2_name1", "adm2_pcode"],
        ["#adm1+name", "#adm1+name+alt", "#adm1+code", "#adm2+name", "#adm2+name+alt", "#adm2+code"],
        ["السهل", "Al-Sahl", "PL01", "بيدر", "Baydar", "PL0101"],
        ["الوادي", "Al-Wadi", "PL02", "الغدير", "Al-Ghadir", "PL0201"],
    ]
}


def workbook(folder: Path, sheets: Sheets, name: str = "areas.xlsx") -> Path:
    with xlsxwriter.Workbook(str(folder / name)) as book:
        for title, rows in sheets.items():
            sheet = book.add_worksheet(title)
            for number, row in enumerate(rows):
                sheet.write_row(number, 0, row)
    return folder / name


def source(folder: Path, sheets: Sheets) -> Source:
    return read(workbook(folder, sheets))


@pytest.mark.parametrize("sheets", [BY_LEVEL, ONE_SHEET, NUMBERED], ids=["a sheet for each level", "one sheet", "numbered names"])
def test_the_columns_of_any_workbook_give_the_same_areas(tmp_path: Path, sheets: Sheets) -> None:
    load(source(tmp_path, sheets))
    areas = {
        area.code: (area.level, area.name_ar, area.name_en, area.parent and area.parent.code)
        for area in Area.objects.filter(level__gt=0).select_related("parent")
    }
    country = "PL" if sheets is BY_LEVEL else None
    assert areas == {
        "PL01": (1, "السهل", "Al-Sahl", country),
        "PL02": (1, "الوادي", "Al-Wadi", country),
        "PL0101": (2, "بيدر", "Baydar", "PL01"),
        "PL0201": (2, "الغدير", "Al-Ghadir", "PL02"),
    }


def test_loading_twice_changes_nothing(tmp_path: Path) -> None:
    first = load(source(tmp_path, BY_LEVEL))
    second = load(source(tmp_path, BY_LEVEL))
    assert [(loading.added, loading.changed, loading.superseded) for loading in (first, second)] == [(5, 0, 0), (0, 0, 0)]


def test_a_renamed_area_is_changed_and_a_missing_one_is_no_longer_offered(tmp_path: Path) -> None:
    load(source(tmp_path, BY_LEVEL))
    later = {**BY_LEVEL, "ADM2": [BY_LEVEL["ADM2"][0], ["Baydar", "بيدر الجديدة", "PL0101", "PL01", "PL"]]}
    loading = load(source(tmp_path, later))
    assert (loading.added, loading.changed, loading.superseded) == (0, 1, 1)
    assert set(Area.objects.in_use().filter(level=2).values_list("code", "name_ar")) == {("PL0101", "بيدر الجديدة")}
    assert Area.objects.filter(code="PL0201").exists()


def test_a_country_beside_it_is_left_alone(tmp_path: Path) -> None:
    load(source(tmp_path, BY_LEVEL))
    other: Sheets = {"a": [["ADM1_AR", "ADM1_PCODE", "ADM0_AR", "ADM0_PCODE"], ["الجبل", "QQ01", "بلاد الجبل", "QQ"]]}
    assert load(source(tmp_path, other)).superseded == 0
    assert Area.objects.in_use().count() == 7


def test_a_workbook_without_codes_loads_nothing_and_says_what_it_needs(tmp_path: Path) -> None:
    with pytest.raises(NoPlaces) as raised:
        load(source(tmp_path, {"families": [["الاسم", "الهاتف"], ["سمير", "0999"]]}))
    assert "P-codes" in str(raised.value.said)
    assert (Area.objects.count(), Loading.objects.count()) == (0, 0)


@pytest.mark.parametrize("name", ["missing.xlsx", "broken.xlsx"])
def test_the_command_says_what_is_wrong_with_a_file(tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str) -> None:
    (tmp_path / "broken.xlsx").write_bytes(b"PK\x03\x04 no workbook")
    import argparse

    from awn.places.commands import load as command

    assert command.run(argparse.Namespace(file=tmp_path / name)) == 2
    assert name in capsys.readouterr().err
