"""review.xlsx: the doubtful pairs side by side, with a column in which a person decides; and its way back in."""

from collections.abc import Iterator
from pathlib import Path

import polars as pl
import xlsxwriter

from awn.aid.entries import Household, Individual
from awn.aid.preparing.masking import mask
from awn.aid.preparing.prepared import Prepared
from awn.aid.writing import terms
from awn.aid.writing.reasons import Reasons
from awn.arabic.wording import Message, Wording, message

KEYS = ("file", "sheet", "row", "slot")
DECISION = "decision | القرار"
SHOWN: dict[str, Message] = {
    "name": message("Name"),
    "sex": message("Sex"),
    "birth": message("Date of birth"),
    "phones": message("Phone"),
    "document": message("Document number"),
    "place": message("Place"),
}
ANSWERS = {"ar": ("نعم", "لا", "لا أدري"), "en": ("same", "different", "unsure")}


def write_review(prepared: Prepared, path: Path) -> None:
    wording = Wording(prepared.options.language)
    doubtful = prepared.pairs.filter(pl.col("band") == "doubtful").sort("probability", descending=True)
    with xlsxwriter.Workbook(
        str(path), {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    ) as book:
        sheet = book.add_worksheet(wording.say(message("Doubtful pairs")))
        if prepared.options.language == "ar":
            sheet.right_to_left()
        header = _header(wording)
        sheet.set_row(0, 32)
        bold = book.add_format({"bold": True, "bg_color": "#DDEEEA", "text_wrap": True, "valign": "top"})
        sheet.write_row(0, 0, header, bold)
        wrapped = book.add_format({"text_wrap": True, "valign": "top"})
        sheet.set_column(0, len(header), 16, wrapped)
        sheet.set_column(1, 1, 48, wrapped)
        sheet.freeze_panes(1, 2)
        rows = [*_undecided(prepared, doubtful, wording), *_decided(prepared, wording)]
        for number, row in enumerate(rows, start=1):
            sheet.write_row(number, 0, row)
        answers = {"validate": "list", "source": list(ANSWERS[prepared.options.language]), "ignore_blank": True}
        sheet.data_validation(1, 0, max(1, len(rows)), 0, {**answers, "error_type": "warning"})


def _header(wording: Wording) -> list[str]:
    shown = [wording.say(words) for words in SHOWN.values()]
    first, second = wording.say(message("first")), wording.say(message("second"))
    beside = [f"{words} ({side})" for words in shown for side in (first, second)]
    keys = [f"{side}_{key}" for side in ("left", "right") for key in KEYS]
    return [DECISION, wording.say(message("Why")), *beside, *keys]


def _undecided(prepared: Prepared, doubtful: pl.DataFrame, wording: Wording) -> Iterator[list[str | int]]:
    reasons = Reasons(prepared.options.language)
    decided = {_ends(decision.left, decision.right) for decision in prepared.decisions}
    people = prepared.lists.individuals
    for pair in doubtful.iter_rows(named=True):
        if _ends(pair["left"], pair["right"]) not in decided:
            yield ["", reasons.of(pair), *_beside(prepared, (people[pair["left"]], people[pair["right"]]), wording)]


def _decided(prepared: Prepared, wording: Wording) -> Iterator[list[str | int]]:
    """Decisions already taken, so that the workbook can be given back again and each of them taken back."""
    answers = dict(zip(ANSWERS["en"], ANSWERS[prepared.options.language], strict=True))
    people = prepared.lists.individuals
    for decision in prepared.decisions:
        yield [answers[decision.answer], "", *_beside(prepared, (people[decision.left], people[decision.right]), wording)]


def _ends(left: int, right: int) -> tuple[int, int]:
    return min(left, right), max(left, right)


def _beside(prepared: Prepared, people: tuple[Individual, Individual], wording: Wording) -> list[str | int]:
    sides = [shown_of(prepared, person, prepared.lists.households[person.household], wording) for person in people]
    shown = [side[field] for field in SHOWN for side in sides]
    keys = [value for person in people for value in (person.file, person.sheet, person.row, person.slot)]
    return [*shown, *keys]


def shown_of(prepared: Prepared, person: Individual, household: Household, wording: Wording) -> dict[str, str]:
    """What a reviewer sees of one side, keyed like `SHOWN`; numbers masked where the findings are."""
    hidden = mask if prepared.options.masked else str
    phones = [hidden(phone) for phone in dict.fromkeys((*person.phones, *household.phones))]
    return {
        "name": person.name,
        "sex": wording.say(terms.SEXES[person.sex]) if person.sex in terms.SEXES else "",
        "birth": _birth(person, masked=prepared.options.masked),
        "phones": " · ".join(phones),
        "document": " · ".join(hidden(document.number) for document in person.documents),
        "place": household.place,
    }


def _birth(person: Individual, *, masked: bool) -> str:
    if person.birth_date is None:
        return ""
    elif masked or person.birth_precision in ("year", "age"):
        return str(person.birth_date.year)
    else:
        return person.birth_date.isoformat()
