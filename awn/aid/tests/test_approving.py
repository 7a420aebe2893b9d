"""Approving a list: who may, what is approved, and what a later change does to it."""

import base64
import json
import multiprocessing
import os
import signal
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
import rfc8785
from django.core.exceptions import PermissionDenied
from django.db import connection, transaction
from django.test import override_settings
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from awn.aid.approved_content import canonical, digest_of
from awn.aid.models import Approval, Correction, OutsideApprover, Return, Version
from awn.aid.models.approval import How
from awn.aid.models.outside_approver import VALID
from awn.aid.tests.approving import approver_of, make_approved, make_prepared, offer, outsider, owner_of
from awn.aid.tests.factories import AGAIN, give, run
from awn.journal.keying import details_hash, known
from awn.journal.models import Line
from awn.messaging.models import Delivery
from awn.organisations.models import Membership
from awn.organisations.roles import Role
from awn.organisations.tests.factories import add_member
from awn.people.models import Person
from awn.people.refusals import Refused
from awn.people.tests.factories import make_person, make_steward
from awn.sealed import keys
from awn.sealed.rotating import reseal, sealed_columns

_texts = st.text(st.characters(codec="utf-8"))
_values = st.recursive(
    _texts | st.booleans() | st.integers(-(2**53) + 1, 2**53 - 1), lambda inner: st.lists(inner) | st.dictionaries(_texts, inner)
)


@given(st.lists(st.dictionaries(_texts, _values)))
def test_the_content_is_written_as_rfc_8785_has_it(lines: list[dict[str, Any]]) -> None:
    assert canonical(lines) == rfc8785.dumps(lines)


@pytest.mark.django_db
def test_a_second_person_approves_what_was_offered_and_the_journal_holds_its_digest() -> None:
    aid_list = make_prepared()
    version = offer(aid_list)
    assert (version.number, version.entries, version.held, version.digest) == (1, 3, 0, digest_of(canonical(version.lines)))
    assert [line["household"]["size"] for line in version.lines] == [5, 7, 4]
    approver = approver_of(aid_list)
    approval = Approval.objects.give(version, by=approver)
    assert (approval.how, approval.by, approval.is_in_force) == (How.TWO_PEOPLE, approver, True)
    line = Line.objects.get(event="aid.version_approved")
    keyed = known(aid_list)
    assert keyed is not None
    details = {"version": 1, "digest": version.digest, "how": "two_people"}
    assert bytes(line.details or b"") == details_hash(keyed, details)


@pytest.mark.django_db
def test_no_maker_approves_not_even_through_a_second_role() -> None:
    aid_list = make_prepared()
    preparer = add_member(aid_list.organisation, Role.PREPARER)
    aid_list.give_file(by=preparer, name="ب.csv", content="\n".join(AGAIN).encode(), collected_by="لجنة", collected_for="حصر")
    run(aid_list)
    corrector = add_member(aid_list.organisation, Role.COORDINATOR)
    key = aid_list.entries.earliest("number").key
    Correction.objects.create(aid_list=aid_list, entry_key=key, slot="", field="size", value="9", by=corrector)
    version = offer(aid_list, doubtful=9)
    add_member(aid_list.organisation, Role.COORDINATOR, preparer)
    for maker in (owner_of(aid_list), corrector):
        assert not version.may_approve(maker)
        with pytest.raises(PermissionDenied):
            Approval.objects.give(version, by=maker)
    assert version.may_approve(approver_of(aid_list))


@pytest.mark.django_db
def test_who_may_approve_one_and_who_may_approve_many_agree_for_everybody() -> None:
    aid_list = make_prepared()
    version, other = offer(aid_list), offer(make_prepared())
    named = OutsideApprover.objects.ask(version, outsider(), by=owner_of(aid_list))
    named.open(by=named.person)
    late = OutsideApprover.objects.ask(version, outsider(), by=owner_of(aid_list))
    late.open(by=late.person)
    now = timezone.now()
    OutsideApprover.objects.filter(pk=late.pk).update(named_at=now - 2 * VALID, expires_at=now - VALID)
    people = [owner_of(aid_list), owner_of(other.aid_list), named.person, late.person, make_person(), make_steward()]
    people += [add_member(aid_list.organisation, role) for role in set(Role) - {Role.OWNER}]
    approved = make_approved()
    people += [approved.approval.by]
    for person in people:
        seen = set(Version.objects.approvable_by(person))
        assert seen == {each for each in Version.objects.all() if each.may_approve(person)}
        visible = set(Version.objects.visible_to(person))
        assert visible == {each for each in Version.objects.all() if each.is_visible_to(person)}
    assert Version.objects.approvable_by(named.person).get() == version


@pytest.mark.django_db
def test_approved_twice_changes_nothing() -> None:
    version = make_approved()
    again = Approval.objects.give(version, by=version.approval.by)
    assert again == Approval.objects.give(version, by=owner_of(version.aid_list)) == version.approval
    assert Line.objects.filter(event="aid.version_approved").count() == 1
    with pytest.raises(PermissionDenied):
        Approval.objects.give(version, by=make_person())


@pytest.mark.django_db
def test_what_is_not_the_list_as_it_stands_cannot_be_approved() -> None:
    aid_list = make_prepared()
    approver, version = approver_of(aid_list), offer(aid_list)
    Correction.objects.create(
        aid_list=aid_list,
        entry_key=aid_list.entries.earliest("number").key,
        slot="",
        field="size",
        value="9",
        by=owner_of(aid_list),
    )
    with pytest.raises(Refused):
        Approval.objects.give(version, by=approver)
    second = offer(aid_list)
    assert (second.number, second.lines[0]["household"]["size"]) == (2, 9)
    with pytest.raises(Refused):
        Approval.objects.give(version, by=approver)
    assert Approval.objects.give(second, by=approver).version == second


