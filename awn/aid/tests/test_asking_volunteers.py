"""Volunteers and a list: they are asked what may be shown to them, masked, and nothing from the day on which it may not."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from awn.aid import asking
from awn.aid.behind import is_behind
from awn.aid.models import AidList, PairDecision, PairRuling, SourceFile
from awn.aid.models.pair_ruling import Choice
from awn.aid.models.preparations import State as RunState
from awn.aid.models.source_files import MaySee
from awn.aid.tests.factories import AGAIN, give, make_list, run
from awn.microtasks.models import Microtask
from awn.microtasks.models.microtask import State
from awn.people.refusals import Refused

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def few_gold(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(asking, "GOLD", 2)


def asked_list(**rules: Any) -> AidList:
    """A list with one doubtful pair, whose volunteers are asked."""
    aid_list = make_list()
    give(aid_list, **rules)
    give(aid_list, *AGAIN, name="كشف المدرسة.csv", **rules)
    run(aid_list)
    aid_list.ask_volunteers(by=aid_list.made_by)
    asking.renew_questions(aid_list)
    return aid_list


def states(aid_list: AidList) -> list[str]:
    return list(aid_list.asked().values_list("state", flat=True))


def test_a_doubtful_pair_becomes_one_masked_question_beside_gold_ones() -> None:
    aid_list = asked_list()
    project = aid_list.pair_project
    assert project is not None
    asking.renew_questions(aid_list)
    assert aid_list.ask_volunteers(by=aid_list.made_by) == project
    task = aid_list.asked().get()
    assert (task.about, task.state, project.microtasks.filter(state=State.GOLD).count()) == (
        aid_list.pairs.get().key,
        State.OPEN,
        2,
    )
    assert (project.area, project.kind.is_sensitive) == (aid_list.area, True)
    shown = str(task.asked)
    assert [secret in shown for secret in ("الزيتوني", "900000011", "0599000011", "النخيل", "سلمان", "كشف")] == [False] * 6
    assert [secret in f"{project.title} {project.purpose}" for secret in (aid_list.title, aid_list.purpose)] == [False] * 2


@pytest.mark.parametrize("rules", [{"may_see": MaySee.BODY}, {"until": None}])
def test_what_may_not_be_shown_is_never_asked(rules: dict[str, Any]) -> None:
    aid_list = make_list()
    give(aid_list, **rules)
    give(aid_list, *AGAIN, name="كشف المدرسة.csv", **rules)
    run(aid_list)
    with pytest.raises(Refused):
        aid_list.ask_volunteers(by=aid_list.made_by)
    assert Microtask.objects.count() == 0


def test_a_pair_of_which_one_side_may_not_be_shown_is_not_asked() -> None:
    aid_list = make_list()
    give(aid_list)
    give(aid_list, *AGAIN, name="كشف المدرسة.csv", may_see=MaySee.BODY)
    run(aid_list)
    aid_list.ask_volunteers(by=aid_list.made_by)
    asking.renew_questions(aid_list)
    assert (aid_list.pairs.doubtful().count(), aid_list.asked().count()) == (1, 0)


def test_a_list_whose_last_day_is_over_shows_nothing_to_volunteers() -> None:
    aid_list = asked_list()
    SourceFile.objects.filter(pk=aid_list.files.earliest("pk").pk).update(until=timezone.localdate())
    assert (asking.withdraw_expired(), states(aid_list)) == (0, [State.OPEN])
    SourceFile.objects.filter(pk=aid_list.files.earliest("pk").pk).update(until=timezone.localdate() - timedelta(days=1))
    assert (asking.withdraw_expired(), states(aid_list)) == (1, [State.WITHDRAWN])
    asking.renew_questions(aid_list)
    assert states(aid_list) == [State.WITHDRAWN]


def test_a_withdrawn_file_takes_its_questions_with_it_at_once() -> None:
    aid_list = asked_list()
    aid_list.files.latest("pk").withdraw(by=aid_list.made_by)
    assert states(aid_list) == [State.WITHDRAWN]
    again = run(aid_list)
    assert (again.counts["entries"], aid_list.pairs.count()) == (3, 0)


def test_what_volunteers_decided_goes_into_the_next_run_and_stays_decided() -> None:
    aid_list = asked_list()
    about = aid_list.asked().get().about
    PairDecision.objects.decide(about=about, choice="same", confidence=0.99, votes=3, of=3)
    Microtask.objects.filter(about=about).update(state=State.DECIDED)
    assert is_behind(aid_list)
    for _ in range(2):
        again = run(aid_list)
        assert (again.state, again.counts["doubtful"], again.counts["held"]) == (RunState.DONE, 0, 1)
    held = aid_list.entries.held().get()
    assert {held.key, held.held_by} == {key.partition(".")[0] for key in about.split(":")[1:]}
    asking.renew_questions(aid_list)
    assert states(aid_list) == [State.DECIDED]


def test_what_a_coordinator_decides_stands_over_volunteers_and_takes_the_question_back() -> None:
    aid_list = asked_list()
    about = aid_list.asked().get().about
    PairDecision.objects.decide(about=about, choice="same", confidence=0.99, votes=3, of=3)
    PairRuling.objects.rule(aid_list, by=aid_list.made_by, about=about, choice=Choice.DIFFERENT, reason="عرفتهما اللجنة")
    asking.renew_questions(aid_list)
    assert (states(aid_list), is_behind(aid_list)) == ([State.WITHDRAWN], True)
    again = run(aid_list)
    assert (again.counts["doubtful"], again.counts["held"], is_behind(aid_list)) == (0, 0, False)


def test_a_decision_of_one_list_says_nothing_about_the_same_files_in_another() -> None:
    aid_list = asked_list()
    PairDecision.objects.decide(about=aid_list.asked().get().about, choice="same", confidence=0.99, votes=3, of=3)
    other = make_list(organisation=aid_list.organisation)
    give(other)
    give(other, *AGAIN, name="كشف المدرسة.csv")
    assert run(other).counts["doubtful"] == 1


def test_a_closed_list_asks_no_more() -> None:
    aid_list = asked_list()
    aid_list.close(by=aid_list.made_by)
    project = aid_list.pair_project
    assert project is not None
    project.refresh_from_db()
    assert project.closed_at is not None
