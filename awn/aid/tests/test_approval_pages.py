"""The pages of approving, choosing, handing on and of referrals: the way through them, and to whom each opens."""

from datetime import date
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from awn.aid.models import AidList, Approval, HandOn, OutsideApprover, Referral, Return, Selection, Version
from awn.aid.models.approval import ALONE_FOR
from awn.aid.models.hand_on import Form, Part, Wanted
from awn.aid.models.referral import caring_for
from awn.aid.tests.approving import approver_of, make_approved, make_prepared, offer, outsider, owner_of, select
from awn.aid.under_age import headed_by_a_child
from awn.complaints.models import FocalPoint
from awn.messaging.models import Delivery
from awn.organisations.roles import Role
from awn.organisations.tests.browsing import browser, questions
from awn.organisations.tests.factories import add_member, make_verified
from awn.people.models import Person
from awn.people.reading import read
from awn.people.tests.factories import make_person, make_steward

pytestmark = pytest.mark.django_db

CHILD = "رب اسرة,سلوى حمدان عوض الزيتوني,{born}"
OF_VERSION = (
    "list_version", "list_approval", "list_return", "list_release", "list_release_review", "list_outside_naming", "list_selections",
    "list_receipts", "list_hand_ons",
)  # fmt: skip


def inside(person: Person, aid_list: AidList, **kwargs: Any) -> Client:
    """Somebody who opened the list with a reason."""
    read(aid_list, by=person, reason="list")
    return browser(person, **kwargs)


def test_a_list_is_offered_approved_chosen_from_and_handed_on() -> None:
    aid_list = make_prepared()
    owner, approver = owner_of(aid_list), approver_of(aid_list)
    hers, his = inside(owner, aid_list), inside(approver, aid_list)
    answer = hers.post(reverse("list_versions", args=[aid_list.uid]), {"doubtful": 0})
    version = Version.objects.get()
    page = reverse("list_version", args=[version.uid])
    assert (answer.status_code, answer["Location"]) == (303, page)
    approval = reverse("list_approval", args=[version.uid])
    assert approval not in hers.get(page).content.decode()
    assert hers.post(approval).status_code == 403
    assert approval in his.get(page).content.decode()
    assert his.post(approval).status_code == 303
    assert Approval.objects.get().by == approver
    assert "سلمان حمدان" in his.get(page).content.decode()
    selections = reverse("list_selections", args=[version.uid])
    assert hers.get(selections).status_code == 200
    assert hers.post(selections, {"quota": "", "first": "place"}).status_code == 422
    chosen = hers.post(selections, {"quota": 2, "reserve": 1, "first": "size_most"})
    selection = Selection.objects.get()
    assert chosen["Location"] == reverse("list_selection", args=[selection.uid])
    for part in ("chosen", "reserve", "held", "served", "rest"):
        assert hers.get(chosen["Location"], {"part": part}).status_code == 200
    hand_ons = reverse("list_hand_ons", args=[version.uid])
    assert hers.post(hand_ons, {"form": "pdf", "part": "chosen", "reason": ""}).status_code == 422
    told = {"form": "csv", "part": "chosen", "selection": selection.uid, "to_words": "مخزن", "reason": "توزيع"}
    assert hers.post(hand_ons, told).status_code == 303
    left = HandOn.objects.get()
    file = reverse("list_handed_file", args=[left.uid])
    assert file in hers.get(hand_ons).content.decode()
    assert hers.get(file).status_code == 303
    fetched = hers.post(file)
    assert (fetched["Cache-Control"], fetched.content) == ("private, no-store", left.content())
    assert "رائدة جابر" in fetched.content.decode()


