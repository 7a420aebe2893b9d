"""One office that keeps one list: its clerks, the sheet they fill, and the truth noted at every name."""

from collections.abc import Iterator

from awn.aid.sample.dates import DateClerk
from awn.aid.sample.decks import Deck
from awn.aid.sample.entries import Entry, Shaper, kunya
from awn.aid.sample.families import Household
from awn.aid.sample.noise import Habits, NameClerk, Written
from awn.aid.sample.numbers import NumberClerk
from awn.aid.sample.people import Person
from awn.aid.sample.remarks import RemarkClerk
from awn.aid.sample.roster import Roster
from awn.aid.sample.sheet import Sheet
from awn.aid.sample.truth import Line, Truth
from awn.aid.sample.values import CellValue


class Office:
    """Fills sheets of one file. `sheet_name` is "" where the format knows no sheets."""

    def __init__(self, roster: Roster, truth: Truth, file: str, sheet_name: str, habits: Habits) -> None:
        legacy = habits.legacy_letters
        self.roster, self.truth, self.file = roster, truth, file
        self.random = roster.random
        self.sheet = Sheet(sheet_name)
        self.names = NameClerk(self.random, habits)
        self.numbers = NumberClerk(self.random, roster.population.births, legacy=legacy)
        self.dates = DateClerk(self.random, legacy=legacy)
        self.remarks = RemarkClerk(self.random, truth.left_out, legacy=legacy)
        self.shaper = Shaper(self.random)
        self.delegate_phone = roster.population.births.phone()
        self._households = roster.households(file)
        self._collects = Deck(self.random, {False: 45, True: 1})

    def entries(self, count: int) -> Iterator[Entry]:
        """`count` households as a list of one row per household shows them."""
        for _ in range(count):
            yield self.shaper.shape(next(self._households))

    def plain_entry(self) -> Entry:
        return self.shaper.plain(next(self._households))

    def note(
        self, row: int, slot: str, person: Person, home: Household, *, has_document: bool = False, missing_part: bool = False
    ) -> None:
        """Writes into the truth that this person stands on this row."""
        self.truth.lines.append(Line(self.file, self.sheet.name, row, slot, person, home, has_document, missing_part))

    def counted(self, rows: int) -> Sheet:
        """The finished sheet, its data rows counted."""
        self.truth.data_rows[self.file] = self.truth.data_rows.get(self.file, 0) + rows
        return self.sheet

    def name(self, person: Person) -> Written:
        return self.names.full(person.parts, person.sex)

    def head_cell(self, entry: Entry) -> Written:
        """The head's name as the cell words it: «ورثة المرحوم …»، «حرم/ …»، «ام خالد ارملة», or plainly."""
        home, shape = entry.household, entry.shape
        match shape:
            case "" | "late_in_spouse":
                return self.name(entry.head)
            case "with_brothers" | "two_families":
                written = self.name(entry.head)
                return Written(written.text + (" + اخوه" if shape == "with_brothers" else " وعائلتين"), written.missing_part)
            case "late_with_wife":
                husband, wife = self.name(entry.head), self.name(home.head)
                return Written(f"{husband.text} (متوفي) الزوجه {wife.text}", husband.missing_part or wife.missing_part)
            case "kunya":
                return Written(f"{self.names.spell(kunya(home))} ارملة", True)
            case _:
                return Written(self._by_another(shape, home), True)

    def _by_another(self, shape: str, home: Household) -> str:
        """Named after a husband who is dead or away."""
        assert home.absent is not None
        husband = " ".join(self.names.spell(part) for part in home.absent.parts[:2])
        if shape == "martyrs_heirs":
            self.remarks.refuse("martyr")
        prefix = {"heirs": "ورثة المرحوم ", "martyrs_heirs": "ورثة الشهيد ", "wife_of": "حرم/ ", "wife_of_word": "زوجة "}[shape]
        self.truth.planted[shape] += 1
        return prefix + husband

    def phone(self, entry: Entry) -> CellValue:
        return self.numbers.phone(entry.phone, self.delegate_phone)

    def children_cell(self, entry: Entry, row: int, most: int = 20) -> str:
        """«الاولاد: ليلى، سامر، رضيع»: members in one cell, each noted in order; an infant may have no name yet."""
        children = [person for person, relation in zip(entry.members, entry.relations, strict=True) if relation == "child"][:most]
        if not children:
            return ""
        for place, child in enumerate(children, 1):
            self.note(row, f"member{place}", child, entry.household, missing_part=True)
        names = [self.names.spell(child.given) for child in children]
        infant = ["رضيع"] if self.random.random() < 0.06 else []
        return self.random.choice(("", "", "الاولاد: ")) + self.random.choice(("، ", "، ", " - ", ",", " + ")).join(
            names + infant
        )

    def collector_cell(self, entry: Entry, row: int) -> str:
        """Who collects for the family, where the row says so."""
        if not self._collects.deal():
            return ""
        collector = self.roster.neighbour()
        written = self.name(collector)
        self.note(row, "collector", collector, entry.household, missing_part=written.missing_part)
        self.truth.planted["collector"] += 1
        return written.text
