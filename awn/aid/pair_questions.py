"""What a volunteer is asked about a doubtful pair, «the same person?»: two entries side by side, masked.

Each line is a field: its code, how the two compare (`state`), and only where nobody could judge without it a value of each side (`first`, `second`).

Whoever keeps a picture of the question learns at most: two differing words of a name, each beside the other's, and never the family's name nor all parts of
one person; the last three digits of numbers that are not equal; how many years, and how many heads of a family, two unnamed entries lie apart; of a
place whether it is the same; the standing in the family. No document number, phone, birth date, year, place, size or name of a list is in it, so that
it finds nobody without the lists themselves. What is equal stays unseen whole: the more sure a pair, the less it shows.
"""

from typing import Any, Final, NamedTuple

from rapidfuzz.distance import OSA

from awn.aid.compared_names import compare_names, compare_texts, names_through
from awn.aid.compared_numbers import compare_births, compare_documents, compare_phones, compare_sizes
from awn.aid.entries import Household, Individual, Lists
from awn.aid.preparing.place_core import core
from awn.arabic.folding import fold
from awn.arabic.names import one_spelling, read_name

type Line = dict[str, Any]
type PairData = dict[str, list[Line]]

PAIR: Final = "pair:"
"""How the `about` of such a question begins."""
_THROUGH_HUSBAND: Final = ("wife_of", "widow_of")


class Side(NamedTuple):
    """One of the two: somebody, in the entry that names them."""

    person: Individual
    household: Household


def side_of(lists: Lists, record: int) -> Side:
    """The individual with this number in `Lists.individuals`, which is also linkage's record. For many pairs take `Lists.individuals` once."""
    person = lists.individuals[record]
    return Side(person, lists.households[person.household])


def pair_key(one: str, other: str) -> str:
    """What a pair is called whichever of its two opaque ids comes first; at most 120 characters for two UUIDs."""
    return PAIR + ":".join(sorted((one, other)))


def pair_data(left: Side, right: Side) -> PairData:
    """The data of the masked question. Exchanging the sides exchanges `first` and `second`, and nothing else."""
    people, homes = (left.person, right.person), (left.household, right.household)
    lines = [
        _stands(left, right),
        _named(*people),
        *compare_names(*people),
        compare_texts("kunya", *(person.kunya for person in people)),
        _equal("sex", *(person.sex for person in people)),
        compare_births(*people),
        *compare_documents(*people),
        compare_phones(*((*side.person.phones, *side.household.phones) for side in (left, right))),
        compare_texts("mother", *(_first(person.mother) for person in people)),
        compare_texts("partner", *(_partner(side) for side in (left, right))),
        _relatives(left, right),
        compare_sizes(*(home.size for home in homes)),
        _place("place", *(home.place for home in homes)),
        _place("origin", *(home.origin for home in homes)),
        {"field": "list", "state": "same" if _list(people[0]) == _list(people[1]) else "another"},
    ]
    return {"lines": [line for line in lines if line is not None]}


def _list(person: Individual) -> tuple[str, str]:
    return person.file, person.sheet


def _equal(field: str, one: str, other: str) -> Line | None:
    if not one or not other:
        return {"field": field, "state": "only_first" if one else "only_second"} if one or other else None
    else:
        return {"field": field, "state": "same" if one == other else "differs"}


def _stands(left: Side, right: Side) -> Line:
    """The standing in the family: head, spouse, member, collector."""
    one, other = (side.person.slot.rstrip("0123456789") for side in (left, right))
    state = "same" if one == other else "differs"
    return {"field": "standing", "state": state, "first": one, "second": other}


def _named(left: Individual, right: Individual) -> Line | None:
    """Through whom somebody is named who has no name of one's own in the list."""
    one, other = left.named_as, right.named_as
    if not one and not other:
        return None
    return {"field": "named", "state": "same" if one == other else "differs", "first": one or "own", "second": other or "own"}


def _first(name: str) -> str:
    tokens = read_name(name).tokens if name else ()
    return tokens[0] if tokens else ""


def _partner(side: Side) -> str:
    """The first name of the husband or the first wife, as linkage takes it."""
    person, others = side.person, side.household.individuals
    if names_through(person) and person.named_as in _THROUGH_HUSBAND:
        return person.father
    wanted = {"head": "spouse", "spouse": "head"}.get(person.slot.rstrip("0123456789"))
    return next((other.given for other in others if wanted and other is not person and other.slot.startswith(wanted)), "")


def _relatives(left: Side, right: Side) -> Line | None:
    """How many first names of the others of the two families are the same."""
    one, other = (_given_beside(side) for side in (left, right))
    if not one or not other:
        return {"field": "relatives", "state": "only_first" if one else "only_second"} if one or other else None
    shared = len(one & other)
    return {"field": "relatives", "state": "shared" if shared else "none", **({"n": shared} if shared else {})}


def _given_beside(side: Side) -> set[str]:
    beside = (other for other in side.household.individuals if other is not side.person and other.slot != "collector")
    return {one_spelling(other.given) for other in beside if other.given and not names_through(other)}


def _place(field: str, one: str, other: str) -> Line | None:
    """Whether the smallest area that each names is the same; a typed place is never shown."""
    if not fold(one) or not fold(other):
        return _equal(field, fold(one), fold(other))
    areas = [core(place) or fold(place) for place in (one, other)]
    if areas[0] == areas[1]:
        return {"field": field, "state": "same"}
    else:
        return {"field": field, "state": "alike" if OSA.distance(*areas) == 1 else "differs"}
