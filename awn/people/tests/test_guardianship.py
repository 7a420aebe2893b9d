"""A guardian's permission: asked, given, run out, revoked."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from awn.journal.models import Line
from awn.people.models import Guardianship, Person
from awn.people.models.guardianship import of_age_at
from awn.people.tests.factories import make_person

pytestmark = pytest.mark.django_db


def minor() -> Person:
    return make_person(year_of_birth=timezone.localdate().year - 16)


def asked(**more: Person | str) -> Guardianship:
    young, guardian, teacher = minor(), make_person(), make_person()
    return Guardianship.objects.ask(
        young,
        **{"scope": "uploads", "text_version": 1, "by": teacher, "guardian": guardian, **more},  # type: ignore[arg-type]
    )


def guardian_of(permission: Guardianship) -> Person:
    assert permission.guardian is not None
    return permission.guardian


def events(subject: Guardianship) -> list[str]:
    return [line.event for line in Line.objects.about(subject).order_by("id")]


def test_it_stands_only_between_giving_and_its_end() -> None:
    permission = asked()
    assert (permission.state(), Guardianship.objects.standing().count()) == ("asked", 0)
    permission.give(by=guardian_of(permission), method="account")
    assert (permission.state(), Guardianship.objects.standing().count()) == ("given", 1)
    end = of_age_at(permission.minor)
    assert permission.until == end
    assert (permission.state(at=end), Guardianship.objects.standing(at=end).count()) == ("ended", 0)


def test_revoking_ends_it_at_once_and_for_good() -> None:
    permission = asked()
    permission.give(by=guardian_of(permission), method="account")
    permission.revoke(by=guardian_of(permission))
    permission.give(by=guardian_of(permission), method="account")
    assert (permission.state(), Guardianship.objects.standing().count()) == ("revoked", 0)
    assert events(permission) == ["people.guardian_asked", "people.guardian_gave", "people.guardian_revoked"]


def test_each_act_happens_once() -> None:
    permission = asked()
    for _ in range(2):
        permission.give(by=guardian_of(permission), method="account")
    given_at = permission.given_at
    again = Guardianship.objects.ask(
        permission.minor, scope="uploads", text_version=1, by=make_person(), guardian=permission.guardian
    )
    assert (again.pk, again.given_at) == (permission.pk, given_at)
    assert events(permission) == ["people.guardian_asked", "people.guardian_gave"]


def test_it_lasts_no_longer_than_being_a_minor() -> None:
    permission = asked()
    permission.give(by=guardian_of(permission), method="account", until=timezone.now() + timedelta(days=9000))
    assert permission.until == of_age_at(permission.minor)


def test_a_minor_records_no_permission_of_their_own() -> None:
    permission = asked()
    with pytest.raises(PermissionError):
        permission.give(by=permission.minor, method="paper")
    assert permission.state() == "asked"


def test_nobody_is_their_own_guardian() -> None:
    young = minor()
    with pytest.raises(IntegrityError, match="nobody_is_their_own_guardian"), transaction.atomic():
        Guardianship.objects.ask(young, scope="uploads", text_version=1, by=make_person(), guardian=young)


def test_a_guardian_without_an_account_stands_by_a_sealed_name() -> None:
    permission = asked(guardian=None, name="ولي تجريبي")  # type: ignore[arg-type]
    permission.give(by=permission.asked_by, method="paper")
    assert Guardianship.objects.get(pk=permission.pk).guardian_name == "ولي تجريبي"
    with pytest.raises(ValueError, match="an account or a name"):
        asked(guardian=None)  # type: ignore[arg-type]


def test_somebody_of_age_needs_no_guardian() -> None:
    with pytest.raises(ValueError, match="of age"):
        Guardianship.objects.ask(make_person(), scope="uploads", text_version=1, by=make_person(), guardian=make_person())


def test_permission_is_seen_by_minor_guardian_and_asker_alone() -> None:
    permission, other = asked(), asked()
    people = [permission.minor, guardian_of(permission), permission.asked_by, other.minor, make_person()]
    for person in people:
        seen = list(Guardianship.objects.visible_to(person))
        assert seen == [each for each in (permission, other) if each.is_visible_to(person)]
    assert [permission.is_visible_to(person) for person in people] == [True, True, True, False, False]


def test_a_permission_given_says_how() -> None:
    permission = asked()
    with pytest.raises(IntegrityError, match="permission_given_says_how"), transaction.atomic():
        Guardianship.objects.filter(pk=permission.pk).update(given_at=timezone.now())
