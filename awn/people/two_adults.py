"""The rule of two adults: no conversation and no meeting is planned between one adult and a minor.

Where a minor takes part, two adults do who have signed the code of conduct. Somebody whose year of birth is unknown counts as a minor.
"""

from collections.abc import Collection

from awn.arabic.wording import message
from awn.people.models import ConductSignature, Person
from awn.people.refusals import Refused
from awn.people.texts import newest

NEEDED = 2  # adults


class OneAdultAlone(Refused):
    """A minor would be left without two adults who have signed."""

    def __init__(self) -> None:
        super().__init__(
            message("Where somebody under 18 takes part, two adults must be there who have signed the code of conduct.")
        )


def is_kept(*, minors: int, signed_adults: int) -> bool:
    """The rule itself."""
    return minors == 0 or signed_adults >= NEEDED


def check(people: Collection[Person]) -> None:
    """Raises `OneAdultAlone` when these people may not be together. One query."""
    adults = {person.pk for person in people if person.is_adult}
    minors = {person.pk for person in people} - adults
    signed = ConductSignature.objects.filter(person__in=adults, version=newest("conduct")).count() if minors else 0
    if not is_kept(minors=len(minors), signed_adults=signed):
        raise OneAdultAlone


def may_leave(person: Person, people: Collection[Person]) -> bool:
    """Whether the others may stay together when one of them goes."""
    try:
        check([other for other in people if other.pk != person.pk])
    except OneAdultAlone:
        return False
    else:
        return True
