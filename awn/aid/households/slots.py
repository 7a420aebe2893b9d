"""Who is head, spouse, member or collector among the people named in one household."""

from collections.abc import Sequence

from awn.aid.entries import Household, Individual
from awn.aid.households.named import Named
from awn.aid.households.record import Record
from awn.aid.households.relations import CHILDREN, HEAD, SPOUSE
from awn.arabic.folding import fold
from awn.arabic.names import read_name, same_given
from awn.arabic.wording import message

MOST_SPOUSES = 4
_OTHER_SEX = {"male": "female", "female": "male"}


def seat(household: Household, people: Sequence[Named], record: Record) -> None:
    """Gives each of these people a slot and puts them into the household: head, spouses, members in order of appearance, collector.

    Slots stand as the list has them: a head who is marked as deceased stays, marked so and flagged, and his wife stays his spouse. That she is
    now the head is reported as a case and never settled here.
    """
    family = [named for named in people if named.subject != "collector"]
    head = _head(family)
    spouses, members = _spouses_and_members(family, head, record)
    _put(household, head, spouses, members)
    _note_late_head(household, record)
    _put_collector(household, [named.individual for named in people if named.subject == "collector"], record)


def meet(people: list[Named], named: Named, known_before: Sequence[Named]) -> None:
    """Adds somebody whom a roster names, or completes the one of those known before it who it is: the head where it says so, else one of the same name."""
    known = next((other for other in known_before if _is_met(other, named)), None)
    if known is None:
        people.append(named)
    else:
        complete(known.individual, named.individual)
        known.relation = known.relation or named.relation


def _is_met(known: Named, named: Named) -> bool:
    one, other = known.individual, named.individual
    if named.relation == HEAD and known.subject == "person":
        return same_given(one.given, other.given)
    elif _is_spouse(named) and _is_spouse(known):
        return _one_spouse(one, other)
    else:
        return _one_name(one, other) or is_one_name(one, other)


def _head(family: list[Named]) -> Named | None:
    """Whoever is called the head, else the first of whom rows are about, else the first spouse. Members alone have no head."""
    called = next((named for named in family if named.relation == HEAD), None)
    first = next((named for named in family if named.subject == "person"), None)
    spouse = next((named for named in family if named.subject == "spouse"), None)
    if called and first and called is not first and not called.of_row and is_one_name(called.individual, first.individual):
        complete(first.individual, called.individual)
        family.remove(called)
        called = first
    return called or first or spouse


def _spouses_and_members(family: Sequence[Named], head: Named | None, record: Record) -> tuple[list[Named], list[Named]]:
    spouses: list[Named] = []
    members: list[Named] = []
    for named in family:
        if named is head:
            continue
        elif (again := _named_again(named, head, spouses, members)) is not None:
            complete(again.individual, named.individual)
            continue
        elif _is_spouse(named) and len(spouses) < MOST_SPOUSES:
            spouses.append(named)
        else:
            members.append(named)
        named.individual.relation = SPOUSE if named.subject == "spouse" else named.relation if named.relation != HEAD else ""
        if named.relation == HEAD:
            reason = message("Two people are called the head of this family.")
            record.flag_about(named.individual, "head.two", reason)
    return spouses, members


def _is_spouse(named: Named) -> bool:
    return named.subject == "spouse" or named.relation == SPOUSE


def _named_again(named: Named, head: Named | None, spouses: Sequence[Named], members: Sequence[Named]) -> Named | None:
    """Who already has a seat in this family, when a cell of members or a column beside repeats somebody.

    A row of one's own is never a repetition, and one cell names two children of one name when they are two.
    """
    if named.of_row:
        return None
    others = [other for other in (*spouses, *members, *([head] if head else [])) if other.source != named.source]
    if _is_spouse(named):
        return next((other for other in others if _is_spouse(other) and _one_spouse(named.individual, other.individual)), None)
    else:
        return next((other for other in others if _one_name(named.individual, other.individual)), None)


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


def complete(individual: Individual, again: Individual) -> None:
    """What a second naming of somebody says besides."""
    individual.sex = individual.sex or again.sex
    individual.phones = individual.phones or again.phones
    individual.documents = individual.documents or again.documents
    individual.marital = individual.marital or again.marital
    individual.mother = individual.mother or again.mother
    individual.kunya = individual.kunya or again.kunya
    individual.disability = individual.disability or again.disability
    if individual.birth_date is None:
        individual.birth_date, individual.birth_precision = again.birth_date, again.birth_precision


def _put(household: Household, head: Named | None, spouses: Sequence[Named], members: Sequence[Named]) -> None:
    first = head.individual if head else None
    if first is not None:
        first.slot, first.relation = "head", ""
        household.individuals.append(first)
    for number, spouse in enumerate((named.individual for named in spouses), start=1):
        spouse.slot = f"spouse{number}"
        spouse.sex = spouse.sex or (_OTHER_SEX.get(first.sex, "") if first else "")
        household.individuals.append(spouse)
    for number, member in enumerate((named.individual for named in members), start=1):
        member.slot = f"member{number}"
        if first is not None and member.relation in CHILDREN:
            _give_lineage(member, first)
        household.individuals.append(member)


def _note_late_head(household: Household, record: Record) -> None:
    """Flags a head who has died and leaves somebody; the phones are then the family's. «أرملة سعيد» beside Said says that he has died."""
    for widow in household.individuals:
        for person in household.individuals[:1] if widow.named_as == "widow_of" else ():
            person.deceased = person.deceased or (person is not widow and same_given(person.given, widow.father))
    head = next((person for person in household.individuals if person.slot == "head" and person.deceased), None)
    spouses = [person for person in household.individuals if person.slot.startswith("spouse") and not person.deceased]
    if head is not None and spouses:
        for spouse in spouses:
            spouse.marital = spouse.marital or "widowed"
        household.phones = head.phones
        reason = message("The head of this family has died and leaves %(name)s.", name=spouses[0].name)
        record.flag_about(head, "head.deceased", reason)


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
            record.flag_about(collector, "collector.two", reason)
        else:
            collector.slot = "collector"
            household.individuals.append(collector)
