"""The pages of responses: a journey from opening to lessons, which page opens to whom, and the questions asked of the database."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from awn.organisations.models import Suspension
from awn.organisations.roles import Role
from awn.organisations.tests.browsing import browser, questions
from awn.organisations.tests.factories import add_member, make_guest, make_verified
from awn.people.tests.factories import make_person, make_steward
from awn.responses.models import KeyFigure, Participation, Response, Shift, SignUp, Team, Update
from awn.responses.tests.factories import SHEET, make_participant, make_response, make_shift, make_team, make_volunteer

pytestmark = pytest.mark.django_db


def day(date: object, name: str) -> dict[str, object]:
    return {f"{name}_day": date.day, f"{name}_month": date.month, f"{name}_year": date.year}  # type: ignore[attr-defined]


def test_a_response_is_opened_joined_staffed_told_of_and_closed() -> None:
    lead, other, volunteer = make_verified(name_ar="جمعية قائدة"), make_verified(name_ar="فريق شريك"), make_volunteer()
    hers, theirs, his = browser(lead.registered_by), browser(other.registered_by), browser(volunteer)
    sheet = {
        **SHEET,
        "name_ar": "زلزال الشتاء",
        "is_public": "on",
        **day(timezone.localdate() + timedelta(days=9), "expected_end"),
    }
    assert hers.post(reverse("response_opening", args=[lead.uid]), {**sheet, "handling": ""}).status_code == 422
    assert hers.post(reverse("response_opening", args=[lead.uid]), sheet).status_code == 303
    response = Response.objects.get()
    assert hers.post(reverse("response_bodies", args=[response.uid]), {"endorser": str(other.uid)}).status_code == 303
    assert theirs.post(reverse("participation_joining", args=[Participation.objects.get().uid])).status_code == 303
    team = {"organisation": other.pk, "name": "فريق الكشوف", "purpose": "إدخال القوائم", "open_to_all": "on"}
    assert theirs.post(reverse("response_teams", args=[response.uid]), team).status_code == 303
    assert theirs.post(reverse("response_teams", args=[response.uid]), team).status_code == 422
    shift = {
        "task": "إدخال",
        "begins": "١٨:٣٠",
        "hours": 3,
        "capacity": 1,
        **day(timezone.localdate() + timedelta(days=2), "day"),
    }
    assert theirs.post(reverse("team_shifts", args=[Team.objects.get().uid]), shift).status_code == 303
    assert his.post(reverse("shift", args=[Shift.objects.get().uid])).status_code == 303
    assert "إدخال" in his.get(reverse("my_shifts")).content.decode()
    full = browser(make_volunteer()).post(reverse("shift", args=[Shift.objects.get().uid]))
    assert (full.status_code, SignUp.objects.count()) == (422, 1)
    figure = {"number": 300, "words": "أسرة متضررة", "source": "المجلس المحلي", **day(timezone.localdate(), "on")}
    assert hers.post(reverse("response_figures", args=[response.uid]), figure).status_code == 303
    assert (
        theirs.post(reverse("response_news", args=[response.uid]), {"organisation": other.pk, "text": "بدأ الإدخال"}).status_code
        == 303
    )
    page = browser().get(reverse("response", args=[response.uid])).content.decode()
    assert [
        words in page for words in ("زلزال الشتاء", "فريق الكشوف", "أسرة متضررة", "المجلس المحلي", "بدأ الإدخال", "فريق شريك")
    ] == [True] * 6
    assert SHEET["risks_to_people"] not in page
    assert volunteer.name not in page
    ending = {"achieved": "حُصرت 300 أسرة", "lessons": "القوائم أولًا"}
    assert hers.post(reverse("response_closure", args=[response.uid]), ending).status_code == 303
    assert "القوائم أولًا" in browser().get(reverse("response", args=[response.uid])).content.decode()
    assert hers.get(reverse("response_figures", args=[response.uid])).status_code == 403


def test_who_comes_through_which_door() -> None:
    response = make_response()
    partner = make_participant(response)
    people = {
        "lead": response.lead.registered_by, "partner": partner.registered_by, "field": add_member(response.lead, Role.FIELD),
        "steward": make_steward(), "stranger": make_person(),
    }  # fmt: skip
    team = make_team(response, organisation=partner)
    shift = make_shift(team)
    pages = {name: reverse(name, args=[response.uid]) for name in ("response", "response_bodies", "response_teams", "response_news", "response_figures", "response_closure")}  # fmt: skip
    pages |= {"team": reverse("team", args=[team.uid]), "team_shifts": reverse("team_shifts", args=[team.uid])}
    pages |= {
        "calling_off": reverse("shift_calling_off", args=[shift.uid]),
        "opening": reverse("response_opening", args=[response.lead.uid]),
    }
    found = {name: tuple(browser(person).get(page).status_code for person in people.values()) for name, page in pages.items()}
    assert found == {
        "response": (200, 200, 200, 200, 200),
        "response_bodies": (200, 403, 403, 403, 403),
        "response_teams": (200, 200, 403, 403, 403),
        "response_news": (200, 200, 403, 403, 403),
        "response_figures": (200, 403, 403, 403, 403),
        "response_closure": (200, 403, 403, 403, 403),
        "team": (200, 200, 200, 200, 200),
        "team_shifts": (403, 200, 403, 403, 403),
        "calling_off": (403, 200, 403, 403, 403),
        "opening": (200, 403, 403, 403, 403),
    }
    assert {name: browser().get(page).status_code for name, page in pages.items()} == {
        name: 200 if name == "response" else 302 for name in pages
    }


def test_what_a_guest_or_a_suspended_body_leads_is_not_there_for_others() -> None:
    of_guest, halted = make_response(lead=make_guest()), make_response()
    Suspension.objects.suspend(halted.lead, by=make_steward(), reason="سبب")
    seen = {
        name: [client.get(reverse("response", args=[response.uid])).status_code for response in (of_guest, halted)]
        for name, client in {"visitor": browser(), "stranger": browser(make_person()), "steward": browser(make_steward())}.items()
    }
    assert seen == {"visitor": [404, 404], "stranger": [404, 404], "steward": [404, 200]}
    listed = browser().get(reverse("responses")).content.decode()
    assert [each.name_ar in listed for each in (of_guest, halted)] == [False, False]


def test_whoever_has_not_signed_the_code_signs_it_before_taking_a_place() -> None:
    shift = make_shift()
    answer = browser(make_person()).post(reverse("shift", args=[shift.uid]))
    assert (answer.status_code, answer["Location"].startswith(reverse("conduct_signature")), SignUp.objects.count()) == (
        303,
        True,
        0,
    )


def test_only_leaders_of_a_team_read_who_signed_up() -> None:
    shift = make_shift()
    volunteer = make_volunteer(name="المتطوعة ليان")
    place = shift.sign_up(by=volunteer)
    page = reverse("team", args=[shift.team.uid])
    readers = {"leader": shift.team.leader, "other": make_volunteer(), "steward": make_steward()}
    assert {name: volunteer.name in browser(person).get(page).content.decode() for name, person in readers.items()} == {
        "leader": True, "other": False, "steward": False,
    }  # fmt: skip
    assert browser(make_volunteer()).post(reverse("shift_place_end", args=[place.pk])).status_code == 404
    assert browser(volunteer).post(reverse("shift_place_end", args=[place.pk])).status_code == 303


@pytest.mark.parametrize("name", ["ج", "ا" * 200, "<b>حريق</b>", "حريق 🔥"])
def test_dreadful_names_are_shown_whole_and_isolated(name: str) -> None:
    response = make_response(name_ar=name)
    shown = name.replace("<", "&lt;").replace(">", "&gt;")
    for page in (reverse("responses"), reverse("response", args=[response.uid])):
        assert f"<bdi>{shown}</bdi>" in browser().get(page).content.decode()


@pytest.mark.parametrize("rows", [1, 3])
def test_pages_ask_the_database_the_same_for_one_row_and_for_three(rows: int) -> None:
    response, volunteer = make_response(), make_volunteer()
    by = response.lead.registered_by
    for number in range(rows):
        make_participant(response)
        make_response()
        make_response().close(by=Response.objects.latest("pk").lead.registered_by, achieved="نعم", lessons="نعم")
        make_shift(make_team(response), starts_in=24 + 9 * number).sign_up(by=volunteer)
        make_shift(Team.objects.earliest("pk"), starts_in=200 + 9 * number).sign_up(by=volunteer)
        KeyFigure.objects.publish(
            response, by=by, number=number, words=f"أسرة {number}", on=timezone.localdate(), source="المجلس"
        )
        Update.objects.write(response, response.lead, by=by, text="خبر")
    team = Team.objects.earliest("pk")
    pages = {
        "responses": (browser(), []), "response": (browser(), [response.uid]), "response_bodies": (browser(by), [response.uid]),
        "team": (browser(volunteer), [team.uid]), "my_shifts": (browser(volunteer), []),
    }  # fmt: skip
    found = {}
    for name, (client, named) in pages.items():
        found[name] = questions(client, reverse(name, args=named))
    found["response to its leader"] = questions(browser(by), reverse("response", args=[response.uid]))
    assert found == QUERIES


QUERIES = {
    "responses": 3,
    "response": 8,
    "response_bodies": 5,
    "team": 7,
    "my_shifts": 1,
    "response to its leader": 15,
}
"""Questions that each page asks the database for what it shows."""
