"""Signing up in two screens, by whatever one has."""

import threading

import pytest
from django.db import connection
from django.test import Client
from django.utils import timezone

from awn.people.models import Consent, Person
from awn.people.models.account import phone_index
from awn.people.tests.entering import PHRASE, who_is_in, words
from awn.people.tests.factories import make_person
from awn.people.tests.letters import all_letters, next_letter
from awn.people.texts import newest

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("letters")]

THIS_YEAR = timezone.localdate().year


def say_who(client: Client, name: str = "سلمى التجريبية", year: str = "1998") -> str:
    """The first screen; where it leads."""
    answer = client.post("/join/", {"name": name, "year_of_birth": year})
    return answer.headers.get("Location", str(answer.status_code))


def say_way(client: Client, **given: str) -> str:
    """The second screen; where it leads."""
    answer = client.post("/join/way/", {"consent": "on", **given})
    return answer.headers.get("Location", str(answer.status_code))


def test_a_user_name_and_a_password_are_enough() -> None:
    client = Client()
    assert say_who(client, year="١٩٩٨") == "/join/way/"
    assert say_way(client, username="سلمى.١", password=PHRASE) == "/welcome/"
    person = Person.objects.get(username="سلمى.1")
    assert (person.name, person.year_of_birth, person.email, person.phone) == ("سلمى التجريبية", 1998, None, None)
    assert who_is_in(client) == person.pk
    assert person.check_password(PHRASE)
    assert [(consent.version, consent.language) for consent in Consent.objects.filter(person=person)] == [
        (newest("consent"), "ar")
    ]
    assert all_letters() == []


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("  يوسف  ", "يوسف"),
        ("و", "و"),
        ("李", "李"),
        ("Ana María d’Ávila", "Ana María d’Ávila"),
        ("محمـــد\u202e", "محمد"),
        ("ن" * 200, "ن" * 200),
    ],
)
def test_a_name_of_any_form_is_kept_as_it_is_read(given: str, kept: str) -> None:
    client = Client()
    say_who(client, given)
    say_way(client, username="name.test", password=PHRASE)
    assert Person.objects.get(username="name.test").name == kept


@pytest.mark.parametrize("given", ["🌴🌴", "123", "…", " ", "ن" * 201])
def test_what_is_no_name_is_refused_and_kept_on_the_page(given: str) -> None:
    answer = Client().post("/join/", {"name": given, "year_of_birth": "1998"})
    assert answer.status_code == 422
    assert b'value="1998"' in answer.content


@pytest.mark.parametrize(
    ("typed", "year"), [("1998", 1998), ("١٩٩٨", 1998), ("۱۹۹۸", 1998), (" 1998 م", 1998), ("1419", 1998), ("1419 هـ", 1998)]
)
def test_a_year_is_read_in_any_digits_and_both_calendars(typed: str, year: int) -> None:
    client = Client()
    assert say_who(client, year=typed) == "/join/way/"
    say_way(client, username="year.test", password=PHRASE)
    assert Person.objects.get(username="year.test").year_of_birth == year


@pytest.mark.parametrize("typed", ["98", "1850", str(THIS_YEAR + 1), "سنة", "19988", ""])
def test_what_is_no_year_of_birth_is_refused(typed: str) -> None:
    assert say_who(Client(), year=typed) == "422"


def test_whoever_is_under_fifteen_is_thanked_and_nothing_is_stored() -> None:
    client = Client()
    assert say_who(client, "طفل تجريبي", str(THIS_YEAR - 14)) == "/join/under-15/"
    assert client.get("/join/under-15/").status_code == 200
    assert dict(client.session) == {}
    assert say_way(client, username="child", password=PHRASE) == "/join/"
    assert Person.objects.count() == 0
    assert say_who(client, year=str(THIS_YEAR - 15)) == "/join/way/"


def test_an_e_mail_address_counts_once_its_code_came_back() -> None:
    client = Client()
    say_who(client)
    assert say_way(client, email=" Salma@Example.ORG ", password=PHRASE) == "/join/code/"
    assert Person.objects.count() == 0
    letter = next_letter()
    assert (letter.to, letter.way, letter.language) == ("salma@example.org", "email", "ar")
    assert client.post("/join/code/", {"code": "000000" if letter.code != "000000" else "000001"}).status_code == 422
    answer = client.post("/join/code/", {"code": f" {letter.code[:3]}-{letter.code[3:]} "})
    assert answer.headers["Location"] == "/welcome/"
    assert Person.objects.get(email="salma@example.org").pk == who_is_in(client)