def test_no_page_of_a_version_opens_to_another_body_or_before_the_list_is_opened() -> None:
    version = make_approved()
    others = (
        make_person(),
        make_steward(),
        make_verified().registered_by,
        add_member(version.aid_list.organisation, Role.CASEWORKER),
    )
    for name in OF_VERSION:
        address = reverse(name, args=[version.uid])
        assert [browser(person).get(address).status_code for person in others] == [404] * 4
        assert [browser(person).post(address).status_code for person in others] == [404] * 4
        answer = browser(owner_of(version.aid_list)).get(address)
        assert answer["Location"] == reverse("aid_list_reading", args=[version.aid_list.uid])
    selection = reverse("list_selection", args=[select(version).uid])
    assert [browser(person).get(selection).status_code for person in others] == [404] * 4


def test_an_approval_asks_for_a_confirmation_first() -> None:
    aid_list = make_prepared()
    version = offer(aid_list)
    his = inside(approver_of(aid_list), aid_list, confirmed=False)
    answer = his.post(reverse("list_approval", args=[version.uid]))
    assert "/confirm" in answer["Location"]
    assert Approval.objects.count() == 0


def test_open_pairs_are_shown_and_must_be_acknowledged() -> None:
    aid_list = make_prepared()
    hers = inside(owner_of(aid_list), aid_list)
    address = reverse("list_versions", args=[aid_list.uid])
    assert hers.post(address, {"doubtful": 2}).status_code == 422
    assert hers.post(address, {"doubtful": 2, "known": "on"}).status_code == 303


def test_a_version_is_returned_with_a_reason() -> None:
    aid_list = make_prepared()
    version = offer(aid_list)
    his = inside(approver_of(aid_list), aid_list)
    address = reverse("list_return", args=[version.uid])
    assert [his.get(address).status_code, his.post(address, {"reason": ""}).status_code] == [200, 422]
    assert his.post(address, {"reason": "أحجام ناقصة"}).status_code == 303
    assert Return.objects.get().reason == "أحجام ناقصة"
    assert his.post(reverse("list_approval", args=[version.uid])).status_code == 422


def test_an_approver_from_outside_comes_by_the_link_alone() -> None:
    aid_list = make_prepared()
    version, person = offer(aid_list), outsider()
    hers = inside(owner_of(aid_list), aid_list)
    naming = reverse("list_outside_naming", args=[version.uid])
    assert hers.post(naming, {"person": person.username}).status_code == 303
    link = reverse("list_outside_approval", args=[str(OutsideApprover.objects.get().secret)])
    theirs = browser(person)
    page = reverse("list_version", args=[version.uid])
    assert theirs.get(page).status_code == 404
    assert [browser(outsider()).get(link).status_code, browser(outsider()).post(link).status_code] == [404, 404]
    assert Client().get(link)["Location"].startswith(reverse("log_in"))
    assert browser(person, confirmed=False).post(link)["Location"] != page
    assert theirs.post(link)["Location"] == page
    assert theirs.get(page).status_code == 200
    assert theirs.get(reverse("list_versions", args=[aid_list.uid])).status_code == 404
    assert theirs.post(reverse("list_approval", args=[version.uid])).status_code == 303
    assert Approval.objects.get().how == "outside"


def test_a_child_who_heads_a_family_is_referred_once_and_told_to_caseworkers_without_a_name() -> None:
    aid_list = make_prepared()
    caseworker = add_member(aid_list.organisation, Role.CASEWORKER)
    entry = aid_list.entries.earliest("number")
    data = entry.data
    data["people"][0] |= {"birth_date": f"{timezone.localdate().year - 15}-01-01", "birth_precision": "day"}
    entry.household = str_of(data)
    entry.save(update_fields=["household"])
    offer(aid_list)
    aid_list.corrections.create(entry_key=entry.key, slot="", field="size", value="2", by=owner_of(aid_list))
    offer(aid_list)
    referral = Referral.objects.get()
    told = Delivery.objects.get(kind="aid.referred", channel="site")
    assert told.person == caseworker
    assert "سلمان" not in f"{told.subject_sealed}{told.body_sealed}{told.link}"
    theirs, page = browser(caseworker), reverse("aid_referral", args=[referral.uid])
    assert "سلمان" not in theirs.get(reverse("aid_referrals")).content.decode()
    assert "سلمان" in theirs.get(page).content.decode()
    assert [browser(person).get(page).status_code for person in (owner_of(aid_list), make_steward(), make_person())] == [404] * 3
    assert theirs.post(reverse("aid_referral_taking", args=[referral.uid])).status_code == 303
    assert theirs.post(reverse("aid_referral_closing", args=[referral.uid]), {"outcome": "عند خالته"}).status_code == 303
    referral.refresh_from_db()
    assert (referral.state, referral.taken_by, referral.closed_by) == ("closed", caseworker, caseworker)


