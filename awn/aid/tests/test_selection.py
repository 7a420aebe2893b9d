"""Choosing for a quota: by the stated order alone, the same whoever computes it again, and nobody dropped."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from django.utils import timezone
from hypothesis import given as supposing
from hypothesis import strategies as st

from awn.aid.approved_content import canonical, is_held
from awn.aid.choosing import ORDERS, Choice, Wish, choose, reasons
from awn.aid.list_jobs import match
from awn.aid.models import Approval, Receipt, Selection, SourceFile, Version
from awn.aid.models.approval import ALONE_FOR
from awn.aid.models.selection import content_of
from awn.aid.tests.approving import approver_of, make_approved, make_prepared, offer, owner_of, select
from awn.aid.tests.factories import csv, give, run
from awn.organisations.roles import Role
from awn.organisations.tests.factories import add_member
from awn.people.refusals import Refused

MANY = tuple(f"{n},هيام{n} فؤاد سالم التلاوي{n},90000{n:04},059900{n:04},{n % 5 + 1},حي {n % 3}" for n in range(1, 13))

_households = st.fixed_dictionaries(
    {},
    optional={
        "size": st.integers(1, 12),
        "place": st.sampled_from(["أ", "ب"]),
        "displacement": st.sampled_from(["displaced", "host"]),
    },
)
_people = st.lists(st.fixed_dictionaries({"slot": st.just("head"), "sex": st.sampled_from(["male", "female", ""])}), max_size=1)
_lines = st.lists(
    st.fixed_dictionaries(
        {"key": st.text("abcdef0123456789", min_size=4, max_size=4), "held_by": st.sampled_from(["", "", "x"]), "held": st.just(""),
         "household": _households, "people": _people}
    ),
    unique_by=lambda line: str(line["key"]), max_size=25,
)  # fmt: skip
_wishes = st.builds(
    Wish,
    quota=st.integers(1, 10),
    reserve=st.integers(0, 5),
    order=st.lists(st.sampled_from(sorted(ORDERS)), unique=True),
    place=st.just("أ"),
)


@supposing(lines=_lines, wish=_wishes, seed=st.text(), data=st.data())
def test_a_choice_is_the_same_again_and_leaves_nobody_out(
    lines: list[dict[str, Any]], wish: Wish, seed: str, data: st.DataObject
) -> None:
    served = {line["key"]: date(2026, 1, 1) for line in lines if data.draw(st.booleans())}
    found = choose(lines, wish, seed=seed, served=served)
    assert content_of(choose(lines, wish, seed=seed, served=served)) == content_of(found)
    if "number" not in wish.order:
        assert choose([*reversed(lines)], wish, seed=seed, served=served).chosen == found.chosen
    everybody = [*found.chosen, *found.reserve, *found.held, *found.served, *found.rest]
    assert sorted(everybody) == sorted(line["key"] for line in lines)
    assert set(found.held) == {line["key"] for line in lines if is_held(line)}
    assert (len(found.chosen) <= wish.quota, len(found.reserve) <= wish.reserve) == (True, True)
    assert not found.rest or len(found.reserve) == wish.reserve


@supposing(lines=_lines, seed=st.text())
def test_no_order_but_the_stated_one_decides(lines: list[dict[str, Any]], seed: str) -> None:
    """Whoever differs in sex, religion or origin alone stands where they stood."""
    wish = Wish(3, 3, ("size_most",))
    changed = [{**line, "household": {**line["household"], "origin": "غ", "notes": "ز"}, "people": []} for line in lines]
    sized = [line for line in lines if "size" in line["household"]]
    assert choose(sized, wish, seed=seed, served={}) == choose(
        [c for c in changed if "size" in c["household"]], wish, seed=seed, served={}
    )


def test_another_digest_draws_otherwise() -> None:
    lines = [line(f"{n:04}") for n in range(50)]
    drawn = {tuple(choose(lines, Wish(10), seed=seed, served={}).chosen) for seed in "abcdefgh"}
    assert len(drawn) == 8


def test_the_reason_says_what_each_order_found() -> None:
    wish = Wish(1, 0, ("female_head", "size_most", "place"), "حي النخيل")
    one = line("1", size=3, place="حي النخيل", people=[{"slot": "head", "sex": "female"}])
    assert [each.text for each in reasons(one, wish)] == [
        "Headed by a woman",
        "%(number)s person in the family",
        "In the named place",
    ]


def line(key: str, people: list[dict[str, Any]] | None = None, **household: Any) -> dict[str, Any]:
    return {"key": key, "held_by": "", "held": "", "household": household, "people": people or []}


@pytest.mark.django_db
def test_a_quota_and_its_reserve_follow_the_stated_order_and_stand_recomputable() -> None:
    version = make_approved(*MANY)
    selection = select(version, "size_most", "number", quota=3, reserve=2)
    sizes = {each["key"]: each["household"]["size"] for each in version.lines}
    choice = selection.choice
    assert [sizes[key] for key in choice.chosen] == [5, 5, 4]
    assert [sizes[key] for key in choice.reserve] == [4, 3]
    assert content_of(selection.again()) == bytes(selection.content or b"") == content_of(choice)
    assert select(version, "size_most", "number", quota=3, reserve=2) == selection
    assert Selection.objects.count() == 1


@pytest.mark.django_db
def test_held_entries_stand_apart_with_their_reason() -> None:
    aid_list = make_prepared(*MANY)
    keys = list(aid_list.entries.values_list("key", flat=True))
    aid_list.entries.filter(key=keys[3]).update(held_by=keys[0])
    version = offer(aid_list, doubtful=99)
    Approval.objects.give(version, by=approver_of(aid_list))
    choice = select(Version.objects.get(pk=version.pk), quota=50).choice
    assert (list(choice.held), len(choice.chosen), version.held) == ([keys[3]], 11, 1)


@pytest.mark.django_db
def test_who_was_served_lately_by_a_receipt_list_or_an_earlier_selection_waits() -> None:
    version = make_approved(*MANY)
    owner, today = owner_of(version.aid_list), timezone.localdate()
    receipt = Receipt.objects.give(
        version, by=owner, name="تسليم.csv", content=csv(MANY[0], MANY[5]), served_on=today - timedelta(days=5)
    )
    assert Receipt.objects.give(version, by=owner, name="تسليم.csv", content=csv(MANY[0], MANY[5]), served_on=today) == receipt
    with pytest.raises(Refused):
        select(version, days=30)
    match(str(receipt.uid))
    receipt.refresh_from_db()
    keys = [each["key"] for each in version.lines]
    assert receipt.keys == [keys[0], keys[5]]
    first = select(version, "number", days=30, quota=2, reserve=0)
    assert list(first.choice.chosen) == keys[1:3]
    assert dict(first.choice.served) == dict.fromkeys((keys[0], keys[5]), (today - timedelta(days=5)).isoformat())
    assert list(select(version, "number", days=3, quota=2, reserve=0).choice.chosen) == keys[:2]
    first.hand_over(by=owner, on=today)
    first.hand_over(by=owner, on=today - timedelta(days=1))
    later = select(version, "number", days=1, quota=2, reserve=0)
    assert (first.handed_over_on, list(later.choice.chosen)) == (today, [keys[0], keys[3]])
    other = make_approved(MANY[1], MANY[8], organisation=version.aid_list.organisation)
    assert list(select(other, days=1, quota=5).choice.served) == [other.lines[0]["key"]]


@pytest.mark.django_db
def test_a_receipt_list_without_names_says_so() -> None:
    version = make_approved()
    receipt = Receipt.objects.give(
        version, by=owner_of(version.aid_list), name="x.csv", content=b"\x00\x01", served_on=timezone.localdate()
    )
    match(str(receipt.uid))
    receipt.refresh_from_db()
    assert (receipt.keys, receipt.reason is not None) == ([], True)


@pytest.mark.django_db
def test_nobody_chooses_from_what_is_not_in_force() -> None:
    aid_list = make_prepared()
    version = offer(aid_list)
    with pytest.raises(Refused):
        select(version)
    Approval.objects.give(version, by=owner_of(aid_list), alone=True, reason="عاصفة")
    select(Version.objects.get(pk=version.pk))
    Approval.objects.update(at=timezone.now() - ALONE_FOR)
    with pytest.raises(Refused):
        select(Version.objects.get(pk=version.pk), quota=2)


@pytest.mark.django_db
def test_a_file_that_its_source_withdrew_ends_the_use_of_the_version() -> None:
    version = make_approved()
    SourceFile.objects.get().withdraw(by=owner_of(version.aid_list))
    with pytest.raises(Refused):
        select(version)


@pytest.mark.django_db
def test_a_preparer_chooses_nothing_and_no_order_is_invented() -> None:
    version = make_approved()
    preparer = add_member(version.aid_list.organisation, Role.PREPARER)
    with pytest.raises(PermissionDenied):
        Selection.objects.choose(version, Wish(1), by=preparer)
    with pytest.raises(Refused):
        Selection.objects.choose(version, Wish(1, 0, ("religion",)), by=owner_of(version.aid_list))
    assert canonical([]) == b"[]"
    assert Choice().chosen == ()


@pytest.mark.django_db
def test_an_offer_after_a_second_file_keeps_keys_that_stood() -> None:
    version = make_approved()
    give(version.aid_list, *MANY[:2], name="ب.csv")
    run(version.aid_list)
    second = offer(version.aid_list, doubtful=99)
    assert [each["key"] for each in second.lines][:3] == [each["key"] for each in version.lines]
