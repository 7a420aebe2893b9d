"""Whoever has an account learns that a way into it was changed, where they can still be reached."""

from collections.abc import Callable
from pathlib import Path

import pytest
from django.db import transaction
from pytest_django import Settings

from awn.arabic.wording import Wording
from awn.messaging.letters import OUTSPOKEN
from awn.messaging.models import Delivery
from awn.messaging.models.delivery import State
from awn.messaging.sending import send
from awn.messaging.tests.mail_server import Postbox
from awn.messaging.texts import LONGEST
from awn.people.authenticators import APP, add_app, authenticators, make_sheet, new_secret, remove
from awn.people.models import Person
from awn.people.models.account import phone_index
from awn.people.tests.factories import make_person

pytestmark = pytest.mark.django_db

OLD, NEW = "old-zz@example.org", "new-zz@example.org"
PHONE, OTHER = "+249912345678", "+249912345679"

type Act = Callable[[Person], None]


@pytest.fixture(autouse=True)
def gateway(settings: Settings, tmp_path: Path) -> Path:
    settings.TEXTS_FOLDER, settings.CODE_WAYS = str(tmp_path), ("email", "sms")
    return tmp_path


def reachable(**fields: object) -> Person:
    return make_person(**{"email": OLD, "phone": PHONE, "phone_index": phone_index(PHONE), **fields})


def told(person: Person) -> dict[str, str]:
    """Where the newest change was told, by channel."""
    newest = Delivery.objects.filter(person=person, kind="people.way_changed").latest("pk").key
    return {each.channel: each.to_sealed or "" for each in Delivery.objects.filter(key=newest)}


def put_app(person: Person) -> None:
    add_app(person, new_secret(), by=person)


def take_app(person: Person) -> None:
    put_app(person)
    remove(authenticators(person).get(type=APP), by=person)


@pytest.mark.parametrize(
    "act",
    [
        put_app,
        take_app,
        lambda person: make_sheet(person, by=person),
        lambda person: person.change_password("نخلة وظل وماء بارد", by=person),
        lambda person: person.set_username("another.name", by=person),
    ],
)
def test_every_address_is_told_of_a_changed_way(act: Act) -> None:
    person = reachable()
    act(person)
    assert told(person) == {"site": "", "email": OLD, "sms": PHONE}


@pytest.mark.parametrize(
    ("act", "channels"),
    [
        (lambda person: person.set_contact("email", NEW, by=person), {"site": "", "email": OLD, "sms": PHONE}),
        (lambda person: person.remove_contact("email", by=person), {"site": "", "email": OLD, "sms": PHONE}),
        (lambda person: person.set_contact("sms", OTHER, by=person), {"site": "", "email": OLD, "sms": PHONE}),
        (lambda person: person.remove_contact("sms", by=person), {"site": "", "email": OLD, "sms": PHONE}),
    ],
)
def test_an_address_that_was_replaced_or_removed_is_told_and_the_new_one_is_not(act: Act, channels: dict[str, str]) -> None:
    person = reachable()
    act(person)
    assert told(person) == channels


def test_a_first_address_is_not_told_of_itself() -> None:
    person = make_person()
    person.set_contact("email", NEW, by=person)
    assert told(person) == {"site": ""}


def test_what_changes_nothing_tells_nobody_and_what_is_rolled_back_neither() -> None:
    person = reachable(username="same.name")
    person.set_username("same.name", by=person)
    person.set_contact("email", OLD, by=person)
    with pytest.raises(RuntimeError), transaction.atomic():
        put_app(person)
        raise RuntimeError
    assert Delivery.objects.count() == 0


def test_nobody_else_is_told() -> None:
    person, _ = reachable(), make_person(email="other@example.org")
    put_app(person)
    assert set(Delivery.objects.values_list("person", flat=True)) == {person.pk}


@pytest.mark.parametrize("language", ["ar", "en"])
def test_the_letter_goes_to_the_old_address_and_says_calmly_what_to_do(
    postbox: Postbox, settings: Settings, language: str
) -> None:
    settings.SITE_ADDRESS = "https://awn.example.org"
    person = reachable(language=language, name="Zz-Sarah!")
    person.set_contact("email", NEW, by=person)
    send(Delivery.objects.select_related("person").get(channel="email"))
    assert postbox.receivers == [[OLD]]
    whole = [part.get_content() for part in postbox.letters[0].walk() if not part.is_multipart()]
    assert [text for text in whole if "/account/ways/" not in text or "/contact/" not in text] == []
    assert [leak for leak in (NEW, PHONE, "Zz-Sarah") if leak in "".join(whole)] == []
    said = {"ar": "البريد", "en": "If that was you, there is nothing to do."}
    assert said[language] in whole[0]


def test_a_text_is_sent_once_to_the_phone_and_costs_one_part(gateway: Path) -> None:
    person = reachable()
    person.remove_contact("sms", by=person)
    text = Delivery.objects.select_related("person").get(channel="sms")
    send(text)
    send(text)
    (file,) = gateway.glob("*.txt")
    to, said = file.read_text("utf-8").strip().split("\n")
    assert (to, Delivery.objects.get(pk=text.pk).state) == (PHONE, State.SENT)
    assert said == Wording("ar").say(OUTSPOKEN["people.way_changed"])


@pytest.mark.parametrize("kind", sorted(OUTSPOKEN))
def test_an_arabic_text_fits_into_one_part(kind: str) -> None:
    assert len(Wording("ar").say(OUTSPOKEN[kind])) <= LONGEST


def test_erasure_leaves_no_old_address_behind() -> None:
    person = reachable()
    person.set_contact("email", NEW, by=person)
    person.erase(by=person)
    assert Delivery.objects.count() == 0