def test_a_phone_without_a_password_logs_in_by_codes() -> None:
    client = Client()
    say_who(client)
    assert say_way(client, phone="٠٩١٢ ٣٤٥-٦٧٨") == "/join/code/"
    letter = next_letter()
    assert (letter.to, letter.way) == ("+249912345678", "sms")
    client.post("/join/code/", {"code": letter.code})
    person = Person.objects.get(phone_index=phone_index("+249912345678"))
    assert (person.phone, person.has_usable_password()) == ("+249912345678", False)


def test_of_three_names_the_account_is_made_at_once_and_both_addresses_are_proved_in_turn() -> None:
    client = Client()
    say_who(client)
    assert say_way(client, username="salma", email="salma@example.org", phone="+249912345678") == "/account/ways/code/"
    assert (Person.objects.get(username="salma").email, Person.objects.get(username="salma").phone) == (None, None)
    for way, onward in (("email", "/account/ways/code/"), ("sms", "/account/ways/")):
        letter = next_letter()
        assert letter.way == way
        assert client.post("/account/ways/code/", {"code": letter.code}).headers["Location"] == onward
    person = Person.objects.get(username="salma")
    assert (person.email, person.phone) == ("salma@example.org", "+249912345678")


def test_a_taken_user_name_is_said_and_everything_typed_is_kept() -> None:
    make_person(username="احمد.1")
    client = Client()
    say_who(client)
    answer = client.post("/join/way/", {"username": "أحمد_١", "email": "a@example.org", "password": PHRASE, "consent": "on"})
    assert answer.status_code == 422
    page = answer.content.decode()
    assert all(f'value="{typed}"' in page for typed in ("أحمد_١", "a@example.org", PHRASE))


def test_a_taken_address_is_answered_as_a_free_one_and_its_owner_comes_into_the_account_that_is_there() -> None:
    owner = make_person(email="taken@example.org")
    pages = {}
    for address in ("taken@example.org", "newly@example.org"):
        client = Client()
        say_who(client)
        assert say_way(client, email=address, password=PHRASE) == "/join/code/"
        pages[address] = client.get("/join/code/").content.decode().replace(address, "X")
    assert words(pages["taken@example.org"]) == words(pages["newly@example.org"])
    letter = next(letter for letter in all_letters() if letter.to == "taken@example.org")
    owners = Client()
    say_who(owners, "اسم آخر")
    say_way(owners, email="taken@example.org", password=PHRASE)
    letter = next_letter()
    assert owners.post("/join/code/", {"code": letter.code}).headers["Location"] == "/"
    assert who_is_in(owners) == owner.pk
    owner.refresh_from_db()
    assert (owner.name == "اسم آخر", owner.has_usable_password()) == (False, False)


@pytest.mark.parametrize(
    "given",
    [
        {},
        {"username": "only-a-name"},
        {"username": "two words", "password": PHRASE},
        {"username": "٤٥٦", "password": PHRASE},
        {"email": "no address"},
        {"phone": "12"},
        {"username": "salma", "password": "short"},
        {"username": "salma", "password": "password1"},
        {"username": "salma", "password": "salma" * 1 + "x"},
        {"username": "salma.salma", "password": "salma.salma"},
        {"username": "salma", "password": PHRASE, "consent": ""},
    ],
)
def test_what_could_not_be_logged_in_by_is_refused(given: dict[str, str]) -> None:
    client = Client()
    say_who(client)
    assert say_way(client, **given) == "422"
    assert Person.objects.count() == 0


def test_what_waits_in_the_session_can_be_read_by_nobody_else() -> None:
    client = Client()
    say_who(client, "سلمى المختبئة")
    say_way(client, email="hidden@example.org", password=PHRASE)
    assert "hidden" not in str(dict(client.session))
    assert "المختبئة" not in str(dict(client.session))
    letter = next_letter()
    with connection.cursor() as cursor:
        cursor.execute("select string_agg(t::text, '') from people_sentcode t")
        assert letter.code not in cursor.fetchone()[0]


@pytest.mark.django_db(transaction=True)
def test_of_two_who_take_one_user_name_at_the_same_moment_one_wins_and_the_other_is_told() -> None:
    clients = [Client(), Client()]
    for client in clients:
        say_who(client)
    barrier, came = threading.Barrier(2), []

    def join(client: Client) -> None:
        barrier.wait()
        came.append(say_way(client, username="wanted", password=PHRASE))
        connection.close()

    threads = [threading.Thread(target=join, args=[client]) for client in clients]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(came) == ["/welcome/", "422"]
    assert Person.objects.filter(username="wanted").count() == 1


def test_forty_behind_one_address_join_within_a_minute() -> None:
    came = []
    for number in range(40):
        client = Client(REMOTE_ADDR="10.0.0.1")
        say_who(client, f"تلميذ {'ابن' if number % 2 else 'بنت'} الفصل")
        came.append(say_way(client, username=f"pupil{number}", password=PHRASE))
    assert came == ["/welcome/"] * 40
