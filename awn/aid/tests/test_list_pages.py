"""The pages of aid lists: a journey from files to questions, and which page opens to whom."""

from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from awn.aid import uploads
from awn.aid.carrying_out import BROKEN, carry_out, read_columns
from awn.aid.models import AidList, KnownHeader, Preparation
from awn.aid.models.preparations import State
from awn.aid.models.source_files import MaySee
from awn.aid.tests.factories import AGAIN, FAMILIES, csv, give, in_a_month, make_area, make_list, run
from awn.organisations.models import Suspension
from awn.organisations.roles import Role
from awn.organisations.tests.browsing import browser
from awn.organisations.tests.factories import add_member, make_verified
from awn.people.models import Reading
from awn.people.models.reading import VALID
from awn.people.reading import read
from awn.people.tests.factories import make_person, make_steward

pytestmark = pytest.mark.django_db

INSIDE = ("aid_list", "aid_list_files", "aid_list_columns", "aid_list_volunteers", "aid_list_closure", "aid_list_progress")
ACTS = ("aid_list_preparation", "aid_list_stop", "aid_list_volunteers", "aid_list_closure")
NAME = "سلمان"


def given(*files: tuple[str, bytes], **said: Any) -> dict[str, Any]:
    until = in_a_month()
    return {
        "lists": [SimpleUploadedFile(name, content) for name, content in files],
        "collected_by": "لجنة الحي",
        "collected_for": "حصر الأسر",
        "may_see": "volunteers",
        "until_day": until.day, "until_month": until.month, "until_year": until.year,
        **said,
    }  # fmt: skip


def test_files_are_given_mapped_prepared_and_asked_about() -> None:
    organisation, area = make_verified(), make_area()
    hers = browser(organisation.registered_by)
    assert hers.get(reverse("aid_list_openings")).status_code == 303
    sheet = {"title": "سلال غذائية", "purpose": "توزيع في الشتاء", "area": area.code}
    opening = reverse("aid_list_opening", args=[organisation.uid])
    assert [hers.post(opening, {**sheet, "area": ""}).status_code, hers.post(opening, sheet).status_code] == [422, 303]
    aid_list = AidList.objects.get()
    page = reverse("aid_list", args=[aid_list.uid])
    assert hers.get(page)["Location"] == reverse("aid_list_reading", args=[aid_list.uid])
    assert hers.post(reverse("aid_list_reading", args=[aid_list.uid]), {"reason": "list"})["Location"] == page
    assert (aid_list.area, Reading.objects.get().reason) == (area, "list")
    files = reverse("aid_list_files", args=[aid_list.uid])
    assert f'class="btn" href="{files}"' in hers.get(page).content.decode()
    assert hers.post(files, given(("أ.csv", csv(*FAMILIES)), ("ب.csv", csv(*AGAIN)))).status_code == 303
    told = hers.post(files, given(("أخرى.csv", csv(*FAMILIES))))
    assert (told.status_code, "أ.csv" in told.content.decode(), aid_list.files.count()) == (422, True, 2)
    read_columns(aid_list)
    columns = reverse("aid_list_columns", args=[aid_list.uid])
    assert f'class="btn" href="{columns}"' in hers.get(page).content.decode()
    shown = hers.get(columns).content.decode()
    assert ("س••• ح•••" in shown, NAME in shown, "900000011" in shown) == (True, False, False)
    assert hers.post(columns, {"t0-c6": "household.camp", "t0-here": "1", "go": "next"}).status_code == 303
    assert KnownHeader.objects.get().choices == {"6": "household.camp"}
    assert hers.post(reverse("aid_list_preparation", args=[aid_list.uid]), {"region": "ZZ"}).status_code == 303
    run = aid_list.runs.get()
    at_work = hers.get(page).content.decode()
    assert ("data-progress" in at_work, '<meta http-equiv="refresh"' in at_work) == (True, True)
    assert hers.get(reverse("aid_list_progress", args=[aid_list.uid])).json()["running"] is True
    carry_out(run)
    volunteers = reverse("aid_list_volunteers", args=[aid_list.uid])
    assert f'class="btn" href="{volunteers}"' in hers.get(page).content.decode()
    assert hers.post(volunteers).status_code == 303
    assert aid_list.pair_project is not None
    withdrawal = reverse("aid_list_withdrawal", args=[aid_list.uid, aid_list.files.latest("pk").uid])
    assert [hers.get(withdrawal).status_code, hers.post(withdrawal).status_code] == [200, 303]
    assert hers.post(reverse("aid_list_closure", args=[aid_list.uid])).status_code == 303
    closed = hers.get(page).content.decode()
    assert [link in closed for link in (files, columns, volunteers)] == [False] * 3


