"""What is approved of a list: its lines as plain data, without what only explains them, written in one way (RFC 8785).

A line has `key`, `held_by`, `held` (a person's reason), `source` (the file's opaque number), `sheet`, `row`, `household` and `people`, as `aid.kept` has them. Changes, doubts and what
is for the caseworker alone stand in no line.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

import rfc8785

type Line = dict[str, Any]

_PLACES: Final = ("key", "source", "sheet", "row")
_LAST_OF_ONE_WORD: Final = "\uffff"


@dataclass(frozen=True, slots=True)
class Difference:
    """What a later content has that an earlier had not: keys in the order of their lines; for a changed entry the fields that changed, each before and after."""

    added: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()
    changed: tuple[tuple[str, tuple[tuple[str, Any, Any], ...]], ...] = ()

    def __bool__(self) -> bool:
        return bool(self.added or self.gone or self.changed)


def line_of(key: str, held_by: str, source: str, data: Mapping[str, Any]) -> Line:
    """One line, of an entry's data as it stands. What a person held back or released says so by its reason, over what the engine found."""
    released = bool(data.get("released"))
    return {
        "key": key,
        "held_by": "" if released else held_by,
        "held": "" if released else data.get("held", ""),
        "source": source,
        "sheet": data.get("sheet", ""),
        "row": data.get("row", 0),
        "household": dict(data.get("household", {})),
        "people": [dict(person) for person in data.get("people", ())],
    }


def is_held(line: Line) -> bool:
    """Whether it waits for checking, by the engine's finding or a person's."""
    return bool(line["held_by"] or line["held"])


def canonical(lines: Iterable[Line]) -> bytes:
    """The lines as JSON by RFC 8785. Values are texts, whole numbers, booleans, lists and objects.

    For such values the standard writer with sorted keys writes the same, a hundred times faster; it sorts otherwise only above U+FFFF.
    """
    listed = list(lines)
    text = json.dumps(listed, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    if max(text) <= _LAST_OF_ONE_WORD:
        return text.encode()
    else:
        return rfc8785.dumps(listed)


def digest_of(content: bytes) -> str:
    """SHA-256 as 64 hexadecimal digits."""
    return hashlib.sha256(content).hexdigest()


def difference(before: Iterable[Line], after: Iterable[Line]) -> Difference:
    """Entries are the same by their key."""
    old, new = ({line["key"]: line for line in lines} for lines in (before, after))
    both = ((key, tuple(_fields(old[key], line))) for key, line in new.items() if key in old)
    return Difference(
        added=tuple(key for key in new if key not in old),
        gone=tuple(key for key in old if key not in new),
        changed=tuple((key, fields) for key, fields in both if fields),
    )


def _fields(old: Line, new: Line) -> Iterable[tuple[str, Any, Any]]:
    before, after = _flat(old), _flat(new)
    for name in dict.fromkeys((*before, *after)):
        if before.get(name) != after.get(name):
            yield name, before.get(name), after.get(name)


def _flat(line: Line) -> dict[str, Any]:
    """Values by «held_by», «household.size», «head.name»."""
    people = {f"{person.get('slot', '')}.{name}": value for person in line["people"] for name, value in person.items()}
    household = {f"household.{name}": value for name, value in line["household"].items()}
    rest = {name: value for name, value in line.items() if name not in (*_PLACES, "household", "people")}
    return {**rest, **household, **{name: value for name, value in people.items() if not name.endswith((".slot", ".row"))}}
