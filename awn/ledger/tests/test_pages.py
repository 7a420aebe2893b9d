"""The page «My hours» and its file: one's own sums, exact, and nothing of others."""

import csv
import json
from datetime import timedelta
from io import StringIO

import pytest
from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone, translation

from awn.kit.isolation import plain_sentence
from awn.ledger.durations import spoken
from awn.ledger.export import export_of
from awn.ledger.hours import MOST, hours_of
from awn.ledger.models import Contribution
from awn.ledger.sitting import sit
from awn.ledger.tests.factories import NOON, answer, make_contribution, make_qualification
from awn.organisations.tests.browsing import browser
from awn.organisations.tests.factories import make_verified
from awn.people.models import Person
from awn.people.tests.factories import make_person

pytestmark = pytest.mark.django_db

DAY = 86_400  # seconds


def work_now(person: Person, title: str = "مطابقة الأسماء") -> None:
    now = timezone.now()
    with transaction.atomic():
        began = now - timedelta(seconds=125)
        sit(person_id=person.pk, organisation_id=None, work="p:now", title=title, kind="service", began=began, at=now)


def page_of(person: Person, query: str = "") -> str:
    return browser(person).get(reverse("my_hours") + query).content.decode()


def test_whoever_has_given_nothing_yet_reads_where_to_begin() -> None:
    page = page_of(make_person())
    start = [f'href="{reverse(name)}"' in page for name in ("responses",)]
    assert ('class="empty"' in page, any(start) or "/tasks/" in page, "<table" in page) == (True, True, False)


def test_sums_by_month_and_by_work_are_exact_and_keep_training_apart() -> None:
    person, other = make_person(), make_person()
    make_contribution(person, lasts=3600)
    make_contribution(person, seconds=DAY, lasts=300, work="project:b", title="تفريغ")
    make_contribution(person, seconds=-DAY, lasts=1200, kind="training", work="project:t", title="تدريب")
    make_contribution(person, seconds=2 * DAY, lasts=600)
    make_contribution(other, lasts=6000, title="Zz-Other")
    answer(person, 5 * DAY, took=90)
    hours = hours_of(person)
    assert (hours.service, hours.training) == (77, 20)
    assert [(month.first.month if month.first else 0, month.service, month.training) for month in hours.months] == [
        (3, 77, 0),
        (2, 0, 20),
    ]
    assert [(work.title, work.minutes, work.times) for work in hours.service_of] == [("قراءة الكشوف", 72, 3), ("تفريغ", 5, 1)]
    assert [(work.title, work.minutes) for work in hours.training_of] == [("تدريب", 20)]
    page = page_of(person)
    assert [words in page for words in ("قراءة الكشوف", "تفريغ", "تدريب", "Zz-Other")] == [True, True, True, False]


def test_a_month_is_one_of_the_installation_s_clock() -> None:
    person = make_person()
    late = 31 * DAY - 12 * 3600 - 1800  # half past eleven at night of 31 March by UTC, April here
    make_contribution(person, seconds=late)
    assert [month.first.month for month in hours_of(person).months if month.first] == [4]


def test_what_has_no_line_of_its_own_stands_in_the_last() -> None:
    person = make_person()
    for number in range(MOST + 2):
        make_contribution(
            person, seconds=number * 31 * DAY, lasts=60 * (number + 1), work=f"project:{number}", title=f"عمل {number}"
        )
    hours = hours_of(person)
    total = sum(range(1, MOST + 3))
    assert (len(hours.months), hours.months[-1].first, hours.service) == (MOST, None, total)
    assert (len(hours.service_of), hours.service_of[-1].title, hours.service_of[-1].times) == (MOST, "", 3)
    assert sum(work.minutes for work in hours.service_of) == total


def test_a_sitting_that_goes_on_is_shown_as_such_and_not_yet_in_the_sums() -> None:
    person = make_person()
    work_now(person)
    page = page_of(person)
    assert ('class="notice info"' in page, "مطابقة الأسماء" in page, hours_of(person).service) == (True, True, 0)
    assert 'class="empty"' not in page


def test_a_sitting_that_is_over_counts_before_any_job_has_come() -> None:
    person = make_person()
    answer(person, 90, took=90)
    page = page_of(person)
    assert (Contribution.objects.get().minutes, hours_of(person).service, 'class="notice info"' in page) == (None, 2, False)


