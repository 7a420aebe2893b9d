"""What a person sees is the same, asked of many rows or of one."""

from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser

from awn.organisations.models import Cohort, Document, Endorsement, Enrolment, Invitation, Membership, Organisation, Succession
from awn.organisations.tests.cast import Cast, make_cast

pytestmark = pytest.mark.django_db


@pytest.fixture
def cast() -> Cast:
    return make_cast()


@pytest.mark.parametrize("model", [Organisation, Membership, Invitation, Cohort, Enrolment, Document, Endorsement, Succession])
def test_many_rows_and_one_row_agree_for_the_whole_cast(cast: Cast, model: Any) -> None:
    rows = list(model.objects.all())
    assert rows
    for name, person in cast.people.items():
        of_many = sorted(model.objects.visible_to(person).distinct().values_list("pk", flat=True))
        assert of_many == sorted(row.pk for row in rows if row.is_visible_to(person)), name


def test_the_inside_of_bodies_agrees_for_the_whole_cast(cast: Cast) -> None:
    for name, person in cast.people.items():
        of_many = set(Organisation.objects.inside_visible_to(person))
        assert of_many == {body for body in Organisation.objects.all() if body.is_inside_visible_to(person)}, name


def test_a_visitor_sees_working_bodies_and_nothing_else(cast: Cast) -> None:
    visitor = AnonymousUser()
    seen = {name for name, body in cast.bodies.items() if body.is_visible_to(visitor)}
    assert seen == {"a", "b", "guest"}
    assert set(Organisation.objects.visible_to(visitor)) == {cast.bodies[name] for name in seen}


def test_a_steward_sees_that_a_guest_is_here_and_nothing_of_its_inside(cast: Cast) -> None:
    guest, steward = cast.bodies["guest"], cast.people["steward"]
    assert guest.is_visible_to(steward)
    inside = [
        guest.is_inside_visible_to(steward),
        Membership.objects.visible_to(steward).filter(organisation=guest).exists(),
        Invitation.objects.visible_to(steward).filter(organisation=guest).exists(),
        Cohort.objects.visible_to(steward).filter(organisation=guest).exists(),
        Enrolment.objects.visible_to(steward).filter(cohort__organisation=guest).exists(),
        Document.objects.visible_to(steward).filter(organisation=guest).exists(),
    ]
    assert inside == [False] * 6
    assert Membership.objects.filter(organisation=guest).count() == 3


def test_a_steward_with_a_role_in_a_guest_sees_what_the_role_allows(cast: Cast) -> None:
    guest, steward = cast.bodies["guest"], cast.people["steward_in_guest"]
    seen = Membership.objects.visible_to(steward).filter(organisation=guest).values_list("role", flat=True)
    assert sorted(seen) == ["caseworker", "owner"]
    assert not Document.objects.visible_to(steward).filter(organisation=guest).exists()


def test_opposite_roles_in_two_bodies_stay_apart(cast: Cast) -> None:
    person = cast.people["two_sided"]
    in_a = Membership.objects.visible_to(person).filter(organisation=cast.bodies["a"]).count()
    in_b = Membership.objects.visible_to(person).filter(organisation=cast.bodies["b"]).values_list("role", flat=True)
    assert in_a == Membership.objects.filter(organisation=cast.bodies["a"]).count()
    assert sorted(in_b) == ["field", "owner"]
    assert Invitation.objects.visible_to(person).filter(organisation=cast.bodies["b"]).count() == 0


def test_whoever_was_removed_sees_their_own_row_and_no_other(cast: Cast) -> None:
    gone = cast.people["gone"]
    assert [row.reason for row in Membership.objects.visible_to(gone)] == ["سبب"]
