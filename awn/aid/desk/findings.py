"""What was found, made ready for the pages: numbers, and pairs with their two entries side by side."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

from awn.aid.desk.engine import Compared, Entry
from awn.aid.preparing.place_core import core
from awn.arabic.folding import fold
from awn.arabic.wording import Message, Wording, message

if TYPE_CHECKING:
    from awn.aid.comparing import Comparison
    from awn.aid.entries import Flag
    from awn.aid.preparing.prepared import Prepared

EXAMPLES = 3
BESIDE = 6  # others of the family shown beside a doubtful pair


@dataclass(frozen=True, slots=True)
class Line:
    """One field of two entries. `state` is same, close (the same but for the writing), differs or missing."""

    label: Message
    left: str
    right: str
    state: str


@dataclass(frozen=True, slots=True)
class ShownPair:
    """Two entries and what speaks for and against their being one person."""

    left: Entry
    right: Entry
    names: tuple[str, str]
    slots: tuple[Message, Message]
    reasons_for: list[Message]
    reasons_against: list[Message]
    lines: list[Line]


class Example(NamedTuple):
    """One value before and after a rule."""

    raw: str
    cleaned: str


@dataclass(frozen=True, slots=True)
class CleanedBy:
    """What one rule of cleaning changed."""

    rule: str
    words: Message
    number: int
    examples: list[Example]


def pairs_of(prepared: "Prepared", band: str) -> list[dict[str, Any]]:
    """The pairs of one band as linkage gives them, the likeliest first."""
    import polars as pl

    return prepared.pairs.filter(pl.col("band") == band).sort("probability", descending=True).to_dicts()


def show_pair(prepared: "Prepared", pair: Mapping[str, Any], language: str) -> ShownPair:
    from awn.aid.writing.review import SHOWN, shown_of
    from awn.aid.writing.terms import slot_term
    from awn.linkage.explaining import reasons_against, reasons_for

    individuals = prepared.lists.individuals
    left, right = individuals[pair["left"]], individuals[pair["right"]]
    wording = Wording(language)
    sides = [shown_of(prepared, person, prepared.lists.households[person.household], wording) for person in (left, right)]
    lines = [
        line(label, sides[0][name], sides[1][name], _area if name == "place" else _comparable) for name, label in SHOWN.items()
    ]
    lines.append(line(message("Others of the family"), _others(prepared, left), _others(prepared, right)))
    return ShownPair(
        Entry(left.file, left.sheet, left.row, left.slot),
        Entry(right.file, right.sheet, right.row, right.slot),
        (left.name, right.name),
        (slot_term(left.slot), slot_term(right.slot)),
        reasons_for(pair),
        reasons_against(pair),
        [shown for shown in lines if shown.left or shown.right],
    )


def _area(value: str) -> str:
    return core(value) or _comparable(value)


def _comparable(value: str) -> str:
    return fold(value).lstrip("0")


def line(label: Message, left: str, right: str, comparable: Callable[[str], str] = _comparable) -> Line:
    """Two values beside each other. Letters that are written either way, a lost leading zero, and the tent or landmark of one area make no difference of substance."""
    if not left or not right:
        return Line(label, left, right, "missing")
    elif left == right:
        return Line(label, left, right, "same")
    else:
        return Line(label, left, right, "close" if comparable(left) == comparable(right) else "differs")


def left_out(prepared: "Prepared") -> list[tuple[Message, int]]:
    """What did not come in, by kind: numbers, never contents."""
    from awn.aid.writing.terms import LEFT_OUT

    found = Counter(prepared.lists.left_out)
    return [(LEFT_OUT.get(kind, message("%(kind)s", kind=kind)), number) for kind, number in found.most_common() if number]


def flags_by_reason(prepared: "Prepared") -> list[tuple[Message, list["Flag"]]]:
    """What no rule settles, the most frequent kind first."""
    kinds: dict[str, list[Flag]] = {}
    for flag in prepared.lists.flags:
        kinds.setdefault(flag.rule, []).append(flag)
    return sorted(((flags[0].reason, flags) for flags in kinds.values()), key=lambda found: -len(found[1]))


def cleaning(prepared: "Prepared", language: str) -> list[CleanedBy]:
    """The rules that changed what people read, the busiest first; a code that reads as what was typed is no change to them."""
    from awn.aid.desk.rule_names import rule_words

    wording = Wording(language)
    by_rule: dict[str, Counter[tuple[str, str]]] = {}
    for change in prepared.lists.changes:
        by_rule.setdefault(change.rule, Counter())[change.raw, change.cleaned] += 1
    found = []
    for rule, times in by_rule.items():
        seen = {Example(raw, _said(rule, cleaned, wording)): number for (raw, cleaned), number in times.items()}
        real = {example: number for example, number in seen.items() if example.raw != example.cleaned}
        if real:
            found.append(CleanedBy(rule, rule_words(rule), sum(real.values()), list(real)[:EXAMPLES]))
    return sorted(found, key=lambda each: -each.number)


def _said(rule: str, cleaned: str, wording: Wording) -> str:
    """A cleaned value as people read it, codes in words."""
    from awn.aid.writing.terms import DISPLACEMENT, MARITAL, SEXES

    terms = {"sex": SEXES, "marital": MARITAL, "displacement": DISPLACEMENT}.get(rule.partition(".")[0], {})
    return wording.say(terms[cleaned]) if cleaned in terms else cleaned


def comparison_numbers(comparison: "Comparison") -> dict[str, int]:
    return {
        "both": len(comparison.both),
        "only_old": len(comparison.only_old),
        "only_new": len(comparison.only_new),
        "changed": len(comparison.changed),
    }


def compared_row(compared: Compared, tab: str, item: Any) -> dict[str, Any]:
    """One person of a comparison: where he or she stands, and what changed."""
    from awn.aid.writing.comparison_files import FIELD_WORDS

    individuals = compared.prepared.lists.individuals
    if tab == "changed":
        old, new, differences = item
        changes = [{"label": FIELD_WORDS[each.field], "old": each.old, "new": each.new} for each in differences]
        return {"person": individuals[new], "old": individuals[old], "changes": changes}
    return {"person": individuals[item], "place": compared.prepared.lists.households[individuals[item].household].place}


def _others(prepared: "Prepared", person: Any) -> str:
    others: Sequence[str] = [
        other.name for other in prepared.lists.households[person.household].individuals if other is not person
    ]
    return "، ".join(others[:BESIDE]) + (" …" if len(others) > BESIDE else "")
