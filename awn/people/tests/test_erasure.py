"""Erasure leaves a hollow row with its id, and nothing else of the person anywhere in the database."""

from concurrent.futures import ThreadPoolExecutor
from datetime import time

import pytest
from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from django.conf import settings
from django.db import connections, transaction
from django.test import Client
from django.utils import timezone

from awn.arabic.wording import message
from awn.journal.models import Line
from awn.people import conduct, consent
from awn.people.models import Guardianship, Person, Reading, Session, Stewardship
from awn.people.profile import Profile
from awn.people.reading import read
from awn.people.refusals import ErasureRefused
from awn.people.signals import person_erased
from awn.people.skills import skills
from awn.people.tests.dump import everything
from awn.people.tests.factories import make_person, make_steward

pytestmark = pytest.mark.django_db
TRANSACTIONS = pytest.mark.django_db(transaction=True)
MARK = "Zz-Sarah!"
NUMBER = "+999912000777"
SKILL = next(iter(skills()))


def known_person() -> Person:
    """Somebody of whom the platform holds all that it can, with a mark wherever words can stand."""
    person = Person.objects.join(
        name=f"سارة {MARK}",
        username=f"name{MARK}",
        email=f"{MARK}@example.org",
        phone=NUMBER,
        year_of_birth=timezone.localdate().year - 16,
    )
    profile = Profile(person)
    profile.name_sender(MARK)
    profile.choose_display(language="en", digits="arabic")
    profile.state_language("ckb", level="talk")
    profile.offer_skill(SKILL)
    profile.state_limits(["voice"])
    profile.state_hours({"call": (time(9), time(17)), "write": None}, time_zone="Africa/Tunis")
    consent.accept(person, version=1)
    conduct.sign(person, version=1, language="ar")
    read(person, by=make_person(), reason="case", note=f"about {MARK}")
    asked = Guardianship.objects.ask(person, scope="uploads", text_version=1, by=make_steward(), name=f"guardian of {MARK}")
    asked.give(by=make_person(), method="paper")
    EmailAddress.objects.create(user=person, email=f"old-{MARK}@example.org", verified=True)
    Authenticator.objects.create(user=person, type="totp", data={"secret": MARK})
    browser = Client()
    browser.force_login(person)
    session = browser.session
    session["typed"] = MARK
    session.save()
    return person


def test_nothing_of_the_person_is_found_in_the_whole_database() -> None:
    person = known_person()
    secrets = [MARK, NUMBER, NUMBER[4:], bytes(person.phone_index or b"").hex()]
    before = everything()
    assert [secret for secret in secrets if secret not in before] == []
    person.erase(by=person)
    after = everything().lower()
    assert [secret for secret in secrets if secret.lower() in after] == []


def test_the_row_stays_with_its_id_and_cannot_be_used() -> None:
    person = known_person()
    person.erase(by=person)
    hollow = Person.objects.get(pk=person.pk)
    assert (hollow.name, hollow.username, hollow.email, hollow.phone, hollow.phone_index) == ("", None, None, None, None)
    assert (hollow.year_of_birth, hollow.last_login, hollow.sender_name) == (None, None, "")
    assert (hollow.language, hollow.digits, hollow.time_zone) == ("ar", "western", settings.TIME_ZONE)
    assert hollow.uid == person.uid
    assert not hollow.has_usable_password()
    assert not hollow.is_active
    assert person.hollowed_at == hollow.hollowed_at


def test_each_row_goes_the_way_its_model_declares() -> None:
    person = known_person()
    person.erase(by=person)
    assert [list(rows.all()) for rows in (person.spoken_languages, person.skills, person.contact_hours, person.sessions)] == [
        []
    ] * 4
    assert not hasattr(Person.objects.get(pk=person.pk), "limits")
    assert Reading.objects.get(person=person).note is None
    assert Guardianship.objects.get(minor=person).guardian_name is None
    assert (person.consents.count(), person.conduct_signatures.count()) == (1, 1)
    assert not EmailAddress.objects.filter(user=person).exists()
    assert not Authenticator.objects.filter(user=person).exists()


