"""The pages of a person stand in the digits that the person chose."""

import pytest
from django.test import Client

from awn.people.models import Person
from awn.people.profile import Profile
from awn.people.tests.factories import make_person

pytestmark = pytest.mark.django_db


def page(person: Person | None, address: str = "/profile/") -> str:
    client = Client()
    if person:
        client.force_login(person)
    return client.get(address).content.decode()


def test_who_chose_eastern_digits_reads_them_and_nobody_else_does() -> None:
    person, other = make_person(), make_person()
    Profile(person).choose_display(language="ar", digits="arabic")
    assert ("٠" in page(person), "٠" in page(other)) == (True, False)
    assert "٠" not in page(person, "/en/profile/")
    assert "٠" not in page(None, "/")


def test_fields_of_forms_and_codes_keep_western_digits() -> None:
    person = make_person()
    Profile(person).choose_display(language="ar", digits="arabic")
    typed = page(person, "/account/ways/")
    assert person.username is not None
    assert person.username in typed