def test_which_page_of_a_list_opens_to_whom() -> None:
    aid_list, other = make_list(), make_list()
    for each in (aid_list, other):
        give(each)
        run(each)
    organisation = aid_list.organisation
    people = {str(role): add_member(organisation, role) for role in set(Role) - {Role.OWNER}}
    people |= {"owner": organisation.registered_by, "other": other.made_by, "stranger": make_person(), "steward": make_steward()}
    for person in people.values():
        read(aid_list, by=person, reason="list")
    may_see, may_lead = {"owner", "coordinator", "preparer"}, {"owner", "coordinator"}
    for name in INSIDE:
        found = {who: browser(person).get(reverse(name, args=[aid_list.uid])) for who, person in people.items()}
        wanted = may_lead if name in ("aid_list_volunteers", "aid_list_closure") else may_see
        assert {who for who, answer in found.items() if answer.status_code == 200} == wanted, name
        assert {who for who, answer in found.items() if answer.status_code == 404} == set(people) - may_see, name
        leaks = [who for who, answer in found.items() if who not in may_see and aid_list.title in answer.content.decode()]
        assert leaks == []
    for name in ACTS:
        for who in set(people) - may_see:
            assert browser(people[who]).post(reverse(name, args=[aid_list.uid])).status_code == 404, (name, who)
    assert [browser(people["preparer"]).post(reverse(name, args=[aid_list.uid])).status_code for name in ACTS[2:]] == [403, 403]
    assert (aid_list.runs.count(), aid_list.pair_project, AidList.objects.get(pk=aid_list.pk).closed_at) == (1, None, None)


def test_the_file_of_another_list_is_not_withdrawn_through_ones_own() -> None:
    aid_list, other = make_list(), make_list()
    foreign = give(other)
    read(aid_list, by=aid_list.made_by, reason="list")
    hers = browser(aid_list.made_by)
    assert hers.post(reverse("aid_list_withdrawal", args=[aid_list.uid, foreign.uid])).status_code == 404
    foreign.refresh_from_db()
    assert foreign.is_in_force


def test_a_list_is_opened_with_a_reason_and_a_second_factor_and_for_eight_hours() -> None:
    aid_list = make_list()
    hers = browser(aid_list.made_by, confirmed=False)
    page, reading = reverse("aid_list", args=[aid_list.uid]), reverse("aid_list_reading", args=[aid_list.uid])
    assert hers.get(page)["Location"] == reading
    assert hers.get(reading)["Location"].startswith(reverse("confirmation"))
    for name in (*INSIDE, *ACTS):
        assert hers.post(reverse(name, args=[aid_list.uid])).status_code in (303, 405)
    assert aid_list.runs.count() == 0
    confirmed = browser(aid_list.made_by)
    assert confirmed.post(reading, {"reason": "curiosity"}).status_code == 422
    assert confirmed.post(reading, {"reason": "list", "note": ""}).status_code == 303
    assert hers.get(page).status_code == 200
    held = Reading.objects.get()
    Reading.objects.update(began_at=held.began_at - 2 * VALID, until=held.until - VALID)
    assert hers.get(page).status_code == 303


def test_people_of_a_suspended_body_see_their_list_and_do_nothing() -> None:
    aid_list = make_list()
    give(aid_list)
    read(aid_list, by=aid_list.made_by, reason="list")
    Suspension.objects.suspend(aid_list.organisation, by=make_steward(), reason="سبب")
    hers = browser(aid_list.made_by)
    assert hers.get(reverse("aid_list", args=[aid_list.uid])).status_code == 200
    for name in ("aid_list_files", *ACTS):
        assert hers.post(reverse(name, args=[aid_list.uid])).status_code == 403, name


