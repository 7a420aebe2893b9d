"""A partner's workbook: one row per individual, joined by household numbers; its second sheet has the name in four columns and sexes in codes."""

from collections.abc import Iterator
from typing import Final

from awn.aid.sample.entries import Entry
from awn.aid.sample.noise import Habits
from awn.aid.sample.office import Office
from awn.aid.sample.people import Person
from awn.aid.sample.relations import relation_word, relations_of
from awn.aid.sample.roster import Roster
from awn.aid.sample.sheet import Sheet
from awn.aid.sample.truth import Truth
from awn.aid.sample.values import CellValue

HABITS: Final = Habits(hamza=0.3, marbuta=0.15, missing=0.05, slip=0.012)
_FULL: Final = (
    "ت", "رقم الأسرة", "الاسم الثلاثي واللقب", "صلة القرابة برب الأسرة", "الجنس", "تاريخ الميلاد", "رقم الهوية", "رقم المفوضية", "الموبايل",
    "الحالة", "المذهب", "الإعاقة", "المفوض بالاستلام", "ملاحظات", "رمز الاستمارة",
)  # fmt: skip
_PARTS: Final = (
    "ت", "رقم الأسرة", "الاسم الأول", "اسم الأب", "اسم الجد", "العائلة", "صلة القرابة", "الجنس (1 ذكر، 2 أنثى)", "تاريخ الميلاد", "رقم الهوية",
    "رقم الموبايل", "مكان السكن الحالي",
)  # fmt: skip
_STATES: Final = ("مقبول", "مقبول", "قيد الدراسة", "مرفوض", "محدث")


def partner(roster: Roster, truth: Truth, file: str, rows: int) -> list[Sheet]:
    """Two sheets with `rows` individuals together."""
    few = min(rows // 5, 2000)
    return [_full_names(roster, truth, file, rows - few), _name_parts(roster, truth, file, few)]


def _full_names(roster: Roster, truth: Truth, file: str, rows: int) -> Sheet:
    office = Office(roster, truth, file, "Individuals", HABITS)
    sheet = office.sheet
    sheet.add_merged("قاعدة بيانات المستفيدين - تحديث أيلول 2026", len(_FULL))
    sheet.add(*_FULL)
    for serial, family, slot, person, entry in _individuals(office, rows):
        _full_row(office, serial, family, slot, person, entry)
    return office.counted(rows)


def _individuals(office: Office, rows: int) -> Iterator[tuple[int, int, str, Person, Entry]]:
    """Serial number, household number, slot, person, entry; the last household is cut off where the rows end."""
    serial, family = 0, 0
    while serial < rows:
        entry, family = office.plain_entry(), family + 1
        for slot, person in _slots(entry)[: rows - serial]:
            serial += 1
            yield serial, 1000 + family, slot, person, entry


def _slots(entry: Entry) -> list[tuple[str, Person]]:
    spouses = [(f"spouse{place}", person) for place, person in enumerate(entry.spouses, 1)]
    members = [(f"member{place}", person) for place, person in enumerate(entry.members, 1)]
    return [("head", entry.head), *spouses, *members]


def _full_row(office: Office, serial: int, family: int, slot: str, person: Person, entry: Entry) -> None:
    row, home, remarks = office.sheet.next_row, entry.household, office.remarks
    written = office.name(person)
    by_unhcr = person.document_kind == "unhcr_id"
    document, shown = office.numbers.document(person)
    office.note(row, slot, person, home, has_document=shown, missing_part=written.missing_part)
    numbers: list[CellValue] = ["", document] if by_unhcr else [document, ""]
    is_head = slot == "head"
    phone = office.phone(entry) if is_head else office.numbers.phone(person.phone)
    state = office.random.choice(_STATES) if is_head else ""
    collector = office.collector_cell(entry, row) if is_head else ""
    relation = relation_word(office.random, relations_of(entry)[slot], person)
    sect = remarks.sect() if is_head else ""
    office.sheet.add(
        serial, family, written.text, relation, remarks.sex(person), office.dates.born(person), *numbers, phone, state, sect,
        person.disability or ("سليم" if office.random.random() < 0.3 else ""), collector, remarks.notes() if is_head else "", f"F-{family}",
    )  # fmt: skip


def _name_parts(roster: Roster, truth: Truth, file: str, rows: int) -> Sheet:
    office = Office(roster, truth, file, "نازحون جدد", HABITS)
    office.sheet.add(*_PARTS)
    for serial, family, slot, person, entry in _individuals(office, rows):
        row = office.sheet.next_row
        document, shown = office.numbers.document(person)
        parts, missing = _parts(office, person)
        office.note(row, slot, person, entry.household, has_document=shown, missing_part=missing)
        relation = relation_word(office.random, relations_of(entry)[slot], person)
        phone = office.phone(entry) if slot == "head" else ""
        place = office.remarks.place(entry.household, None) if slot == "head" else office.random.choice(('"', "//", ""))
        office.sheet.add(
            serial,
            5000 + family,
            *parts,
            relation,
            2 if person.is_woman else 1,
            office.dates.born(person),
            document,
            phone,
            place,
        )
    return office.counted(rows)


def _parts(office: Office, person: Person) -> tuple[list[str], bool]:
    parts = [office.names.part(part) for part in person.parts]
    missing = office.random.random() < 0.1
    if missing:
        parts[office.random.choice((2, 2, 2, 3))] = ""
    return parts, missing
