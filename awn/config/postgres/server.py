"""One running PostgreSQL, started and stopped by this process through its keeper."""

import json
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from typing import Final

from awn.config.postgres.binaries import program
from awn.config.postgres.cluster import who
from awn.config.postgres.leftovers import clear_leftovers, status
from awn.config.postgres.place import Place
from awn.config.postgres.problems import PostgresProblem

ALWAYS: Final = {
    "log_destination": "stderr",
    "logging_collector": "off",
    "log_startup_progress_interval": "2s",
    "timezone": "UTC",
    "unix_socket_permissions": "0700",
}
# for tests: a power cut may take everything
FLEETING: Final = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off", "autovacuum": "off", "jit": "off"}
LOG_LIMIT = 5_000_000  # bytes; a longer log is begun anew at a start, one old one is kept


class Server:
    """A server that this process watches over. The caller holds the place's lock for as long."""

    def __init__(self, place: Place, *, tell: Callable[[str], None], options: Mapping[str, str] | None = None) -> None:
        self._place = place
        self._tell = tell
        self._options = ALWAYS | dict(options or {})
        self._keeper: subprocess.Popen[str] | None = None

    @property
    def is_running(self) -> bool:
        return self._keeper is not None and self._keeper.poll() is None

    def start(self) -> None:
        """Starts it and waits until it takes connections, through a recovery of any length. Raises PostgresProblem when it ends instead."""
        clear_leftovers(self._place, self._tell)
        self._begin_log()
        self._keeper = subprocess.Popen(  # noqa: S603
            [sys.executable, "-m", "awn.config.postgres.keeper", json.dumps(self._order())],
            stdin=subprocess.PIPE,
            text=True,
            start_new_session=True,  # Ctrl-C reaches Awn alone, which stops the others first
        )
        self._wait()

    def stop(self) -> None:
        """Closes its sessions and stops it, however long the writing takes; asked to hurry (Ctrl-C again), the next start recovers."""
        if self._keeper is None or self._keeper.stdin is None:
            return
        try:
            self._keeper.stdin.close()
            self._keeper.wait()
        except KeyboardInterrupt:
            self._keeper.terminate()
            self._keeper.wait()
        self._keeper = None

    def _wait(self) -> None:
        began = told = time.monotonic()
        while status(self._place) != "ready":
            if not self.is_running:
                raise PostgresProblem(
                    f"PostgreSQL ended while it started. The last lines of {self._place.log}:\n{self._last_lines(6)}"
                )
            now = time.monotonic()
            if now - told > 2:
                told = now
                self._tell(f"PostgreSQL is starting ({now - began:.0f} s): {self._last_lines(1)}")
            time.sleep(0.03)

    def _order(self) -> dict[str, object]:
        place = self._place
        options = self._options | _reached_by(place)
        words = [word for name, value in options.items() for word in ("-c", f"{name}={value}")]
        return {
            "server": [program("postgres", place.account), "-D", str(place.data), *words],
            "pg_ctl": program("pg_ctl", place.account),
            "who": who(place),
            "data": str(place.data),
            "folder": str(place.folder),
            "log": str(place.log),
        }

    def _begin_log(self) -> None:
        log = self._place.log
        if log.exists() and log.stat().st_size > LOG_LIMIT:
            log.replace(log.with_name("log.1"))
        log.touch(mode=0o600)

    def _last_lines(self, number: int) -> str:
        with self._place.log.open("rb") as log:
            log.seek(max(0, self._place.log.stat().st_size - 4000))
            return "\n".join(log.read().decode("utf-8", "replace").splitlines()[-number:])


def _reached_by(place: Place) -> dict[str, str]:
    if place.sockets:
        return {"listen_addresses": "", "unix_socket_directories": str(place.socket_folder), "port": "5432"}
    else:
        with socket.create_server(("127.0.0.1", 0)) as free:
            port = str(free.getsockname()[1])
        place.port_file.write_text(port, "ascii")
        return {"listen_addresses": "127.0.0.1", "unix_socket_directories": "", "port": port}
