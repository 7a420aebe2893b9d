"""What somebody who is logged in can do next: their shifts, teams and organisations, and what still stands between them and work."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from django.db.models import Exists, OuterRef, Q
from django.utils import timezone
from django.utils.module_loading import import_string

from awn.arabic.wording import Message, counted, message
from awn.config import wiring
from awn.config.navigation import address
from awn.organisations.models import Organisation
from awn.people.models import ConductSignature, ContactHours, Person, PersonSkill, SpokenLanguage, WorkLimits
from awn.people.texts import newest
from awn.responses.models import Response, SignUp, Team

MOST: Final = 3  # cards of one kind


@dataclass(frozen=True, slots=True)
class Step:
    """A card: where it leads, its title in words of ours or as people wrote it, what there is to say of it, and its icon."""

    url: str
    title: Message | str
    words: Message
    icon: str


def next_steps(person: Person) -> list[Step]:
    """The cards of all parts, in the order of `NEXT_STEPS` in config/wiring.py. A fixed number of queries, whatever there is."""
    found: list[Step] = [step for path in wiring.NEXT_STEPS for step in import_string(path)(person)]
    return [step for step in found if step.url]


def of_consent(person: Person) -> Iterator[Step]:
    """No query."""
    if person.has_withdrawn_consent:
        words = message("You took it back, so work is closed to you. Give it again when you wish, or leave it so.")
        yield Step(address("consent"), message("Your consent"), words, "lock")


def of_shifts(person: Person) -> Iterator[Step]:
    """One query."""
    mine = SignUp.objects.standing().filter(person=person, shift__ends_at__gt=timezone.now())
    for place in mine.select_related("shift__team__response").order_by("shift__starts_at")[:MOST]:
        begins = timezone.localtime(place.shift.starts_at)
        when = message("%(day)s, %(time)s", day=begins.date(), time=f"{begins:%H:%M}")
        words = message("Your shift: %(when)s. Team: %(team)s.", when=when, team=place.shift.team.name)
        yield Step(address("my_shifts"), place.shift.task, words, "calendar")


def of_teams(person: Person) -> Iterator[Step]:
    """Teams of open responses that the person leads and still has a role for. One query."""
    led = Team.objects.filter(
        leader=person, organisation__in=Organisation.objects.of(person), response__in=Response.objects.open()
    )
    for team in led.select_related("response").order_by("-formed_at")[:MOST]:
        words = message("You lead this team. Response: %(response)s.", response=team.response.name)
        yield Step(address("team", team.uid), team.name, words, "people")


def of_account(person: Person) -> Iterator[Step]:
    """What stands between the person and work: the code of conduct, and questions without an answer. One query."""
    asked: tuple[Any, ...] = (SpokenLanguage, PersonSkill, WorkLimits, ContactHours)
    answered = {f"answer_{number}": Exists(model.objects.filter(person=OuterRef("pk"))) for number, model in enumerate(asked)}
    signed = Exists(ConductSignature.objects.filter(person=OuterRef("pk"), version=newest("conduct")))
    found = Person.objects.filter(pk=person.pk).annotate(signed=Q(signed), **answered).values("signed", *answered).get()
    open_ones = sum(not found[name] for name in answered)
    if not found["signed"]:
        words = message("Work that touches people begins with this promise.")
        yield Step(address("conduct_signature"), message("Signing the code of conduct"), words, "shield")
    if open_ones:
        words = counted("%(number)s question is open.", "%(number)s questions are open.", open_ones)
        yield Step(address("profile"), message("Completing my profile"), words, "person")


def of_organisations(person: Person) -> Iterator[Step]:
    """One query."""
    for organisation in Organisation.objects.of(person).order_by("pk")[:MOST]:
        words = message("Your organisation: its people, its papers, what it takes part in.")
        yield Step(address("organisation_inside", organisation.uid), organisation.name, words, "people")


def of_work(person: Person) -> Iterator[Step]:  # noqa: ARG001  # open to everybody
    """No query."""
    words = message("Open responses, their teams and free places.")
    yield Step(address("responses"), message("Choosing work"), words, "hand")
