"""Acts on many entries, the rules of a list, and its pairs, as coordinators meet them."""

from concurrent.futures import ThreadPoolExecutor
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.test import Client
from django.urls import reverse

from awn.aid.bulk import ACTS, set_many
from awn.aid.models import AidList, BulkAct, Correction, Entry, PairDecision, PairRuling
from awn.aid.models.pair_ruling import Choice
from awn.aid.rules_in_list import rules_in
from awn.aid.tests.grid_entries import entry_line, fill, filled, key_of, pair_line, reader
from awn.journal.models import Line
from awn.organisations.roles import Role
from awn.organisations.tests.browsing import browser
from awn.organisations.tests.factories import add_member
from awn.people.reading import read
from awn.people.refusals import Refused

pytestmark = pytest.mark.django_db


def address(aid_list: AidList, **query: object) -> str:
    words = "&".join(
        f"{name}={each}" for name, value in query.items() for each in (value if isinstance(value, list) else [value])
    )
    return f"{reverse('aid_entries_many', args=[aid_list.uid])}?{words}"


def checked(client: Client, where: str) -> dict[str, Any]:
    """What the check page hands on."""
    answer = client.get(where)
    assert answer.status_code == 200
    return {name: answer.context["form"].initial[name] for name in ("token", "expected")}


def test_ticked_entries_are_held_after_a_page_that_says_how_many() -> None:
    aid_list = filled(20)
    client = reader(aid_list)
    where = address(aid_list, act="hold", scope="ticked", key=[key_of(aid_list, 2), key_of(aid_list, 5)])
    page = client.get(where)
    assert (page.context["amount"], [each["shown"].entry.number for each in page.context["examples"]]) == (2, [2, 5])
    answer = client.post(where, {"value": "بلاغ من اللجنة", **checked(client, where)})
    assert (answer.status_code, sorted(Entry.objects.held().values_list("number", flat=True))) == (303, [2, 5, 9, 18])
    assert Line.objects.filter(event="aid.many_set").count() == 1


def test_all_that_the_filters_choose_and_no_others_are_set_and_the_filters_stay() -> None:
    aid_list = filled(30)
    client = reader(aid_list)
    where = address(aid_list, act="place", scope="all", place="ZZ01")
    given = checked(client, where)
    answer = client.post(where, {"value": "مركز الإيواء", **given})
    assert (given["expected"], answer["Location"]) == (10, reverse("aid_entries", args=[aid_list.uid]) + "?place=ZZ01")
    keys = set(Correction.objects.standing().filter(field="place").values_list("entry_key", flat=True))
    assert keys == {key_of(aid_list, number) for number in range(1, 31) if number % 3 == 1}


def test_the_same_form_sent_twice_is_one_act() -> None:
    aid_list = filled(3)
    client = reader(aid_list)
    where = address(aid_list, act="size", scope="all")
    fields = {"value": "4", **checked(client, where)}
    assert [client.post(where, fields).status_code for _ in range(3)] == [303] * 3
    assert (BulkAct.objects.get().number, Correction.objects.count(), Line.objects.filter(event="aid.many_set").count()) == (
        3,
        3,
        1,
    )


@pytest.mark.django_db(transaction=True)
def test_the_same_form_sent_ten_times_at_once_is_one_act() -> None:
    aid_list, token = filled(3), uuid4()

    def act(_: int) -> UUID:
        try:
            entries = Entry.objects.filter(aid_list=aid_list)
            return set_many(aid_list, entries, ACTS["place"], by=aid_list.made_by, value="مخيم", token=token, expected=3).uid
        finally:
            connection.close()

    with ThreadPoolExecutor(10) as threads:
        assert set(threads.map(act, range(10))) == {token}
    assert (BulkAct.objects.count(), Correction.objects.count()) == (1, 3)


def test_entries_that_came_or_went_since_the_check_stop_it() -> None:
    aid_list = filled(3)
    client = reader(aid_list)
    where = address(aid_list, act="hold", scope="all")
    fields = {"value": "سبب", **checked(client, where)}
    filled(4, aid_list=aid_list)
    answer = client.post(where, fields)
    assert (answer.status_code, Correction.objects.count(), answer.context["amount"]) == (422, 0, 4)


