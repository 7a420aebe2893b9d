"""How long the server takes for the pages that everybody opens, with a million people in the database.

    python -m bench.pages [--people 1000000] [--times 300]

The platform runs as `awn serve` starts it, with one web process and a database of its own; one reader asks page after page. Prints a table and
writes bench/results/pages.json.
"""

import argparse
import os
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path
from statistics import quantiles
from typing import Final
from urllib.parse import urlsplit

from bench.asked import Figure, keep, show
from bench.registering import PHRASE, Browser
from e2e.platform import running_platform

LIMIT: Final = 30.0  # milliseconds, p95
OPEN: Final = 3  # responses
OWN: Final = frozenset({"id", "uid", "username", "email", "phone", "phone_index"})


def main() -> None:
    parser = argparse.ArgumentParser(description="Pages")
    parser.add_argument("--people", type=int, default=1_000_000, help="in the database (1,000,000)")
    parser.add_argument("--times", type=int, default=300, help="each page is asked for (300)")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="awn-bench-", ignore_cleanup_errors=True) as folder:
        Path(folder).chmod(0o755)
        os.environ |= {"AWN_HOME": f"{folder}/home", "AWN_HTTPS": "0"}
        os.environ.pop("DATABASE_URL", None)
        with running_platform(collected=True, AWN_HOME=f"{folder}/home") as base:
            reader = _joined(base)
            figures = [_page(name, reader, path, asked.times) for name, path in _world(asked.people).items()]
    show(f"{asked.people:,} people, each page {asked.times} times, p95", figures)
    keep("pages", {"people": asked.people, "times": asked.times}, figures)


def _joined(base: str) -> Browser:
    """Somebody with an account, logged in."""
    browser = Browser(base)
    browser.send("/join/", {"name": "قارئة الصفحات", "year_of_birth": "1990"})
    browser.send("/join/way/", {"username": "reader", "password": f"{PHRASE} 1", "consent": "on"})
    return browser


def _world(people: int) -> Mapping[str, str]:
    """Fills the database; gives the pages by their names."""
    from awn.config.platform import set_up

    set_up()
    from awn.config.navigation import address
    from awn.responses.tests.factories import make_participant, make_response, make_shift, make_team

    for _ in range(OPEN):
        response = make_response()
        make_participant(response)
        make_shift(make_team(response))
    _multiply(people)
    pages = {"home": "/", "home in English": "/en/", "sign-up": address("join"), "profile": address("profile")}
    return {**{name: path for name, path in pages.items() if path}, "response": address("response", response.uid)}


def _multiply(people: int) -> None:
    """As many people as asked, each like the one who joined but for what is theirs alone."""
    from awn.config.home import home
    from awn.config.postgres.place import place
    from awn.config.postgres.roles import OWNER, connect
    from awn.people.models import Person

    fields = [field for field in Person._meta.local_concrete_fields if not field.generated and field.name not in OWN]
    alike = ", ".join(str(field.column) for field in fields)
    table = Person._meta.db_table
    with connect(place(home()), role=OWNER) as owner:
        owner.execute(
            f"insert into {table} (uid, username, {alike}) select gen_random_uuid(), 'bench' || number, {alike} "
            f"from {table}, generate_series(1, %s) number where username = 'reader'",
            [people],
        )
        owner.commit()
        owner.autocommit = True
        owner.execute("vacuum analyze")


def _page(name: str, reader: Browser, path: str, times: int) -> Figure:
    took = []
    for number in range(times + 20):
        began = time.perf_counter()
        with reader.opener.open(reader.base + path, timeout=60) as answer:
            status = answer.status
            answer.read()
        if number >= 20:  # the first ones warm the process up
            took.append(1000 * (time.perf_counter() - began))
        if status != 200:
            raise SystemExit(f"{urlsplit(path).path} answered {status}")
    return Figure(f"{name}, ms", quantiles(took, n=20)[-1], ".1f", at_most=LIMIT)


if __name__ == "__main__":
    main()