@pytest.mark.parametrize("title", ["ج", "ا" * 200, "<b>حريق</b>", "حريق 🔥", "Zz-Sarah!"])
def test_dreadful_titles_are_shown_whole_and_isolated(title: str) -> None:
    person = make_person()
    make_contribution(person, title=title)
    make_qualification(person, title=title)
    work_now(person, title)
    page = page_of(person)
    shown = title.replace("<", "&lt;").replace(">", "&gt;")
    assert (page.count(f">{shown}</bdi>"), "<b>حريق" in page) == (4, False)


def rows_of(answered: bytes) -> list[list[str]]:
    return list(csv.reader(StringIO(answered.decode("utf-8-sig"))))


def test_the_file_holds_ones_own_hours_in_the_language_of_the_page() -> None:
    person, body = make_person(), make_verified(name_ar="جمعية الوادي", name_en="The Valley")
    make_contribution(person, organisation=body, title="=1+1")
    make_contribution(make_person(), title="Zz-Other")
    answered = browser(person).get("/en" + reverse("my_hours_file"))
    assert answered.content[:3] == b"\xef\xbb\xbf"
    assert (answered["Content-Disposition"], "no-store" in answered["Cache-Control"]) == (
        'attachment; filename="hours.csv"',
        True,
    )
    assert rows_of(answered.content) == [
        ["Work", "Organisation", "From", "Until", "Minutes", "Kind", "Where it comes from", "Compulsory"],
        ["'=1+1", "The Valley", "2026-03-01 15:00:00", "2026-03-01 15:10:00", "10", "Service", "As the volunteer said", "No"],
    ]  # fmt: skip
    assert Client().get(reverse("my_hours_file")).status_code == 302


def test_ones_own_copy_of_all_data_has_the_hours_in_words() -> None:
    person = make_person()
    make_contribution(person, title="قراءة")
    make_qualification(person, title="مطابقة")
    make_contribution(make_person(), title="Zz-Other")
    told = export_of(person)
    assert told["contribution"] == [
        {
            "task": "قراءة", "work": "project:a", "organisation": "", "starts_at": NOON.isoformat(),
            "ends_at": (NOON + timedelta(minutes=10)).isoformat(), "minutes": 10, "is_counted": True, "kind": "service",
            "source": "self", "compulsory": False,
        }
    ]  # fmt: skip
    assert set(told["qualification"][0]) == {"purpose", "code", "source", "given_at"}
    assert "Zz-Other" not in json.dumps(told)


@pytest.mark.parametrize("rows", [1, 3])
def test_page_and_file_ask_the_same_for_one_row_and_for_three(rows: int) -> None:
    person = make_person()
    for number in range(rows):
        body = make_verified()
        make_contribution(person, seconds=number * 40 * DAY, organisation=body, work=f"project:{number}")
        make_contribution(person, seconds=number * 40 * DAY + 900, kind="training")
        make_qualification(person, f"code{number}")
    work_now(person)
    assert {name: asked(person, reverse(name)) for name in ("my_hours", "my_hours_file")} == {"my_hours": 6, "my_hours_file": 1}


def asked(person: Person, address: str) -> int:
    """Questions about the ledger, which are all that a page asks beside its shell."""
    client = browser(person)
    with CaptureQueriesContext(connection) as captured:
        assert client.get(address).status_code == 200
    return sum('"ledger_' in each["sql"] for each in captured)


def test_pages_of_many_sittings_lead_to_each_other() -> None:
    person = make_person()
    for number in range(13):
        make_contribution(person, seconds=number * 900, title=f"جلسة-{number}.", work="project:all")
    second = page_of(person, "?page=2")
    assert (second.count('<th role="rowheader"'), 'rel="prev"' in second, 'rel="next"' in second) == (1 + 1 + 3, True, False)


@pytest.mark.parametrize(
    ("minutes", "words"),
    [
        (0, "0 minutes"),
        (1, "1 minute"),
        (59, "59 minutes"),
        (60, "1 hour"),
        (125, "2 hours and 5 minutes"),
        (60_060, "1,001 hours"),
    ],
)
def test_minutes_are_said_in_words(minutes: int, words: str) -> None:
    with translation.override("en"):
        assert plain_sentence(spoken(minutes)) == words
