"""One column read value by value: each distinct value is cleaned once, and what became of it is noted wherever it stands."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time

from awn.aid.cleaning.cleaned import Cleaned
from awn.aid.entries import Change, Flag
from awn.aid.households.dittos_in_rows import Cells, Repeated, stands_for_another
from awn.aid.households.record import Record
from awn.aid.refusing import refuse, refused_kinds
from awn.arabic.folding import tidy
from awn.arabic.wording import Message, message
from awn.sheets.grids import Value
from awn.sheets.tables import Column

DITTO = "ditto"
EMPTY = "value.empty"  # «-», «لا يوجد»
_WORD = re.compile(r"\w+")
_LETTER = re.compile(r"[^\W\d_]")


@dataclass(frozen=True, slots=True)
class Outcome[T]:
    """What a raw value became: `text` is the cleaned value as people read it, `quiet` says that there is nothing to note."""

    value: T | None
    raw: str
    text: str
    rules: Sequence[str] = ()
    flags: Sequence[tuple[str, Message]] = ()
    left_out: Sequence[str] = ()
    facts: Sequence[str] = ()
    quiet: bool = True


class Reader[T]:
    """Reads one column. `clean` cleans a value, `show` says the cleaned value as text, `as_typed` keeps the raw text where a rule
    is undone; `states_facts` says that the column may state facts that need requires, `judged` that
    its cells are looked through for what may not come in, which names and places are not: their cleaning does it."""

    def __init__(
        self,
        column: Column,
        record: Record,
        clean: Callable[[Value], Cleaned[T]],
        show: Callable[[T], str],
        as_typed: Callable[[str], T | None],
        *,
        states_facts: bool = False,
        judged: bool = True,
    ) -> None:
        self.index = column.number - 1
        self.number = column.number
        self.header = column.header
        self._role = column.role
        self._record = record
        self._clean = clean
        self._show = show
        self._as_typed = as_typed
        self._states_facts = states_facts
        self._judged = judged
        self._known: dict[object, Outcome[T]] = {}

    def read(self, cells: Cells, row: int) -> T | None:
        """The cleaned value of the column in this row; None when the cell is empty or holds nothing usable."""
        value = cells[self.index] if self.index < len(cells) else None
        if value is None or value == "":
            return None
        elif isinstance(value, Repeated):
            return self._repeated(value, row)
        else:
            return self.take(value, row)

    def take(self, value: Value, row: int) -> T | None:
        """The same for a value that is given, as if it stood in this column."""
        key = _key(value)
        outcome = self._known.get(key)
        if outcome is None:
            outcome = self._known[key] = self._outcome(value)
        if not outcome.quiet:
            self._note(outcome, row)
        return outcome.value

    def _repeated(self, repeated: Repeated, row: int) -> T | None:
        value = self.take(repeated.value, row)
        outcome = self._known[_key(repeated.value)]
        if not outcome.left_out:
            self._record.change(row, self.number, self.header, repeated.mark, outcome.text, (DITTO,))
        return value

    def _note(self, outcome: Outcome[T], row: int) -> None:
        record = self._record
        place = record.place(row, self.number)
        for rule in outcome.rules:
            record.changes.append(Change(place, self.header, outcome.raw, outcome.text, rule))
        for rule, reason in outcome.flags:
            record.flags.append(Flag(place, outcome.raw, rule, reason))
        if outcome.left_out or outcome.facts:
            record.leave_out(outcome.left_out)
            record.facts.extend(outcome.facts)

    def _outcome(self, value: Value) -> Outcome[T]:
        raw = text_of(value)
        if stands_for_another(value, self._role):
            return self._open_ditto(raw)
        cleaned = self._clean(value)
        text = "" if cleaned.value is None else self._show(cleaned.value)
        rules = self._rules(cleaned, raw, text)
        left_out = cleaned.left_out or (self._refused(raw, text) if rules or cleaned.flags else ())
        if left_out:  # nothing that was typed in this cell may be written anywhere
            return Outcome(cleaned.value, "", "", left_out=left_out, facts=facts_in(raw), quiet=False)
        elif not self._record.undone_rules.isdisjoint(rules):
            typed = tidy(raw)
            return Outcome(self._as_typed(typed), raw, typed)
        facts = facts_in(raw) if self._states_facts else ()
        return Outcome(cleaned.value, raw, text, rules, cleaned.flags, facts=facts, quiet=not (rules or cleaned.flags or facts))

    def _rules(self, cleaned: Cleaned[T], raw: str, text: str) -> Sequence[str]:
        """The rules that made a difference; a value that is only flagged was not changed by a rule, and a form of its own is the field's."""
        if text == raw or (not text and cleaned.flags):
            return ()
        elif not text and not cleaned.rules:
            return (EMPTY,)
        else:
            return cleaned.rules or (f"{self._role.partition('.')[2] or self._role}.form",)

    def _refused(self, raw: str, text: str) -> Sequence[str]:
        """Matter that may not come in, in a cell that would be noted as typed. Of names and places only what the cleaning took away is judged."""
        matter = raw if self._judged else " ".join(word for word in _WORD.findall(raw) if word not in text)
        return refused_kinds(matter) if _LETTER.search(matter) else ()

    def _open_ditto(self, raw: str) -> Outcome[T]:
        """A mark that stands for nothing here: no value above it, or a name or number that two people never share."""
        if DITTO in self._record.undone_rules:
            return Outcome(self._as_typed(tidy(raw)), raw, raw)
        else:
            reason = message("The mark says “as above”, and nothing above it can be meant here.")
            return Outcome(None, raw, "", flags=[("ditto.open", reason)], quiet=False)


def _key(value: Value) -> object:
    """What tells values apart: 1, 1.0 and True are equal, but were not typed alike."""
    return value if type(value) is str else (type(value), value)


def facts_in(raw: str) -> Sequence[str]:
    """The neutral facts that a text states and that need requires, such as a lost provider."""
    return tuple(refuse(raw).facts)


def text_of(value: Value) -> str:
    """A cell's value as a spreadsheet program shows it: whole numbers without a point, dates as 1980-01-31."""
    if isinstance(value, str):
        return value
    elif value is None:
        return ""
    elif isinstance(value, float) and value.is_integer():
        return str(int(value))
    elif isinstance(value, datetime) and value.time() == time.min:
        return value.date().isoformat()
    elif isinstance(value, date | time):
        return value.isoformat()
    else:
        return str(value)