@pytest.mark.django_db
def test_the_same_offer_again_gives_the_version_that_waits_and_a_change_gives_a_new_one_with_its_difference() -> None:
    first = make_approved()
    aid_list = first.aid_list
    give(aid_list, "9,هيام فؤاد سالم التلاوي,900000055,0599000055,3,حي المعصرة", name="ب.csv")
    run(aid_list)
    key = first.lines[1]["key"]
    Correction.objects.create(aid_list=aid_list, entry_key=key, slot="", field="size", value="8", by=owner_of(aid_list))
    second = offer(aid_list, doubtful=9)
    assert offer(aid_list, doubtful=9) == second
    found = second.difference()
    assert (len(found.added), found.gone, found.changed) == (1, (), ((key, (("household.size", 7, 8),)),))
    assert second.is_made_by(owner_of(aid_list))


@pytest.mark.django_db
def test_open_pairs_must_be_known_of() -> None:
    aid_list = make_prepared()
    give(aid_list, *AGAIN, name="ب.csv")
    run(aid_list)
    aid_list.pairs.update(band="doubtful")
    with pytest.raises(Refused):
        offer(aid_list)
    assert offer(aid_list, doubtful=1).doubtful == 1


@pytest.mark.django_db
def test_a_return_tells_its_makers_why_and_ends_the_version() -> None:
    aid_list = make_prepared()
    version, approver = offer(aid_list), approver_of(aid_list)
    returned = Return.objects.give(version, by=approver, reason="الحجم ناقص في قيود كثيرة")
    assert Return.objects.give(version, by=approver, reason="مرة أخرى") == returned
    told = Delivery.objects.filter(kind="aid.version_returned", person=owner_of(aid_list), channel="site")
    assert [each.key for each in told] == [f"aid.version_returned:{version.uid}:{owner_of(aid_list).uid}"]
    with pytest.raises(Refused):
        Approval.objects.give(version, by=approver)
    assert offer(aid_list).number == 2


@pytest.mark.django_db
def test_a_withdrawn_file_or_a_role_that_ended_stops_the_approval() -> None:
    aid_list = make_prepared()
    approver, version = approver_of(aid_list), offer(aid_list)
    Membership.objects.get(person=approver).remove(by=owner_of(aid_list), reason="سبب")
    with pytest.raises(PermissionDenied):
        Approval.objects.give(version, by=approver)
    aid_list.files.get().withdraw(by=owner_of(aid_list))
    with pytest.raises(Refused):
        Approval.objects.give(version, by=approver_of(aid_list))


@pytest.mark.django_db(transaction=True)
def test_two_approvers_at_once_give_one_approval() -> None:
    aid_list = make_prepared()
    version, approvers = offer(aid_list), [approver_of(aid_list) for _ in range(2)]

    def approve(number: int) -> int:
        try:
            return Approval.objects.give(Version.objects.get(pk=version.pk), by=approvers[number]).pk
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as both:
        found = list(both.map(approve, range(2)))
    assert found[0] == found[1] == Approval.objects.get().pk
    assert Line.objects.filter(event="aid.version_approved").count() == 1


@pytest.mark.django_db(transaction=True)
def test_a_process_killed_in_the_middle_of_an_approval_leaves_nothing_and_holds_nothing_up() -> None:
    aid_list = make_prepared()
    version, approver = offer(aid_list), approver_of(aid_list)
    connection.close()
    killed = multiprocessing.get_context("fork").Process(target=_approve_and_die, args=(version.pk, approver.pk))
    killed.start()
    killed.join()
    assert (killed.exitcode, Approval.objects.count()) == (-signal.SIGKILL, 0)
    assert Line.objects.filter(event="aid.version_approved").count() == 0
    assert Approval.objects.give(Version.objects.get(pk=version.pk), by=approver).version == version


def _approve_and_die(version: int, approver: int) -> None:
    with transaction.atomic():
        Approval.objects.give(Version.objects.get(pk=version), by=Person.objects.get(pk=approver))
        os.kill(os.getpid(), signal.SIGKILL)


@pytest.mark.django_db
def test_an_approval_that_breaks_off_leaves_nothing() -> None:
    aid_list = make_prepared()
    version, approver = offer(aid_list), approver_of(aid_list)
    lines = Line.objects.count()
    with pytest.raises(KeyboardInterrupt), transaction.atomic():
        Approval.objects.give(version, by=approver)
        raise KeyboardInterrupt
    assert (Approval.objects.count(), Line.objects.count()) == (0, lines)
    assert Approval.objects.give(Version.objects.get(pk=version.pk), by=approver).version == version


@pytest.mark.django_db
def test_the_digest_stands_when_the_keys_are_rotated_and_damage_is_noticed() -> None:
    version = make_approved()
    stood = raw(version)
    ring = ["2:" + base64.urlsafe_b64encode(b"n" * 32).decode(), "1:" + "dGVzdHM" * 6]
    with override_settings(SEALING_KEYS=ring):
        keys.ring.cache_clear()
        for column in sealed_columns():
            if column.model is Version:
                reseal(column)
        assert raw(version) != stood
        assert digest_of(bytes(Version.objects.get().content or b"")) == version.digest
    keys.ring.cache_clear()
    Version.objects.update(content=json.dumps([]).encode())
    with pytest.raises(Refused):
        Version.objects.get().lines  # noqa: B018


def raw(version: Version) -> bytes:
    with connection.cursor() as cursor:
        cursor.execute("select content from aid_version where id = %s", [version.pk])
        return bytes(cursor.fetchone()[0])
