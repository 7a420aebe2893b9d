"""Whoever brings the secret of an invitation that is open gets its role, as often as it allows."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, connection
from django.utils import timezone

from awn.organisations.codes import read_code
from awn.organisations.models import Invitation, Membership, Suspension
from awn.organisations.models.invitation import Way
from awn.organisations.roles import Role
from awn.organisations.tests.factories import add_member, make_invitation, make_organisation, make_verified
from awn.people.models import Person
from awn.people.refusals import Refused
from awn.people.tests.factories import make_person, make_steward

pytestmark = pytest.mark.django_db


def test_the_secret_stands_nowhere_readable_and_finds_its_invitation() -> None:
    for way in Way:
        invitation = make_invitation(make_verified(), way=way)
        secret = str(Invitation.objects.get(pk=invitation.pk).secret)
        with connection.cursor() as cursor:
            cursor.execute("select row_to_json(i)::text from organisations_invitation i where id = %s", [invitation.pk])
            written = cursor.fetchone()[0]
        assert secret not in written
        assert secret.encode().hex() not in written
        assert Invitation.objects.with_secret(secret).get() == invitation
        assert (read_code(secret) == secret) == (way == Way.CODE)


def test_taking_it_twice_uses_it_once() -> None:
    invitation, person = make_invitation(make_verified()), make_person()
    assert invitation.accept(by=person) == invitation.accept(by=person)
    invitation.refresh_from_db()
    assert (invitation.used, invitation.organisation.roles_of(person)) == (1, frozenset({Role.FIELD}))


def test_it_is_over_when_used_up_expired_withdrawn_or_for_somebody_else() -> None:
    organisation = make_verified()
    used_up = make_invitation(organisation, uses=1)
    used_up.accept(by=make_person())
    expired = make_invitation(organisation)
    past = timezone.now() - timedelta(days=9)
    Invitation.objects.filter(pk=expired.pk).update(invited_at=past, expires_at=past + timedelta(days=7))
    withdrawn = make_invitation(organisation)
    withdrawn.withdraw(by=organisation.registered_by)
    withdrawn.withdraw(by=organisation.registered_by)
    addressed = make_invitation(organisation, to=make_person())
    for invitation in (used_up, expired, withdrawn, addressed):
        with pytest.raises(Refused, match="over"):
            invitation.accept(by=make_person())


def test_it_ends_with_the_right_of_whoever_gave_it_and_while_the_body_is_suspended() -> None:
    organisation = make_verified()
    coordinator = add_member(organisation, Role.COORDINATOR)
    invitation = make_invitation(organisation, by=coordinator)
    suspension = Suspension.objects.suspend(organisation, by=make_steward(), reason="سبب")
    with pytest.raises(Refused):
        invitation.accept(by=make_person())
    suspension.lift(by=make_steward(), reason="سبب")
    Membership.objects.get(person=coordinator).remove(by=organisation.registered_by, reason="سبب")
    with pytest.raises(Refused):
        invitation.accept(by=make_person())


def test_roles_are_for_adults() -> None:
    invitation = make_invitation(make_verified())
    with pytest.raises(Refused, match="adults"):
        invitation.accept(by=make_person(year_of_birth=timezone.localdate().year - 16))


def test_nobody_invites_above_their_own_role_or_from_a_body_that_is_not_verified() -> None:
    organisation = make_verified()
    coordinator, field = add_member(organisation, Role.COORDINATOR), add_member(organisation, Role.FIELD)
    for by, role in (
        (coordinator, Role.OWNER),
        (coordinator, Role.COORDINATOR),
        (field, Role.FIELD),
        (make_person(), Role.FIELD),
    ):
        with pytest.raises(PermissionDenied):
            make_invitation(organisation, role, by=by)
    with pytest.raises(PermissionDenied):
        make_invitation(make_organisation())


def test_an_owner_is_invited_alone_and_by_link() -> None:
    organisation = make_verified()
    make_invitation(organisation, Role.OWNER, way=Way.LINK, uses=1)
    with pytest.raises(IntegrityError, match="an_owner_is_invited_alone"):
        make_invitation(organisation, Role.OWNER, way=Way.LINK, uses=2)


@pytest.mark.django_db(transaction=True)
def test_of_eight_people_at_once_as_many_come_in_as_it_allows() -> None:
    invitation = make_invitation(make_verified(), uses=3)
    people = [make_person() for _ in range(8)]

    def accept(person: Person) -> bool:
        try:
            Invitation.objects.get(pk=invitation.pk).accept(by=person)
            return True
        except Refused:
            return False
        finally:
            connection.close()

    with ThreadPoolExecutor(8) as threads:
        assert sorted(threads.map(accept, people)) == [False] * 5 + [True] * 3
    invitation.refresh_from_db()
    assert (invitation.used, Membership.objects.filter(invitation=invitation).count()) == (3, 3)
