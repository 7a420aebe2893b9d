"""A response is opened with its sheet, joined by bodies, and closed with its lessons."""

from datetime import timedelta
from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError
from django.utils import timezone

from awn.organisations.models import Suspension
from awn.organisations.roles import Role
from awn.organisations.tests.factories import add_member, make_guest, make_organisation, make_verified
from awn.people.models import Person
from awn.people.refusals import Refused
from awn.people.tests.factories import make_person, make_steward
from awn.responses.models import Closure, KeyFigure, Participation, Response, Shift, SignUp, Team, Update
from awn.responses.tests.factories import SHEET, make_participant, make_response, make_shift, make_team, make_volunteer, tomorrow

pytestmark = pytest.mark.django_db


def test_owners_and_coordinators_of_working_bodies_open_one() -> None:
    organisation = make_verified()
    sheet = {**SHEET, "name_ar": "حريق", "expected_end": tomorrow()}
    by_coordinator = Response.objects.begin(organisation, by=add_member(organisation, Role.COORDINATOR), **sheet)
    assert (by_coordinator.is_open, by_coordinator.is_public) == (True, True)
    draft = make_organisation()
    for body, person in (
        (organisation, add_member(organisation, Role.FIELD)),
        (organisation, make_steward()),
        (draft, draft.registered_by),
    ):
        with pytest.raises(PermissionDenied):
            Response.objects.begin(body, by=person, **sheet)


@pytest.mark.parametrize("missing", list(SHEET))
def test_the_sheet_is_whole(missing: str) -> None:
    sheet: dict[str, Any] = {missing: ""}
    with pytest.raises(IntegrityError, match="response_sheet_is_whole"):
        make_response(**sheet)


def test_bodies_are_invited_join_and_leave() -> None:
    response, body = make_response(), make_verified()
    part = Participation.objects.invite(response, body, by=response.lead.registered_by)
    assert Participation.objects.invite(response, body, by=response.lead.registered_by) == part
    with pytest.raises(PermissionDenied):
        part.join(by=response.lead.registered_by)
    part.join(by=body.registered_by)
    part.join(by=body.registered_by)
    assert set(response.bodies()) == {response.lead, body}
    part.leave(by=body.registered_by)
    assert set(response.bodies()) == {response.lead}
    with pytest.raises(Refused):
        Participation.objects.invite(response, make_organisation(), by=response.lead.registered_by)


def test_a_body_writes_for_itself_alone() -> None:
    response = make_response()
    body = make_participant(response)
    Update.objects.write(response, body, by=body.registered_by, text="وصلت الفرق")
    with pytest.raises(PermissionDenied):
        Update.objects.write(response, response.lead, by=body.registered_by, text="باسم غيرنا")
    with pytest.raises(PermissionDenied):
        KeyFigure.objects.publish(response, by=body.registered_by, number=1, words="أسرة", on=tomorrow(), source="نحن")


def test_a_newer_figure_takes_the_place_of_the_older_which_stays_on_record() -> None:
    response = make_response()
    by = response.lead.registered_by
    for number in (100, 250):
        KeyFigure.objects.publish(
            response, by=by, number=number, words="أسرة بلا مأوى", on=timezone.localdate(), source="المجلس المحلي"
        )
    assert [figure.number for figure in response.figures.current()] == [250]
    assert response.figures.count() == 2


def test_a_closed_response_takes_nothing_new_and_keeps_its_lessons() -> None:
    response = make_response()
    by, body = response.lead.registered_by, make_verified()
    shift, volunteer = make_shift(make_team(response)), make_volunteer()
    place = shift.sign_up(by=volunteer)
    closure = response.close(by=by, achieved="حُصرت 300 أسرة", lessons="نبدأ بالقوائم قبل التوزيع")
    response.refresh_from_db()
    assert response.close(by=by, achieved="مرة", lessons="ثانية") == closure
    place.refresh_from_db()
    assert (place.ended_by, Shift.objects.standing().count(), Closure.objects.get().lessons) == (
        by,
        0,
        "نبدأ بالقوائم قبل التوزيع",
    )
    for act in (
        lambda: Participation.objects.invite(response, body, by=by),
        lambda: make_team(response),
        lambda: Update.objects.write(response, response.lead, by=by, text="خبر"),
        lambda: make_shift(shift.team),
    ):
        with pytest.raises(Refused):
            act()


