"""Where a body works is understood as an area where it surely is one, and stays as it was typed."""

import pytest
from django.urls import reverse

from awn.organisations.models import Hosting, Organisation
from awn.organisations.tests.browsing import browser
from awn.organisations.tests.factories import make_organisation, make_submitted
from awn.people.tests.factories import make_person, make_steward
from awn.places.loading import load_entries
from awn.places.matching import the_one
from awn.places.tests.country import COUNTRY

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def country() -> None:
    load_entries(COUNTRY, file="generated", digest="")


@pytest.mark.parametrize(
    ("typed", "code", "shown"),
    [
        ("محافظة السهل", "PL01", "السهل"),
        ("مخيم الامل - بيدر", "PL010102", "مخيم الأمل"),
        ("مخيم الأمل", None, "مخيم الأمل"),
        ("بلد بعيد", None, "بلد بعيد"),
        ("", None, ""),
    ],
    ids=["governorate", "one of two", "either of two", "unknown", "empty"],
)
def test_a_registration_finds_the_area_that_is_surely_meant(typed: str, code: str | None, shown: str) -> None:
    client = browser(make_person())
    client.post(reverse("organisation_naming", args=["team"]), {"name_ar": "فريق", "area_words": typed})
    organisation = Organisation.objects.get()
    assert (organisation.area_words, organisation.area and organisation.area.code, organisation.place) == (typed, code, shown)


def test_another_place_typed_later_takes_its_area_along() -> None:
    owner = make_person()
    organisation = make_organisation(owner=owner, area_words="بيدر", area=the_one("بيدر"))
    facts = {"kind": "team", "name_ar": "فريق", "area_words": "بلد بعيد"}
    browser(owner).post(reverse("organisation_facts", args=[organisation.uid, "name"]), facts)
    organisation.refresh_from_db()
    assert (organisation.area, organisation.place) == (None, "بلد بعيد")


def test_a_guest_is_registered_with_its_area() -> None:
    offer = Hosting.objects.offer(by=make_steward())
    facts = {"kind": "government", "name_ar": "إدارة ضيفة", "area_words": "الغدير"}
    browser(make_person()).post(reverse("organisation_hosting", args=[offer.secret]), facts)
    area = Organisation.objects.get().area
    assert area and area.code == "PL0201"


def test_a_steward_reads_what_was_typed_and_how_it_was_understood() -> None:
    submission = make_submitted(area_words="محافظة السهل", area=the_one("محافظة السهل"))
    page = browser(make_steward()).get(reverse("organisation_submission", args=[submission.uid])).content.decode()
    assert [f"<bdi>{words}</bdi>" in page for words in ("محافظة السهل", "السهل")] == [True, True]
