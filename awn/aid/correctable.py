"""Which cells of an entry people may put right, how each is typed, and what is kept of what they typed."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Final, Literal

from awn.aid.writing.role_names import FIELDS, HOUSEHOLD_FIELDS
from awn.aid.writing.terms import DISPLACEMENT, DOCUMENTS, MARITAL, SEXES, slot_term
from awn.arabic.digits import to_ascii
from awn.arabic.folding import fold, tidy
from awn.arabic.wording import LANGUAGES, Message, Wording, message

type Kind = Literal["line", "name", "prose", "number", "day", "list", "phones", "choice"]

LONGEST: Final = 1000  # characters of a value
SEPARATOR: Final = "، "
LARGEST: Final = 500  # people of one family
HELD: Final = "held"
RELEASED: Final = "released"
"""Fields of the household in which a person says that it waits, or waits no more; the value is the reason. The last of both counts."""


@dataclass(frozen=True, slots=True)
class CellField:
    """One field of a household or of somebody in it. `code` is a field of `aid.kept`; that of a document is «documents.KIND»."""

    code: str
    label: Message
    kind: Kind = "line"
    choices: Mapping[str, Message] = field(default_factory=dict)

    def canonical(self, value: object) -> str:
        """What is kept of a value, however it was typed or a spreadsheet program holds it. Raises ValueError for what cannot stand there."""
        text = _text(value)
        if not text:
            return ""
        elif self.kind == "choice":
            return self._code(text)
        elif self.kind == "number":
            return _number(text)
        elif self.kind == "day":
            return date.fromisoformat(to_ascii(text)).isoformat()
        elif self.kind in ("list", "phones"):
            return SEPARATOR.join(parts(text))
        elif len(text) > LONGEST:
            raise ValueError("too long")
        else:
            return text

    def said(self, value: str, language: str) -> str:
        """A kept value as people read it."""
        return Wording(language).say(self.choices[value]) if value in self.choices else value

    def _code(self, text: str) -> str:
        """A code, from itself or from its words in any language."""
        if text in self.choices:
            return text
        known = {fold(Wording(language).say(words)): code for language in LANGUAGES for code, words in self.choices.items()}
        if fold(text) not in known:
            raise ValueError("no such choice")
        return known[fold(text)]


OF_HOUSEHOLD: Final[Mapping[str, CellField]] = {
    each.code: each
    for each in (
        CellField("size", HOUSEHOLD_FIELDS["size"], "number"),
        CellField("males", HOUSEHOLD_FIELDS["males"], "number"),
        CellField("females", HOUSEHOLD_FIELDS["females"], "number"),
        CellField("phones", FIELDS["phone"], "phones"),
        CellField("relative_phones", message("A relative's phone"), "phones"),
        CellField("place", HOUSEHOLD_FIELDS["place"]),
        CellField("pcode", HOUSEHOLD_FIELDS["pcode"]),
        CellField("origin", HOUSEHOLD_FIELDS["origin"]),
        CellField("displacement", HOUSEHOLD_FIELDS["displacement"], "choice", DISPLACEMENT),
        CellField("needs", HOUSEHOLD_FIELDS["needs"], "list"),
        CellField("notes", HOUSEHOLD_FIELDS["notes"], "prose"),
        CellField("delegate", HOUSEHOLD_FIELDS["delegate"], "name"),
        CellField("household_number", HOUSEHOLD_FIELDS["number"]),
    )
}
OF_PERSON: Final[Mapping[str, CellField]] = {
    each.code: each
    for each in (
        CellField("name", FIELDS["name"], "name"),
        CellField("kunya", FIELDS["kunya"]),
        CellField("mother", FIELDS["mother"], "name"),
        CellField("sex", FIELDS["sex"], "choice", SEXES),
        CellField("birth_date", FIELDS["birth"], "day"),
        CellField("phones", FIELDS["phone"], "phones"),
        *(CellField(f"documents.{kind}", words) for kind, words in DOCUMENTS.items()),
        CellField("documents.", FIELDS["document"]),
        CellField("marital", FIELDS["marital"], "choice", MARITAL),
        CellField("disability", FIELDS["disability"]),
        CellField("relation", FIELDS["relation"]),
    )
}
_STATES: Final[Mapping[str, CellField]] = {
    HELD: CellField(HELD, message("Held for checking"), "prose"),
    RELEASED: CellField(RELEASED, message("Released from checking"), "prose"),
}


def field_of(slot: str, code: str) -> CellField | None:
    """The field of a cell; None when there is none of this name."""
    return OF_PERSON.get(code) if slot else OF_HOUSEHOLD.get(code)


def label_of(slot: str, code: str) -> Message:
    """What a cell is called: for anybody but the head with whose it is."""
    found = field_of(slot, code) or _STATES.get(code)
    label = found.label if found else message("Another value")
    return message("%(subject)s: %(field)s", subject=slot_term(slot), field=label) if slot not in ("", "head") else label


def parts(text: str) -> list[str]:
    """The single values of a cell that holds several, each once."""
    for sign in "،,;؛\n":
        text = text.replace(sign, "\n")
    return list(dict.fromkeys(part for line in text.split("\n") if (part := tidy(line))))


def _text(value: object) -> str:
    if value is None:
        return ""
    elif isinstance(value, datetime):
        return value.date().isoformat()
    elif isinstance(value, float) and value.is_integer():
        return str(int(value))
    else:
        return tidy(str(value))


def _number(text: str) -> str:
    number = int(to_ascii(text))
    if not 0 <= number <= LARGEST:
        raise ValueError("no such number of people")
    return str(number)
