"""The process between Awn and its PostgreSQL: it starts the server and stops it when Awn says so, or when Awn is no more.

It holds the reading end of a pipe whose other end Awn holds, so that it notices a killed Awn on every system. Should it be killed itself, Linux
tells the server; elsewhere whoever starts next stops what was left (`leftovers`). Run as `python -m awn.config.postgres.keeper ORDER`, with the order as JSON.
"""

import ctypes
import json
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from typing import Any

PR_SET_PDEATHSIG = 1  # from <linux/prctl.h>


def main() -> int:
    """Returns what the server returned."""
    order = json.loads(sys.argv[1])
    for name in ("SIGINT", "SIGHUP", "SIGBREAK"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), signal.SIG_IGN)
    server = _start(order)
    signal.signal(signal.SIGTERM, lambda *_: _stop(order, server))
    threading.Thread(target=_listen, args=(order, server), daemon=True).start()
    while True:
        try:
            return server.wait(timeout=3600)
        except subprocess.TimeoutExpired:
            continue


def _start(order: dict[str, Any]) -> subprocess.Popen[bytes]:
    with open(order["log"], "ab") as log:  # noqa: PTH123
        return subprocess.Popen(  # noqa: S603
            order["server"],
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            cwd=order["folder"],
            preexec_fn=_dying_with_parent(),
            **order["who"],
        )


def _dying_with_parent() -> Callable[[], None] | None:
    """Runs in the server's process before it begins, after its account was changed (which would undo it)."""
    if not sys.platform.startswith("linux"):
        return None
    keeper, libc = os.getpid(), ctypes.CDLL(None)

    def ask() -> None:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        signal.signal(signal.SIGHUP, signal.SIG_DFL)
        libc.prctl(PR_SET_PDEATHSIG, signal.SIGINT, 0, 0, 0)
        if os.getppid() != keeper:
            os._exit(1)

    return ask


def _listen(order: dict[str, Any], server: subprocess.Popen[bytes]) -> None:
    while line := sys.stdin.readline():
        if line.strip() == "now":
            _stop(order, server, now=True)
    _stop(order, server)


def _stop(order: dict[str, Any], server: subprocess.Popen[bytes], *, now: bool = False) -> None:
    """Without `now`, sessions are closed and everything is written first; with it, the next start recovers."""
    if sys.platform == "win32":
        mode = "immediate" if now else "fast"
        subprocess.run([order["pg_ctl"], "stop", "-D", order["data"], "-m", mode, "-W"], check=False)  # noqa: S603
    elif server.poll() is None:
        server.send_signal(signal.SIGQUIT if now else signal.SIGINT)


if __name__ == "__main__":
    sys.exit(main())