def str_of(data: dict[str, Any]) -> str:
    import json

    return json.dumps(data, ensure_ascii=False)


def test_without_caseworkers_the_focal_points_care_and_many_and_one_agree() -> None:
    aid_list = make_prepared()
    version = offer(aid_list)
    referral = Referral.objects.create(aid_list=aid_list, version=version, entry_key=version.lines[0]["key"])
    steward, focal = make_steward(), make_person()
    FocalPoint.objects.give(focal, by=steward)
    people = [focal, steward, owner_of(aid_list)]
    assert [referral.is_visible_to(person) for person in people] == [True, False, False]
    assert [Referral.objects.visible_to(person).exists() for person in people] == [True, False, False]
    caseworker = add_member(aid_list.organisation, Role.CASEWORKER)
    assert [referral.is_visible_to(person) for person in (caseworker, focal)] == [True, False]
    assert [Referral.objects.visible_to(person).exists() for person in (caseworker, focal)] == [True, False]
    assert list(caring_for(aid_list.organisation)) == [caseworker]


@pytest.mark.parametrize(
    ("birth", "precision", "child"),
    [("2008-06-02", "day", True), ("2008-06-01", "day", False), ("2008-01-01", "year", True), ("2007-01-01", "year", False),
     ("2008-01-01", "age", False), ("2009-01-01", "age", True), ("", "", False)],
)  # fmt: skip
def test_who_counts_as_a_child(birth: str, precision: str, child: bool) -> None:
    head = {"slot": "head", "birth_date": birth, "birth_precision": precision}
    assert headed_by_a_child({"people": [head]}, on=date(2026, 6, 1)) is child
    assert not headed_by_a_child({"people": [{**head, "slot": "member1"}]}, on=date(2026, 6, 1))


def test_the_pages_ask_the_database_as_often_for_many_versions_as_for_one() -> None:
    aid_list = make_prepared()
    hers = inside(owner_of(aid_list), aid_list)
    offer(aid_list)
    address = reverse("list_versions", args=[aid_list.uid])
    one = questions(hers, address)
    for size in ("8", "9"):
        key = aid_list.entries.earliest("number").key
        aid_list.corrections.create(entry_key=key, slot="", field="size", value=size, by=owner_of(aid_list))
        offer(aid_list)
    assert questions(hers, address) == one


@pytest.mark.parametrize("ended", ["lapsed", "withdrawn"])
def test_a_file_that_left_is_fetched_no_more_once_its_version_may_not_be_used(ended: str) -> None:
    aid_list = make_prepared()
    version, owner = offer(aid_list), owner_of(aid_list)
    Approval.objects.give(version, by=owner, alone=True, reason="عاصفة")
    fresh = Version.objects.get(pk=version.pk)
    left = HandOn.objects.hand_on(fresh, Wanted(form=Form.CSV, part=Part.ALL, reason="توزيع", to_words="مخزن"), by=owner)
    hers, file = inside(owner, aid_list), reverse("list_handed_file", args=[left.uid])
    assert hers.post(file).status_code == 200
    if ended == "lapsed":
        Approval.objects.update(at=timezone.now() - ALONE_FOR)
    else:
        aid_list.files.get().withdraw(by=owner)
    answer = hers.post(file)
    assert (answer.status_code, 'id="errors"' in answer.content.decode(), answer.has_header("Content-Disposition")) == (
        422, True, False,
    )  # fmt: skip
    assert ("رائدة جابر" in answer.content.decode(), "no-store" in answer["Cache-Control"]) == (False, True)
