"""What people say of themselves: once, again, and taken back."""

from datetime import UTC, datetime, time

import pytest
from django.db import IntegrityError, transaction
from hypothesis import given
from hypothesis import strategies as st

from awn.journal.models import Line
from awn.people.models import ContactHours, Person, WorkLimits
from awn.people.profile import Profile
from awn.people.tests.factories import make_person


def changes(person: Person) -> int:
    return Line.objects.about(person).filter(event="people.profile_changed").count()


@pytest.mark.django_db
def test_saying_the_same_again_changes_nothing() -> None:
    profile = Profile(make_person())
    for _ in range(2):
        profile.state_language("ar", level="native")
        profile.offer_skill("http://data.europa.eu/esco/skill/x")
        profile.state_limits(["voice", "sight"])
        profile.state_hours({"call": (time(9), time(17)), "voice": None}, time_zone="Asia/Aden")
        profile.name_sender("مكتبة")
        profile.choose_display(language="en", digits="arabic")
    assert changes(profile.person) == 6


@pytest.mark.django_db
def test_what_was_said_can_be_changed_and_taken_back() -> None:
    person, other = make_person(), make_person()
    profile = Profile(person)
    for somebody in (profile, Profile(other)):
        somebody.state_language("ar", level="some")
        somebody.offer_skill("http://data.europa.eu/esco/skill/x")
    profile.state_language("ar", level="native")
    assert [row.level for row in person.spoken_languages.all()] == ["native"]
    for _ in range(2):
        profile.drop_language("ar")
        profile.drop_skill("http://data.europa.eu/esco/skill/x")
    assert (person.spoken_languages.count(), person.skills.count(), changes(person)) == (0, 0, 5)
    assert (other.spoken_languages.count(), other.skills.count()) == (1, 1)


@pytest.mark.django_db
def test_limits_are_for_matching_and_seen_by_nobody_else() -> None:
    person, other, third = make_person(), make_person(), make_person()
    Profile(person).state_limits(["voice"])
    Profile(other).state_limits([])
    assert person.limits.suits({"sight"})
    assert not person.limits.suits({"voice", "sight"})
    assert list(WorkLimits.objects.against({"voice"})) == [person.limits]
    assert list(Person.objects.exclude(limits__in=WorkLimits.objects.against({"voice"})).order_by("pk")) == [other, third]
    for somebody in (person, other, third):
        seen = list(WorkLimits.objects.visible_to(somebody))
        assert seen == [limits for limits in WorkLimits.objects.all() if limits.is_visible_to(somebody)]
    assert list(WorkLimits.objects.visible_to(third)) == []


@pytest.mark.django_db
def test_a_demand_nobody_knows_is_refused() -> None:
    with pytest.raises(IntegrityError, match="work_limits_are_known_demands"), transaction.atomic():
        Profile(make_person()).state_limits(["telepathy"])


@pytest.mark.django_db
def test_who_said_nothing_is_not_called() -> None:
    profile = Profile(make_person())
    noon = datetime(2026, 1, 5, 12, tzinfo=UTC)
    assert not profile.is_safe("call", at=noon)
    profile.state_hours({"call": (time(9), time(17)), "voice": None}, time_zone="UTC")
    assert [profile.is_safe(way, at=noon) for way in ("call", "voice", "write")] == [True, False, False]


@pytest.mark.parametrize(
    ("begins", "ends", "hour", "safe"),
    [
        (time(9), time(17), 9, True),
        (time(9), time(17), 17, False),
        (time(21), time(6), 23, True),
        (time(21), time(6), 5, True),
        (time(21), time(6), 12, False),
        (time(0), time(0), 3, True),
    ],
)
def test_hours_may_pass_midnight_and_be_the_whole_day(begins: time, ends: time, hour: int, safe: bool) -> None:
    hours = ContactHours(person=Person(time_zone="UTC"), way="call", is_safe=True, begins=begins, ends=ends)
    assert hours.covers(datetime(2026, 1, 5, hour, tzinfo=UTC)) is safe


def test_hours_are_read_on_the_persons_own_clock() -> None:
    hours = ContactHours(person=Person(time_zone="Asia/Aden"), way="call", is_safe=True, begins=time(20), ends=time(22))
    assert hours.covers(datetime(2026, 1, 5, 18, tzinfo=UTC))
    assert not hours.covers(datetime(2026, 1, 5, 20, tzinfo=UTC))


@given(begins=st.times(), ends=st.times(), at=st.datetimes(timezones=st.just(UTC)))
def test_a_span_and_its_opposite_part_the_day(begins: time, ends: time, at: datetime) -> None:
    person = Person(time_zone="UTC")
    there, back = (
        ContactHours(person=person, way="call", is_safe=True, begins=one, ends=two).covers(at)
        for one, two in ((begins, ends), (ends, begins))
    )
    assert (there != back) == (begins != ends)
