"""Clients that act at once, each in a process of its own with one connection."""

import multiprocessing
import time
from collections.abc import Callable
from multiprocessing.queues import Queue
from multiprocessing.synchronize import Barrier
from typing import Final

import psutil

CLIENTS: Final = 8
ACTORS, SAME = 200, 6  # different people who act; rows that all touch
PATIENCE: Final = 120  # seconds until all are ready


KINDS: Final = ("plain", "journal", "same")
"""A row is inserted; and its line is written; or lines about the same few rows are, in any order."""

type Speed = dict[str, float]


def speeds(turns: int, seconds: float) -> dict[str, list[Speed]]:
    """Of all clients together, for each kind of act as often as there are turns, one kind after the other."""
    context = multiprocessing.get_context("spawn")
    together, done = context.Barrier(CLIENTS), context.Queue()
    clients = [context.Process(target=_client, args=(turns, seconds, number, together, done)) for number in range(CLIENTS)]
    for client in clients:
        client.start()
    found: dict[str, list[Speed]] = {kind: [] for kind in KINDS}
    for kind in KINDS * turns:
        acts, spent = (sum(each) for each in zip(*[done.get(timeout=PATIENCE + seconds) for _ in clients], strict=True))
        found[kind].append({"acts a second": acts / seconds, "CPU of one, µs": spent / acts * 1e6})
    for client in clients:
        client.join()
    return found


def _client(turns: int, seconds: float, number: int, together: Barrier, done: "Queue[tuple[int, float]]") -> None:
    from awn.config.platform import set_up

    set_up()
    acts = _acts(number)
    for act in acts.values():
        act(0)  # a connection, and whatever else is made once
    cpu = _cpu()
    for kind in KINDS * turns:
        together.wait(PATIENCE)
        began, end, turn = cpu(), time.perf_counter() + seconds, 0
        while time.perf_counter() < end:
            turn += 1
            acts[kind](turn)
        done.put((turn, cpu() - began))


def _cpu() -> Callable[[], float]:
    """Gives the seconds of CPU that this process and its server process have taken."""
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("select pg_backend_pid()")
        server = psutil.Process(cursor.fetchone()[0])
    return lambda: time.process_time() + sum(server.cpu_times()[:2])


def _acts(number: int) -> dict[str, Callable[[int], None]]:
    import uuid

    from django.db import models, transaction

    from awn.journal.recording import record
    from awn.journal.subject import Subject

    class Act(Subject):
        note = models.CharField(max_length=80)

        class Meta:
            app_label = "bench"

    actors = [Act(uid=uuid.UUID(int=each)) for each in range(ACTORS)]

    @transaction.atomic
    def plain(turn: int) -> None:
        Act(note=f"act {turn}").save()

    @transaction.atomic
    def journal(turn: int) -> None:
        act = Act(note=f"act {turn}")
        act.save()
        record("bench.act", about=act, by=actors[(turn * CLIENTS + number) % ACTORS], reason="bench", details={"turn": turn})

    @transaction.atomic
    def same(turn: int) -> None:
        Act(note=f"act {turn}").save()
        for row in actors[:SAME] if (turn + number) % 2 else actors[SAME - 1 :: -1]:
            record("bench.act", about=row, by=actors[number % SAME])

    return {"plain": plain, "journal": journal, "same": same}
