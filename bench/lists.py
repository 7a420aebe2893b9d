"""Aid lists on the platform: 12,000 dreadful rows from upload to doubtful pairs that wait for volunteers.

    python -m bench.lists [--rows 12000] [--seed 7]

The platform runs as an installation runs it: a web server, its database, and `awn work` with four jobs at once. One coordinator gives the files, prepares the
list as soon as it can be, and asks volunteers as soon as it is done; nobody thinks in between. Prints a table and writes bench/results/lists.json.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from bench.asked import Figure, keep, show
from e2e.platform import running_platform

if TYPE_CHECKING:
    from django.test import Client

    from awn.aid.models import AidList

ASKED: Final = 30.0  # seconds
PATIENCE: Final = 300.0
LOCKED: Final = 2.0  # seconds that the list's row may be locked


def main() -> None:
    parser = argparse.ArgumentParser(description="Aid lists")
    parser.add_argument("--rows", type=int, default=12_000, help="of all files together (12,000)")
    parser.add_argument("--seed", type=int, default=7, help="of the invented country (7)")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="awn-bench-", ignore_cleanup_errors=True) as folder:
        Path(folder).chmod(0o755)
        os.environ |= {"AWN_HOME": f"{folder}/home", "AWN_HTTPS": "0"}
        os.environ.pop("DATABASE_URL", None)
        with running_platform(collected=True, AWN_HOME=f"{folder}/home"):
            from awn.config.platform import set_up

            set_up()
            with _worker():
                figures = _measured(_files(Path(folder), asked))
    show(f"{asked.rows:,} rows, from upload to doubtful pairs that wait for volunteers", figures)
    keep("lists", {"rows": asked.rows, "seed": asked.seed}, figures)


def _files(folder: Path, asked: argparse.Namespace) -> list[Path]:
    from awn.aid import sample

    (folder / "lists").mkdir()
    return list(sample.write(folder / "lists", rows=asked.rows, seed=asked.seed, truth=False))


@contextmanager
def _worker() -> Iterator[None]:
    worker = subprocess.Popen([sys.executable, "-m", "awn", "work"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        time.sleep(5)
        yield
    finally:
        worker.terminate()
        worker.wait(timeout=60)


def _measured(files: list[Path]) -> list[Figure]:
    from awn.aid.asking import seen_pairs
    from awn.aid.tests.factories import make_list
    from awn.organisations.tests.browsing import browser
    from awn.people.reading import read

    aid_list = make_list()
    read(aid_list, by=aid_list.made_by, reason="list")
    hers = browser(aid_list.made_by)
    began = time.perf_counter()
    _post(hers, aid_list, "aid_list_files", _given(files))
    uploaded = time.perf_counter()
    _post(hers, aid_list, "aid_list_preparation", {"region": "ZZ"})
    locked = _until(lambda: aid_list.latest is not None)
    done = time.perf_counter()
    _post(hers, aid_list, "aid_list_volunteers", {})
    _until(lambda: aid_list.asked().exists())
    ended = time.perf_counter()
    assert aid_list.asked().filter(state="open").count() == seen_pairs(aid_list).count() > 0
    return [
        Figure("files uploaded and sealed, s", uploaded - began, ",.1f"),
        Figure("the run, from the button to the entries, s", done - uploaded, ",.1f"),
        Figure("questions made, gold ones too, s", ended - done, ",.1f"),
        Figure("all told, s", ended - began, ",.1f", at_most=ASKED),
        Figure("longest time that the list's row was locked, s", locked, ",.2f", at_most=LOCKED),
        Figure("entries", aid_list.entries.count(), ",.0f"),
        Figure("doubtful pairs that wait", aid_list.asked().count(), ",.0f"),
    ]


def _given(files: list[Path]) -> dict[str, Any]:
    from django.core.files.uploadedfile import SimpleUploadedFile

    from awn.aid.tests.factories import in_a_month

    until = in_a_month()
    return {
        "lists": [SimpleUploadedFile(path.name, path.read_bytes()) for path in files],
        "collected_by": "bench", "collected_for": "bench", "may_see": "volunteers",
        "until_day": until.day, "until_month": until.month, "until_year": until.year,
    }  # fmt: skip


def _post(hers: "Client", aid_list: "AidList", name: str, data: dict[str, Any]) -> None:
    from django.urls import reverse

    answer = hers.post(reverse(name, args=[aid_list.uid]), data, headers={"host": "127.0.0.1"})
    assert answer.status_code == 303, answer.status_code


def _until(holds: Callable[[], bool]) -> float:
    """Waits; gives the longest time for which another could not lock the first list's row."""
    from django.db import transaction

    from awn.aid.models import AidList

    longest, ends = 0.0, time.monotonic() + PATIENCE
    while not holds():
        assert time.monotonic() < ends, "it takes too long"
        asked = time.perf_counter()
        with transaction.atomic():
            AidList.objects.earliest("pk").locked()
        longest = max(longest, time.perf_counter() - asked)
        time.sleep(0.05)
    return longest


if __name__ == "__main__":
    main()
