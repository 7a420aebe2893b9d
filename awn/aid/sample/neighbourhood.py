"""The main list «كشف الأسر المتضررة»: one row per household under titles and a two-row header, in blocks, with everything people do to a workbook."""

from typing import Final

from awn.aid.sample.decks import Deck
from awn.aid.sample.entries import Entry
from awn.aid.sample.noise import Habits
from awn.aid.sample.office import Office
from awn.aid.sample.roster import Roster
from awn.aid.sample.sheet import Sheet
from awn.aid.sample.truth import Truth
from awn.aid.sample.values import CellValue

HABITS: Final = Habits(hamza=0.55, marbuta=0.3, missing=0.08, slip=0.015)
_UPPER: Final = (
    "م", "الأسم الرباعي حسب البطاقه", "رقم الهويه/القيد/دفتر العائلة", "تاريخ الميلاد", "الجنس", "الحالة", "اسم الزوج/ـة", "رقم هوية الزوج/ـة",
    "اسم الزوجة الثانية", "تلفون/واتس", "عدد الأفراد", "", "", "مكان السكن الاصلي", "مكان السكن الاصلي", "العنوان الحالي", "صفة الاقامة",
    "الاحتياجات", "اسماء الاولاد", "المستلم ان كان غير رب الاسرة", "المندوب", "ملاحظات", "ملاحظات المدخل", "التوقيع/البصمة",
)  # fmt: skip
_LOWER: Final = ("", "", "", "", "", "", "", "", "", "", "ذكور", "إناث", "المجموع")
_WIDTH: Final = len(_UPPER)
_TITLES: Final = (
    "بسم الله الرحمن الرحيم",
    "لجنة الإغاثة المحلية - السهل",
    "كشف الأسر المتضررة - حي البستان (نهائي معدل 3)",
    "تاريخ الإعداد: 15/9/2026",
)
_BLOCKS: Final = "أبجدهوزحطيكلمنسعفصقر"
_PAGE: Final = 45  # data rows before the header stands there again
_BLOCK: Final = 143
_MARKS: Final = {"": 300, "approved": 12, "delete": 3, "struck": 3, "hidden": 3, "comment": 5, "martyr_comment": 1}
_COMMENTS: Final = ("تأكد من الاسم", "راجع المندوب", "الهوية منتهية", "الرقم لا يرد", "اضيف بتاريخ 3/9")
_ENTERED: Final = {"": 12, "ادخال سلمى": 3, "ok": 2, "تم": 3, "دفعة 2": 2, "مراجعة ثانية": 1}


