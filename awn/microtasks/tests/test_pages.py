"""The pages of ten minutes now: a task taken, answered, given back, lengthened, and what becomes of an answer that comes too late."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from awn.microtasks.models import Answer, Lease, Microtask
from awn.microtasks.models.lease import Ending
from awn.microtasks.models.microtask import Question
from awn.microtasks.tests.browsing import hold, post, say, work_on
from awn.microtasks.tests.factories import make_project, make_tasks
from awn.microtasks.tests.kinds import READ
from awn.microtasks.tests.trained import alone, trained  # noqa: F401  # fixtures
from awn.organisations.tests.browsing import browser
from awn.people.tests.factories import make_person

pytestmark = pytest.mark.django_db


def test_one_button_gives_a_task_an_answer_gives_the_next_and_stopping_thanks() -> None:
    make_tasks(make_project(), 1)
    make_tasks(busiest := make_project(), 2)
    person = make_person()
    client = browser(person)
    first = post(client, "tasks_now")
    lease = Lease.objects.get()
    assert (first.status_code, first["Location"]) == (303, reverse("task_held", args=[lease.token]))
    assert lease.microtask.project == busiest
    page = client.get(first["Location"]).content.decode()
    assert [words in page for words in ('name="choice" value="yes"', 'name="unsure"', 'data-key="1"')] == [True] * 3
    second = post(client, "task_answer", lease.token, choice="yes")
    held = Lease.objects.live().get()
    assert (second.status_code, reverse("task_held", args=[held.token]) in second.content.decode()) == (200, True)
    last = post(client, "task_answer", held.token, unsure="1")
    assert (last.status_code, Lease.objects.live().count()) == (200, 0)
    assert list(Answer.objects.order_by("pk").values_list("choice", flat=True)) == ["yes", None]
    thanks = post(client, "tasks_stop")
    assert (thanks.status_code, client.get(thanks["Location"]).status_code) == (303, 200)


def test_the_same_answer_sent_nine_times_is_one_and_always_leads_on() -> None:
    make_tasks(project := make_project(), 2)
    person = make_person()
    client, lease = browser(person), hold(project, person)
    statuses = [post(client, "task_answer", lease.token, choice="yes").status_code for _ in range(9)]
    assert (statuses, Answer.objects.count(), Lease.objects.live().count()) == ([200] * 9, 1, 1)


@pytest.mark.parametrize("fields", [{}, {"choice": "maybe"}, {"choice": ""}])
def test_an_answer_that_is_none_comes_back_with_the_question(fields: dict[str, str]) -> None:
    make_tasks(project := make_project())
    person = make_person()
    answer = post(browser(person), "task_answer", hold(project, person).token, **fields)
    assert (answer.status_code, 'id="errors"' in answer.content.decode(), Answer.objects.count()) == (422, True, 0)


def test_what_was_typed_is_kept_and_comes_back_when_it_is_too_long() -> None:
    make_tasks(project := make_project(kind=READ), 2)
    person = make_person()
    client, lease = browser(person), hold(project, person)
    long = post(client, "task_answer", lease.token, typed="ا" * 300)
    assert (long.status_code, "ا" * 300 in long.content.decode()) == (422, True)
    assert post(client, "task_answer", lease.token, typed=" سالم  ناصر ").status_code == 200
    assert Answer.objects.get().typed == "سالم ناصر"


def test_nobody_opens_or_answers_what_somebody_else_holds() -> None:
    make_tasks(project := make_project())
    holder, other = make_person(), browser(make_person())
    lease = hold(project, holder)
    doors = ("task_answer", "task_return", "task_extension")
    assert other.get(reverse("task_held", args=[lease.token])).status_code == 404
    assert [post(other, door, lease.token, choice="yes", reason="known").status_code for door in doors] == [404] * 3
    lease.refresh_from_db()
    assert (lease.is_live, Answer.objects.count()) == (True, 0)


def test_the_signature_of_one_project_opens_no_other() -> None:
    make_tasks(project := make_project())
    make_tasks(typing := make_project(kind=READ))
    person, other = make_person(), make_person()
    client = browser(person)
    work = work_on(client, hold(typing, person))
    lease = hold(project, person)
    post(client, "task_answer", lease.token, choice="yes", work_token=work)
    assert Answer.objects.get().choice == "yes"
    assert post(browser(other), "task_answer", lease.token, choice="yes", work_token=work).status_code == 404


def test_a_task_is_given_back_unseen_and_never_comes_again() -> None:
    make_tasks(project := make_project(), 2)
    person = make_person()
    client, lease = browser(person), hold(project, person)
    answer = post(client, "task_return", lease.token, reason="known")
    lease.refresh_from_db()
    assert (answer.status_code, lease.ending, lease.reason) == (303, Ending.KNOWN, "known")
    following = Lease.objects.live().get()
    assert following.microtask != lease.microtask
    assert answer["Location"] == reverse("task_held", args=[following.token])
    last = post(client, "task_return", following.token, reason="not a reason")
    following.refresh_from_db()
    assert (last["Location"], following.reason) == (reverse("tasks_thanks"), "")


def test_more_time_keeps_what_was_typed_also_after_the_time_ran_out() -> None:
    make_tasks(project := make_project(kind=READ))
    person = make_person()
    client, lease = browser(person), hold(project, person)
    Lease.objects.update(until=timezone.now() - timedelta(seconds=1))
    over = client.get(reverse("task_held", args=[lease.token]))
    assert (over.status_code, reverse("task_extension", args=[lease.token]) in over.content.decode()) == (200, True)
    assert 'name="typed"' not in over.content.decode()
    assert post(client, "task_extension", lease.token, typed="سالم").status_code == 303
    assert 'value="سالم"' in client.get(reverse("task_held", args=[lease.token])).content.decode()


def test_time_for_a_task_that_somebody_else_took_leads_to_the_next() -> None:
    make_tasks(project := make_project(least=1, most=1, kind=READ), 2)
    person = make_person()
    client, lease = browser(person), hold(project, person)
    Lease.objects.update(until=timezone.now() - timedelta(seconds=1))
    Microtask.objects.update(busy_until=None)
    for _ in range(2):
        hold(project, make_person())
    assert post(client, "task_extension", lease.token).headers["Location"] == reverse("tasks_thanks")


def test_an_answer_nobody_needs_any_more_is_said_to_be_kept_with_its_minutes() -> None:
    make_tasks(project := make_project())
    slow = make_person()
    lease = hold(project, slow)
    Lease.objects.update(until=timezone.now() - timedelta(seconds=1))
    Microtask.objects.update(busy_until=None)
    say(project, "yes")
    say(project, "yes")
    answer = post(browser(slow), "task_answer", lease.token, choice="no")
    assert (answer.status_code, answer.context["became"].text) == (
        200,
        "The task needed no more answers. Yours is kept, and your minutes count.",
    )


def test_an_answer_after_its_session_ended_waits_until_its_person_logs_in() -> None:
    make_tasks(project := make_project())
    person = make_person()
    lease, client = hold(project, person), Client()
    late = post(client, "task_answer", lease.token, choice="yes")
    page = late.content.decode()
    assert (late.status_code, reverse("log_in") in page, Answer.objects.count()) == (403, True, 0)
    client.force_login(make_person())
    assert client.get(reverse("task_held", args=[lease.token])).status_code == 404
    client = Client()
    post(client, "task_answer", lease.token, choice="yes")
    client.force_login(person)
    kept = client.get(reverse("task_held", args=[lease.token]))
    assert kept.context["fields"] == [["choice", "yes"]]
    assert post(client, "task_answer", lease.token, choice="yes").status_code == 200
    assert Answer.objects.get().choice == "yes"
    assert "fields" not in (client.get(reverse("task_held", args=[lease.token])).context or {})


def test_a_stranger_keeps_nothing_for_a_hold_that_is_not_there() -> None:
    assert post(Client(), "task_answer", "00000000-0000-4000-8000-000000000000", choice="yes").status_code == 404


def test_the_known_answer_of_a_task_is_told_with_its_reason() -> None:
    project, person = make_project(gold_share=0), make_person()
    Microtask.objects.ask(project, [Question(data={"number": 1, "why": {"ar": "العددان سواء"}}, about="gold", truth="yes")])
    make_tasks(project)
    project.gold_share = 50
    for _ in range(100):  # a gold task comes by chance
        lease = hold(project, person)
        if Microtask.objects.get(pk=lease.microtask_id).truth:
            break
        Lease.objects.all().delete()
    page = post(browser(person), "task_answer", lease.token, choice="no").content.decode()
    assert "العددان سواء" in page


def test_a_visitor_tries_an_example_and_nothing_of_it_is_stored(alone: object) -> None:  # noqa: F811
    client = Client()
    assert reverse("task_try") in client.get(reverse("tasks")).content.decode()
    right, wrong = (post(client, "task_try", choice=choice) for choice in ("yes", "no"))
    assert [(each.context["is_right"], "لأن الرقمين متساويان" in each.content.decode()) for each in (right, wrong)] == [
        (True, True),
        (False, True),
    ]
    assert (post(client, "task_try").status_code, Answer.objects.count(), Lease.objects.count()) == (422, 0, 0)


def test_work_that_needs_something_first_says_what_and_gives_no_task(trained: object) -> None:  # noqa: F811
    make_tasks(project := make_project(kind=trained))  # type: ignore[arg-type]
    client = browser(make_person())
    assert reverse("conduct_signature") in client.get(reverse("tasks")).content.decode()
    assert post(client, "tasks_now").headers["Location"] == reverse("conduct_signature")
    assert post(client, "tasks_now", project=str(project.uid)).headers["Location"] == reverse("conduct_signature")
    assert Lease.objects.count() == 0


def test_nothing_to_do_says_so() -> None:
    client = browser(make_person())
    assert post(client, "tasks_now").headers["Location"] == reverse("tasks")
    assert reverse("profile") in client.get(reverse("tasks")).content.decode()


@pytest.mark.parametrize("rows", [1, 3])
def test_the_list_asks_the_database_the_same_for_one_project_and_for_three(rows: int) -> None:
    for _ in range(rows):
        make_tasks(make_project())
    client = browser(make_person())
    with CaptureQueriesContext(connection) as asked:
        assert client.get(reverse("tasks")).status_code == 200
    assert len(asked) == LIST


LIST = 7
"""Questions that the list asks the database: the session, the person, the shell's two, the projects, their counts, leading."""


