"""What was done with an account, for the person whose it is: the journal's newest lines about it, in words."""

from typing import Final

from awn.arabic.wording import message
from awn.journal.reading import lines_about
from awn.kit.components.moments import Happening
from awn.people.events import EVENTS
from awn.people.models import Person

NEWEST: Final = 100  # lines


def acts_about(person: Person) -> list[Happening]:
    """The newest first, with the names of others who did them. Two queries for any number of lines."""
    lines = lines_about(person, newest=NEWEST)
    others = {line.actor for line in lines if line.actor and line.actor != person.opaque_id}
    names = _names(others)
    return [
        Happening(line.time, EVENTS.get(line.event, message("An act of another kind")), names.get(line.actor or "", ""))
        for line in lines
    ]


def _names(opaque_ids: set[str]) -> dict[str, str]:
    uids = [opaque_id.partition(":")[2] for opaque_id in opaque_ids]
    return {person.opaque_id: person.name for person in Person.objects.filter(uid__in=uids)}