def neighbourhood(roster: Roster, truth: Truth, file: str, rows: int) -> Sheet:
    """The sheet «كشف 1» with `rows` households."""
    office = Office(roster, truth, file, "كشف 1", HABITS)
    sheet = office.sheet
    for title in _TITLES:
        sheet.add_merged(title, _WIDTH)
    _header(sheet, merged=True)
    page = _Page(office)
    for place, entry in enumerate(office.entries(rows)):
        if place % _BLOCK == 0 and rows > 20:
            page.open_block(place // _BLOCK)
        elif place % _PAGE == 0 and place:
            _header(sheet, merged=False)
        page.fill(place + 1, entry)
        if place % _BLOCK == _BLOCK - 1:
            sheet.add("", f"المجموع {_BLOCK} أسرة")
    sheet.add("المجموع الكلي", "", "", "", "", "", "", "", "", "", "", "", rows)
    sheet.add()
    sheet.add("", "يعتمد،،، رئيس اللجنة", "", "", "", "مندوب الحي", "", "", "", "الختم")
    return office.counted(rows)


def choices() -> Sheet:
    """The hidden sheet with what the drop-down lists of the form offer; nobody is named in it."""
    sheet = Sheet("قوائم", hidden=True)
    sheet.add("الجنس", "الحالة", "صفة الاقامة")
    sheet.add("ذكر", "متزوج", "نازح")
    sheet.add("أنثى", "ارملة", "مقيم")
    sheet.add("", "مطلقة", "عائد")
    return sheet


def _header(sheet: Sheet, *, merged: bool) -> None:
    upper, lower = sheet.add(*_UPPER), sheet.add(*_LOWER)
    if merged:
        sheet.merged.append((upper, 11, upper, 13))
        sheet.merged.extend((upper, column, lower, column) for column in range(1, _WIDTH + 1) if not 11 <= column <= 13)


class _Page:
    """Fills rows one under the other, remembering what stands above."""

    def __init__(self, office: Office) -> None:
        self._office = office
        self._sheet = office.sheet
        self._marks = Deck(office.random, _MARKS)
        self._entered = Deck(office.random, _ENTERED)
        self._delegate = office.roster.neighbour()
        self._above: Entry | None = None

    def open_block(self, number: int) -> None:
        """«مربع (ب) - المندوب: …»: gives its place to the rows below."""
        office = self._office
        self._delegate, self._above = office.roster.neighbour(), None
        office.delegate_phone = office.roster.population.births.phone()
        letter = _BLOCKS[number % len(_BLOCKS)] + (str(number // len(_BLOCKS)) if number >= len(_BLOCKS) else "")
        delegate = " ".join(office.names.spell(part) for part in self._delegate.parts[:2])
        self._sheet.add_merged(f"مربع ({letter}) - المندوب: {delegate}", _WIDTH)

    def fill(self, serial: int, entry: Entry) -> None:
        row = self._sheet.next_row
        cells = [serial, *self._head(entry, row), *self._spouses(entry, row), self._office.phone(entry), *self._size(entry)]
        self._sheet.add(*cells, *self._home(entry, row), *self._remarks(row))
        self._above = entry

    def _head(self, entry: Entry, row: int) -> list[CellValue]:
        office = self._office
        written = office.head_cell(entry)
        document, shown = office.numbers.document(entry.head)
        office.note(row, "head", entry.head, entry.household, has_document=shown, missing_part=written.missing_part)
        if entry.shape == "late_with_wife":
            office.note(row, "spouse1", entry.household.head, entry.household, missing_part=written.missing_part)
        sex = office.remarks.sex(entry.head)
        return [written.text, document, office.dates.born(entry.head), sex, office.remarks.marital(entry.household, entry.head)]

    def _spouses(self, entry: Entry, row: int) -> list[CellValue]:
        """First spouse, that spouse's number, and the second wife."""
        office, random = self._office, self._office.random
        if entry.shape == "late_in_spouse":
            return [random.choice(("متوفي", "متوفى", "المرحوم")), "", ""]
        cells: list[CellValue] = ["", "", ""]
        spouses = [] if entry.shape == "late_with_wife" else entry.spouses[:2]
        for place, spouse in enumerate(spouses):
            written = office.name(spouse)
            document, shown = office.numbers.document(spouse) if place == 0 else ("", False)
            office.note(row, f"spouse{place + 1}", spouse, entry.household, has_document=shown, missing_part=written.missing_part)
            cells[2 * place] = written.text
            cells[1] = document if place == 0 else cells[1]
        return cells

    def _size(self, entry: Entry) -> list[CellValue]:
        males = sum(not person.is_woman for person in entry.household.everybody)
        size = self._office.numbers.size(entry.household, males)
        return [males, entry.household.size - males, size] if isinstance(size, int) else ["", "", size]

    def _home(self, entry: Entry, row: int) -> list[CellValue]:
        office, home = self._office, entry.household
        place = office.remarks.place(home, self._above.household if self._above else None)
        children = office.children_cell(entry, row) if office.random.random() < 0.3 else ""
        status, needs = office.remarks.displacement(home), office.remarks.needs(entry.head)
        return [home.origin.name, home.origin.governorate, place, status, needs, children, office.collector_cell(entry, row)]

    def _remarks(self, row: int) -> list[CellValue]:
        office = self._office
        delegate = office.random.choice((self._delegate.given, '"', '"', f"{self._delegate.given} {self._delegate.family}"))
        return [delegate, self._mark(row) or office.remarks.notes(), self._entered.deal(), ""]

    def _mark(self, row: int) -> str:
        """Meaning by colour, strikethrough, hiding and comments; gives the remark that goes with it."""
        sheet, mark = self._sheet, self._marks.deal()
        if mark == "approved":
            sheet.fills[row] = "FFFF00"
        elif mark == "delete":
            sheet.fills[row] = "FF0000"
            return "يشطب"
        elif mark == "struck":
            sheet.struck.add(row)
        elif mark == "hidden":
            sheet.hidden_rows.add(row)
        elif mark == "comment":
            sheet.comments[row, 2] = self._office.random.choice(_COMMENTS)
        elif mark == "martyr_comment":
            sheet.comments[row, 2] = "زوجها شهيد"
            self._office.remarks.refuse("martyr")
        return ""
