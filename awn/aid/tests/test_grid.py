"""The grid of a list's entries: who sees it, what it shows, how it is filtered and walked through, and what it asks of the database."""

import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from awn.aid.models import AidList, Correction, Entry
from awn.aid.tests.factories import make_list
from awn.aid.tests.grid_entries import entry_line, fill, filled, key_of, pair_line, reader
from awn.aid.views import grid
from awn.organisations.roles import Role
from awn.organisations.tests.browsing import browser
from awn.organisations.tests.factories import add_member, make_verified
from awn.people.tests.factories import make_person, make_steward

pytestmark = pytest.mark.django_db

SECRETS = ("سلمان", "الزيتوني", "900000001", "970590000001", "حي المعصرة")


def numbers(client: Client, aid_list: AidList, **query: str) -> list[int]:
    """The numbers of the entries that the page shows."""
    answer = client.get(reverse("aid_entries", args=[aid_list.uid]), query)
    assert answer.status_code == 200
    return [row["shown"].entry.number for row in answer.context["rows"]]


def nobody(_: int) -> bool:
    return False


def everybody(_: int) -> bool:
    return True


def inside(aid_list: AidList) -> list[str]:
    """Every address inside a list."""
    key, uid = key_of(aid_list, 1), aid_list.uid
    correction = Correction.objects.create(
        aid_list=aid_list, entry_key=key, slot="", field="size", value="4", by=aid_list.organisation.registered_by
    )
    about = pair_line(aid_list, 1, 2)["key"]
    return [
        reverse("aid_entries", args=[uid]),
        reverse("aid_entries_many", args=[uid]) + f"?act=hold&key={key}",
        reverse("aid_entry", args=[uid, key]),
        reverse("aid_cell", args=[uid, key, "head", "name"]),
        reverse("aid_correction_undoing", args=[uid, correction.uid]),
        reverse("aid_pairs", args=[uid]),
        reverse("aid_pair", args=[uid, about]),
        reverse("aid_rules", args=[uid]),
        reverse("aid_rule", args=[uid, "name.honorific"]),
        reverse("aid_editing", args=[uid]),
        reverse("aid_editing_export", args=[uid]),
    ]


def test_a_row_says_number_head_size_place_doubts_and_state() -> None:
    aid_list = filled(9)
    page = reader(aid_list).get(reverse("aid_entries", args=[aid_list.uid])).content.decode()
    assert [words in page for words in ("رائدة حمدان البحراوي", "حي المعصرة", 'data-label="')] == [True] * 3
    assert (page.count('role="rowheader"'), page.count('name="key"')) == (9, 9)


def test_nobody_finds_another_bodys_list_and_nobody_reads_one_without_a_reason() -> None:
    aid_list = filled(2)
    fill(aid_list, [entry_line(n, key=key_of(aid_list, n)) for n in (1, 2)], [pair_line(aid_list, 1, 2)])
    stranger, steward = make_person(), make_steward()
    foreign = make_verified().registered_by
    field, caseworker = (add_member(aid_list.organisation, role) for role in (Role.FIELD, Role.CASEWORKER))
    may = [
        aid_list.organisation.registered_by,
        *(add_member(aid_list.organisation, role) for role in (Role.COORDINATOR, Role.PREPARER)),
    ]
    for address in inside(aid_list):
        for person in (stranger, steward, foreign, field, caseworker):
            for answer in (browser(person).get(address), browser(person).post(address, {"value": "x"})):
                assert (answer.status_code, [word for word in SECRETS if word in answer.content.decode()]) == (404, []), address
        for person in may:
            answer = browser(person).get(address)
            assert (answer.status_code, answer["Location"]) == (303, reverse("aid_list_reading", args=[aid_list.uid])), address
        assert Client().get(address).status_code in (302, 303)
    assert Correction.objects.standing().count() == 1


def test_whoever_opened_it_reads_every_page() -> None:
    aid_list = filled(2)
    fill(aid_list, [entry_line(n, key=key_of(aid_list, n)) for n in (1, 2)], [pair_line(aid_list, 1, 2)])
    client = reader(aid_list, aid_list.organisation.registered_by)
    answers = {address: client.get(address) for address in inside(aid_list)}
    statuses = {address: answer.status_code for address, answer in answers.items()}
    assert all("no-store" in answer["Cache-Control"] for answer in answers.values() if answer.status_code == 200)
    assert {address: status for address, status in statuses.items() if status not in (200, 303)} == {}
    assert list(statuses.values()).count(200) == 9


