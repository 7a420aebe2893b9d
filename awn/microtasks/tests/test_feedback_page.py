"""What became of one's answers: those that were not followed, thanks for the others, and appeals."""

import pytest
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from awn.microtasks.applying import apply_waiting
from awn.microtasks.models import Answer, Appeal, Outcome
from awn.microtasks.tests.browsing import post, say
from awn.microtasks.tests.factories import make_project, make_tasks
from awn.microtasks.tests.feedback import decided_against
from awn.microtasks.tests.kinds import APPLIED
from awn.organisations.roles import Role
from awn.organisations.tests.browsing import browser
from awn.organisations.tests.factories import add_member
from awn.people.tests.factories import make_person

pytestmark = pytest.mark.django_db


def test_one_reads_what_was_decided_otherwise_and_why_and_nobody_else_does() -> None:
    person, other = make_person(), make_person()
    answer = decided_against(person)
    page = browser(person).get(reverse("task_feedback")).content.decode()
    assert ["تاريخ الميلاد مختلف" in page, reverse("task_appeal", args=[answer.microtask.uid]) in page] == [True, True]
    assert "تاريخ الميلاد مختلف" not in browser(other).get(reverse("task_feedback")).content.decode()
    assert browser(other).get(reverse("task_appeal", args=[answer.microtask.uid])).status_code == 404


def test_one_is_thanked_for_answers_that_were_followed() -> None:
    project, person = make_project(), make_person()
    make_tasks(project, 2)
    for _ in range(2):
        say(project, "yes", by=person)
    for _ in range(2):
        say(project, "yes")
    page = browser(person).get(reverse("task_feedback"))
    assert (page.context["followed"], page.context["rows"]) == (len(Outcome.objects.all()), [])


def test_an_appeal_is_decided_by_another_reviewer_and_carried_on_when_it_is_accepted() -> None:
    APPLIED.clear()
    person = make_person()
    answer = decided_against(person)
    body, about = answer.microtask.project.organisation, answer.microtask.about
    apply_waiting()
    client = browser(person)
    assert post(client, "task_appeal", answer.microtask.uid).status_code == 422
    assert post(client, "task_appeal", answer.microtask.uid, text="الرقم نفسه").status_code == 303
    assert client.get(reverse("task_appeal", args=[answer.microtask.uid])).status_code == 404
    appeal = Appeal.objects.get()
    second = add_member(body, Role.REVIEWER)
    doors = {"first": body.registered_by, "field": add_member(body, Role.FIELD), "appellant": person, "second": second}
    page = reverse("task_appeal_decision", args=[appeal.uid])
    assert {name: browser(each).get(page).status_code for name, each in doors.items()} == {
        "first": 403, "field": 403, "appellant": 403, "second": 200,
    }  # fmt: skip
    assert page in browser(second).get(reverse("task_review", args=[appeal.answer.microtask.project.uid])).content.decode()
    assert person.name not in browser(second).get(page).content.decode()
    assert post(browser(second), "task_appeal_decision", appeal.uid, verdict="accepted", reason="صحيح").status_code == 303
    appeal.refresh_from_db()
    outcome = Outcome.objects.get()
    assert (outcome.choice, outcome.by, outcome.reason, outcome.votes) == ("yes", second, "صحيح", 1)
    assert (appeal.is_accepted, appeal.decided_by, appeal.replaced) == (True, second, "no")
    apply_waiting()
    assert [(about, "no"), (about, "yes")] == APPLIED


def test_a_refused_appeal_changes_nothing_and_says_why() -> None:
    person = make_person()
    answer = decided_against(person)
    appeal = Appeal.objects.make(answer, by=person, text="الرقم نفسه")
    assert Appeal.objects.make(answer, by=person, text="مرة أخرى") == appeal
    reviewer = add_member(answer.microtask.project.organisation, Role.REVIEWER)
    appeal.decide(by=reviewer, accepted=False, reason="الرقم لغيره")
    appeal.decide(by=reviewer, accepted=True, reason="عاد")
    assert Outcome.objects.get().choice == "no"
    assert "الرقم لغيره" in browser(person).get(reverse("task_feedback")).content.decode()


def test_nobody_appeals_what_was_followed_or_is_another_s() -> None:
    person, other = make_person(), make_person()
    answer = decided_against(person)
    followed = Answer.objects.exclude(pk=answer.pk).get()
    for wrong, by in ((answer, other), (followed, followed.person)):
        with pytest.raises(PermissionDenied):
            Appeal.objects.make(wrong, by=by, text="لا")
    assert Appeal.objects.count() == 0


@pytest.mark.parametrize("rows", [1, 3])
def test_the_page_asks_the_database_the_same_for_one_row_and_for_three(rows: int) -> None:
    person = make_person()
    for _ in range(rows):
        decided_against(person)
    client = browser(person)
    with CaptureQueriesContext(connection) as asked:
        assert len(client.get(reverse("task_feedback")).context["rows"]) == rows
    assert len(asked) == 7
