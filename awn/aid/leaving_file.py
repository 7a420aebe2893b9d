"""Which lines of a version leave, in which order and with which state, and the file made of them."""

from datetime import datetime

from django.utils import timezone

from awn.aid.approved_content import Line, is_held
from awn.aid.leaving import FEWEST, Leaving, as_csv, as_workbook, in_blank
from awn.aid.models.hand_on import Form, Part, Wanted
from awn.aid.models.version import Version
from awn.aid.receipt_sheet import Sheet, receipt_sheet
from awn.arabic.directions import contained
from awn.arabic.wording import Message, Wording, message
from awn.people.models import Person

LANGUAGE = "ar"  # of what leaves: the field reads it
LISTED = message("Listed")
HELD = message("Held for checking")


def file_of(version: Version, wanted: Wanted, *, by: Person, at: datetime) -> bytes:
    """The bytes of the file. Why somebody was referred to protection stands in none."""
    lines, states = _parts(version, wanted)
    mark = _mark(version, by=by, at=at)
    if wanted.form == Form.PDF:
        organisation = version.aid_list.organisation
        sheet = Sheet(contained(organisation.name_ar), contained(version.aid_list.title), mark, LANGUAGE, wanted.windows)
        return receipt_sheet(sheet, lines)
    columns = (wanted.template.columns if wanted.template else None) or FEWEST
    leaving = Leaving(lines, _said(states), mark, LANGUAGE, timezone.localdate(at), columns)
    if wanted.form == Form.BLANK and wanted.template and wanted.template.blank:
        return in_blank(leaving, bytes(wanted.template.blank))
    else:
        return as_csv(leaving) if wanted.form == Form.CSV else as_workbook(leaving)


def _parts(version: Version, wanted: Wanted) -> tuple[list[Line], dict[str, Message]]:
    """Lines in the order in which they leave, and the state of each. Held ones leave only where all do."""
    lines = {line["key"]: line for line in version.lines}
    if wanted.selection is None:
        keys = [key for key, line in lines.items() if wanted.part == Part.ALL or not is_held(line)]
        return [lines[key] for key in keys], {key: HELD if is_held(lines[key]) else LISTED for key in keys}
    choice = wanted.selection.choice
    states = dict.fromkeys(choice.chosen, message("Chosen"))
    if wanted.part != Part.CHOSEN:
        states.update(
            {key: message("Reserve list, number %(number)s", number=place) for place, key in enumerate(choice.reserve, 1)}
        )
    if wanted.part == Part.ALL:
        states.update(dict.fromkeys(choice.rest, message("Not reached by the quota")))
        states.update(dict.fromkeys(choice.served, message("Served lately")))
        states.update(dict.fromkeys(choice.held, HELD))
    return [lines[key] for key in states], states


def _said(states: dict[str, Message]) -> dict[str, str]:
    wording = Wording(LANGUAGE)
    return {key: wording.say(words) for key, words in states.items()}


def _mark(version: Version, *, by: Person, at: datetime) -> str:
    told = {
        "body": contained(version.aid_list.organisation.name_ar),
        "name": contained(by.name),
        "when": _left_to_right(timezone.localtime(at).strftime("%Y-%m-%d %H:%M")),
        "digest": _left_to_right(version.digest[:12]),
    }
    return Wording(LANGUAGE).say(
        message(
            "Handed on by %(name)s of %(body)s, %(when)s. Version %(digest)s. For the stated purpose alone; not to be passed on.",
            **told,
        )
    )


def _left_to_right(text: str) -> str:
    """Isolated, as a line from right to left needs it (UAX #9, 2.4)."""
    return f"\u2066{text}\u2069"
