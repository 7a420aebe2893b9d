"""A cast for tests of what may be seen: bodies in all states, people with opposite roles, and data that could leak."""

from dataclasses import dataclass

from django.db.models.functions import Now

from awn.organisations.models import Cohort, Endorsement, Membership, Organisation, Succession, Suspension
from awn.organisations.models.cohort import CohortKind
from awn.organisations.roles import Role
from awn.organisations.tests.factories import (
    add_member,
    add_paper,
    make_guest,
    make_invitation,
    make_organisation,
    make_submitted,
    make_verified,
)
from awn.people.models import Person
from awn.people.tests.factories import make_person, make_steward


@dataclass
class Cast:
    """People and bodies by name."""

    people: dict[str, Person]
    bodies: dict[str, Organisation]


def make_cast() -> Cast:
    people = {f"{role}_of_a": make_person(name=f"{role} أ") for role in Role}
    people |= {"owner_of_b": make_person(), "guest_owner": make_person(), "draft_owner": make_person(), "pupil": make_person()}
    people |= {"stranger": make_person(), "steward": make_steward(), "steward_in_guest": make_steward(), "gone": make_person()}
    people |= {"two_sided": make_person(), "halted_owner": make_person(), "halted_field": make_person()}
    bodies = {
        "a": make_verified(owner=people["owner_of_a"]),
        "b": make_verified(owner=people["owner_of_b"]),
        "guest": make_guest(owner=people["guest_owner"]),
        "draft": make_organisation(owner=people["draft_owner"]),
        "waiting": make_submitted().organisation,
        "halted": make_verified(owner=people["halted_owner"]),
    }
    _fill(people, bodies)
    return Cast(people, bodies)


def _fill(people: dict[str, Person], bodies: dict[str, Organisation]) -> None:
    for role in set(Role) - {Role.OWNER}:
        add_member(bodies["a"], role, people[f"{role}_of_a"])
    add_member(bodies["a"], Role.COORDINATOR, people["two_sided"])
    add_member(bodies["b"], Role.FIELD, people["two_sided"])
    add_member(bodies["guest"], Role.CASEWORKER, people["steward_in_guest"])
    add_member(bodies["guest"], Role.FIELD)
    add_member(bodies["halted"], Role.FIELD, people["halted_field"])
    add_member(bodies["a"], Role.REVIEWER, people["gone"])
    gone = Membership.objects.get(organisation=bodies["a"], person=people["gone"])
    gone.remove(by=people["owner_of_a"], reason="سبب")
    for name in ("a", "b", "guest", "halted"):
        body = bodies[name]
        make_invitation(body)
        add_paper(body, by=body.registered_by)
        for leader in (body.registered_by, people["supervisor_of_a"] if name == "a" else body.registered_by):
            cohort = Cohort.objects.begin(body, by=leader, name=f"صف {name}", kind=CohortKind.CLASS, capacity=40)
            cohort.join(by=people["pupil"])
            cohort.join(by=make_person())
    Endorsement.objects.ask(bodies["draft"], bodies["a"], by=people["draft_owner"])
    Endorsement.objects.ask(bodies["draft"], bodies["b"], by=people["draft_owner"])
    Succession.objects.create(organisation=bodies["waiting"], heir=people["stranger"], named_by=people["steward"], proof="دليل")
    asked = Succession.objects.create(organisation=bodies["draft"], heir=people["pupil"], named_by=people["steward"])
    Succession.objects.filter(pk=asked.pk).update(confirmed_by=people["steward_in_guest"], confirmed_at=Now())
    Suspension.objects.suspend(bodies["halted"], by=people["steward"], reason="سبب")
