"""Bodies for tests, generated and of no real name."""

from datetime import date
from itertools import count
from typing import Any

from awn.organisations.models import Document, Invitation, Membership, Organisation, Submission
from awn.organisations.models.document import DocumentKind
from awn.organisations.models.invitation import Way
from awn.organisations.roles import Role
from awn.people.models import Person
from awn.people.tests.factories import make_person, make_steward

_numbers = count(1)
PDF = b"%PDF-1.7 a paper"


def make_organisation(*, owner: Person | None = None, hosted: bool = False, **facts: Any) -> Organisation:
    """A body in draft, with its owner."""
    number = next(_numbers)
    facts = {"kind": "association", "name_ar": f"جمعية تجريبية {number}", "name_en": f"Trial body {number}", **facts}
    return Organisation.objects.register(by=owner or make_person(), hosted=hosted, **facts)


def make_submitted(**kwargs: Any) -> Submission:
    """A body with a paper, waiting for a steward."""
    organisation = make_organisation(**kwargs)
    owner = organisation.registered_by
    add_paper(organisation, by=owner)
    return Submission.objects.submit(organisation, by=owner)


def make_verified(**kwargs: Any) -> Organisation:
    """A working body."""
    submission = make_submitted(**kwargs)
    submission.verify(by=make_steward())
    return submission.organisation


def make_guest(**kwargs: Any) -> Organisation:
    """A working body that is a guest on the installation: no paper, and a space of its own."""
    organisation = make_organisation(hosted=True, **kwargs)
    Submission.objects.submit(organisation, by=organisation.registered_by).verify(by=make_steward())
    return organisation


def add_paper(organisation: Organisation, *, by: Person, valid_until: date | None = None) -> Document:
    kind = DocumentKind.REGISTRATION
    return Document.objects.keep(organisation, by=by, kind=kind, name="ورقة", content=PDF, valid_until=valid_until)


def add_member(organisation: Organisation, role: Role, person: Person | None = None) -> Person:
    """Somebody with a role, given by the first owner."""
    person = person or make_person()
    Membership.objects.give(organisation, role, to=person, by=organisation.registered_by)
    return person


def make_invitation(organisation: Organisation, role: Role = Role.FIELD, **fields: Any) -> Invitation:
    fields = {"by": organisation.registered_by, "way": Way.CODE, "uses": 5, "days": 7, **fields}
    return Invitation.objects.invite(organisation, role, **fields)
