"""Processes that end with the one that started them, however that ended: it holds the other end of their standard input."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Mapping, Sequence

MARK = "AWN_SUPERVISED"
PATIENCE = 10.0  # seconds to end in good order


class Child:
    """One command of `awn` that this process runs, in a session of its own: Ctrl-C reaches this process alone."""

    def __init__(self, words: Sequence[str], environment: Mapping[str, str] | None = None) -> None:
        self._words = [sys.executable, "-m", "awn", *words]
        self._environment = {**os.environ, **(environment or {}), MARK: "1"}
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def is_running(self) -> bool:
        return self._process is not None and self._process.poll() is None

    def start(self) -> None:
        self._process = subprocess.Popen(  # noqa: S603
            self._words, env=self._environment, stdin=subprocess.PIPE, start_new_session=True
        )

    def ask_to_stop(self) -> None:
        if self._process is not None and self._process.stdin is not None:
            self._process.stdin.close()

    def wait(self) -> int:
        """Waits until it ends by itself, or in good order once it was asked to; ends it when that takes too long. Returns its status."""
        if self._process is None:
            return 0
        asked = self._process.stdin is None or self._process.stdin.closed
        try:
            return self._process.wait(PATIENCE + 2 if asked else None)
        except subprocess.TimeoutExpired:
            self._process.kill()
            return self._process.wait()


def end_with_supervisor() -> None:
    """To be called by a command that may be a `Child`: asks it to end as SIGTERM would once its supervisor lets go or is gone."""
    if os.environ.pop(MARK, "") == "1":
        threading.Thread(target=_watch, daemon=True).start()


def _watch() -> None:
    while os.read(0, 4096):  # unbuffered: the web server forks, and a buffer's lock would be held in its processes for ever
        pass
    if sys.platform == "win32":
        signal.raise_signal(signal.SIGINT)
    else:
        os.kill(os.getpid(), signal.SIGTERM)
    time.sleep(PATIENCE)
    os._exit(1)