def test_a_file_of_no_known_kind_or_too_large_is_named_and_nothing_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    aid_list = make_list()
    read(aid_list, by=aid_list.made_by, reason="list")
    hers, files = browser(aid_list.made_by), reverse("aid_list_files", args=[aid_list.uid])
    good = ("أ.csv", csv(*FAMILIES))
    assert "صورة.jpg" in hers.post(files, given(good, ("صورة.jpg", b"x"))).content.decode()
    assert hers.post(files, given()).status_code == 422
    monkeypatch.setattr(uploads, "LARGEST", 1000)
    large = hers.post(files, given(good, ("كبير.csv", b"x" * 1001)))
    assert (large.status_code, "كبير.csv" in large.content.decode(), "لجنة الحي" in large.content.decode()) == (422, True, True)
    assert aid_list.files.count() == 0


def test_an_upload_stays_in_memory_and_needs_its_token(tmp_path: Path, settings: Any) -> None:
    settings.FILE_UPLOAD_TEMP_DIR = str(tmp_path)
    settings.FILE_UPLOAD_MAX_MEMORY_SIZE = 10
    aid_list = make_list()
    read(aid_list, by=aid_list.made_by, reason="list")
    files = reverse("aid_list_files", args=[aid_list.uid])
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(aid_list.made_by)
    assert strict.post(files, given(("أ.csv", csv(*FAMILIES)))).status_code == 403
    tmp_path.chmod(0o500)
    assert browser(aid_list.made_by).post(files, given(("أ.csv", csv(*FAMILIES)))).status_code == 303
    assert (list(tmp_path.iterdir()), aid_list.files.get().may_see) == ([], MaySee.VOLUNTEERS)


def test_a_failed_run_says_why_on_the_page() -> None:
    aid_list = make_list()
    read(aid_list, by=aid_list.made_by, reason="list")
    give(aid_list)
    Preparation.objects.create(aid_list=aid_list, number=1, asked_by=aid_list.made_by)
    begun = aid_list.runs.get().begin()
    assert begun is not None
    begun.fail(BROKEN)
    page = browser(aid_list.made_by).get(reverse("aid_list", args=[aid_list.uid]))
    assert (aid_list.runs.get().state, 'class="notice err"' in page.content.decode()) == (State.FAILED, True)


def test_pages_ask_the_database_as_often_for_three_as_for_one() -> None:
    asked = {}
    for number in (1, 3):
        organisation = make_verified()
        lists = [make_list(organisation=organisation) for _ in range(number)]
        for each in range(number):
            give(lists[0], f"{each},سعيد ناصر خليل السنابلي,90000003{each},0599000033,4,حي النخيل", name=f"{each}.csv")
        read(lists[0], by=organisation.registered_by, reason="list")
        hers = browser(organisation.registered_by)
        pages = [reverse("aid_lists"), *(reverse(name, args=[lists[0].uid]) for name in ("aid_list", "aid_list_columns"))]
        asked[number] = [_questions(hers, page) for page in pages]
    assert asked[1] == asked[3]


def _questions(client: Client, address: str) -> int:
    with CaptureQueriesContext(connection) as asked:
        assert client.get(address).status_code == 200
    return sum('"aid_' in each["sql"] or '"organisations_' in each["sql"] for each in asked)


def test_a_prepared_list_leads_on_and_no_browser_keeps_its_pages() -> None:
    aid_list = make_list()
    read(aid_list, by=aid_list.made_by, reason="list")
    hers, ways = browser(aid_list.made_by), ("aid_entries", "aid_pairs", "aid_rules", "list_versions")
    links = [f'href="{reverse(name, args=[aid_list.uid])}"' for name in ways]
    address = reverse("aid_list", args=[aid_list.uid])
    give(aid_list)
    assert [link in hers.get(address).content.decode() for link in links] == [False] * 4
    run(aid_list)
    page = hers.get(address).content.decode()
    assert [*(link in page for link in links), f'class="btn" {links[0]}' in page] == [True] * 5
    answers = [hers.get(reverse(name, args=[aid_list.uid])) for name in ("aid_list", "aid_list_files", "aid_list_columns", *ways)]
    assert {("no-store" in answer["Cache-Control"], "private" in answer["Cache-Control"]) for answer in answers} == {(True, True)}
