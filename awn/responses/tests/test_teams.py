"""A team is led by somebody of its body: whoever forms it, or another whom they name; the leaders of the body name the next one."""

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse

from awn.messaging.models import Delivery
from awn.organisations.models import Membership
from awn.organisations.roles import Role
from awn.organisations.tests.browsing import browser
from awn.organisations.tests.factories import add_member, make_verified
from awn.people.models import Person
from awn.people.refusals import Refused
from awn.people.tests.factories import make_person
from awn.responses.models import Team
from awn.responses.tests.factories import make_participant, make_response, make_team

pytestmark = pytest.mark.django_db

FORM = {"name": "فريق الحصر", "purpose": "حصر الأسر"}


def told() -> list[Person]:
    return [row.person for row in Delivery.objects.filter(kind="responses.leader_appointed", channel="site").order_by("pk")]


def test_another_member_is_named_when_the_team_is_formed_and_is_told() -> None:
    response = make_response()
    field = add_member(response.lead, Role.FIELD)
    typed = {**FORM, "organisation": response.lead_id, "leader": field.pk}
    owner = browser(response.lead.registered_by)
    assert owner.post(reverse("response_teams", args=[response.uid]), typed).status_code == 303
    assert (Team.objects.get().leader, told()) == (field, [field])


def test_who_names_nobody_leads_the_team_and_is_told_nothing() -> None:
    response = make_response()
    typed = {**FORM, "organisation": response.lead_id, "leader": ""}
    browser(response.lead.registered_by).post(reverse("response_teams", args=[response.uid]), typed)
    assert (Team.objects.get().leader, told()) == (response.lead.registered_by, [])


def test_only_people_of_the_own_body_can_be_named() -> None:
    owner = make_person()
    response = make_response(lead=make_verified(owner=owner))
    second = make_participant(response, make_verified(owner=owner))
    of_second, of_another = add_member(second, Role.FIELD), add_member(make_participant(response), Role.FIELD)
    address, client = reverse("response_teams", args=[response.uid]), browser(owner)
    page = client.get(address).content.decode()
    assert [f'value="{person.pk}"' in page for person in (of_second, of_another)] == [True, False]
    answers = [
        client.post(address, {**FORM, "organisation": response.lead_id, "leader": person.pk})
        for person in (of_second, of_another)
    ]
    assert ([answer.status_code for answer in answers], Team.objects.count()) == ([422, 422], 0)
    assert [FORM["purpose"] in answer.content.decode() for answer in answers] == [True, True]


def test_the_leaders_of_the_body_name_the_next_leader_once() -> None:
    team = make_team()
    coordinator, field = add_member(team.organisation, Role.COORDINATOR), add_member(team.organisation, Role.FIELD)
    address = reverse("team_leadership", args=[team.uid])
    assert [browser(coordinator).post(address, {"leader": field.pk}).status_code for _ in range(2)] == [303, 303]
    team.refresh_from_db()
    assert (team.leader, team.may_lead(field), told()) == (field, True, [field])


def test_a_leader_without_a_leading_role_reads_no_names_of_the_others() -> None:
    team = make_team()
    field = add_member(team.organisation, Role.FIELD)
    team.appoint(field, by=team.organisation.registered_by)
    people = {"leader": field, "stranger": make_person(), "owner": team.organisation.registered_by}
    address = reverse("team_leadership", args=[team.uid])
    doors = {name: browser(person).get(address).status_code for name, person in people.items()}
    assert doors == {"leader": 403, "stranger": 403, "owner": 200}
    with pytest.raises(PermissionDenied):
        team.appoint(field, by=field)


def test_nobody_who_has_left_the_body_is_named_and_nobody_after_the_end() -> None:
    team = make_team()
    owner, gone, field = (
        team.organisation.registered_by,
        add_member(team.organisation, Role.FIELD),
        add_member(team.organisation, Role.FIELD),
    )
    Membership.objects.get(person=gone).leave(by=gone)
    with pytest.raises(Refused, match="role"):
        team.appoint(gone, by=owner)
    team.response.close(by=owner, achieved="حُصرت", lessons="القوائم أولًا")
    with pytest.raises(Refused, match="nothing new"):
        team.appoint(field, by=owner)
