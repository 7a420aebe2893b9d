"""An account that nobody uses is warned twice and then erased; one log-in keeps it."""

from datetime import datetime, timedelta

import pytest
from django.db import connection
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries, Settings

from awn.messaging.jobs import end_unused
from awn.messaging.models import Delivery
from awn.messaging.unused import EARLY, KEPT, LATE, erase_unused, warn_unused
from awn.people.models import Person, Session
from awn.people.models.account import phone_index
from awn.people.tests.factories import make_person, make_steward

pytestmark = pytest.mark.django_db
PHONE = "+249912345678"
DAY = timedelta(days=1)


def last_in(days_ago: int, **fields: object) -> Person:
    return make_person(last_login=timezone.now() - timedelta(days=days_ago), **fields)


def night(at: datetime) -> None:
    """What the worker does once a night; what it writes stands as written then."""
    newest = Delivery.objects.order_by("-pk").values_list("pk", flat=True).first() or 0
    warn_unused(at=at)
    Delivery.objects.filter(pk__gt=newest).update(written_at=at)
    erase_unused(at=at)


def warnings(person: Person) -> list[tuple[str, str]]:
    return sorted((each.key.rpartition(":")[2], each.channel) for each in Delivery.objects.filter(person=person))


def is_erased(person: Person) -> bool:
    return Person.objects.get(pk=person.pk).hollowed_at is not None


def test_it_is_warned_60_and_7_days_before_at_every_address_and_then_erased(settings: Settings) -> None:
    settings.CODE_WAYS = ("email", "sms")
    person = last_in(0, email="a@example.org", phone=PHONE, phone_index=phone_index(PHONE))
    end = timezone.now() + KEPT
    seen = []
    for at in (end - EARLY - DAY, end - EARLY + DAY / 2, end - 8 * DAY, end - 6 * DAY, end - DAY / 2, end + 2 * DAY):
        night(at)
        seen.append((len(warnings(person)), is_erased(person)))
    assert seen == [(0, False), (3, False), (3, False), (6, False), (6, False), (0, True)]


def test_a_log_in_after_the_warnings_begins_anew() -> None:
    person = last_in(0, email="a@example.org")
    end = timezone.now() + KEPT
    night(end - EARLY + DAY)
    night(end - LATE + DAY)
    assert len(warnings(person)) == 4
    person.last_login = end - DAY
    person.save(update_fields=["last_login"])
    night(end + 30 * DAY)
    assert (is_erased(person), len(warnings(person))) == (False, 4)
    night(end + KEPT - EARLY + DAY)
    assert len(warnings(person)) == 6


def test_nobody_is_erased_unwarned_even_where_the_worker_stood_still_for_years() -> None:
    person = last_in(5 * 365)
    now = timezone.now()
    for days, erased in ((0, False), (1, False), (59, False), (61, False), (69, True)):
        night(now + days * DAY)
        assert (days, is_erased(person)) == (days, erased)


def test_who_never_logged_in_again_counts_from_joining() -> None:
    person = make_person()
    Person.objects.filter(pk=person.pk).update(joined_at=timezone.now() - KEPT)
    end_unused(timestamp=0)
    assert warnings(person) == [("60", "site")]


def test_a_browser_in_which_somebody_is_still_logged_in_is_use() -> None:
    person = last_in(5 * 365)
    Session.objects.create(person=person, session_key="k", session_data="", expire_date=timezone.now() + DAY)
    end_unused(timestamp=0)
    assert warnings(person) == []


def test_those_who_use_theirs_and_those_who_are_gone_hear_nothing() -> None:
    people = [last_in(100), make_person(), last_in(5 * 365, suspended_at=timezone.now())]
    gone = last_in(5 * 365)
    gone.erase(by=None)
    end_unused(timestamp=0)
    assert [warnings(person) for person in (*people, gone)] == [[]] * 4


def test_a_second_night_and_a_second_worker_warn_once() -> None:
    person = last_in(5 * 365, email="a@example.org")
    end_unused(timestamp=0)
    end_unused(timestamp=0)
    assert warnings(person) == [("60", "email"), ("60", "site")]


def test_the_last_steward_stays_and_holds_up_nobody() -> None:
    steward, person = make_steward(last_login=timezone.now() - 5 * KEPT), last_in(5 * 365)
    now = timezone.now()
    for days in (0, 54, 69):
        night(now + days * DAY)
    assert (is_erased(steward), is_erased(person)) == (False, True)


def test_what_was_said_says_why_and_what_to_do_and_names_nobody() -> None:
    person = last_in(5 * 365, email="a@example.org", name="Zz-Sarah!")
    end_unused(timestamp=0)
    notice = Delivery.objects.get(person=person, channel="site")
    assert str(notice.subject) == "Your unused account will be erased in 60 days"
    assert "Log in once and it stays as it is" in str(notice.body)
    assert "Zz-Sarah" not in f"{notice.subject}{notice.body}"


@pytest.mark.parametrize("people", [1, 3])
def test_a_quiet_night_asks_three_times_for_any_number(people: int, django_assert_num_queries: DjangoAssertNumQueries) -> None:
    for _ in range(people):
        last_in(5 * 365)
    end_unused(timestamp=0)
    connection.queries_log.clear()
    with django_assert_num_queries(3):
        end_unused(timestamp=0)
