"""Husband and wife who stand in two entries: apart, in two homes of one husband, or because he has died."""

from collections.abc import Iterator, Sequence

from awn.aid.entries import Individual
from awn.aid.households.case import Case, case
from awn.aid.households.couple_evidence import Couple, apart
from awn.aid.households.standings import Register, Standing, pair
from awn.arabic.names import same_given
from awn.arabic.wording import Message, message

OF_THE_DEAD = frozenset({"widow_of", "heirs_of", "orphans_of", "family_of_late"})
MOST_HOMES = 12  # entries of one husband that are compared with each other


def couples_apart(register: Register, explained: set[tuple[int, int]]) -> Iterator[Case]:
    """One case for each couple, with every entry that one of the two heads. Adds the pairs of entries to `explained`."""
    couples: dict[tuple[int, int], list[Couple]] = {}
    for found in apart(register):
        persons = register.heads[found.first.household][1], register.heads[found.second.household][1]
        couples.setdefault(pair(*persons), []).append(found)
        explained.add(pair(found.first.household, found.second.household))
    yield from (_case(register, entries) for entries in couples.values())
    yield from _widows_within(register, explained)
    for first, second in _homes_of_one_husband(register):
        entries = pair(first.household, second.household)
        if entries not in explained:
            explained.add(entries)
            yield case("second_home", [first, second], _two_homes(register, first, second))


def _case(register: Register, entries: Sequence[Couple]) -> Case:
    """What the entries of one couple are a case of. In each, `first` heads one entry and `second`, his wife or her husband, the other."""
    people = [individual for couple in entries for individual in (couple.first, couple.second)]
    values = {"first": entries[0].first.name, "second": entries[0].second.name}
    if any(_has_died(register, couple) for couple in entries):
        why = message("%(second)s now heads the family of %(first)s, who stands in another entry.", **values)
        return case("widow_now_head", people, why)
    elif any(_has_another_home(register, couple) for couple in entries):
        why = message("%(second)s heads a home of her own; %(first)s, her husband, has another wife in his entry.", **values)
        return case("second_home", people, why)
    else:
        why = message("%(first)s and %(second)s are husband and wife and head two entries.", **values)
        return case("husband_and_wife_apart", people, why)


def _widows_within(register: Register, explained: set[tuple[int, int]]) -> Iterator[Case]:
    """Entries whose head is marked as deceased beside a spouse who lives, unless she heads another entry and has been reported with it."""
    reported = {entry for entries in explained for entry in entries}
    for number, (head, _) in register.heads.items():
        spouse = next((spouse for spouse, _ in register.spouses.get(number, ()) if not spouse.deceased), None)
        if head.deceased and spouse is not None and number not in reported:
            why = message(
                "%(first)s has died and still stands as the head; %(second)s is left.", first=head.name, second=spouse.name
            )
            yield case("widow_now_head", [head, spouse], why)


def _has_died(register: Register, couple: Couple) -> bool:
    first, second = couple.first, couple.second
    entry = register.households[second.household]
    return bool(first.deceased or "lost_provider" in entry.facts or second.marital == "widowed" or second.named_as in OF_THE_DEAD)


def _has_another_home(register: Register, couple: Couple) -> bool:
    """More wives than one are stated, or the wife named in his entry is another than this one."""
    first, second = couple.first, couple.second
    spouses = register.spouses.get(first.household, [])
    others = [
        spouse for spouse, person in spouses if person != register.head_person(second.household) and not _alike(spouse, second)
    ]
    return bool(others) or "polygamous" in (first.marital, second.marital)


def _alike(spouse: Individual, wife: Individual) -> bool:
    return not spouse.given or not wife.given or same_given(spouse.given, wife.given)


def _homes_of_one_husband(register: Register) -> Iterator[tuple[Individual, Individual]]:
    """Entries that one person heads with different wives: the wives of each two such entries, side by side."""
    for _, standings in register.standing_apart():
        homes = [
            register.spouses[head.household] for head in standings if head.slot == "head" and head.household in register.spouses
        ]
        for position, wives in enumerate(homes[1:MOST_HOMES], start=1):
            if not any(_share_wife(wives, earlier) for earlier in homes[:position]):
                yield homes[0][0][0], wives[0][0]


def _share_wife(wives: list[Standing], others: list[Standing]) -> bool:
    return any(person == other or _alike(wife, another) for wife, person in wives for another, other in others)


def _two_homes(register: Register, first: Individual, second: Individual) -> Message:
    head = register.head(first.household)
    values = {"head": head.name if head else "", "first": first.name, "second": second.name}
    return message("%(head)s heads two entries with two wives, %(first)s and %(second)s.", **values)