def test_the_rows_of_others_stay_as_they_were() -> None:
    person, other = known_person(), make_person(name=f"آخر {MARK}", sender_name="مكتبة")
    Profile(other).offer_skill(SKILL)
    Reading.objects.all().delete()
    read(other, by=person, reason="case", note="kept")
    person.erase(by=person)
    other.refresh_from_db()
    assert (other.name, other.sender_name, other.skills.count()) == (f"آخر {MARK}", "مكتبة", 1)
    assert Reading.objects.get(person=other).note == "kept"


def test_the_journal_keeps_the_line_and_forgets_whose_it_was() -> None:
    person = known_person()
    assert Line.objects.about(person).exists()
    person.erase(by=person)
    assert list(Line.objects.about(person)) == []
    assert Line.objects.filter(event="people.person_erased").count() == 1


def test_erasing_twice_changes_nothing_more() -> None:
    person = known_person()
    person.erase(by=person)
    when = person.hollowed_at
    person.erase(by=None)
    assert person.hollowed_at == when
    assert Line.objects.filter(event="people.person_erased").count() == 1


def test_upper_parts_hear_of_it_inside_the_transaction_while_the_person_is_still_known() -> None:
    person, heard = known_person(), []

    def listen(sender: type[Person], person: Person, **_: object) -> None:
        heard.append((person.name, transaction.get_connection().in_atomic_block))

    person_erased.connect(listen)
    try:
        person.erase(by=person)
    finally:
        person_erased.disconnect(listen)
    assert heard == [(f"سارة {MARK}", True)]


def test_a_part_that_refuses_leaves_everything_as_it_was() -> None:
    person = known_person()

    def refuse(**_: object) -> None:
        raise ErasureRefused(message("First"))

    person_erased.connect(refuse)
    try:
        with pytest.raises(ErasureRefused, match="First"):
            person.erase(by=person)
    finally:
        person_erased.disconnect(refuse)
    assert Person.objects.get(pk=person.pk).hollowed_at is None
    assert person.skills.count() == 1


def test_the_last_steward_hands_the_office_over_first() -> None:
    Stewardship.objects.update(ended_at=timezone.now())
    steward = make_steward()
    with pytest.raises(ErasureRefused, match="You alone run this installation"):
        steward.erase(by=steward)
    make_steward()
    steward.erase(by=steward)
    assert [office.ended_at is None for office in steward.stewardships.all()] == [False]


def test_whoever_was_logged_in_is_a_visitor_with_the_next_page() -> None:
    person = make_person()
    browser = Client()
    browser.force_login(person)
    assert Session.objects.get(person=person).session_key == browser.session.session_key
    person.erase(by=person)
    assert Session.objects.filter(person=person).count() == 0


def at_once(people: list[Person]) -> list[str]:
    """Erases them all in one moment; says of each whether it was done."""

    def end(person: Person) -> str:
        try:
            person.erase(by=person)
        except ErasureRefused:
            return "refused"
        else:
            return "erased"
        finally:
            connections["default"].close()

    with ThreadPoolExecutor(len(people)) as windows:
        return sorted(windows.map(end, people))


@TRANSACTIONS
def test_two_windows_erase_once() -> None:
    person = make_person()
    assert at_once([Person.objects.get(pk=person.pk) for _ in range(4)]) == ["erased"] * 4
    assert Line.objects.filter(event="people.person_erased").count() == 1


@TRANSACTIONS
def test_of_the_last_stewards_who_leave_at_once_one_stays() -> None:
    stewards = [make_steward() for _ in range(3)]
    assert at_once(stewards) == ["erased", "erased", "refused"]
    assert Stewardship.objects.current().count() == 1
