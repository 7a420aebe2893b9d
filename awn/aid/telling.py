"""What people are told of acts on lists. A notice names no list, no body and nobody: it leads to the page that does."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from django.urls import reverse

from awn.arabic.wording import Message, message
from awn.messaging.notifying import notify
from awn.people.models import Person

if TYPE_CHECKING:
    from awn.aid.models import Approval, OutsideApprover, Referral, Version


def tell_offered(version: Version) -> None:
    """Those of the body who may approve it."""
    subject = message("A list waits for your approval")
    body = message("Others made it. Look at it, then approve it or return it with what is to be put right.")
    _tell(version.approvers(), "version_offered", subject, body, about=version.uid, link=_page(version))


def tell_decided(version: Version, *, approved: bool) -> None:
    """Whoever offered it."""
    if approved:
        what, subject = "version_approved", message("A list that you offered was approved")
        body = message("It can be handed on now.")
    else:
        what, subject = "version_returned", message("A list that you offered was returned")
        body = message("Its page says what is to be put right.")
    _tell([version.made_by], what, subject, body, about=version.uid, link=_page(version))


def tell_named(named: OutsideApprover) -> None:
    """Whoever was named from outside, with the link, which opens for their account alone."""
    subject = message("You are asked to approve a list of another organisation")
    body = message("Nobody there may approve it, having made it. The link is yours alone and valid for seven days.")
    link = reverse("list_outside_approval", args=[str(named.secret)])
    _tell([named.person], "approver_named", subject, body, about=named.uid, link=link)


def tell_to_be_reviewed(approval: Approval) -> None:
    """Those who lead the body: what one person released alone is out of force until somebody else reviewed it."""
    subject = message("A list that one person released alone waits for its review")
    body = message("24 hours are over. Until somebody else has reviewed it, it cannot be handed on.")
    people = approval.version.aid_list.organisation.leaders()
    _tell(people, "release_to_be_reviewed", subject, body, about=approval.uid, link=_page(approval.version))


def tell_referred(referral: Referral, people: Iterable[Person]) -> None:
    """Those who take care of protection in the body."""
    subject = message("A referral for protection waits for you")
    body = message("It came with a list. Open it to see whom it is about.")
    _tell(people, "referred", subject, body, about=referral.uid, link=reverse("aid_referral", args=[referral.uid]))


def _page(version: Version) -> str:
    return reverse("list_version", args=[version.uid])


def _tell(people: Iterable[Person], what: str, subject: Message, body: Message, *, about: object, link: str) -> None:
    """One notice to each of them; told twice of the same, they read it once."""
    for person in people:
        notify(person, kind=f"aid.{what}", subject=subject, body=body, key=f"aid.{what}:{about}:{person.uid}", link=link)
