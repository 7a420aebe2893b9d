"""A school's list of its pupils' families, to be saved as CSV: one row per household with two pupils in columns."""

from typing import Final

from awn.aid.sample.entries import Entry
from awn.aid.sample.noise import Habits
from awn.aid.sample.office import Office
from awn.aid.sample.people import Person
from awn.aid.sample.roster import Roster
from awn.aid.sample.sheet import Sheet
from awn.aid.sample.truth import Truth
from awn.aid.sample.values import CellValue

HABITS: Final = Habits(hamza=0.7, marbuta=0.5, final_ya=0.35, missing=0.16, slip=0.02, legacy_letters=True)
_HEADER: Final = (
    "#", "اسم رب/ة الاسرة", "الرقم القومى", "تاريخ الميلاد", "الجنس", "نقال", "الحالة", "المنظقة", "اسم الطالب 1", "تاريخ ميلاد الطالب 1", "اسم الطالب 2",
    "تاريخ ميلاد الطالب 2", "عدد افراد الاسرة", "العشيرة", "ملاحظات",
)  # fmt: skip


def school(roster: Roster, truth: Truth, file: str, rows: int) -> Sheet:
    """`rows` households."""
    office = Office(roster, truth, file, "", HABITS)
    office.sheet.add(*_HEADER)
    for serial, entry in enumerate(office.entries(rows), 1):
        row, home = office.sheet.next_row, entry.household
        written = office.head_cell(entry)
        document, shown = office.numbers.document(entry.head)
        office.note(row, "head", entry.head, home, has_document=shown, missing_part=written.missing_part)
        if entry.shape == "late_with_wife":
            office.note(row, "spouse1", home.head, home, missing_part=written.missing_part)
        born, sex, phone = office.dates.born(entry.head), office.remarks.sex(entry.head), office.phone(entry)
        pupils, status = _pupils(office, entry, row), office.remarks.displacement(home)
        size, tribe = office.numbers.size(home, 1), office.remarks.tribe()
        office.sheet.add(
            serial,
            written.text,
            document,
            born,
            sex,
            phone,
            status,
            home.quarter.bare,
            *pupils,
            size,
            tribe,
            office.remarks.notes(),
        )
    return office.counted(rows)


def _pupils(office: Office, entry: Entry, row: int) -> list[CellValue]:
    """Name and birth of up to two children of school age; the name is given alone, with the father, or whole."""
    ages = range(6, 19)
    pupils = [
        person
        for person, relation in zip(entry.members, entry.relations, strict=True)
        if relation == "child" and person.age in ages
    ]
    cells: list[CellValue] = []
    for place, pupil in enumerate(pupils[:2], 1):
        text, missing = _pupil_name(office, pupil)
        office.note(row, f"member{place}", pupil, entry.household, missing_part=missing)
        cells += [text, office.dates.born(pupil)]
    return cells + [""] * (4 - len(cells))


def _pupil_name(office: Office, pupil: Person) -> tuple[str, bool]:
    chance = office.random.random()
    if chance < 0.3:
        return office.names.part(pupil.given), True
    elif chance < 0.5:
        return " ".join(office.names.spell(part) for part in pupil.parts[:2]), True
    else:
        written = office.name(pupil)
        return written.text, written.missing_part
