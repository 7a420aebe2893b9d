"""What an earlier server left behind: processes that still run, and marks of a process that is no more. The caller holds the place's lock."""

import contextlib
import os
import signal
import sys
import time
from collections.abc import Callable, Iterator

import psutil

from awn.config.postgres.place import SOCKET, Place

PATIENCE = 5.0  # seconds for processes without their server to end by themselves


def clear_leftovers(place: Place, tell: Callable[[str], None]) -> None:
    """Stops a server whose Awn is gone and waits for it however long it takes, then removes its marks."""
    server, began = _server_number(place), time.monotonic()
    for process in _processes(place):
        if process.pid == server:
            _signal(process, "SIGINT")
    while left := list(_processes(place)):
        waited = time.monotonic() - began
        if waited > PATIENCE:
            tell(f"Waiting for an earlier PostgreSQL to end ({waited:.0f} s)")
            _end_orphans(left, server)
        time.sleep(0.05 if waited < PATIENCE else 1)
    _remove_marks(place)


def status(place: Place) -> str:
    """What the server says of itself in `postmaster.pid`: «starting», «ready», «stopping»; empty when none runs."""
    lines = _marks(place)
    return lines[7].strip() if len(lines) > 7 and psutil.pid_exists(int(lines[0])) else ""


def _server_number(place: Place) -> int:
    lines = _marks(place)
    return int(lines[0]) if lines else 0


def _marks(place: Place) -> list[str]:
    try:
        lines = (place.data / "postmaster.pid").read_text("utf-8").splitlines()
    except OSError:
        lines = []
    return lines if lines and lines[0].strip().isdecimal() else []


def _processes(place: Place) -> Iterator[psutil.Process]:
    """Every process of PostgreSQL that works in this data folder; a number that was given to another process is not taken for it."""
    data = os.path.realpath(place.data)
    for process in psutil.process_iter():
        try:
            if process.name().startswith("postgres") and process.cwd() == data:
                yield process
        except psutil.Error:
            continue


def _end_orphans(processes: list[psutil.Process], server: int) -> None:
    """Sessions whose server was killed end by themselves, except in the middle of a long query."""
    if server not in {process.pid for process in processes}:
        for process in processes:
            _signal(process, "SIGQUIT")


def _signal(process: psutil.Process, name: str) -> None:
    with contextlib.suppress(psutil.Error):
        process.send_signal(getattr(signal, name, signal.SIGTERM))


def _remove_marks(place: Place) -> None:
    """Nobody else works here, so a mark that stands is stale, even where its number lives on in another process."""
    (place.data / "postmaster.pid").unlink(missing_ok=True)
    if place.sockets and sys.platform != "win32":
        for name in (SOCKET, f"{SOCKET}.lock"):
            (place.socket_folder / name).unlink(missing_ok=True)
