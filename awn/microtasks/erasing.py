"""What becomes of somebody's small tasks when their account is erased."""

from typing import Any

from awn.microtasks.giving import stop
from awn.microtasks.models import Answer, SkillRecord
from awn.people.models import Person


def let_go(person: Person, **_: Any) -> None:
    """Frees what they hold, forgets what they typed and how their answers stood; their choices stay, since outcomes rest on them."""
    stop(by=person)
    Answer.objects.filter(person=person).exclude(typed=None).update(typed=None)
    SkillRecord.objects.filter(person=person).delete()