def test_an_entry_of_another_list_is_not_there() -> None:
    aid_list, other = filled(1), filled(1)
    client = reader(aid_list)
    for name, more in (("aid_entry", ()), ("aid_cell", ("head", "name"))):
        assert client.get(reverse(name, args=[aid_list.uid, key_of(other, 1), *more])).status_code == 404
    assert numbers(client, aid_list) == [1]
    address = reverse("aid_entries_many", args=[aid_list.uid])
    assert client.get(address, {"act": "hold", "key": key_of(other, 1)}).status_code == 303


def test_it_is_walked_through_by_number_forwards_and_backwards() -> None:
    aid_list = filled(120)
    client = reader(aid_list)
    address, seen = reverse("aid_entries", args=[aid_list.uid]), []
    query = "?"
    while query:
        answer = client.get(address + query)
        seen += [row["shown"].entry.number for row in answer.context["rows"]]
        query = answer.context["next"]
    assert seen == list(range(1, 121))
    back = client.get(address + answer.context["previous"])
    assert [row["shown"].entry.number for row in back.context["rows"]] == list(range(51, 101))
    assert (back.context["previous"], back.context["next"]) == ("?before=51", "?after=100")
    assert client.get(address).context["previous"] == ""


@pytest.mark.parametrize("few", [0, 2000])
def test_what_is_chosen_is_walked_through_alike_whether_it_is_few_or_many(few: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(grid, "FEW", few)
    aid_list = filled(330)
    client, address = reader(aid_list), reverse("aid_entries", args=[aid_list.uid])
    wanted, seen, query = [n for n in range(1, 331) if n % 3 == 1], [], "?place=ZZ01"
    while query:
        answer = client.get(address + query)
        seen += [row["shown"].entry.number for row in answer.context["rows"]]
        query = answer.context["next"]
    back = client.get(address + answer.context["previous"])
    assert (seen, [row["shown"].entry.number for row in back.context["rows"]]) == (wanted, wanted[50:100])
    first = client.get(address + back.context["previous"])
    assert (first.context["previous"], first.context["next"]) == ("", "?place=ZZ01&after=148")
    beyond = client.get(address + "?place=ZZ01&row=9999")
    assert (list(beyond.context["rows"]), beyond.context["next"]) == ([], "")


@pytest.mark.parametrize(
    ("query", "first", "last"),
    [
        ({"row": "٧٠"}, 70, 119),
        ({"row": "999"}, None, None),
        ({"after": "x"}, 1, 50),
        ({"before": "-1"}, 1, 50),
        ({"row": "9" * 30}, 1, 50),
    ],
)
def test_a_number_leads_to_its_row_and_what_is_none_to_the_first(
    query: dict[str, str], first: int | None, last: int | None
) -> None:
    shown = numbers(reader(aid_list := filled(120)), aid_list, **query)
    assert (shown[0] if shown else None, shown[-1] if shown else None) == (first, last)


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        ({"flag": "document.lost"}, lambda n: n % 7 == 0),
        ({"place": "ZZ02"}, lambda n: n % 3 == 2),
        ({"size_from": "٣", "size_to": "4"}, lambda n: 3 <= 1 + n % 9 <= 4),
        ({"state": "held"}, lambda n: n % 9 == 0),
        ({"state": "listed"}, lambda n: n % 9 != 0),
        ({"state": "doubtful"}, nobody),
        ({"state": "changed"}, everybody),
        ({"state": "corrected"}, nobody),
        ({"text": "سلمان الزيتونى"}, lambda n: n % 8 == 0 and n % 5 == 0),
        ({"text": "900000012"}, lambda n: n == 12),
        ({"text": "٩٠٠٠٠٠٠١٢"}, lambda n: n == 12),
        ({"text": "+970590000012"}, lambda n: n == 12),
        ({"text": "سلمان 900000012"}, nobody),
        ({"text": "سلما"}, nobody),
        ({"flag": "document.lost", "state": "held"}, lambda n: n % 63 == 0),
    ],
)
def test_filters_choose_exactly_what_they_say(query: dict[str, str], wanted: object) -> None:
    aid_list = filled(45)
    assert numbers(reader(aid_list), aid_list, **query) == [n for n in range(1, 46) if wanted(n)]  # type: ignore[operator]


@pytest.mark.parametrize(
    "query", [{"flag": "no.such"}, {"source": "x"}, {"size_from": "many"}, {"state": "gone"}, {"place": "<b>"}]
)
def test_a_filter_that_is_none_is_told(query: dict[str, str]) -> None:
    aid_list = filled(1)
    answer = reader(aid_list).get(reverse("aid_entries", args=[aid_list.uid]), query)
    assert (answer.status_code, 'id="errors"' in answer.content.decode()) == (422, True)


