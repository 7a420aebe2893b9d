"""Volunteers who answer small tasks all at once: 280 answers a second arriving over 150 logged-in sessions in one project.

    python -m bench.tasks [--rate 280] [--seconds 60] [--sessions 150]

The platform runs as `awn serve` starts it, with a web process for each core, beside its database and the crowd. Then the same crowd asks a bare view that runs
the same statements. Prints a table and writes bench/results/tasks.json.
"""

import argparse
import asyncio
import contextlib
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median, quantiles
from typing import Any, Final

import psutil

from awn.microtasks.tests.exactness import HELD_TOO_OFTEN
from bench.asked import Figure, keep, show
from bench.crowd import Seen, crowd
from bench.tasks_world import World, make_world
from e2e.platform import free_port, running_platform

ASKED: Final = 300.0  # milliseconds, p95
WRONG: Final = 0.05  # of the answers
WARM: Final = 5.0  # seconds before the clock starts
SERVER: Final = """
import os
from granian.constants import Interfaces
from granian.log import LogLevels
from granian.server import Server
Server("bench.bare_tasks:application", address="127.0.0.1", port={port}, interface=Interfaces.WSGI, workers={processes}, blocking_threads=int(os.environ.get("AWN_THREADS", "8")),
       log_level=LogLevels.warning).serve()
"""
OVER: Final = """
select count(*) from microtasks_microtask task
where given > wanted or given <> (select count(*) from microtasks_answer where microtask_id = task.id and counts)
"""


def main() -> None:
    parser = argparse.ArgumentParser(description="Small tasks")
    parser.add_argument("--rate", type=float, default=280, help="answers a second (280)")
    parser.add_argument("--seconds", type=float, default=60, help="(60)")
    parser.add_argument("--sessions", type=int, default=150, help="logged-in browsers (150)")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="awn-bench-", ignore_cleanup_errors=True) as folder:
        Path(folder).chmod(0o755)
        os.environ |= {"AWN_HOME": f"{folder}/home", "AWN_HTTPS": "0"}
        os.environ.pop("DATABASE_URL", None)
        with running_platform(collected=True, processes=os.cpu_count() or 1, AWN_HOME=f"{folder}/home") as base:
            from awn.config.platform import set_up

            set_up()
            figures = _measured("the platform", int(base.rsplit(":", 1)[1]), make_world(_tasks(asked), asked.sessions), asked)
            world = make_world(_tasks(asked), asked.sessions)
            with _bare(world.project) as port:
                figures += _measured("a bare view with the same statements", port, world, asked, bare=True)
    keep("tasks", {"rate": asked.rate, "seconds": asked.seconds, "sessions": asked.sessions}, figures)


def _tasks(asked: argparse.Namespace) -> int:
    """More than can be answered: two answers are wanted of each, and more where they differ."""
    sessions: int = asked.sessions
    return sessions + int(asked.rate * (asked.seconds + WARM) * 0.6)


def _measured(name: str, port: int, world: World, asked: argparse.Namespace, *, bare: bool = False) -> list[Figure]:
    """A crowd that warms the server up, one that is measured, then what the database holds."""
    asyncio.run(crowd("127.0.0.1", port, world.visitors, rate=asked.rate, seconds=WARM, wrong=WRONG))
    before, cpu, shares = time.perf_counter(), psutil.cpu_times(), _cpu()
    seen = asyncio.run(crowd("127.0.0.1", port, world.visitors, rate=asked.rate, seconds=asked.seconds, wrong=WRONG))
    spent, after = time.perf_counter() - before, psutil.cpu_times()
    idle = (after.idle + after.iowait - cpu.idle - cpu.iowait) / spent / (os.cpu_count() or 1)
    cost = {who: 1000 * (now - shares[who]) / max(1, len(seen.took)) for who, now in _cpu().items()}
    figures = [
        *_times(seen, spent, bare=bare),
        *(Figure(f"CPU of one answer, {who}, ms", each, ".2f") for who, each in cost.items()),
    ]
    figures += [Figure("share of both cores that stood idle", idle, ".2f"), *_kept(seen, world)]
    show(f"{name}: {asked.rate:.0f} answers a second for {asked.seconds:.0f} s over {asked.sessions} sessions", figures)
    return figures


def _cpu() -> dict[str, float]:
    """Seconds of CPU that each of the three has taken so far."""
    spent = {"web": 0.0, "database": 0.0, "crowd": time.process_time()}
    for process in psutil.Process().children(recursive=True):
        with contextlib.suppress(psutil.Error):
            who = "database" if process.name() == "postgres" else "web"
            spent[who] += sum(process.cpu_times()[:2])
    return spent


@contextmanager
def _bare(project: int) -> Iterator[int]:
    """The bare view on a port of its own, with as many processes and threads as the platform."""
    port = free_port()
    server = subprocess.Popen(
        [sys.executable, "-c", SERVER.format(port=port, processes=os.cpu_count() or 1)],
        env={**os.environ, "BENCH_PROJECT": str(project)},
    )
    try:
        time.sleep(6)
        yield port
    finally:
        server.terminate()
        server.wait(timeout=30)


def _times(seen: Seen, spent: float, *, bare: bool) -> list[Figure]:
    took = sorted(1000 * each for each in seen.took)
    return [
        Figure("answers a second that were taken", len(took) / spent, ",.0f"),
        Figure("p50, ms", median(took), ",.1f"),
        Figure("p95, ms", quantiles(took, n=20)[-1], ",.1f", at_most=None if bare else ASKED),
        Figure("p99, ms", quantiles(took, n=100)[-1], ",.1f"),
    ]


def _kept(seen: Seen, world: World) -> list[Figure]:
    """What must be exact."""
    from django.db import connection

    with connection.cursor() as cursor:
        double, over = (_number(cursor, statement) for statement in (HELD_TOO_OFTEN, OVER))
    return [
        Figure("answers refused or lost", sum(seen.failed.values()) + seen.ran_dry, ",.0f", at_most=0),
        Figure("double leases", double, ",.0f", at_most=0),
        Figure("tasks with more answers than wanted, or a wrong count", over, ",.0f", at_most=0),
        Figure("people whose minutes are not those of their answers", world.wrong_minutes(), ",.0f", at_most=0),
    ]


def _number(cursor: Any, statement: str) -> int:
    cursor.execute(statement)
    number: int = cursor.fetchone()[0]
    return number


if __name__ == "__main__":
    main()
