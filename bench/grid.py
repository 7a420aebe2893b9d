"""How long the grid of a list takes with 200,000 sealed entries: first page, middle, filters, exact search, and one entry.

    python -m bench.grid [--entries 200000] [--times 60]

The platform runs as `awn serve` starts it, with one web process and a database of its own; one coordinator asks page after page. Each view of the grid is
asked for the first time (nothing of it remembered) and then again. Prints a table and writes bench/results/grid.json.
"""

import argparse
import os
import tempfile
import time
from collections.abc import Iterator, Mapping
from pathlib import Path
from statistics import median, quantiles
from typing import Any, Final

from bench.asked import Figure, keep, show
from bench.registering import PHRASE, Browser
from e2e.platform import running_platform

LIMIT: Final = 150.0  # milliseconds, p95
WARM: Final = 5
PIECE: Final = 20_000  # entries written at once


def main() -> None:
    parser = argparse.ArgumentParser(description="The grid of a list")
    parser.add_argument("--entries", type=int, default=200_000, help="in the list (200,000)")
    parser.add_argument("--times", type=int, default=60, help="each page is asked for (60)")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="awn-bench-", ignore_cleanup_errors=True) as folder:
        Path(folder).chmod(0o755)
        os.environ |= {"AWN_HOME": f"{folder}/home", "AWN_HTTPS": "0"}
        os.environ.pop("DATABASE_URL", None)
        with running_platform(collected=True, AWN_HOME=f"{folder}/home") as base:
            coordinator = _joined(base)
            pages = _world(asked.entries)
            figures = [figure for name, path in pages.items() for figure in _page(name, coordinator, path, asked.times)]
    figures.append(_whole(figures))
    show(f"{asked.entries:,} entries, each page {asked.times} times", figures)
    keep("grid", {"entries": asked.entries, "times": asked.times}, figures)


def _joined(base: str) -> Browser:
    browser = Browser(base)
    browser.send("/join/", {"name": "منسقة الكشوف", "year_of_birth": "1990"})
    browser.send("/join/way/", {"username": "coordinator", "password": f"{PHRASE} 1", "consent": "on"})
    return browser


def _world(entries: int) -> Mapping[str, str]:
    """Fills the database; gives the pages by their names."""
    from awn.config.platform import set_up

    set_up()
    from awn.aid.tests.factories import make_list
    from awn.aid.tests.grid_entries import entry_line, fill, key_of
    from awn.aid.written import write_entries
    from awn.config.navigation import address
    from awn.organisations.tests.factories import make_verified
    from awn.people.models import Person
    from awn.people.reading import read

    by = Person.objects.get(username="coordinator")
    aid_list = make_list(organisation=make_verified(owner=by))
    read(aid_list, by=by, reason="list")
    run = fill(aid_list, [])
    sources = {"list.csv": aid_list.files.get()}
    began = time.monotonic()
    lines = (entry_line(each, key=key_of(aid_list, each)) for each in range(1, entries + 1))
    write_entries(run, lines, sources)
    print(f"{entries:,} entries sealed and copied in {time.monotonic() - began:.0f} s", flush=True)
    run.counts = {"entries": entries}
    run.save(update_fields=["counts"])
    _tidy()
    base = address("aid_entries", aid_list.uid)
    queries = {
        "first page": "", "from the middle": f"?row={entries // 2}", "last page": f"?before={entries + 1}", "one doubt": "?flag=document.lost",
        "one place": "?place=ZZ01", "sizes 3 to 4": "?size_from=3&size_to=4", "held": "?state=held", "not held": "?state=listed",
        "changed by rules": "?state=changed", "corrected": "?state=corrected", "doubt, place, size": "?flag=document.lost&place=ZZ01&size_from=5",
        "a name": "?text=%D8%B3%D9%84%D9%85%D8%A7%D9%86", "a document": "?text=900012345",
    }  # fmt: skip
    return {**{name: base + query for name, query in queries.items()}, "one entry": f"{base}{key_of(aid_list, entries // 2)}/"}


def _tidy() -> None:
    """What the database does by itself some minutes after so much was written."""
    from awn.config.home import home
    from awn.config.postgres.place import place
    from awn.config.postgres.roles import OWNER, connect

    with connect(place(home()), role=OWNER) as owner:
        owner.autocommit = True
        owner.execute("vacuum analyze aid_entry")


def _page(name: str, reader: Browser, path: str, times: int) -> Iterator[Figure]:
    took = [_once(reader, path) for _ in range(times + WARM)]
    yield Figure(f"{name}, first time, ms", took[0], ".1f")
    yield Figure(f"{name}, median, ms", median(took[WARM:]), ".1f")
    yield Figure(f"{name}, p95, ms", quantiles(took[WARM:], n=20)[-1], ".1f", at_most=LIMIT)


def _once(reader: Browser, path: str) -> float:
    began = time.perf_counter()
    with reader.opener.open(reader.base + path, timeout=60) as answer:
        status, content = answer.status, answer.read()
    if status != 200 or (b"<table" not in content and b"empty" not in content):
        raise SystemExit(f"{path} answered {status}")
    return 1000 * (time.perf_counter() - began)


def _whole(figures: list[Figure]) -> Figure:
    """Of the first times alone: the slowest."""
    first: list[Any] = [figure.value for figure in figures if "first time" in figure.name]
    return Figure("slowest first time, ms", max(first), ".1f")


if __name__ == "__main__":
    main()