def test_the_file_is_a_filter_and_another_lists_file_is_none() -> None:
    aid_list, other = filled(3), filled(3)
    client = reader(aid_list)
    assert numbers(client, aid_list, source=str(aid_list.files.get().uid)) == [1, 2, 3]
    answer = client.get(reverse("aid_entries", args=[aid_list.uid]), {"source": str(other.files.get().uid)})
    assert answer.status_code == 422


def test_what_people_corrected_is_shown_at_once_and_filters_by_state_know_it() -> None:
    aid_list = filled(3)
    by, entry = aid_list.organisation.registered_by, aid_list.entries.get(number=2)
    Correction.objects.correct(entry, by=by, slot="head", field="name", value="منال ناصر المرجاني")
    Correction.objects.correct(entry, by=by, slot="", field="held", value="تحت التحقق")
    client = reader(aid_list)
    page = client.get(reverse("aid_entries", args=[aid_list.uid])).content.decode()
    assert ("منال ناصر المرجاني" in page, "وديع حمدان السنابلي" in page) == (True, False)
    assert [numbers(client, aid_list, state=state) for state in ("held", "listed", "corrected")] == [[2], [1, 3], [2]]
    Correction.objects.correct(entry, by=by, slot="", field="released", value="تم")
    assert [numbers(client, aid_list, state=state) for state in ("held", "listed")] == [[], [1, 2, 3]]


def test_an_entry_that_a_run_holds_may_be_released_by_a_person() -> None:
    aid_list = filled(9)
    entry = aid_list.entries.get(number=9)
    Correction.objects.correct(entry, by=aid_list.made_by, slot="", field="released", value="أسرة أخرى")
    assert list(Entry.objects.held()) == []
    assert Entry.objects.not_held().count() == 9


def test_a_list_without_a_run_says_so() -> None:
    aid_list = make_list()
    client = reader(aid_list)
    for name in ("aid_entries", "aid_pairs", "aid_rules"):
        assert client.get(reverse(name, args=[aid_list.uid])).status_code == 200


@pytest.mark.parametrize("query", [{}, {"text": "سلمان"}, {"state": "held"}, {"row": "2"}])
def test_three_rows_ask_no_more_of_the_database_than_one(query: dict[str, str]) -> None:
    asked = []
    for number in (9, 27):
        aid_list = filled(number)
        client = reader(aid_list)
        with CaptureQueriesContext(connection) as queries:
            client.get(reverse("aid_entries", args=[aid_list.uid]), query)
        asked.append(sum("aid_" in each["sql"] for each in queries))
    assert asked[0] == asked[1] <= 12


@pytest.mark.parametrize("page", ["aid_entry", "aid_pairs"])
def test_an_entry_with_three_pairs_and_corrections_asks_no_more_than_one_with_one(page: str) -> None:
    asked = []
    for number in (1, 3):
        aid_list = filled(5)
        lines = [entry_line(each, key=key_of(aid_list, each)) for each in range(1, 6)]
        fill(aid_list, lines, [pair_line(aid_list, 1, other) for other in range(2, 2 + number)])
        for each in ("place", "origin", "delegate")[:number]:
            Correction.objects.correct(aid_list.entries.get(number=1), by=aid_list.made_by, slot="", field=each, value="منال")
        client = reader(aid_list)
        address = reverse(page, args=[aid_list.uid, *([key_of(aid_list, 1)] if page == "aid_entry" else [])])
        with CaptureQueriesContext(connection) as queries:
            client.get(address)
        asked.append(sum("aid_" in each["sql"] for each in queries))
    assert asked[0] == asked[1] <= 14


def test_a_hostile_name_stands_as_text_and_turns_nothing_round() -> None:
    aid_list = make_list()
    line = entry_line(1, key=key_of(aid_list, 1))
    line["kept"]["people"][0]["name"] = "<script>alert(1)</script>\u202eزيتون"
    fill(aid_list, [line])
    client = reader(aid_list)
    for address in (reverse("aid_entries", args=[aid_list.uid]), reverse("aid_entry", args=[aid_list.uid, line["key"]])):
        page = client.get(address).content.decode()
        assert ("<script>alert" in page, "\u202e" in page, "&lt;script&gt;alert" in page) == (False, False, True)


def test_nothing_private_stands_in_the_title_or_the_address() -> None:
    aid_list = filled(1)
    page = reader(aid_list).get(reverse("aid_entry", args=[aid_list.uid, key_of(aid_list, 1)])).content.decode()
    title = re.search("<title>(.*?)</title>", page, re.DOTALL)
    assert title is not None
    assert [word for word in ("رائدة", *SECRETS) if word in title[1]] == []
    assert [word for word in SECRETS if word in " ".join(re.findall('href="(.*?)"', page))] == []
