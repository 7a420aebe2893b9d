"""What becomes of somebody's roles and places when their account is erased."""

from typing import Any

from django.utils import timezone

from awn.arabic.wording import message
from awn.journal.recording import record
from awn.messaging.notifying import notify
from awn.organisations.models import Enrolment, Invitation, Membership, Organisation
from awn.organisations.roles import Role
from awn.people.models import Person, Stewardship


def end_roles(*, person: Person, **_: Any) -> None:
    """Ends the person's roles, places and invitations and empties what was written about them; stewards are told of a body left without an owner."""
    now = timezone.now()
    owned = list(Organisation.objects.of(person, Role.OWNER).select_for_update())
    ended = Membership.objects.current().filter(person=person).update(ended_at=now, ended_by=person)
    Membership.objects.filter(person=person).update(reason="")
    Enrolment.objects.current().filter(person=person).update(ended_at=now, ended_by=person)
    Invitation.objects.live().filter(to=person).update(withdrawn_at=now, withdrawn_by=person)
    Invitation.objects.live().filter(invited_by=person).update(withdrawn_at=now, withdrawn_by=person)
    if ended:
        record("organisations.erased", about=person, by=person)
    for organisation in owned:
        if not organisation.owners().exclude(pk=person.pk).exists():
            _tell_stewards(organisation)


def _tell_stewards(organisation: Organisation) -> None:
    for steward in Person.objects.present().filter(stewardships__in=Stewardship.objects.current()):
        notify(
            steward,
            kind="organisations.without_owner",
            subject=message("An organisation has no owner any more"),
            body=message("Its last owner erased their account. Look for somebody of the organisation to take it over."),
            key=f"organisations.without_owner:{organisation.uid}:{steward.uid}",
        )
