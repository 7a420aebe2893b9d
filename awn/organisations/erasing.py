"""What becomes of somebody's roles and places when their account is erased."""

from typing import Any

from django.utils import timezone

from awn.journal.recording import record
from awn.organisations.models import Enrolment, Invitation, Membership, Organisation, Succession
from awn.organisations.roles import Role
from awn.organisations.telling import tell_without_owner
from awn.people.models import Person


def end_roles(*, person: Person, **_: Any) -> None:
    """Ends the person's roles, places and invitations and empties what was written about them; stewards are told of a body left without an owner."""
    now = timezone.now()
    owned = list(Organisation.objects.of(person, Role.OWNER).select_for_update())
    ended = Membership.objects.current().filter(person=person).update(ended_at=now, ended_by=person)
    Membership.objects.filter(person=person).update(reason="")
    Enrolment.objects.current().filter(person=person).update(ended_at=now, ended_by=person)
    Invitation.objects.live().filter(to=person).update(withdrawn_at=now, withdrawn_by=person)
    Invitation.objects.live().filter(invited_by=person).update(withdrawn_at=now, withdrawn_by=person)
    Succession.objects.waiting().filter(heir=person).update(withdrawn_at=now, withdrawn_by=person)
    Succession.objects.filter(heir=person).update(proof="")
    if ended:
        record("organisations.erased", about=person, by=person)
    for organisation in owned:
        if not organisation.owners().exclude(pk=person.pk).exists():
            tell_without_owner(organisation)
