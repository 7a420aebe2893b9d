"""Responses for tests, generated and of no real place."""

from datetime import date, datetime, timedelta
from itertools import count
from typing import Any

from django.utils import timezone

from awn.organisations.models import Organisation
from awn.organisations.tests.factories import make_verified
from awn.people.conduct import sign
from awn.people.models import Person
from awn.people.tests.factories import make_person
from awn.people.texts import newest
from awn.responses.models import Participation, Response, Shift, Team

_numbers = count(1)
SHEET: dict[str, Any] = {
    "asked_by": "المجلس المحلي",
    "need": "حصر الأسر المتضررة وترتيب كشوفها",
    "area_words": "وادي الزيتون",
    "risks_to_people": "انكشاف أسماء الأسر",
    "care_for_people": "لا تُنشر أسماء",
    "risks_to_volunteers": "صور قاسية",
    "care_for_volunteers": "مناوبات قصيرة",
    "handling": "تُحفظ القوائم مشفّرة",
}


def make_response(*, lead: Organisation | None = None, **sheet: Any) -> Response:
    """An open response of a verified body."""
    lead = lead or make_verified()
    sheet = {
        "name_ar": f"زلزال تجريبي {next(_numbers)}",
        "expected_end": timezone.localdate() + timedelta(days=30),
        **SHEET,
        **sheet,
    }
    return Response.objects.begin(lead, by=lead.registered_by, **sheet)


def make_participant(response: Response, organisation: Organisation | None = None) -> Organisation:
    """A verified body that has joined."""
    organisation = organisation or make_verified()
    Participation.objects.invite(response, organisation, by=response.lead.registered_by).join(by=organisation.registered_by)
    return organisation


def make_team(response: Response | None = None, **fields: Any) -> Team:
    response = response or make_response()
    organisation = fields.pop("organisation", response.lead)
    fields = {
        "by": organisation.registered_by, "leader": organisation.registered_by, "name": f"فريق {next(_numbers)}", "purpose": "حصر",
        "open_to_all": True, **fields,
    }  # fmt: skip
    return Team.objects.form(response, organisation, **fields)


def make_shift(team: Team | None = None, *, starts_in: float = 24, hours: float = 3, capacity: int = 2) -> Shift:
    """A shift that begins so many hours from now."""
    team = team or make_team()
    begins = _hour() + timedelta(hours=starts_in)
    ends = begins + timedelta(hours=hours)
    return Shift.objects.plan(team, by=team.leader, starts_at=begins, ends_at=ends, capacity=capacity, task="إدخال القوائم")


def make_volunteer(**fields: Any) -> Person:
    """An adult who has signed the code of conduct."""
    person = make_person(**fields)
    sign(person, version=newest("conduct"), language="ar")
    return person


def _hour() -> datetime:
    return timezone.now().replace(minute=0, second=0, microsecond=0)


def tomorrow() -> date:
    return timezone.localdate() + timedelta(days=1)
