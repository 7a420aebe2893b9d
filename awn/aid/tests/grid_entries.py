"""Entries of a list without a run of the engine: invented families, of no real place."""

from typing import Any

from django.test import Client
from django.utils import timezone

from awn.aid.models import AidList, Preparation, SourceFile
from awn.aid.models.preparations import State
from awn.aid.pair_questions import pair_key
from awn.aid.tests.factories import make_list
from awn.aid.written import write_entries, write_pairs
from awn.arabic.wording import message
from awn.messaging.stored import to_stored
from awn.organisations.roles import Role
from awn.organisations.tests.browsing import browser
from awn.organisations.tests.factories import add_member
from awn.people.models import Person
from awn.people.reading import read

GIVEN = ("سلمان", "رائدة", "وديع", "هيام", "جابر", "منال", "نزار", "سهى")
FAMILY = ("الزيتوني", "البحراوي", "السنابلي", "التلاوي", "المرجاني")
PLACES = ("حي النخيل", "حي المعصرة", "حي الساقية")


def entry_line(number: int, **facts: Any) -> dict[str, Any]:
    """What the engine's process writes of one household; every seventh has a doubt, every ninth waits for another."""
    given, family, place = GIVEN[number % len(GIVEN)], FAMILY[number % len(FAMILY)], PLACES[number % len(PLACES)]
    document, phone = f"9{number:08}", f"+97059{number:07}"
    flag = {"row": number + 1, "column": 3, "role": "person.national_id", "raw": "ضائع", "rule": "document.lost"}
    change = {"row": number + 1, "column": 2, "role": "person.name", "header": "الاسم", "raw": f"السيد {given} حمدان {family}"}
    kept: dict[str, Any] = {
        "sheet": "", "row": number + 1,
        "household": {"size": 1 + number % 9, "place": place, "phones": [phone], "displacement": "displaced"},
        "restricted": {},
        "people": [
            {"slot": "head", "row": number + 1, "name": f"{given} حمدان {family}", "given": given, "father": "حمدان", "family": family,
             "sex": "male", "birth_date": "1980-05-17", "birth_precision": "day", "documents": [["national_id", document]]},
            {"slot": "spouse1", "row": number + 1, "name": f"هيام ناصر {family}", "given": "هيام", "family": family, "sex": "female"},
        ],
        "changes": [{**change, "cleaned": f"{given} حمدان {family}", "rule": "name.honorific"}],
        "flags": [{**flag, "reason": to_stored(message("The document is lost. Ask for an older list or a copy."))}] if number % 7 == 0 else [],
    }  # fmt: skip
    line = {
        "key": f"{number:032x}", "file": "list.csv", "kept": kept, "place_code": f"ZZ0{number % 3}",
        "flags": ["document.lost"] if number % 7 == 0 else [], "held_by": f"{number - 1:032x}" if number % 9 == 0 else "",
        "size": 1 + number % 9, "people": 2, "doubtful": 0, "changed": 1,
        "values": [("name", given), ("name", "حمدان"), ("name", family.removeprefix("ال")), ("document", document), ("phone", phone)],
    }  # fmt: skip
    return {**line, **facts}


def fill(aid_list: AidList, lines: list[dict[str, Any]], pairs: list[dict[str, Any]] | None = None) -> Preparation:
    """A run that wrote these, in the place of older ones."""
    by = aid_list.organisation.registered_by
    source = aid_list.files.first() or SourceFile.objects.create(
        aid_list=aid_list, name="كشف الحي.csv", digest="0" * 64, size=10, collected_by="لجنة", collected_for="حصر", given_by=by
    )
    aid_list.entries.all().delete()
    aid_list.pairs.all().delete()
    counts = {"entries": len(lines), "individuals": 2 * len(lines)}
    run = aid_list.runs.create(
        number=aid_list.runs.count() + 1, asked_by=by, state=State.DONE, progress=1.0, ended_at=timezone.now(), counts=counts
    )
    write_entries(run, lines, {"list.csv": source})
    write_pairs(run, pairs or [], {"list.csv": source})
    return run


def filled(number: int, *, aid_list: AidList | None = None) -> AidList:
    """A list with so many entries, numbered from 1. Keys are the list's own."""
    aid_list = aid_list or make_list()
    fill(aid_list, [entry_line(each, key=key_of(aid_list, each)) for each in range(1, number + 1)])
    return aid_list


def key_of(aid_list: AidList, number: int) -> str:
    return f"{aid_list.pk:016x}{number:016x}"


def pair_line(aid_list: AidList, left: int, right: int, band: str = "doubtful") -> dict[str, Any]:
    """A pair of the heads of two entries."""
    sides = key_of(aid_list, left), key_of(aid_list, right)
    return {
        "left": sides[0], "left_slot": "head", "left_file": "list.csv", "right": sides[1], "right_slot": "head",
        "right_file": "list.csv", "key": pair_key(f"{sides[0]}.head", f"{sides[1]}.head"), "probability": 0.8, "band": band,
        "certain_by": "", "reasons": {"why": [to_stored(message("the phone is the same"))], "asked": {"lines": []}},
    }  # fmt: skip


def reader(aid_list: AidList, person: Person | None = None) -> Client:
    """Somebody who opened the list with a reason; a remote list preparer when nobody is named."""
    person = person or add_member(aid_list.organisation, Role.PREPARER)
    read(aid_list, by=person, reason="list")
    return browser(person)
