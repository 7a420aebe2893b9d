"""What a page is about, if the person may see it, and the ways between the pages of one body."""

from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404
from django.urls import reverse

from awn.arabic.wording import message
from awn.kit.components.navigation import Link
from awn.organisations.models import Organisation
from awn.people.requests import PersonRequest


def inside(request: PersonRequest, uid: UUID, *, act: str = "") -> Organisation:
    """The body with its stage, for somebody who may enter it; PermissionDenied where they may not do the act there."""
    organisation = get_object_or_404(Organisation.objects.with_stage().inside_visible_to(request.user), uid=uid)
    if act:
        organisation.require(act, request.user)
    return organisation


def editable(request: PersonRequest, uid: UUID) -> Organisation:
    """The body, for somebody who may change it now: not while a steward reads it."""
    organisation = inside(request, uid, act="edit")
    if organisation.submissions.waiting().exists():
        raise PermissionDenied
    return organisation


def ways(organisation: Organisation, acts: frozenset[str], here: str) -> list[Link]:
    """The pages of one body that are open to somebody with these acts."""
    pages = [
        ("organisation_inside", message("Overview"), True),
        ("organisation_members", message("Members"), True),
        ("organisation_invitations", message("Invitations"), "invite" in acts),
        ("organisation_cohorts", message("Classes and groups"), "lead_cohorts" in acts),
        ("organisation_done", message("What was done"), "see_members" in acts),
    ]
    return [Link(words, reverse(name, args=[organisation.uid]), name == here) for name, words, is_open in pages if is_open]
