"""A notice from its row to the postbox, on good days and bad."""

import threading
from datetime import timedelta

import pytest
from django.db import connection, transaction
from django.utils import timezone
from pytest_django import Settings

from awn.arabic.wording import message
from awn.messaging.models import Delivery
from awn.messaging.models.delivery import TOO_OLD, WAITS, Reason, State
from awn.messaging.notifying import notify, unread_count
from awn.messaging.sending import send
from awn.messaging.tests.mail_server import Postbox
from awn.people.models import Person
from awn.people.tests.factories import make_person

pytestmark = pytest.mark.django_db

PRIVATE = "ليلى Zz-Sarah!"


def tell(person: Person, key: str = "1") -> None:
    notify(
        person, kind="organisations.returned", key=key, link="/organisations/7/",
        subject=message("Something new is waiting for you"), body=message("%(name)s asks for one more paper.", name=PRIVATE),
    )  # fmt: skip


def letter_of(person: Person) -> Delivery:
    return Delivery.objects.select_related("person").get(person=person, channel="email")


def jobs() -> list[str]:
    with connection.cursor() as cursor:
        cursor.execute("select task_name from procrastinate_jobs where task_name like 'messaging.%' and status = 'todo'")
        return [row[0] for row in cursor.fetchall()]


def test_a_notice_stands_on_the_site_and_goes_out_as_a_letter(postbox: Postbox) -> None:
    person = make_person(email="a@example.org")
    tell(person)
    assert (unread_count(person), jobs()) == (1, ["messaging.deliver"])
    send(letter_of(person))
    assert (letter_of(person).state, postbox.receivers) == (State.SENT, [["a@example.org"]])


def test_without_an_address_it_stands_on_the_site_alone() -> None:
    person = make_person()
    tell(person)
    assert [delivery.channel for delivery in Delivery.objects.filter(person=person)] == ["site"]


def test_written_twice_it_is_one(postbox: Postbox) -> None:
    person = make_person(email="a@example.org")
    tell(person)
    tell(person)
    assert (Delivery.objects.filter(person=person).count(), len(jobs())) == (2, 1)


def test_an_act_that_is_rolled_back_tells_nobody() -> None:
    person = make_person(email="a@example.org")
    with pytest.raises(RuntimeError), transaction.atomic():
        tell(person)
        raise RuntimeError
    assert (Delivery.objects.count(), jobs()) == (0, [])


@pytest.mark.parametrize("language", ["ar", "en"])
def test_a_letter_names_nobody_and_leads_back_here(postbox: Postbox, settings: Settings, language: str) -> None:
    settings.SITE_ADDRESS = "https://awn.example.org"
    person = make_person(email="a@example.org", language=language, name=PRIVATE)
    tell(person)
    send(letter_of(person))
    (letter,) = postbox.letters
    whole = letter.as_string() + "".join(part.get_content() for part in letter.walk() if not part.is_multipart())
    assert (PRIVATE in whole, "Zz-Sarah" in whole, "https://awn.example.org/organisations/7/" in whole) == (False, False, True)
    assert letter["Content-Language"] == language


def test_a_subject_with_a_name_in_it_does_not_leave_the_house(postbox: Postbox) -> None:
    person = make_person(email="a@example.org", language="en")
    notify(person, kind="x.y", key="k", subject=message("%(name)s wrote to you", name=PRIVATE), body=message(""))
    send(letter_of(person))
    assert postbox.letters[0]["Subject"] == "Something new is waiting for you"


def test_mail_that_is_down_for_an_hour_loses_nothing_and_sends_once(postbox: Postbox) -> None:
    person = make_person(email="a@example.org")
    postbox.answers = ["451 4.3.0 try again"] * 5
    tell(person)
    waited = timedelta()
    while letter_of(person).state == State.QUEUED:
        before = letter_of(person)
        Delivery.objects.filter(pk=before.pk).update(next_try_at=timezone.now())
        send(letter_of(person))
        after = letter_of(person)
        waited += max(after.next_try_at - timezone.now(), timedelta())
    assert (after.state, after.tries, len(postbox.letters)) == (State.SENT, 6, 1)
    assert waited >= timedelta(minutes=40)


def test_an_address_that_does_not_exist_is_given_up_at_once(postbox: Postbox) -> None:
    person = make_person(email="nobody@example.org")
    postbox.refused = {"nobody@example.org"}
    tell(person)
    send(letter_of(person))
    assert (letter_of(person).state, letter_of(person).reason) == (State.FAILED, Reason.NO_DESTINATION)


def test_after_two_days_a_letter_is_given_up(postbox: Postbox) -> None:
    person = make_person(email="a@example.org")
    postbox.answers = ["451 4.3.0 try again"]
    tell(person)
    Delivery.objects.update(written_at=timezone.now() - TOO_OLD - timedelta(seconds=1))
    send(letter_of(person))
    assert (letter_of(person).state, letter_of(person).reason) == (State.FAILED, Reason.TOO_OLD)


def test_a_worker_that_died_in_the_middle_sends_the_same_letter_again(postbox: Postbox) -> None:
    person = make_person(email="a@example.org")
    tell(person)
    died = letter_of(person)
    assert died.lease(at=timezone.now())
    send(letter_of(person))
    assert postbox.letters == []
    Delivery.objects.filter(pk=died.pk).update(leased_until=timezone.now() - timedelta(seconds=1))
    send(letter_of(person))
    assert [letter["Message-ID"] for letter in postbox.letters] == [f"<{died.uid}@127.0.0.1>"]


def test_who_was_erased_or_suspended_gets_no_letter(postbox: Postbox) -> None:
    person = make_person(email="a@example.org")
    tell(person)
    Person.objects.filter(pk=person.pk).update(suspended_at=timezone.now())
    send(letter_of(person))
    assert (letter_of(person).state, postbox.letters) == (State.FAILED, [])


@pytest.mark.django_db(transaction=True)
def test_two_workers_at_once_send_one_letter(postbox: Postbox) -> None:
    person = make_person(email="a@example.org")
    tell(person)
    start = threading.Barrier(6)

    def work() -> None:
        delivery = letter_of(person)
        start.wait()
        send(delivery)
        connection.close()

    workers = [threading.Thread(target=work) for _ in range(6)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert len(postbox.letters) == 1


def test_a_state_never_moves_backwards(postbox: Postbox) -> None:
    person = make_person(email="a@example.org")
    tell(person)
    send(letter_of(person))
    late = letter_of(person)
    late.fail(Reason.NO_DESTINATION)
    assert letter_of(person).state == State.SENT


def test_what_a_notice_says_stands_sealed_in_the_database() -> None:
    tell(make_person())
    with connection.cursor() as cursor:
        cursor.execute("select encode(body_sealed, 'escape') || encode(subject_sealed, 'escape') from messaging_delivery")
        assert all("Zz-Sarah" not in row[0] for row in cursor.fetchall())


def test_the_pauses_grow() -> None:
    assert list(WAITS) == sorted(WAITS)


def test_erasure_deletes_what_was_written_to_the_person_alone() -> None:
    leaving, staying = make_person(), make_person()
    tell(leaving)
    tell(staying, key="2")
    leaving.erase(by=leaving)
    assert [delivery.person for delivery in Delivery.objects.all()] == [staying]
