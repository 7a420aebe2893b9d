"""The first page: what is needed now, in this installation's own words and figures, and no door that leads nowhere."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import get_resolver

from awn.arabic.wording import counted, message
from awn.config import wiring
from awn.config.navigation import address
from awn.config.pages.calls import Call, Count, Fact, Now, now
from awn.config.pages.home import WAYS
from awn.kit import isolation
from awn.organisations.models import Suspension
from awn.people.tests.factories import make_person, make_steward
from awn.responses.tests.factories import make_participant, make_response, make_shift, make_team, make_volunteer

pytestmark = pytest.mark.django_db

type Queries = Callable[[int], Any]


def quiet() -> Now:
    return Now(last=Call("حريق غابة السفح", "/responses/1/"), figures=[Count(0, message("organisations"))])


def busy() -> Now:
    facts = [
        Fact("people", counted("%(number)s organisation", "%(number)s organisations", 3)),
        Fact("home", message("%(place)s", place="السهل")),
    ]
    calls = [Call(f"زلزال Zz-Sarah! {number}", f"/responses/{number}/", "<b>bold</b>", facts) for number in range(3)]
    return Now(calls=calls, figures=[Count(3, message("organisations"))], more="/responses/")


def brought(monkeypatch: pytest.MonkeyPatch, *names: str) -> None:
    monkeypatch.setattr(wiring, "NOW", tuple(f"{__name__}.{name}" for name in names))


def test_a_day_without_a_response_is_still_a_good_page(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    brought(monkeypatch, "quiet")
    text = client.get("/en/").content.decode()
    assert "<h3>No response is open now</h3>" in text
    assert '<a href="/responses/1/"><bdi lang="ar">حريق غابة السفح</bdi></a>' in text
    assert 'class="figure' not in text


def test_what_is_needed_stands_in_the_words_of_whoever_asks(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    brought(monkeypatch, "busy")
    text = client.get("/en/").content.decode()
    assert re.findall(r'<h3><a href="(/responses/\d/)"><bdi lang="ar">زلزال Zz-Sarah! \d</bdi></a></h3>', text) == [
        f"/responses/{number}/" for number in range(3)
    ]
    assert "<p><bdi>&lt;b&gt;bold&lt;/b&gt;</bdi></p>" in text
    assert '<a class="btn quiet" href="/responses/">All responses</a>' in text
    assert '<span class="number">3</span>' in text


def test_a_way_in_appears_with_the_part_behind_it(client: Client) -> None:
    text = client.get("/en/").content.decode()
    known = {name for name in get_resolver().reverse_dict if isinstance(name, str)}
    for way in WAYS:
        assert (f'<h3><a href="{way.url}">' in text) == bool(way.url)
        assert bool(way.url) == (way.page in known)


def test_no_door_is_dead(client: Client) -> None:
    text = client.get("/en/").content.decode()
    paths = {path for path in re.findall(r'<a[^>]* href="(/[^"]*)"', text) if path != "/exit/"}
    assert [path for path in sorted(paths) if client.get(path).status_code not in (200, 302)] == []


def test_every_wired_part_is_there() -> None:
    from django.utils.module_loading import import_string

    assert [
        path
        for path in (*wiring.NOW, *wiring.NEXT_STEPS, *wiring.EXPORTS, wiring.UNREAD_NOTICES)
        if not callable(import_string(path))
    ] == []


@pytest.mark.parametrize("rows", [0, 1, 3])
def test_a_visitor_costs_five_queries(rows: int, client: Client, django_assert_num_queries: Queries) -> None:
    for _ in range(rows):
        make_shift()
    with django_assert_num_queries(5):
        client.get("/")


def test_open_responses_call_in_their_own_words_and_figures(client: Client) -> None:
    response = make_response(name_ar="زلزال Zz-Sarah!", name_en="", need="حصر <b>الأسر</b> " * 30)
    make_participant(response)
    shift = make_shift(make_team(response), capacity=5)
    make_shift(make_team(response, open_to_all=False), capacity=50)
    shift.sign_up(by=make_volunteer())
    call = now().calls[0]
    facts = [isolation.plain_sentence(fact.words) for fact in call.facts]
    assert (call.title, len(call.words), call.url) == ("زلزال Zz-Sarah!", 180, address("response", response.uid))
    assert facts[1:3] == ["جهتان", "4 أماكن لمتطوعين في المناوبات القادمة"]
    assert "حصر &lt;b&gt;الأسر" in client.get("/").content.decode()


def test_what_is_not_public_or_not_open_never_shows(client: Client) -> None:
    hidden = make_response(name_ar="سرّ مخفي", is_public=False)
    suspended = make_response(name_ar="جهة موقوفة")
    Suspension.objects.suspend(suspended.lead, by=make_steward(), reason="سبب")
    closed = make_response(name_ar="حريق السفح")
    closed.close(by=closed.lead.registered_by, achieved="حُصرت", lessons="دروس")
    shown = now()
    assert (shown.calls, shown.last and shown.last.title) == ([], "حريق السفح")
    text = client.get("/").content.decode()
    assert [name for name in (hidden.name_ar, suspended.name_ar) if name in text] == []


@pytest.mark.parametrize(("maker", "queries"), [(make_person, 13), (make_steward, 13)])
def test_somebody_who_is_logged_in_costs_eight_more_for_session_account_office_notices_and_their_steps(
    maker: Callable[..., Any], queries: int, client: Client, django_assert_num_queries: Queries
) -> None:
    client.force_login(maker())
    with django_assert_num_queries(queries):
        answer = client.get("/")
    assert "X-Offline" not in answer


def test_only_a_steward_is_led_to_the_steward_pages(client: Client) -> None:
    for maker, shown in ((make_person, False), (make_steward, True)):
        client.force_login(maker(name="Zz-Sarah!"))
        text = client.get("/en/").content.decode()
        assert (f'<a href="{address("stewards")}"' in text) == shown or (f'<a href="/en{address("stewards")}"' in text) == shown
        assert "<bdi>Zz-Sarah!</bdi>" in text
        assert ">Join</a>" not in text
