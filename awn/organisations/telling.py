"""What people are told of acts on bodies. A notice names no body and nobody: it leads to the page that does."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from django.db.models import QuerySet
from django.urls import reverse

from awn.arabic.wording import Message, message
from awn.messaging.notifying import notify
from awn.organisations.stages import REFUSED, RETURNED, VERIFIED
from awn.people.models import Person, Stewardship

if TYPE_CHECKING:
    from awn.organisations.models import (
        Document,
        Endorsement,
        Invitation,
        Membership,
        Organisation,
        Submission,
        Succession,
        Suspension,
    )

DECIDED: Final[dict[str, tuple[Message, Message]]] = {
    VERIFIED: (
        message("Your organisation is verified"),
        message("It now stands in the public list, and you may invite people to it."),
    ),
    REFUSED: (message("Your organisation was not verified"), message("The reason stands on its page. You may object to it.")),
    RETURNED: (
        message("Your registration has questions to answer"),
        message("Answer them on its page, then submit it again."),
    ),
}
"""What the owners are told of each finding of a steward."""


def tell_submitted(submission: Submission) -> None:
    """The stewards: a registration waits for them."""
    subject = message("An organisation waits for verification")
    body = message("Its registration is ready to be read.")
    link = reverse("organisation_submission", args=[submission.uid])
    _tell(_stewards(), "submitted", subject, body, about=submission.uid, link=link)


def tell_decided(submission: Submission, outcome: str) -> None:
    """The owners: what a steward found."""
    organisation = submission.organisation
    _tell(organisation.owners(), outcome, *DECIDED[outcome], about=submission.uid, link=_inside(organisation))


def tell_asked_to_endorse(endorsement: Endorsement) -> None:
    """The owners of the body that was asked."""
    subject = message("You are asked to endorse an organisation")
    body = message("Do so only if you know it and its people.")
    link = reverse("organisation_endorsement", args=[endorsement.uid])
    _tell(endorsement.endorser.owners(), "endorsement_asked", subject, body, about=endorsement.uid, link=link)


def tell_endorsement_answered(endorsement: Endorsement) -> None:
    """The owners of the body that asked."""
    if endorsement.given:
        event, subject = "endorsed", message("Your organisation was endorsed")
    else:
        event, subject = "endorsement_declined", message("An endorsement was declined")
    organisation = endorsement.organisation
    body = message("Its page says what to do next.")
    _tell(organisation.owners(), event, subject, body, about=endorsement.uid, link=_inside(organisation))


def tell_suspended(suspension: Suspension) -> None:
    """Everybody with a role in the body."""
    organisation = suspension.organisation
    subject, body = (
        message("An organisation of yours is suspended"),
        message("Its open work has stopped. Its page says why."),
    )
    _tell(organisation.people(), "suspended", subject, body, about=suspension.uid, link=_inside(organisation))


def tell_lifted(suspension: Suspension) -> None:
    """Everybody with a role in the body."""
    organisation = suspension.organisation
    subject, body = message("An organisation of yours works again"), message("Its suspension was lifted.")
    _tell(organisation.people(), "lifted", subject, body, about=suspension.uid, link=_inside(organisation))


def tell_invited(invitation: Invitation) -> None:
    """Whom the invitation is addressed to, if to anybody."""
    if invitation.to:
        notify(
            invitation.to,
            kind="organisations.invited",
            subject=message("You are invited to an organisation"),
            body=message("Open the invitation to see which one, and with what role."),
            key=f"organisations.invited:{invitation.uid}",
            link=reverse("organisation_invitation", args=[invitation.secret]),
        )


def tell_role_given(membership: Membership) -> None:
    notify(
        membership.person,
        kind="organisations.role_given",
        subject=message("You have a new role"),
        body=message("You were given a role in an organisation. Its page says what you may do there."),
        key=f"organisations.role_given:{membership.uid}",
        link=_inside(membership.organisation),
    )


def tell_role_taken(membership: Membership) -> None:
    notify(
        membership.person,
        kind="organisations.removed",
        subject=message("A role of yours has ended"),
        body=message("A role of yours in an organisation was ended. The reason stands on the page of your organisations."),
        key=f"organisations.removed:{membership.uid}",
        link=reverse("my_organisations"),
    )


def tell_without_owner(organisation: Organisation) -> None:
    """The stewards: nobody owns the body any more."""
    subject = message("An organisation has no owner any more")
    body = message("Its last owner erased their account. Look for somebody of the organisation to take it over.")
    link = reverse("organisation_successions", args=[organisation.uid])
    _tell(_stewards(), "without_owner", subject, body, about=organisation.uid, link=link)


def tell_named_to_confirm(succession: Succession) -> None:
    """The stewards, but not the one who named the new owner nor whoever was named."""
    subject = message("A new owner of an organisation waits for your confirmation")
    body = message("Another steward named somebody. Read what proves their right before you confirm it.")
    link = reverse("organisation_succession", args=[succession.uid])
    _tell(
        _stewards().exclude(pk__in=[succession.named_by_id, succession.heir_id]),
        "heir_named",
        subject,
        body,
        about=succession.uid,
        link=link,
    )


def tell_named_to_heir(succession: Succession) -> None:
    """Whoever was named: they are asked, and nothing changes before they accept."""
    subject = message("You are asked to become the owner of an organisation")
    body = message("Its last owner has gone. Nothing changes before you accept.")
    link = reverse("organisation_succession", args=[succession.uid])
    _tell([succession.heir], "heir_confirmed", subject, body, about=succession.uid, link=link)


def tell_new_owner(succession: Succession) -> None:
    """Everybody with a role in the body."""
    subject = message("An organisation of yours has a new owner")
    body = message("Stewards of the platform named one because the last had gone. If it is the wrong person, complain.")
    link = reverse("organisation_members", args=[succession.organisation.uid])
    _tell(succession.organisation.people(), "taken_over", subject, body, about=succession.uid, link=link)


def tell_paper_runs_out(document: Document) -> None:
    """The owners of the body, once for each paper."""
    subject = message("A paper of your organisation runs out soon")
    body = message("Add the new one on the page of its papers.")
    link = reverse("organisation_papers", args=[document.organisation.uid])
    _tell(document.organisation.owners(), "paper_runs_out", subject, body, about=document.uid, link=link)


def _stewards() -> QuerySet[Person]:
    return Person.objects.present().filter(stewardships__in=Stewardship.objects.current())


def _inside(organisation: Organisation) -> str:
    return reverse("organisation_inside", args=[organisation.uid])


def _tell(people: Iterable[Person], what: str, subject: Message, body: Message, *, about: object, link: str = "") -> None:
    """One notice to each of them; told twice of the same, they read it once."""
    for person in people:
        notify(
            person,
            kind=f"organisations.{what}",
            subject=subject,
            body=body,
            key=f"organisations.{what}:{about}:{person.uid}",
            link=link,
        )