def test_only_leaders_of_the_leading_body_close_it() -> None:
    response = make_response()
    others = [make_participant(response).registered_by, add_member(response.lead, Role.FIELD), make_steward(), make_person()]
    for person in others:
        with pytest.raises(PermissionDenied):
            response.close(by=person, achieved="لا", lessons="لا")


def test_the_work_of_a_body_suspended_in_the_middle_stops() -> None:
    response = make_response()
    body = make_participant(response)
    of_lead, of_body = make_shift(make_team(response)), make_shift(make_team(response, organisation=body))
    volunteer, steward = make_volunteer(), make_steward()
    Suspension.objects.suspend(body, by=steward, reason="سبب")
    with pytest.raises(Refused):
        of_body.sign_up(by=volunteer)
    of_lead.sign_up(by=volunteer)
    Suspension.objects.suspend(response.lead, by=steward, reason="سبب")
    with pytest.raises(Refused):
        of_lead.sign_up(by=make_volunteer())
    assert (
        response.is_visible_to(AnonymousUser()),
        response.is_visible_to(body.registered_by),
        response.is_visible_to(steward),
    ) == (False, True, True)


def cast() -> dict[str, Person]:
    """People around responses of all kinds, made with data that could leak."""
    lead, joined, invited, guest = make_verified(), make_verified(), make_verified(), make_guest()
    public, hidden, of_guest = make_response(lead=lead), make_response(lead=lead, is_public=False), make_response(lead=guest)
    halted = make_response()
    for response in (public, hidden, of_guest):
        make_participant(response, joined)
        Participation.objects.invite(response, invited, by=response.lead.registered_by)
        shift = make_shift(make_team(response, leader=add_member(response.lead, Role.FIELD)))
        shift.sign_up(by=make_volunteer())
    Suspension.objects.suspend(halted.lead, by=make_steward(), reason="سبب")
    left = make_participant(hidden)
    Participation.objects.get(organisation=left).leave(by=left.registered_by)
    return {
        "lead": lead.registered_by, "field": add_member(lead, Role.FIELD), "joined": joined.registered_by, "invited": invited.registered_by,
        "guest": guest.registered_by, "left": left.registered_by, "steward": make_steward(), "stranger": make_person(),
        "leader": Team.objects.filter(response=of_guest).get().leader, "halted": halted.lead.registered_by,
        "volunteer": SignUp.objects.first().person,  # type: ignore[union-attr]
    }  # fmt: skip


def test_many_responses_and_one_agree_on_who_sees_them() -> None:
    people = cast()
    for name, person in people.items():
        assert set(Response.objects.visible_to(person)) == {row for row in Response.objects.all() if row.is_visible_to(person)}, (
            name
        )
        inside = {row for row in Response.objects.all() if row.is_inside_visible_to(person)}
        assert set(Response.objects.inside_visible_to(person)) == inside, name
        assert set(SignUp.objects.visible_to(person)) == {row for row in SignUp.objects.all() if row.is_visible_to(person)}, name
    visitor = AnonymousUser()
    assert set(Response.objects.visible_to(visitor)) == {row for row in Response.objects.all() if row.is_visible_to(visitor)}


def test_a_steward_sees_no_response_of_a_guest_that_is_not_public() -> None:
    response = make_response(lead=make_guest())
    assert (response.is_public, response.is_visible_to(make_steward()), response.is_visible_to(make_person())) == (
        False,
        False,
        False,
    )


def test_a_response_ends_after_it_began() -> None:
    with pytest.raises(IntegrityError, match="response_ends_after_it_began"):
        make_response(expected_end=timezone.localdate() - timedelta(days=2))
