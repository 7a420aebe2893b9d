"""report.html: the findings for a person, in one file that needs nothing else and shows right on any screen and on paper."""

from collections.abc import Iterator, Mapping, Sequence
from html import escape
from pathlib import Path

import polars as pl

from awn.aid.entries import Individual
from awn.aid.preparing.prepared import Prepared
from awn.aid.writing import terms
from awn.aid.writing.page import key_figures, notice, page, section, table, value, words
from awn.aid.writing.reasons import Reasons
from awn.aid.writing.report_json import counts, left_out
from awn.aid.writing.role_names import words as role_words
from awn.arabic.wording import Message, Wording, message

SHOWN_PAIRS = 200


def write_report_page(prepared: Prepared, path: Path) -> None:
    path.write_text(report_page(prepared), encoding="utf-8")


def report_page(prepared: Prepared) -> str:
    """The whole page; at most `SHOWN_PAIRS` repeats stand in it, the rest in pairs.csv and review.xlsx."""
    report = _Report(prepared)
    parts = [*report.opening(), *report.repeats(), *report.cases(), *report.aside(), *report.files()]
    return page(report.say(message("What was found in the lists")), parts, prepared.options.language)


class _Report:
    def __init__(self, prepared: Prepared) -> None:
        self.prepared = prepared
        self.wording = Wording(prepared.options.language)
        self.say = self.wording.say
        self.reasons = Reasons(prepared.options.language)
        self.individuals: Sequence[Individual] = prepared.lists.individuals

    def opening(self) -> Iterator[str]:
        found = counts(self.prepared)
        yield notice(self.say(message("This folder holds people's names. Keep it where only those who need it can open it.")))
        yield key_figures(
            [
                (found["persons"], self.say(message("people"))),
                (found["households"], self.say(message("families"))),
                (found["certain"], self.say(message("certain repeats"))),
                (found["doubtful"], self.say(message("doubtful repeats, for a person to decide"))),
                (found["held"], self.say(message("entries held for checking"))),
            ]
        )
        yield f"<p>{escape(self.say(message('Nobody was removed: where one family stands twice, one entry carries the entitlement and the other is held for checking.')))}</p>"

    def repeats(self) -> Iterator[str]:
        for band, said in terms.BANDS.items():
            pairs = self.prepared.pairs.filter(pl.col("band") == band).sort("probability", descending=True)
            title = self.say(message("Repeats: %(band)s", band=said))
            yield section(title, self._pairs(pairs) if pairs.height else self._none())

    def cases(self) -> Iterator[str]:
        heads = [self.say(said) for said in (message("Kind"), message("Entries"), message("Why"))]
        rows = [
            [
                self._term(terms.CASES, case.kind),
                "<br>".join(self._place(entry.file, entry.sheet, entry.row) for entry in case.entries),
                words(self.say(case.why)),
            ]
            for case in self.prepared.cases[:SHOWN_PAIRS]
        ]
        title = self.say(message("Reported, for a person to settle"))
        yield section(title, table(heads, rows) if rows else self._none())

    def aside(self) -> Iterator[str]:
        rows = [[self._term(terms.LEFT_OUT, kind), str(number)] for kind, number in left_out(self.prepared).items()]
        heads = [self.say(message("Kind")), self.say(message("Number"))]
        yield section(self.say(message("Left out")), table(heads, rows) if rows else self._none())
        problems = [[words(self.say(p.place())), words(self.say(p.reason))] for p in self.prepared.sources.problems]
        if problems:
            heads = [self.say(message("Where")), self.say(message("What, and what to do"))]
            yield section(self.say(message("Could not be read")), table(heads, problems))

    def files(self) -> Iterator[str]:
        heads = [
            self.say(m)
            for m in (message("File"), message("Sheets"), message("Rows"), message("People named"), message("Copy of"))
        ]
        rows = []
        for file in self.prepared.sources.files:
            tables = [t for t in self.prepared.sources.tables if t.file == file.file]
            named = sum(len(home.individuals) for home in self.prepared.lists.households if home.file == file.file)
            rows.append(
                [
                    value(file.file),
                    str(file.sheets),
                    str(sum(len(t.rows) for t in tables)),
                    str(named),
                    value(file.copy_of),
                ]
            )
        notices = [self.say(said) for file in self.prepared.sources.files for said in file.notices]
        yield section(self.say(message("Files")), table(heads, rows) + "".join(f"<p>{escape(said)}</p>" for said in notices))
        yield section(self.say(message("Columns")), self._columns())

    def _pairs(self, pairs: pl.DataFrame) -> str:
        heads = [self.say(m) for m in (message("One entry"), message("The other entry"), message("Why"))]
        rows = []
        for pair in pairs.head(SHOWN_PAIRS).iter_rows(named=True):
            sides = [self._side(self.individuals[pair[side]]) for side in ("left", "right")]
            rows.append([*sides, words(self.reasons.of(pair))])
        more = pairs.height - len(rows)
        rest = f"<p>{escape(self.say(message('And %(number)s more, in pairs.csv.', number=more)))}</p>" if more > 0 else ""
        return table(heads, rows) + rest

    def _columns(self) -> str:
        heads = [self.say(m) for m in (message("File"), message("Column"), message("Taken as"), message("How sure"))]
        rows = [
            [
                self._place(t.file, t.sheet, 0),
                value(c.header),
                words(self.say(role_words(c.role))),
                f'<bdi dir="ltr">{c.confidence:.0%}</bdi>',
            ]
            for t in self.prepared.sources.tables
            for c in t.columns
            if c.role != "refused" and c.header
        ]
        return table(heads, rows)

    def _side(self, person: Individual) -> str:
        return f"{value(person.name)}<br><small>{self._place(person.file, person.sheet, person.row)}</small>"

    def _place(self, file: str, sheet: str, row: int) -> str:
        parts = [value(part) for part in (file, sheet) if part.strip()]
        if row:
            parts.append(escape(self.say(message("row %(row)s", row=row))))
        return " · ".join(parts)

    def _term(self, known: Mapping[str, Message], code: str) -> str:
        return escape(self.say(known[code]) if code in known else code)

    def _none(self) -> str:
        return f"<p>{escape(self.say(message('None.')))}</p>"
