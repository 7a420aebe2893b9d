"""What a person's own copy holds of the messages to them."""

import pytest
from pytest_django import DjangoAssertNumQueries

from awn.arabic.wording import message
from awn.messaging.export import export_of
from awn.messaging.notifying import notify
from awn.people.held_data import as_json
from awn.people.models import Person
from awn.people.tests.factories import make_person

pytestmark = pytest.mark.django_db


def tell(person: Person, name: str, key: str = "1") -> None:
    body = message("%(name)s asks for one more paper.", name=name)
    subject = message("Something new is waiting for you")
    notify(person, kind="organisations.returned", subject=subject, body=body, key=f"{key}:{person.pk}", link="/organisations/7/")


def test_messages_stand_in_the_copy_in_the_readers_language_and_those_to_others_do_not() -> None:
    person, other = make_person(language="en", email="a@example.org"), make_person(language="en")
    tell(person, "Zz-Sarah!")
    tell(other, "Zz-Other!")
    rows = export_of(person)["delivery"]
    assert [(row["channel"], row["subject"], row["text"]) for row in rows] == [
        (channel, "Something new is waiting for you", "Zz-Sarah! asks for one more paper.") for channel in ("email", "site")
    ]
    assert as_json(person)["messaging.delivery"]["rows"] == rows  # type: ignore[index]


def test_an_address_to_which_something_went_is_held_and_told() -> None:
    person = make_person(email="old@example.org", language="en")
    person.set_contact("email", "new@example.org", by=person)
    assert {row["channel"]: row["to"] for row in export_of(person)["delivery"]} == {"site": "", "email": "old@example.org"}


@pytest.mark.parametrize("rows", [1, 3])
def test_it_asks_as_often_for_one_message_as_for_three(rows: int, django_assert_num_queries: DjangoAssertNumQueries) -> None:
    person = make_person()
    for number in range(rows):
        tell(person, "Zz-Sarah!", str(number))
    with django_assert_num_queries(1):
        export_of(person)