def test_an_answer_with_the_next_task_asks_little() -> None:
    make_tasks(project := make_project(), 3)
    person = make_person()
    client, lease = browser(person), hold(project, person)
    work = work_on(client, lease)
    with CaptureQueriesContext(connection) as asked:
        assert post(client, "task_answer", lease.token, choice="yes", work_token=work).status_code == 200
    assert len([each for each in asked if not each["sql"].startswith(("SAVEPOINT", "RELEASE"))]) == ANSWER


ANSWER = 5
"""Session, person, answer with its time, next task; and, since tests keep nothing in memory, the project."""


def test_what_was_typed_neither_leaves_its_field_nor_opens_a_hole_of_the_page() -> None:
    make_tasks(project := make_project(kind=READ))
    person = make_person()
    client, lease = browser(person), hold(project, person)
    post(client, "task_extension", lease.token, typed='"><b>\ue000csrf_token\ue001')
    page = client.get(reverse("task_held", args=[lease.token])).content.decode()
    assert 'value="&quot;&gt;&lt;b&gt;\ue000csrf_token\ue001"' in page


def test_the_page_of_a_task_stands_in_the_language_and_appearance_of_its_reader() -> None:
    make_tasks(project := make_project())
    person = make_person()
    client, lease = browser(person), hold(project, person)
    page = reverse("task_held", args=[lease.token])
    client.cookies["theme"] = "dark"
    dark = client.get(page).content.decode()
    client.cookies["theme"] = "light"
    found = [part in client.get(f"/en{page}").content.decode() for part in ('<html lang="en" dir="ltr"', 'data-theme="light"')]
    assert ['<html lang="ar" dir="rtl" data-theme="dark"' in dark, *found] == [True] * 3
