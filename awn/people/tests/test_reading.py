"""Reading somebody's data is one act, good for eight hours, also when two windows open at once."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from django.db import IntegrityError, connection, connections, transaction
from django.utils import timezone

from awn.journal.models import Line
from awn.people.models import Person, Reading
from awn.people.reading import read
from awn.people.tests.factories import make_person

AT_ONCE = 6


def lines(person: Person) -> list[str]:
    return [line.event for line in Line.objects.about(person) if line.event == "people.data_read"]


@pytest.mark.django_db
def test_opening_again_within_eight_hours_writes_nothing() -> None:
    reader, person = make_person(), make_person()
    first = read(person, by=reader, reason="case", note="ملاحظة")
    again = read(person, by=reader, reason="safety", note="أخرى")
    assert (again.pk, again.reason, again.note) == (first.pk, "case", "ملاحظة")
    assert first.until - first.began_at == timedelta(hours=8)
    assert lines(person) == ["people.data_read"]


@pytest.mark.django_db
def test_after_eight_hours_it_is_a_new_act_with_a_new_reason() -> None:
    reader, person = make_person(), make_person()
    first = read(person, by=reader, reason="case")
    past = timezone.now() - timedelta(hours=9)
    Reading.objects.filter(pk=first.pk).update(began_at=past, until=past + timedelta(hours=8))
    second = read(person, by=reader, reason="safety")
    assert (second.nth, second.reason) == (2, "safety")
    assert lines(person) == ["people.data_read"] * 2


@pytest.mark.django_db
def test_each_reader_and_each_object_is_an_act_of_its_own() -> None:
    reader, other, person, somebody = (make_person() for _ in range(4))
    for who, whom in ((reader, person), (other, person), (reader, somebody)):
        read(whom, by=who, reason="case")
    assert Reading.objects.count() == 3
    assert [reading.reader_id for reading in Reading.objects.filter(person=person).order_by("pk")] == [reader.pk, other.pk]


@pytest.mark.django_db
def test_a_reason_of_no_kind_is_refused() -> None:
    with pytest.raises(IntegrityError, match="reading_has_a_known_reason"), transaction.atomic():
        read(make_person(), by=make_person(), reason="curiosity")


@pytest.mark.django_db
def test_the_note_stands_sealed() -> None:
    reading = read(make_person(), by=make_person(), reason="case", note="Zz-Sarah!")
    with connection.cursor() as cursor:
        cursor.execute("select note from people_reading where id = %s", [reading.pk])
        assert b"Sarah" not in bytes(cursor.fetchone()[0])


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("earlier", [0, 1])
def test_windows_opened_at_the_same_moment_make_one_row_and_one_line(earlier: int) -> None:
    reader, person = make_person(), make_person()
    for _ in range(earlier):
        read(person, by=reader, reason="case")
        past = timezone.now() - timedelta(hours=9)
        Reading.objects.update(began_at=past, until=past + timedelta(hours=8))

    def open_window(_: int) -> int:
        try:
            return read(person, by=reader, reason="case").pk
        finally:
            connections["default"].close()

    with ThreadPoolExecutor(AT_ONCE) as windows:
        found = set(windows.map(open_window, range(AT_ONCE)))
    assert (len(found), Reading.objects.count()) == (1, 1 + earlier)
    assert lines(person) == ["people.data_read"] * (1 + earlier)
