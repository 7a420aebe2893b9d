"""A neighbourhood committee's sheet of family blocks: the head's row is numbered, the members stand beneath without numbers."""

from typing import Final

from awn.aid.sample.dates import age
from awn.aid.sample.entries import Entry
from awn.aid.sample.noise import Habits
from awn.aid.sample.office import Office
from awn.aid.sample.people import Person
from awn.aid.sample.relations import relation_word, relations_of
from awn.aid.sample.roster import Roster
from awn.aid.sample.sheet import Sheet
from awn.aid.sample.truth import Truth

HABITS: Final = Habits(hamza=0.85, carried=0.5, marbuta=0.6, final_ya=0.4, joined_abd=0.6, missing=0.22, slip=0.03)
_HEADER: Final = (
    "ر.م", "الاسم", "صلة القرابة", "رقم البطاقة", "العمر", "الحالة", "رقم للتواصل (الاهل)", "السكن", "عدد الافراد", "ملاحظات",
)  # fmt: skip
_HEALTH: Final = ("سليم", "سليم", "", "-", "مريض", "سكر+ضغط", "معاق حركي", "غسيل كلى")


def committee(roster: Roster, truth: Truth, file: str, rows: int) -> Sheet:
    """`rows` rows of heads and members; the last block is cut off where the rows end."""
    office = Office(roster, truth, file, "حي الوادي", HABITS)
    sheet = office.sheet
    sheet.add_merged("لجنة حي الوادي - كشف العائلات", len(_HEADER))
    sheet.add()
    sheet.add(*_HEADER)
    written, serial, above = 0, 0, None
    while written < rows:
        entry, serial = office.plain_entry(), serial + 1
        written += _block(office, serial, entry, above, rows - written)
        above = entry
        if serial % 17 == 0:
            sheet.add()
    sheet.add("", "توقيع اللجنة: ................")
    return office.counted(rows)


def _block(office: Office, serial: int, entry: Entry, above: Entry | None, most: int) -> int:
    """One family; gives the number of its rows."""
    people = [entry.head, *entry.spouses, *entry.members]
    slots = list(relations_of(entry).items())
    for place, (person, (slot, relation)) in enumerate(zip(people[:most], slots, strict=False)):
        if place == 0:
            _head(office, serial, entry, above)
        else:
            _member(office, entry, person, slot, relation)
    return min(most, len(people))


def _head(office: Office, serial: int, entry: Entry, above: Entry | None) -> None:
    row, home = office.sheet.next_row, entry.household
    written = office.name(entry.head)
    document, shown = office.numbers.document(entry.head)
    office.note(row, "head", entry.head, home, has_document=shown, missing_part=written.missing_part)
    word = relation_word(office.random, "head", entry.head) if office.random.random() < 0.7 else ""
    place = office.remarks.place(home, above.household if above else None)
    health, phone, size = _health(office, entry.head), office.phone(entry), office.numbers.size(home, 2)
    office.sheet.add(serial, written.text, word, document, age(entry.head), health, phone, place, size, office.remarks.notes())


def _member(office: Office, entry: Entry, person: Person, slot: str, relation: str) -> None:
    """Children by their given name alone, adults with more of it."""
    row = office.sheet.next_row
    if relation in ("child", "grandchild") and office.random.random() < 0.7:
        text, missing = office.names.part(person.given), True
    else:
        written = office.name(person)
        text, missing = written.text, written.missing_part
    document, shown = office.numbers.document(person) if office.random.random() < 0.4 else ("", False)
    office.note(row, slot, person, entry.household, has_document=shown, missing_part=missing)
    years = age(person) if office.random.random() < 0.8 else ""
    office.sheet.add("", text, relation_word(office.random, relation, person), document, years, _health(office, person))


def _health(office: Office, person: Person) -> str:
    if person.is_woman and person.age in range(17, 45) and office.random.random() < 0.1:
        return f"حامل {office.random.randint(2, 9)}"
    else:
        return office.random.choice(_HEALTH)