@pytest.mark.parametrize(
    ("act", "value"), [("hold", ""), ("size", "كثير"), ("displacement", "nobility"), ("place", ""), ("hold", "س" * 501)]
)
def test_a_reason_or_value_that_is_none_is_told_and_changes_nothing(act: str, value: str) -> None:
    aid_list = filled(2)
    client = reader(aid_list)
    where = address(aid_list, act=act, scope="all")
    answer = client.post(where, {"value": value, **checked(client, where)})
    assert (answer.status_code, Correction.objects.count()) == (422, 0)


def test_releasing_ends_the_holding_and_the_other_way_round() -> None:
    aid_list = filled(9)
    for act, held in (("hold", 9), ("release", 0), ("hold", 9)):
        entries = Entry.objects.filter(aid_list=aid_list)
        set_many(aid_list, entries, ACTS[act], by=aid_list.made_by, value=act, token=uuid4(), expected=9)
        assert (Entry.objects.held().count(), Correction.objects.standing().count()) == (held, 9)


def test_an_act_of_another_list_is_not_given_back() -> None:
    aid_list, other, token = filled(1), filled(1), uuid4()
    set_many(
        aid_list, Entry.objects.filter(aid_list=aid_list), ACTS["hold"], by=aid_list.made_by, value="x", token=token, expected=1
    )
    with pytest.raises(PermissionDenied):
        set_many(other, Entry.objects.filter(aid_list=other), ACTS["hold"], by=other.made_by, value="x", token=token, expected=1)


def test_who_only_looks_at_a_closed_list_sees_entries_and_no_acts() -> None:
    aid_list = filled(2)
    client = reader(aid_list, aid_list.made_by)
    aid_list.close(by=aid_list.made_by)
    assert 'name="key"' not in client.get(reverse("aid_entries", args=[aid_list.uid])).content.decode()
    assert client.get(address(aid_list, act="hold", scope="all")).status_code == 403


def test_rules_are_counted_and_one_is_taken_back_in_the_whole_list_after_a_check_page() -> None:
    aid_list = filled(12)
    client = reader(aid_list)
    assert [(each.rule, each.number, each.entries) for each in rules_in(aid_list.latest)] == [("name.honorific", 12, 12)]  # type: ignore[arg-type]
    where = reverse("aid_rule", args=[aid_list.uid, "name.honorific"])
    page = client.get(where)
    assert (page.status_code, page.context["rule"].number, len(page.context["examples"])) == (200, 12, 3)
    assert client.get(reverse("aid_rule", args=[aid_list.uid, "no.rule"])).status_code == 404
    assert [client.post(where).status_code for _ in range(2)] == [303, 303]
    aid_list.refresh_from_db()
    assert (aid_list.chosen["undone_rules"], aid_list.runs.unfinished().count()) == (["name.honorific"], 1)
    client.post(where, {"apply": "1"})
    aid_list.refresh_from_db()
    assert aid_list.chosen["undone_rules"] == []


@pytest.fixture
def paired() -> AidList:
    aid_list = filled(4)
    lines = [entry_line(number, key=key_of(aid_list, number)) for number in range(1, 5)]
    fill(aid_list, lines, [pair_line(aid_list, 1, 2), pair_line(aid_list, 3, 4), pair_line(aid_list, 1, 4, "certain")])
    return aid_list


def test_open_pairs_are_shown_with_both_names_and_decided_ones_apart(paired: AidList) -> None:
    client, coordinator = reader(paired, paired.made_by), paired.made_by
    where = reverse("aid_pairs", args=[paired.uid])
    assert [len(client.get(where).context["pairs"]), len(client.get(where + "?show=decided").context["pairs"])] == [2, 0]
    about = pair_line(paired, 1, 2)["key"]
    PairRuling.objects.rule(paired, by=coordinator, about=about, choice=Choice.SAME, reason="نعرفهم")
    [decided] = client.get(where + "?show=decided").context["pairs"]
    assert (decided.about, decided.choice, len(client.get(where).context["pairs"])) == (about, "same", 1)


