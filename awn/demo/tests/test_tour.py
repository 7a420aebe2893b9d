"""The guided tour of the demonstration: it reads what is there and leads nowhere else."""

import re
from dataclasses import replace

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from awn.aid.approving import open_pairs
from awn.aid.carrying_out import carry_out
from awn.aid.choosing import Wish
from awn.aid.models import AidList, Approval, HandOn, Selection, Version
from awn.aid.models.hand_on import Form, Part, Wanted
from awn.demo import tour as touring
from awn.demo.lists import go_on
from awn.demo.plans import PLANS, SMALL
from awn.demo.telling import STORY
from awn.demo.tests.bringing import bring_to_its_end
from awn.demo.tour import tour
from awn.demo.volunteers import HASTY, READY
from awn.demo.world import make_world
from awn.microtasks.models import Answer, Appeal
from awn.microtasks.tests.browsing import say
from awn.people.models import Person

MAIN = SMALL[0]
pytestmark = [pytest.mark.django_db, pytest.mark.urls("awn.demo.tests.urls")]


def done() -> list[str]:
    return [step.told.code for step in tour().steps if step.is_done]


def test_the_tour_shows_itself_before_anything_is_there() -> None:
    page = Client().get("/demo/tour/")
    assert (page.status_code, tour().steps) == (200, [])


def test_before_the_worker_has_come_nothing_is_done_and_what_needs_more_waits() -> None:
    make_world()
    assert (done(), len(tour().steps), tour().is_begun) == ([], len(STORY), False)
    waiting = [step.told.code for step in tour().steps if not step.url]
    assert waiting == ["trained", "reviewed", "approved", "chosen", "handed"]
    page = Client().get("/demo/tour/").content.decode()
    assert page.count("/demo/being/") == len(STORY) - len(waiting)


def test_a_step_is_done_when_what_it_asks_for_is_there() -> None:
    make_world()
    project = bring_to_its_end(MAIN).pair_project
    assert project is not None
    assert (done(), tour().is_begun) == (["prepared", "asked"], True)
    following = tour().next
    assert following is not None and following.told.code == "trained"
    before = queries()
    say(project, "same", by=Person.objects.get(username=READY))
    hasty = Person.objects.get(username=HASTY)
    appeal = Appeal.objects.make(Answer.objects.visible_to(hasty).not_followed()[0], by=hasty, text="الفرق في سنة الميلاد")
    assert done() == ["prepared", "asked", "answered", "appealed"]
    appeal.decide(by=Person.objects.get(username="demo-reviewer"), accepted=False, reason="التاريخان مختلفان")
    assert done() == ["prepared", "asked", "answered", "appealed", "reviewed"]
    assert queries() == before
    assert every_button_opens() == []


def test_the_last_steps_are_done_when_the_list_was_approved_chosen_from_and_handed_on(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(PLANS, MAIN.title, replace(MAIN, rows=60, worked=False))
    make_world()
    aid_list = AidList.objects.get(title=MAIN.title)
    go_on(aid_list)
    carry_out(aid_list.runs.get())
    assert done() == ["prepared"]
    owner, coordinator = (Person.objects.get(username=name) for name in ("demo-owner", "demo-coordinator"))
    carry_out(aid_list.prepare(by=coordinator))
    version = Version.objects.offer(aid_list, by=coordinator, doubtful=open_pairs(aid_list))
    assert done() == ["prepared", "again", "offered"]
    Approval.objects.give(version, by=owner)
    Selection.objects.choose(version, Wish(5, 2, (), ""), by=coordinator, days=0)
    wanted = Wanted(form=Form.CSV, part=Part.ALL, reason="توزيع الشتاء", to_words="مخزن الحي")
    HandOn.objects.hand_on(version, wanted, by=owner)
    assert done()[1:] == ["again", "offered", "approved", "chosen", "handed"]
    assert every_button_opens() == []


def queries() -> int:
    with CaptureQueriesContext(connection) as asked:
        tour()
    return len(asked)


def every_button_opens() -> list[tuple[str, int]]:
    """The pages of the tour that do not open for whom it says."""
    browser, failed = Client(), []
    page = browser.get("/demo/tour/").content.decode()
    buttons = re.findall(r'action="(/demo/being/[^"]+)">.*?name="next" value="([^"]+)"', page)
    assert len(buttons) == len([step for step in tour().steps if step.url])
    for action, wanted in buttons:
        answer = browser.post(action, {"next": wanted})
        assert (answer.status_code, answer.headers["Location"]) == (303, wanted)
        shown = browser.get(wanted, follow=True)
        failed += [(wanted, shown.status_code)] if shown.status_code != 200 else []
    return failed


def test_a_step_whose_page_does_not_exist_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    make_world()
    monkeypatch.setattr(touring, "STORY", (replace(STORY[0], page="no_such_page"), STORY[1]))
    assert [step.told.code for step in tour().steps] == ["asked"]


def test_becoming_somebody_leads_to_no_page_outside() -> None:
    make_world()
    owner = Person.objects.get(username="demo-owner")
    for elsewhere in ("https://example.org/", "//example.org/", "/\\example.org"):
        answer = Client().post(f"/demo/being/{owner.uid}/", {"next": elsewhere})
        assert answer.headers["Location"] == "/"
