"""Making the demonstration world, once, whole or not at all."""

from typing import Final

from django.db import transaction

from awn.complaints.models import Answer, Complaint, FocalPoint
from awn.demo.bodies import make_bodies
from awn.demo.cast import CAST
from awn.demo.country import country
from awn.demo.emergencies import EARTHQUAKE, make_emergencies
from awn.demo.lists import begin_lists
from awn.demo.plans import LARGE, SMALL
from awn.demo.volunteers import settle
from awn.people import conduct, consent
from awn.people.authenticators import make_sheet
from awn.people.models import Guardianship, Person, Stewardship
from awn.places.loading import load_entries
from awn.responses.models import Response

COMPLAINT: Final = "طُلب منا مبلغ مقابل إضافة الاسم إلى الكشف."


def make_world() -> bool:
    """Makes the world unless it stands. Returns whether it was made."""
    if Person.objects.filter(username=CAST[0].username).exists():
        return False
    with transaction.atomic():
        load_entries(country(), file="generated", digest="")
        people = _make_people()
        _give_offices(people)
        settle(people)
        bodies = make_bodies(people)
        response = make_emergencies(people, bodies)
        begin_lists(SMALL, organisation=bodies["sanabil"], by=people["demo-coordinator"], response=response)
        _make_complaints(people)
    return True


def make_large_lists() -> None:
    """Begins the five large lists beside the small ones, unless they stand or their response is over; they fill in the background."""
    response = Response.objects.open().filter(name_ar=EARTHQUAKE["name_ar"]).select_related("lead").first()
    coordinator = Person.objects.present().filter(username="demo-coordinator").first()
    if response is not None and coordinator is not None:
        begin_lists(LARGE, organisation=response.lead, by=coordinator, response=response)


def _make_people() -> dict[str, Person]:
    people = {
        part.username: Person.objects.join(
            username=part.username, name=part.name, year_of_birth=part.year_of_birth, language=part.language,
            email=part.email or None, phone=part.phone or None,
        )
        for part in CAST
    }  # fmt: skip
    for person in people.values():
        consent.accept(person, version=consent.current_text("ar").version, language=person.language)
        conduct.sign(person, version=conduct.current_text("ar").version, language=person.language)
    make_sheet(people["demo-pupil"], by=people["demo-pupil"])
    asked = Guardianship.objects.ask(
        people["demo-pupil"], scope="taking_part", text_version=1, by=people["demo-teacher"], guardian=people["demo-displaced"]
    )
    asked.give(by=people["demo-displaced"], method="account")
    return people


def _give_offices(people: dict[str, Person]) -> None:
    for name in ("demo-steward", "demo-steward-2"):
        Stewardship.objects.give(people[name], by=None)
    FocalPoint.objects.give(people["demo-focal"], by=people["demo-steward"])


def _make_complaints(people: dict[str, Person]) -> None:
    Complaint.objects.make(
        by=people["demo-displaced"], kind="price", about=None, whom="نقطة توزيع في حي الكروم", text=COMPLAINT, contact=None
    )
    answered, _ = Complaint.objects.make(
        by=None, kind="service", about=None, whom=None, text="لم يصلنا رد على رسالتنا منذ أسبوع.", contact=None
    )
    Answer.objects.give(
        answered, by=people["demo-steward"], outcome="upheld", text="معكم حق. كانت الرسائل تصل إلى بريد لا يُقرأ، وصُحّح ذلك اليوم."
    )
