"""Choosing families for a quota by an order that the body stated, with a reserve list; the same from the same, whoever computes it again.

Nothing is an order but what stands in `ORDERS`. Where families are alike in it, a draw decides that nobody can steer: the SHA-256 of the approved content's
digest with the entry's key. Entries held for checking and families served lately are chosen neither way, and stand with their reason.
"""

import hashlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final

from awn.aid.approved_content import Line, is_held
from awn.arabic.folding import fold
from awn.arabic.wording import Message, counted, message

ORDERS: Final[dict[str, Message]] = {
    "size_most": message("Larger families first"),
    "size_least": message("Smaller families first"),
    "female_head": message("Families headed by a woman first"),
    "lost_provider": message("Families that lost their provider first"),
    "disability": message("Families with a stated disability first"),
    "displaced": message("Displaced families first"),
    "place": message("Families in the named place first"),
    "number": message("In the order of the list"),
}
"""All that may be an order, by its code."""
UNKNOWN: Final = 1_000_000  # stands after every number that is stated


@dataclass(frozen=True, slots=True)
class Wish:
    """`quota` and `reserve` are numbers of families. `order` names codes of `ORDERS`, the first deciding first; `place` is of the order by place."""

    quota: int
    reserve: int = 0
    order: Sequence[str] = ()
    place: str = ""


@dataclass(frozen=True, slots=True)
class Choice:
    """Keys of entries. `chosen`, `reserve` and `rest` stand in their order; `held` and `served` in that of the list."""

    chosen: Sequence[str] = ()
    reserve: Sequence[str] = ()
    held: Sequence[str] = ()
    served: Mapping[str, str] = field(default_factory=dict)
    rest: Sequence[str] = ()


def choose(lines: Iterable[Line], wish: Wish, *, seed: str, served: Mapping[str, date]) -> Choice:
    """`seed` is the digest of the approved content, `served` on which day an entry's family was served last within the days that count."""
    listed = list(lines)
    held = [line["key"] for line in listed if is_held(line)]
    lately = {line["key"]: served[line["key"]].isoformat() for line in listed if line["key"] in served and not is_held(line)}
    free = [(number, line) for number, line in enumerate(listed) if not is_held(line) and line["key"] not in lately]
    ranked = [line["key"] for _, line in sorted(free, key=lambda each: _rank(each[0], each[1], wish, seed))]
    until = wish.quota + wish.reserve
    return Choice(ranked[: wish.quota], ranked[wish.quota : until], held, lately, ranked[until:])


def reasons(line: Line, wish: Wish) -> list[Message]:
    """Why a line stands where it stands: what it has of each order, in words."""
    return [_WORDS[code](line, wish) for code in wish.order if code in _WORDS]


def draw(seed: str, key: str) -> str:
    """What decides between families that are alike."""
    return hashlib.sha256(f"{seed}:{key}".encode()).hexdigest()


def _rank(number: int, line: Line, wish: Wish, seed: str) -> tuple[Any, ...]:
    ranks = (number if code == "number" else _RANKS[code](line, wish) for code in wish.order)
    return (*ranks, draw(seed, line["key"]))


def size_of(line: Line) -> int | None:
    """The stated size, else how many people are named; None when nobody is."""
    stated: int | None = line["household"].get("size")
    return stated if stated is not None else len(line["people"]) or None


def head_of(line: Line) -> dict[str, Any]:
    """The head, else whoever is named first; empty when nobody is named."""
    people = line["people"]
    return next((person for person in people if person.get("slot") == "head"), people[0] if people else {})


def place_of(line: Line) -> str:
    return str(line["household"].get("pcode") or line["household"].get("place") or "")


def _in_place(line: Line, wish: Wish) -> bool:
    stated = {fold(str(line["household"].get(name, ""))) for name in ("pcode", "place")}
    return fold(wish.place) in stated - {""}


def _has_disability(line: Line) -> bool:
    return any(person.get("disability") for person in line["people"])


def _lost_provider(line: Line) -> bool:
    return "lost_provider" in line["household"].get("facts", ())


def _female_head(line: Line) -> bool:
    return bool(head_of(line).get("sex") == "female")


def _displaced(line: Line) -> bool:
    return bool(line["household"].get("displacement") == "displaced")


def _first(has: Callable[[Line], bool]) -> Callable[[Line, Wish], int]:
    return lambda line, _: 0 if has(line) else 1


def _size(line: Line, _: Wish) -> int:
    size = size_of(line)
    return UNKNOWN if size is None else size


def _size_downwards(line: Line, _: Wish) -> int:
    size = size_of(line)
    return UNKNOWN if size is None else -size


def _words_of_size(line: Line, _: Wish) -> Message:
    size = size_of(line)
    if size is None:
        return message("Size not stated")
    else:
        return counted("%(number)s person in the family", "%(number)s people in the family", size)


def _either(has: Callable[[Line], bool], yes: Message, no: Message) -> Callable[[Line, Wish], Message]:
    return lambda line, _: yes if has(line) else no


_RANKS: Final[dict[str, Callable[[Line, Wish], int]]] = {
    "size_most": _size_downwards,
    "size_least": _size,
    "female_head": _first(_female_head),
    "lost_provider": _first(_lost_provider),
    "disability": _first(_has_disability),
    "displaced": _first(_displaced),
    "place": lambda line, wish: 0 if _in_place(line, wish) else 1,
}
_WORDS: Final[dict[str, Callable[[Line, Wish], Message]]] = {
    "size_most": _words_of_size,
    "size_least": _words_of_size,
    "female_head": _either(_female_head, message("Headed by a woman"), message("Not stated as headed by a woman")),
    "lost_provider": _either(_lost_provider, message("Lost the provider"), message("No lost provider is stated")),
    "disability": _either(_has_disability, message("A disability is stated"), message("No disability is stated")),
    "displaced": _either(_displaced, message("Displaced"), message("Not stated as displaced")),
    "place": lambda line, wish: message("In the named place") if _in_place(line, wish) else message("In another place"),
}
