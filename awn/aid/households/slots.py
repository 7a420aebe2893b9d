"""Who is head, spouse, member or collector among the people named in one household."""

from collections.abc import Sequence

from awn.aid.entries import Household, Individual
from awn.aid.households.people import Named
from awn.aid.households.record import Record
from awn.aid.households.relations import CHILDREN, HEAD, SPOUSE
from awn.arabic.folding import fold
from awn.arabic.names import read_name, same_given
from awn.arabic.wording import message

MOST_SPOUSES = 4
_OTHER_SEX = {"male": "female", "female": "male"}


def seat(household: Household, people: Sequence[Named], record: Record) -> None:
    """Gives each of these people a slot and puts them into the household: head, spouses, members in order of appearance, collector.

    A head marked as deceased gives way to the first spouse who lives and is then no individual of the entry: the entry keeps the name in
    `late_head`, and a flag says so. Without a living spouse he stays, so that the entry has somebody («ورثة المرحوم …»).
    """
    family = [named for named in people if named.subject != "collector"]
    head = _head(family)
    if head is not None and head.individual.deceased:
        head = _living_head(household, family, head, record)
    spouses, members = _spouses_and_members(family, head, record)
    _put(household, head, spouses, members)
    _put_collector(household, [named.individual for named in people if named.subject == "collector"], record)


def _head(family: list[Named]) -> Named | None:
    """Whoever is called the head, else the first of whom rows are about, else the first spouse. Members alone have no head."""
    called = next((named for named in family if named.relation == HEAD), None)
    first = next((named for named in family if named.subject == "person"), None)
    spouse = next((named for named in family if named.subject == "spouse"), None)
    if called and first and called is not first and not called.of_row and is_one_name(called.individual, first.individual):
        _complete(first.individual, called.individual)
        family.remove(called)
        called = first
    return called or first or spouse


def _living_head(household: Household, family: list[Named], head: Named, record: Record) -> Named:
    """The living spouse who now heads the entry; she takes the late head's phones, for they are the family's."""
    widow = next((named for named in family if _is_spouse(named) and not named.individual.deceased), None)
    if widow is None:
        return head
    late = head.individual
    household.late_head = late.name
    family.remove(head)
    widow.individual.phones = widow.individual.phones or late.phones
    widow.individual.marital = widow.individual.marital or "widowed"
    reason = message("The head of this entry has died; %(name)s now heads it.", name=widow.individual.name)
    record.flag(late.row, 0, late.name, "head.deceased", reason)
    return widow


def _spouses_and_members(
    family: Sequence[Named], head: Named | None, record: Record
) -> tuple[list[Individual], list[Individual]]:
    spouses: list[Individual] = []
    members: list[Individual] = []
    for named in family:
        if named is head:
            continue
        elif (again := _named_again(named, head, spouses, members)) is not None:
            _complete(again, named.individual)
            continue
        elif _is_spouse(named) and len(spouses) < MOST_SPOUSES:
            spouses.append(named.individual)
        else:
            members.append(named.individual)
        named.individual.relation = SPOUSE if named.subject == "spouse" else named.relation if named.relation != HEAD else ""
        if named.relation == HEAD:
            reason = message("Two people are called the head of this family.")
            record.flag(named.individual.row, 0, named.individual.name, "head.two", reason)
    return spouses, members


def _is_spouse(named: Named) -> bool:
    return named.subject == "spouse" or named.relation == SPOUSE


def _named_again(
    named: Named, head: Named | None, spouses: Sequence[Individual], members: Sequence[Individual]
) -> Individual | None:
    """Who already has a seat in this family, when a cell of members or a column beside repeats somebody; a row of one's own is never a repetition."""
    individual = named.individual
    if named.of_row:
        return None
    elif _is_spouse(named):
        return next((spouse for spouse in spouses if _one_spouse(individual, spouse)), None)
    else:
        known = [*spouses, *members, *([head.individual] if head else [])]
        return next((other for other in known if _one_name(individual, other)), None)


def _one_spouse(one: Individual, other: Individual) -> bool:
    """Two wives share no first name here: the shorter naming is taken for the same wife, unless documents or fathers tell them apart."""
    if not same_given(one.given, other.given) or (one.father and other.father and not same_given(one.father, other.father)):
        return _one_name(one, other)
    return not one.documents or not other.documents or not set(one.documents).isdisjoint(other.documents)


def _one_name(one: Individual, other: Individual) -> bool:
    return fold(one.name) == fold(other.name) and (
        one.birth_date is None or other.birth_date is None or one.birth_date == other.birth_date
    )


def is_one_name(one: Individual, other: Individual) -> bool:
    """Whether a fuller and a shorter form of one name: the same first name, and the rest of the shorter within the longer."""
    shorter, longer = sorted((set(read_name(one.name).tokens), set(read_name(other.name).tokens)), key=len)
    return same_given(one.given, other.given) and len(shorter) > 1 and shorter <= longer


def _complete(individual: Individual, again: Individual) -> None:
    """What a second naming of somebody says besides."""
    individual.sex = individual.sex or again.sex
    individual.phones = individual.phones or again.phones
    individual.documents = individual.documents or again.documents
    individual.marital = individual.marital or again.marital
    if individual.birth_date is None:
        individual.birth_date, individual.birth_precision = again.birth_date, again.birth_precision


def _put(household: Household, head: Named | None, spouses: list[Individual], members: list[Individual]) -> None:
    if head is not None:
        head.individual.slot, head.individual.relation = "head", ""
        household.individuals.append(head.individual)
    for number, spouse in enumerate(spouses, start=1):
        spouse.slot = f"spouse{number}"
        spouse.sex = spouse.sex or (_OTHER_SEX.get(head.individual.sex, "") if head else "")
    for number, member in enumerate(members, start=1):
        member.slot = f"member{number}"
        if head is not None and member.relation in CHILDREN:
            _give_lineage(member, head.individual)
    household.individuals += [*spouses, *members]


def _give_lineage(child: Individual, head: Individual) -> None:
    """A child named by a first name alone is the head's: the father's parts are the father's. Nothing is known of them where a mother heads."""
    if head.sex == "male" and child.given and not (child.father or child.grandfather or child.family):
        child.father, child.grandfather, child.family = head.given, head.father, head.family


def _put_collector(household: Household, collectors: Sequence[Individual], record: Record) -> None:
    """One collector, who is not one of the head and the spouses by another name."""
    parents = [person for person in household.individuals if not person.slot.startswith("member")]
    for collector in collectors:
        if any(_one_name(collector, parent) or _one_spouse(collector, parent) for parent in parents):
            continue
        elif any(person.slot == "collector" for person in household.individuals):
            reason = message("More than one person is said to collect for this family; the first is taken.")
            record.flag(collector.row, 0, collector.name, "collector.two", reason)
        else:
            collector.slot = "collector"
            household.individuals.append(collector)
