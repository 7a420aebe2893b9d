"""What a person's own copy holds of the responses in which they took part."""

import json
import time

import pytest
from django.test import Client
from django.utils import translation
from pytest_django import DjangoAssertNumQueries

from awn.people.held_data import as_json
from awn.responses.export import export_of
from awn.responses.models import KeyFigure, Participation, Update
from awn.responses.tests.factories import make_participant, make_response, make_shift, make_team, make_volunteer

pytestmark = pytest.mark.django_db


def test_a_volunteer_reads_where_and_when_they_served_and_nothing_of_others() -> None:
    person, other = make_volunteer(), make_volunteer(name="Zz-Other!")
    team = make_team(make_response(name_ar="زلزال السهل"), name="فريق الإدخال")
    shift, secret = make_shift(team), make_shift(make_team(name="Zz-Secret"), starts_in=72)
    shift.sign_up(by=person)
    shift.sign_up(by=other)
    secret.sign_up(by=other)
    place = person.shift_places.get()
    place.end(by=person)
    place.refresh_from_db()
    assert place.ended_at is not None
    told = export_of(person)
    assert {kind: len(rows) for kind, rows in told.items() if rows} == {"signup": 1}
    assert told["signup"] == [
        {
            "response": "زلزال السهل", "team": "فريق الإدخال", "task": "إدخال القوائم", "starts_at": shift.starts_at.isoformat(),
            "ends_at": shift.ends_at.isoformat(), "at": place.at.isoformat(), "ended_at": place.ended_at.isoformat(),
        }
    ]  # fmt: skip
    assert [leak for leak in ("Zz-Other", "Zz-Secret") if leak in json.dumps(told)] == []


def test_who_leads_reads_what_they_did_and_not_what_others_did_in_the_same_row() -> None:
    response = make_response()
    leader = response.lead.registered_by
    body = make_participant(response)
    make_shift(make_team(response))
    told = export_of(leader)
    assert {kind: len(rows) for kind, rows in told.items() if rows} == {"team": 1, "shift": 1, "participation": 1, "response": 1}
    assert set(told["participation"][0]) == {"response", "organisation", "invited_at"}
    assert set(export_of(body.registered_by)["participation"][0]) == {"response", "organisation", "joined_at"}
    assert (told["team"][0]["leads"], set(told["shift"][0]) >= {"planned_at"}) == (True, True)
    assert Participation.objects.count() == 1


def test_page_and_copy_show_it_in_words() -> None:
    person = make_volunteer(name="شخص تجريبي")
    make_shift(make_team(make_response(name_ar="زلزال السهل"), name="فريق الإدخال")).sign_up(by=person)
    own = Client()
    own.force_login(person)
    session = own.session
    session["proved_at"] = time.time()
    session.save()
    copy = json.loads(own.post("/my-data/copy/").content)["data"]
    assert copy["responses.signup"]["rows"][0]["team"] == "فريق الإدخال"
    assert copy["responses.signup"]["erasure"] == "kept"
    page = own.get("/my-data/").content.decode()
    assert [words for words in ("زلزال السهل", "فريق الإدخال", "إدخال القوائم") if words not in page] == []


@pytest.mark.parametrize("rows", [1, 3])
def test_it_asks_as_often_for_one_row_as_for_three(rows: int, django_assert_num_queries: DjangoAssertNumQueries) -> None:
    person = make_volunteer()
    for number in range(rows):
        make_shift(make_team(), starts_in=24 * (number + 1)).sign_up(by=person)
    with django_assert_num_queries(8):
        export_of(person)


def test_what_was_written_for_all_stands_in_the_copy_of_its_writer() -> None:
    response = make_response(name_ar="زلزال السهل")
    writer = response.lead.registered_by
    Update.objects.create(response=response, organisation=response.lead, by=writer, text="وصلت القوائم")
    KeyFigure.objects.create(response=response, number=7, words="أسر", on=response.expected_end, source="المجلس", by=writer)
    response.close(by=writer, achieved="حُصرت", lessons="دروس")
    with translation.override("ar"):
        held = as_json(writer)
    assert [row["text"] for row in held["responses.update"]["rows"]] == ["وصلت القوائم"]  # type: ignore[index]
    assert [row["number"] for row in held["responses.keyfigure"]["rows"]] == [7]  # type: ignore[index]
    assert [row["lessons"] for row in held["responses.closure"]["rows"]] == ["دروس"]  # type: ignore[index]