def test_the_page_of_a_pair_shows_values_and_how_volunteers_decided_as_numbers(paired: AidList) -> None:
    about = pair_line(paired, 1, 2)["key"]
    PairDecision.objects.decide(about=about, choice="different", confidence=0.9, votes=3, of=4)
    client, where = reader(paired), reverse("aid_pair", args=[paired.uid, about])
    page = client.get(where).content.decode()
    assert [words in page for words in ("رائدة حمدان البحراوي", "900000002", "+970590000001")] == [True] * 3
    assert client.get(where).context["pair"].decision.votes == 3
    assert 'name="choice"' not in page  # a remote list preparer looks, and those who lead decide


def test_a_coordinator_decides_otherwise_with_a_reason_and_takes_it_back(paired: AidList) -> None:
    about = pair_line(paired, 1, 2)["key"]
    PairDecision.objects.decide(about=about, choice="different", confidence=0.9, votes=3, of=4)
    client, where = reader(paired, paired.made_by), reverse("aid_pair", args=[paired.uid, about])
    assert client.post(where, {"choice": "same", "reason": ""}).status_code == 422
    assert client.post(where, {"choice": "unsure", "reason": "x"}).status_code == 422
    assert [client.post(where, {"choice": "same", "reason": "شخص واحد"}).status_code for _ in range(2)] == [303, 303]
    ruling = PairRuling.objects.get()
    assert client.get(where).context["pair"].choice == "same"
    client.post(where, {"choice": "different", "reason": "شخصان"})
    assert list(PairRuling.objects.standing().values_list("choice", flat=True)) == ["different"]
    last = PairRuling.objects.standing().get()
    assert client.post(reverse("aid_ruling_undoing", args=[paired.uid, last.uid])).status_code == 303
    assert (PairRuling.objects.standing().count(), client.get(where).context["pair"].choice) == (0, "different")
    with connection.cursor() as cursor:
        cursor.execute("select t::text from aid_pairruling t")
        assert [row for (row,) in cursor.fetchall() if "شخص" in row] == []
    assert ruling.reason == "شخص واحد"


def test_only_those_who_lead_rule_on_pairs(paired: AidList) -> None:
    about = pair_line(paired, 1, 2)["key"]
    preparer = add_member(paired.organisation, Role.PREPARER)
    where = reverse("aid_pair", args=[paired.uid, about])
    assert reader(paired, preparer).post(where, {"choice": "same", "reason": "x"}).status_code == 403
    with pytest.raises(PermissionDenied):
        PairRuling.objects.rule(paired, by=preparer, about=about, choice=Choice.SAME, reason="x")


@pytest.mark.parametrize("about", ["pair:x", "pair:a.head:b.head", "cell:1", "pair:a:b:c"])
def test_a_pair_that_nobody_found_is_not_there(paired: AidList, about: str) -> None:
    client = reader(paired, paired.made_by)
    assert client.get(reverse("aid_pair", args=[paired.uid, about])).status_code == 404


@pytest.mark.django_db(transaction=True)
def test_two_who_rule_at_once_leave_one_ruling() -> None:
    aid_list = filled(2)
    fill(aid_list, [entry_line(n, key=key_of(aid_list, n)) for n in (1, 2)], [pair_line(aid_list, 1, 2)])
    about = pair_line(aid_list, 1, 2)["key"]

    def rule(number: int) -> None:
        try:
            choice = (Choice.SAME, Choice.DIFFERENT)[number % 2]
            PairRuling.objects.rule(aid_list, by=aid_list.made_by, about=about, choice=choice, reason="x")
        finally:
            connection.close()

    with ThreadPoolExecutor(6) as threads:
        list(threads.map(rule, range(6)))
    assert PairRuling.objects.standing().count() == 1


def test_too_many_entries_or_none_are_refused() -> None:
    aid_list = filled(1)
    with pytest.raises(Refused):
        set_many(aid_list, Entry.objects.none(), ACTS["hold"], by=aid_list.made_by, value="x", token=uuid4(), expected=0)


def test_an_act_without_an_opened_list_does_nothing() -> None:
    aid_list = filled(1)
    person = aid_list.made_by
    answer = browser(person).post(address(aid_list, act="hold", scope="all"), {"value": "x", "token": uuid4(), "expected": 1})
    assert (answer.status_code, Correction.objects.count()) == (303, 0)
    read(aid_list, by=person, reason="list")
