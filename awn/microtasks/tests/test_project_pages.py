"""A project's pages: opened from a form, seen by everybody, paused, closed; reviewed by those who may; trained for; taken along."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from awn.ledger.models import Contribution, Qualification
from awn.microtasks.kinds import Kind
from awn.microtasks.models import Answer, Lease, Microtask, Outcome, Project
from awn.microtasks.models.microtask import Question, State
from awn.microtasks.tests.browsing import hold, post, say
from awn.microtasks.tests.factories import make_project, make_tasks
from awn.microtasks.tests.kinds import READ
from awn.microtasks.tests.trained import trained  # noqa: F401  # a fixture
from awn.organisations.models import Suspension
from awn.organisations.roles import Role
from awn.organisations.tests.browsing import browser
from awn.organisations.tests.factories import add_member, make_verified
from awn.people.conduct import sign
from awn.people.models import Person
from awn.people.tests.factories import make_person, make_steward
from awn.people.texts import newest

pytestmark = pytest.mark.django_db
SHEET = {"kind": "test.same", "title": "قيود متشابهة", "purpose": "لئلا تُحسب أسرة مرتين"}


def split(project: Project) -> Microtask:
    """A task on which two and two people disagreed."""
    make_tasks(project)
    for choice in ("yes", "no", "yes", "no"):
        say(project, choice)
    task = project.microtasks.latest("pk")
    assert task.state == State.SPLIT
    return task


def gold(project: Project, number: int) -> None:
    Microtask.objects.ask(
        project,
        [Question(data={"number": each, "why": "لأنهما سواء"}, about=f"gold:{each}", truth="yes") for each in range(number)],
    )


def ready() -> Person:
    """An adult who signed the code of conduct."""
    person = make_person()
    sign(person, version=newest("conduct"), language="ar")
    return person


def test_who_leads_a_body_opens_pauses_and_closes_a_project() -> None:
    body = make_verified()
    leader = browser(body.registered_by)
    assert leader.get(reverse("task_projects_opening"))["Location"] == reverse("task_project_opening", args=[body.uid])
    wrong = post(leader, "task_project_opening", body.uid, **{**SHEET, "least": 4, "most": 3})
    assert (wrong.status_code, Project.objects.count()) == (422, 0)
    nowhere = post(leader, "task_project_opening", body.uid, **{**SHEET, "area_words": "لا مكان كهذا"})
    assert (nowhere.status_code, "لا مكان كهذا" in nowhere.content.decode()) == (422, True)
    assert post(leader, "task_project_opening", body.uid, **{**SHEET, "gold_share": "0"}).status_code == 303
    project = Project.objects.get()
    assert (project.least, project.most, project.gold_share, project.kind_code) == (2, 5, 0, "test.same")
    states = []
    for door in ("task_project_pause", "task_project_going_on", "task_project_closure"):
        assert post(leader, door, project.uid).status_code == 303
        project.refresh_from_db()
        states.append((project.is_open, project.closed_at is not None))
    assert states == [(False, False), (True, False), (False, True)]


def test_who_comes_through_which_door() -> None:
    project = make_project(most=4)
    task = split(project)
    body = project.organisation
    people = {
        "leader": body.registered_by, "reviewer": add_member(body, Role.REVIEWER), "field": add_member(body, Role.FIELD),
        "steward": make_steward(), "stranger": make_person(),
    }  # fmt: skip
    doors = {
        "task_project": project.uid, "task_review": project.uid, "task_reviewing": task.uid, "task_project_closure": project.uid,
        "task_project_opening": body.uid, "task_pack": project.uid,
    }  # fmt: skip
    found = {
        name: tuple(browser(person).get(reverse(name, args=[uid])).status_code for person in people.values())
        for name, uid in doors.items()
    }
    assert found == {
        "task_project": (200, 200, 200, 200, 200),
        "task_review": (200, 200, 403, 403, 403),
        "task_reviewing": (200, 200, 403, 403, 403),
        "task_project_closure": (200, 403, 403, 403, 403),
        "task_project_opening": (200, 403, 403, 403, 403),
        "task_pack": (200, 200, 200, 200, 200),
    }
    assert [post(browser(people["stranger"]), f"task_project_{act}", project.uid).status_code for act in ("pause", "going_on", "closure")] == [403] * 3  # fmt: skip
    assert {name: Client().get(reverse(name, args=[uid])).status_code for name, uid in doors.items()} == {
        name: 200 if name == "task_project" else 302 for name in doors
    }
    Suspension.objects.suspend(body, by=people["steward"], reason="سبب")
    assert Client().get(reverse("task_project", args=[project.uid])).status_code == 404


def test_the_page_tells_progress_agreement_and_cost_and_names_nobody() -> None:
    project = make_project(most=4)
    make_tasks(project, 1)
    people = [say(project, "yes"), say(project, "yes")]
    split(project)
    page = Client().get(reverse("task_project", args=[project.uid]))
    progress = page.context["progress"]
    assert (progress.counts.decided, progress.counts.split, progress.counts.waiting) == (1, 1, 0)
    assert (progress.without_reviewer, progress.alike, progress.per_day) == (100, 100, 1)
    assert progress.minutes == sum(each.counted for each in Contribution.objects.counted()) == 6
    assert [person.name in page.content.decode() for person in people] == [False, False]


def test_a_reviewer_sees_how_many_said_what_and_decides_with_a_reason() -> None:
    project = make_project(most=4)
    task = split(project)
    reviewer = add_member(project.organisation, Role.REVIEWER)
    client = browser(reviewer)
    assert reverse("task_reviewing", args=[task.uid]) in client.get(reverse("task_review", args=[project.uid])).content.decode()
    page = client.get(reverse("task_reviewing", args=[task.uid]))
    assert [number.number for _, number in page.context["tally"]] == [2, 2]
    assert [name in page.content.decode() for name in Person.objects.filter(task_answers__microtask=task).values_list("name", flat=True)] == [False] * 4  # fmt: skip
    assert post(client, "task_reviewing", task.uid, choice="yes").status_code == 422
    assert post(client, "task_reviewing", task.uid, choice="maybe", reason="لا").status_code == 422
    assert post(client, "task_reviewing", task.uid, choice="yes", reason="الاسمان سواء").status_code == 303
    outcome = Outcome.objects.get()
    assert (outcome.choice, outcome.by, outcome.reason, outcome.votes, outcome.of) == ("yes", reviewer, "الاسمان سواء", 2, 4)
    assert client.get(reverse("task_reviewing", args=[task.uid])).status_code == 404


def test_no_reviewer_finds_what_they_wrote_or_answered() -> None:
    project = make_project(most=4)
    answered, wrote = split(project), split(project)
    reviewer = add_member(project.organisation, Role.REVIEWER)
    Microtask.objects.filter(pk=wrote.pk).update(author=reviewer)
    Answer.objects.filter(pk=Answer.objects.filter(microtask=answered).earliest("pk").pk).update(person=reviewer)
    page = browser(reviewer).get(reverse("task_review", args=[project.uid])).content.decode()
    assert [reverse("task_reviewing", args=[task.uid]) in page for task in (answered, wrote)] == [False, False]
    for task in (answered, wrote):
        assert post(browser(reviewer), "task_reviewing", task.uid, choice="yes", reason="سبب").status_code == 404
    assert Outcome.objects.count() == 0


def test_typed_answers_are_reviewed_by_their_texts() -> None:
    project = make_project(kind=READ, most=2)
    (task,) = make_tasks(project)
    for typed in ("سالم", "سليم"):
        client = browser(person := make_person())
        post(client, "task_answer", hold(project, person).token, typed=typed)
    task.refresh_from_db()
    reviewer = browser(add_member(project.organisation, Role.REVIEWER))
    choices = dict(reviewer.get(reverse("task_reviewing", args=[task.uid])).context["form"].fields["choice"].choices)
    assert sorted(choices.values()) == ["سالم", "سليم"]
    chosen = next(code for code, text in choices.items() if text == "سليم")
    assert post(reviewer, "task_reviewing", task.uid, choice=chosen, reason="واضح").status_code == 303


def test_eight_right_of_ten_open_the_work_and_are_told_one_by_one(trained: Kind) -> None:  # noqa: F811
    project, person = make_project(kind=trained), ready()
    gold(project, 10)
    make_tasks(project)
    client, page = browser(person), reverse("task_training", args=[project.uid])
    assert post(client, "tasks_now").headers["Location"] == page
    answer = client.post(page)
    for number in range(10):
        token = Lease.objects.live().get().token
        answer = client.post(page, {"token": str(token), "choice": "no" if number < 2 else "yes"})
        assert (answer.status_code, answer.context["was_right"], "لأنهما سواء" in answer.content.decode()) == (
            200,
            number >= 2,
            True,
        )
        client.post(page, {"token": str(token), "choice": "yes"})  # sent again, it changes nothing
    assert Qualification.objects.is_held(person, "test.trained")
    assert Answer.objects.count() == 10
    assert set(Contribution.objects.values_list("kind", flat=True)) == {"training"}
    assert Lease.objects.live().count() == 0
    assert post(client, "tasks_now").status_code == 303
    assert Lease.objects.live().get().microtask.state == State.OPEN


def test_seven_right_of_ten_go_on_with_other_tasks_until_none_is_left(trained: Kind) -> None:  # noqa: F811
    project, person = make_project(kind=trained), ready()
    gold(project, 12)
    client, page = browser(person), reverse("task_training", args=[project.uid])
    client.post(page)
    for number in range(12):
        token = Lease.objects.live().get().token
        client.post(page, {"token": str(token), "choice": "no" if number < 3 else "yes"})
        client.post(page)
    assert not Qualification.objects.is_held(person, "test.trained")
    assert client.post(page).context["none_left"] is True
    assert Answer.objects.values("microtask").distinct().count() == 12


def test_training_shows_nothing_to_somebody_who_may_not_do_the_work_itself(trained: Kind) -> None:  # noqa: F811
    project = make_project(kind=trained)
    gold(project, 10)
    client, page = browser(make_person()), reverse("task_training", args=[project.uid])
    assert reverse("conduct_signature") in client.get(page).content.decode()
    assert (client.post(page).status_code, Lease.objects.count()) == (303, 0)
    assert client.get(reverse("task_training", args=[make_project().uid])).status_code == 404


def test_ten_tasks_are_taken_along_and_each_answer_arrives_once() -> None:
    project = make_project()
    make_tasks(project, 12)
    client = browser(make_person())
    assert client.get(reverse("task_pack", args=[project.uid])).context["tasks"] == []
    assert post(client, "task_pack", project.uid).status_code == 303
    page = client.get(reverse("task_pack", args=[project.uid]))
    tokens = [each["lease"].token for each in page.context["tasks"]]
    assert (len(tokens), page["X-Offline"]) == (10, "1")
    assert [post(client, "task_answer", token, choice="yes", pack="script").status_code for token in (*tokens, *tokens)] == [
        204
    ] * 20
    assert (Answer.objects.count(), Lease.objects.live().count()) == (10, 0)
    assert post(client, "task_answer", tokens[0], choice="yes", pack="1").status_code == 303


def test_no_browser_keeps_a_pack_that_shows_data_of_people(trained: Kind) -> None:  # noqa: F811
    project, person = make_project(kind=trained), ready()
    Qualification.objects.give(person, "test.trained", title="تدريب", source="test")
    make_tasks(project, 3)
    client = browser(person)
    post(client, "task_pack", project.uid)
    page = client.get(reverse("task_pack", args=[project.uid]))
    assert (len(page.context["tasks"]), "X-Offline" in page, "no-store" in page["Cache-Control"]) == (3, False, True)


@pytest.mark.parametrize("rows", [1, 3])
def test_pages_ask_the_database_the_same_for_one_row_and_for_three(rows: int) -> None:
    project = make_project(most=4)
    for _ in range(rows):
        split(project)
    make_tasks(project, rows)
    reviewer = browser(add_member(project.organisation, Role.REVIEWER))
    found = {}
    for name in ("task_project", "task_review", "task_pack"):
        with CaptureQueriesContext(connection) as asked:
            assert reviewer.get(reverse(name, args=[project.uid])).status_code == 200
        found[name] = len(asked)
    assert found == QUERIES


QUERIES = {"task_project": 18, "task_review": 11, "task_pack": 6}
"""Questions that each page asks the database, with those of log-in and the shell."""
