"""Approvers from outside, and what one person releases alone."""

import pytest
from django.core.exceptions import PermissionDenied
from django.utils import timezone

from awn.aid.list_jobs import ask_for_review
from awn.aid.models import Approval, OutsideApprover, Version
from awn.aid.models.approval import ALONE_FOR, How
from awn.aid.models.outside_approver import VALID
from awn.aid.tests.approving import approver_of, make_prepared, offer, outsider, owner_of
from awn.messaging.models import Delivery
from awn.organisations.roles import Role
from awn.organisations.tests.factories import add_member, make_verified
from awn.people.refusals import Refused
from awn.people.tests.factories import make_person


@pytest.mark.django_db
def test_one_alone_releases_for_24_hours_and_is_reviewed_from_outside() -> None:
    aid_list = make_prepared()
    owner, version = owner_of(aid_list), offer(aid_list)
    with pytest.raises(PermissionDenied):
        Approval.objects.give(version, by=owner)
    with pytest.raises(Refused):
        Approval.objects.give(version, by=owner, alone=True)
    approval = Approval.objects.give(version, by=owner, alone=True, reason="عاصفة الليلة")
    assert (approval.how, approval.is_in_force, approval.may_review(owner)) == (How.ALONE, True, False)
    Approval.objects.filter(pk=approval.pk).update(at=timezone.now() - ALONE_FOR)
    approval.refresh_from_db()
    assert (approval.is_in_force, list(Approval.objects.in_force())) == (False, [])
    ask_for_review(str(approval.uid))
    assert Delivery.objects.filter(kind="aid.release_to_be_reviewed", person=owner, channel="site").count() == 1
    named = OutsideApprover.objects.ask(Version.objects.get(pk=version.pk), outsider(), by=owner)
    named.open(by=named.person)
    Approval.objects.get().review(by=named.person)
    approval.refresh_from_db()
    assert (approval.reviewed_by, approval.is_in_force, list(Approval.objects.in_force())) == (named.person, True, [approval])


@pytest.mark.django_db
def test_nobody_releases_alone_where_somebody_else_may_approve() -> None:
    aid_list = make_prepared()
    version = offer(aid_list)
    approver_of(aid_list)
    with pytest.raises(PermissionDenied):
        Approval.objects.give(version, by=owner_of(aid_list), alone=True, reason="سبب")
    with pytest.raises(PermissionDenied):
        OutsideApprover.objects.ask(version, outsider(), by=owner_of(aid_list))


@pytest.mark.django_db
def test_a_link_opens_for_its_own_account_within_a_week() -> None:
    aid_list = make_prepared()
    version, person = offer(aid_list), outsider()
    named = OutsideApprover.objects.ask(version, person, by=owner_of(aid_list))
    assert OutsideApprover.objects.ask(version, person, by=owner_of(aid_list)) == named
    assert OutsideApprover.objects.with_secret(str(named.secret)).get() == named
    with pytest.raises(PermissionDenied):
        Approval.objects.give(version, by=person)
    with pytest.raises(Refused):
        named.open(by=outsider())
    assert named.open(by=person) == version
    now = timezone.now()
    OutsideApprover.objects.update(named_at=now - 2 * VALID, expires_at=now - VALID)
    with pytest.raises(PermissionDenied):
        Approval.objects.give(version, by=person)
    now = timezone.now()
    OutsideApprover.objects.update(named_at=now, expires_at=now + VALID)
    assert Approval.objects.give(version, by=person).how == How.OUTSIDE


@pytest.mark.django_db
def test_only_somebody_of_another_verified_body_is_outside() -> None:
    aid_list = make_prepared()
    version, owner = offer(aid_list), owner_of(aid_list)
    inside = add_member(aid_list.organisation, Role.FIELD)
    both = add_member(make_verified(), Role.FIELD, inside)
    for person in (make_person(), inside, both):
        with pytest.raises(Refused):
            OutsideApprover.objects.ask(version, person, by=owner)
    assert OutsideApprover.objects.count() == 0
