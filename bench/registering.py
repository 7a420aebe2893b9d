"""Forty people behind one address who make an account at the same moment; then a thousand wrong codes for one of them.

    python -m bench.registering [--people 40] [--wrong 1000]

The platform runs as `awn serve` starts it, with one web process and a database of its own. Prints a table and writes bench/results/registering.json.
"""

import argparse
import http.cookiejar
import re
import threading
import time
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Callable
from dataclasses import dataclass, field
from statistics import quantiles
from typing import Final

from bench.asked import Figure, keep, show
from e2e.platform import running_platform

MINUTE: Final = 60.0
PHRASE: Final = "four words of no worth"
TOKEN: Final = re.compile(r'name="csrfmiddlewaretoken" value="([^"]+)"')


class Stay(urllib.request.HTTPRedirectHandler):
    """Follows nothing, so that each answer is timed and seen as it came."""

    def redirect_request(self, *_: object) -> None:
        return None


@dataclass(slots=True)
class Browser:
    """One person's browser: its cookies, and how long each form took to be answered, in seconds."""

    base: str
    took: list[float] = field(default_factory=list)
    opener: urllib.request.OpenerDirector = field(init=False)

    def __post_init__(self) -> None:
        jar = urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar())
        self.opener = urllib.request.build_opener(jar, Stay)

    def send(self, path: str, form: dict[str, str], *, onto: str = "") -> tuple[int, str]:
        """Reads the page, sends its form, and returns the status and where it leads."""
        _, page, _ = self._ask(path, None)
        found = TOKEN.search(page)
        token = found[1] if found else ""
        data = urllib.parse.urlencode({**form, "csrfmiddlewaretoken": token}).encode()
        began = time.perf_counter()
        status, _, location = self._ask(onto or path, data)
        self.took.append(time.perf_counter() - began)
        return status, location

    def _ask(self, path: str, data: bytes | None) -> tuple[int, str, str]:
        asked = urllib.request.Request(f"{self.base}{path}", data, {"Origin": self.base})
        try:
            answer = self.opener.open(asked, timeout=60)
        except urllib.error.HTTPError as problem:  # a redirect that is not followed comes so too
            return problem.code, problem.read().decode(), problem.headers.get("Location", "")
        else:
            with answer:
                return answer.status, answer.read().decode(), ""


def main() -> None:
    parser = argparse.ArgumentParser(description="Registering")
    parser.add_argument("--people", type=int, default=40, help="who join at once (40)")
    parser.add_argument("--wrong", type=int, default=1000, help="wrong codes for one account (1000)")
    asked = parser.parse_args()
    with running_platform(collected=True) as base:
        figures = [*_joining(base, asked.people), *_guessing(base, asked.wrong)]
    show("joining and logging in", figures)
    keep("registering", {"people": asked.people, "wrong": asked.wrong}, figures)


def _joining(base: str, people: int) -> list[Figure]:
    browsers = [Browser(base) for _ in range(people)]
    began = time.perf_counter()
    joined = _at_once(people, lambda number: _join(browsers[number], number))
    seconds = time.perf_counter() - began
    again = [Browser(base) for _ in range(people)]
    entered = _at_once(people, lambda number: _log_in(again[number], f"pupil.{number}"))
    alone = Browser(base)
    for number in range(people):
        _log_in(alone, f"pupil.{number}")
    return [
        Figure("people who joined at once from one address", sum(joined), ",d", at_least=people),
        Figure("seconds until all had joined", seconds, ".1f", at_most=MINUTE),
        Figure("sign-up form, all at once, p95, s", _p95([t for browser in browsers for t in browser.took]), ".3f"),
        Figure("people who logged in at once", sum(entered), ",d", at_least=people),
        Figure("log-in form, all at once, p95, s", _p95([t for browser in again for t in browser.took]), ".3f"),
        Figure("log-in form, one after the other, p95, s", _p95(alone.took), ".3f"),
    ]


def _guessing(base: str, wrong: int) -> list[Figure]:
    """All with one session and token, as a machine that guesses would."""
    guesser, statuses = Browser(base), []
    for _ in range(wrong):
        status, _ = guesser.send("/log-in/sheet/", {"name": "pupil.0", "code": "0123456789"})
        statuses.append(status)
    neighbour = sum(_log_in(Browser(base), f"pupil.{number}") for number in range(1, 6))
    return [
        Figure("wrong codes that were looked at", statuses.count(422), ",d", at_most=10),
        Figure("wrong codes answered with kind words alone", statuses.count(429), ",d", at_least=wrong - 10),
        Figure("others of five who log in as ever", neighbour, ",d", at_least=5),
        Figure("the same account by its password", int(_log_in(Browser(base), "pupil.0")), ",d", at_least=1),
    ]


def _join(browser: Browser, number: int) -> bool:
    browser.send("/join/", {"name": f"تلميذ {chr(0x0628 + number % 20)}", "year_of_birth": "2008"})
    way = {"username": f"pupil.{number}", "password": f"{PHRASE} {number}", "consent": "on"}
    return browser.send("/join/way/", way) == (303, "/welcome/")


def _log_in(browser: Browser, name: str) -> bool:
    password = f"{PHRASE} {name.rpartition('.')[2]}"
    return browser.send("/log-in/", {"name": name, "password": password}) == (303, "/")


def _at_once(people: int, act: Callable[[int], bool]) -> list[bool]:
    barrier, done = threading.Barrier(people), [False] * people

    def run(number: int) -> None:
        barrier.wait()
        done[number] = act(number)

    threads = [threading.Thread(target=run, args=[number]) for number in range(people)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return done


def _p95(times: list[float]) -> float:
    return quantiles(times, n=20)[-1]


if __name__ == "__main__":
    main()
