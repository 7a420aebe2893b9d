"""The demonstration world and its doors."""

from pathlib import Path

import pytest
from django.core.mail import EmailMessage as Letter
from django.test import Client
from pytest_django import Settings

from awn.complaints.models import Complaint
from awn.demo.cast import CAST
from awn.demo.letters import letters
from awn.demo.world import make_world
from awn.messaging.texts import send_text
from awn.organisations.models import Organisation
from awn.people.models import Person
from awn.places.models import Area
from awn.responses.models import Response

pytestmark = [pytest.mark.django_db, pytest.mark.urls("awn.demo.tests.urls")]


def test_the_world_is_made_once_and_whole() -> None:
    assert (make_world(), make_world()) == (True, False)
    assert Person.objects.filter(username__in=[part.username for part in CAST]).count() == 20
    assert Organisation.objects.working().count() == 5
    assert (Response.objects.open().count(), Response.objects.closed().count()) == (1, 1)
    assert (Area.objects.count(), Complaint.objects.count()) == (50, 2)


def test_one_becomes_anybody_of_the_cast_with_one_tap() -> None:
    make_world()
    steward = Person.objects.get(username="demo-steward")
    browser = Client()
    page = browser.get("/demo/").content.decode()
    assert page.count("/demo/being/") == 20
    assert browser.post(f"/demo/being/{steward.uid}/").status_code == 303
    assert browser.get("/complaints/handling/").status_code == 200


def test_nobody_outside_the_cast_can_be_entered() -> None:
    stranger = Person.objects.join(name="غيرهم", username="stranger", year_of_birth=1990)
    assert Client().post(f"/demo/being/{stranger.uid}/").status_code == 404


def test_the_doors_of_the_demonstration_do_not_exist_elsewhere(settings: Settings) -> None:
    settings.ROOT_URLCONF = "awn.config.urls"
    assert [Client().get(f"/demo/{page}").status_code for page in ("", "mailbox/")] == [404, 404]


def test_the_mailbox_shows_letters_and_texts_as_they_would_have_arrived(settings: Settings, tmp_path: Path) -> None:
    settings.TEXTS_FOLDER = str(tmp_path)
    settings.MAILERS = {
        "default": {"BACKEND": "django.core.mail.backends.filebased.EmailBackend", "OPTIONS": {"file_path": str(tmp_path)}}
    }
    Letter("رسالة أولى", "السطر الأول\nالسطر الثاني", to=["a@demo.invalid"]).send()
    send_text("+999900000101", "رمزك 123456")
    found = {(letter.to, letter.subject, letter.text.strip()) for letter in letters()}
    assert found == {("a@demo.invalid", "رسالة أولى", "السطر الأول\nالسطر الثاني"), ("+999900000101", "", "رمزك 123456")}
    page = Client().get("/demo/mailbox/").content.decode()
    assert "رسالة أولى" in page
