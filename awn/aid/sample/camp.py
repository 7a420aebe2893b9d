"""Three short lists around a camp: a document's table, a text pasted out of a message, a shelter's sheet with codes in its headers."""

from typing import Final

from awn.aid.sample.noise import Habits
from awn.aid.sample.office import Office
from awn.aid.sample.roster import Roster
from awn.aid.sample.sheet import Sheet
from awn.aid.sample.truth import Truth
from awn.aid.sample.values import CellValue

_CAMP: Final = (
    "م", "اسم رب الأسرة", "اسم الزوجة", "رقم البطاقة التموينية", "رقم الهوية", "الجوال", "عدد الافراد", "السكن", "المستلم", "الاحتياجات",
)  # fmt: skip
_PASTED: Final = ("م", "الاسم", "الجوال", "العدد", "السكن", "ملاحظات")
_SHELTER: Final = (
    "م", "الاسم", "الاب", "الجد", "اللقب", "رقم الهوية", "سنة الميلاد", "معيل الاسرة ( 1. لا يعمل , 2. عامل , 3. موظف )", "تلفون", "عدد الافراد",
    "مكان السكن الاصلي", "ديانة رب الأسرة",
)  # fmt: skip


def camp(roster: Roster, truth: Truth, file: str, rows: int) -> Sheet:
    """The table of «مخيم الفجر»: its rows count from 1, the header's among them."""
    office = Office(roster, truth, file, "1", Habits(missing=0.15, slip=0.025))
    office.sheet.add(*_CAMP)
    for serial, entry in enumerate(office.entries(rows), 1):
        row, home = office.sheet.next_row, entry.household
        written = office.head_cell(entry)
        document, shown = office.numbers.document(entry.head)
        office.note(row, "head", entry.head, home, has_document=shown, missing_part=written.missing_part)
        wife = ""
        if entry.shape == "late_with_wife":
            office.note(row, "spouse1", home.head, home, missing_part=written.missing_part)
        elif entry.spouses and entry.spouses[0].is_woman:
            spouse = office.name(entry.spouses[0])
            office.note(row, "spouse1", entry.spouses[0], home, missing_part=spouse.missing_part)
            wife = spouse.text
        card = office.random.choice((roster.population.births.ration_card(), "", "بدون"))
        phone, size, place = office.phone(entry), office.numbers.size(home, 2), office.remarks.place(home, None)
        collector = office.collector_cell(entry, row)
        office.sheet.add(
            serial, written.text, wife, card, document, phone, size, place, collector, office.remarks.needs(entry.head)
        )
    return office.counted(rows)


def pasted(roster: Roster, truth: Truth, file: str, rows: int) -> Sheet:
    """Lines with tabs, as they arrive in a message, some words of greeting above."""
    office = Office(roster, truth, file, "", Habits(hamza=0.9, marbuta=0.7, missing=0.3, slip=0.035))
    office.sheet.add("السلام عليكم ورحمة الله")
    office.sheet.add("هذا كشف العائلات اللي عنا")
    office.sheet.add()
    office.sheet.add(*_PASTED)
    for serial, entry in enumerate(office.entries(rows), 1):
        row, home = office.sheet.next_row, entry.household
        written = office.head_cell(entry)
        office.note(row, "head", entry.head, home, missing_part=written.missing_part)
        if entry.shape == "late_with_wife":
            office.note(row, "spouse1", home.head, home, missing_part=written.missing_part)
        phone, size, place = office.phone(entry), office.numbers.size(home, 2), office.remarks.place(home, None)
        office.sheet.add(serial, written.text, phone, size, place, office.remarks.notes())
    return office.counted(rows)


def shelter(roster: Roster, truth: Truth, file: str, rows: int) -> Sheet:
    """Name parts in columns, work in codes that the header explains; documents are numbers that lost their zeros."""
    office = Office(roster, truth, file, "الإيواء", Habits(missing=0.2, slip=0.02))
    office.sheet.add_merged("مركز الإيواء - مدرسة البيادر", len(_SHELTER))
    office.sheet.add()
    office.sheet.add(*_SHELTER)
    for serial in range(1, rows + 1):
        entry = office.plain_entry()
        head, home = entry.head, entry.household
        missing = office.random.random() < 0.2
        parts = [office.names.part(part) for part in head.parts]
        parts[2] = "" if missing else parts[2]
        document: CellValue = int(head.document) if head.document.isdigit() else head.document
        office.note(office.sheet.next_row, "head", head, home, has_document=bool(head.document), missing_part=missing)
        year: CellValue = head.born.year if office.random.random() < 0.9 else ""
        work = office.random.choice((1, 1, 2, 3, ""))
        office.sheet.add(
            serial, *parts, document, year, work, office.phone(entry), home.size, home.origin.name, office.remarks.religion()
        )
    return office.counted(rows)
