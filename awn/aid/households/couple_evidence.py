"""What shows that the heads of two entries are husband and wife: the same person named as spouse, both names, a document, or «زوجة فلان»."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from awn.aid.entries import Individual
from awn.aid.households.standings import Register

type Key = tuple[str, ...]
NAMED_BY_HUSBAND = frozenset({"wife_of", "widow_of", "heirs_of", "family_of", "family_of_late"})
MOST = 4  # entries; a name or number in more of them says nothing about two
MOST_NAMESAKES = 40  # heads of one name among whom a shared phone is looked for


@dataclass(frozen=True, slots=True)
class Couple:
    """The heads of two entries. `first` is the husband where that is known."""

    first: Individual
    second: Individual


def apart(register: Register) -> Iterator[Couple]:
    """Couples who head two entries, with whatever showed it first; one pair of entries may come more than once."""
    ways = (_named_as_spouse, _named_by_each_other, _named_by_husband, _one_document)
    return chain.from_iterable(way(register) for way in ways)


def _named_as_spouse(register: Register) -> Iterator[Couple]:
    """Somebody who heads one entry is the spouse in another."""
    for person, standings in register.standing_apart():
        heads = [individual for individual in standings if individual.slot == "head"]
        for spouse in standings:
            partner = register.heads.get(spouse.household)
            if heads and spouse.slot.startswith("spouse") and partner and partner[1] != person:
                yield _couple(partner[0], heads[0])


def _named_by_each_other(register: Register) -> Iterator[Couple]:
    """Each entry names the other's head as the spouse of its own; one of the two names with three parts, the other with two."""
    for long_head in (True, False):
        known: dict[Key, list[Individual]] = {}
        for head, spouse in _pairs(register):
            if key := _joined(head, spouse) if long_head else _joined(spouse, head):
                known.setdefault(key, []).append(head)
        for head, spouse in _pairs(register):
            if key := _joined(spouse, head) if long_head else _joined(head, spouse):
                yield from (_couple(other, head) for other in known.get(key, ())[:MOST] if other.household != head.household)


def _named_by_husband(register: Register) -> Iterator[Couple]:
    """«زوجة سعيد محمود حسن», who bears his name behind her own first name, and an entry whose head has that name, when only one person has it or a phone is shared."""
    wives = [head for head, _ in register.heads.values() if head.named_as in NAMED_BY_HUSBAND]
    yield from _by_name(register, [(wife, (wife.father, wife.grandfather, wife.family)) for wife in wives])


def _by_name(register: Register, wanted: Sequence[tuple[Individual, Key]]) -> Iterator[Couple]:
    keys = {key for _, key in wanted if all(key)}
    if not keys:
        return
    bearers: dict[Key, list[tuple[Individual, int]]] = {}
    for head, person in register.heads.values():
        key = _own_parts(head)
        if key in keys and head.named_as not in NAMED_BY_HUSBAND and head.sex != "female":
            bearers.setdefault(key, []).append((head, person))
    for wife, key in wanted:
        found = bearers.get(key, [])
        alone = len({person for _, person in found}) == 1
        for husband, _ in found[: MOST if alone else MOST_NAMESAKES]:
            if husband.household != wife.household and (alone or not set(husband.phones).isdisjoint(wife.phones)):
                yield _couple(husband, wife)


def _one_document(register: Register) -> Iterator[Couple]:
    """A man and a woman who head two entries with the number of one identity card: one of them stands on the other's."""
    holders: dict[str, list[Individual]] = {}
    for head, _ in register.heads.values():
        for document in head.documents:
            if document.kind in ("national_id", ""):
                holders.setdefault(document.number, []).append(head)
    for heads in holders.values():
        if len(heads) == 2 and {heads[0].sex, heads[1].sex} == {"male", "female"}:
            yield _couple(*heads)


def _pairs(register: Register) -> Iterator[tuple[Individual, Individual]]:
    for number, spouses in register.spouses.items():
        if head := register.head(number):
            yield from ((head, spouse) for spouse, _ in spouses)


def _joined(long: Individual, short: Individual) -> Key:
    """Three parts of one name and two of the other, () when either has fewer."""
    first, second = _own_parts(long), _own_parts(short)
    return (*first, *second[:2]) if all(first) and all(second[:2]) else ()


def _own_parts(individual: Individual) -> Key:
    return individual.given, individual.father, individual.family or individual.grandfather


def _couple(one: Individual, other: Individual) -> Couple:
    husband_second = one.sex == "female" or (other.sex == "male" and one.sex != "male")
    return Couple(other, one) if husband_second else Couple(one, other)
