"""The engine's own process (`awn.aid.apart`) as whoever began it sees it."""

import json
import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, Self

from awn.arabic.wording import Message
from awn.messaging.stored import from_stored

LONGEST: Final = 30 * 60.0  # seconds that one request may take
STEP: Final = 0.1  # seconds between two looks
SIGN: Final = 1.0  # seconds between two signs


class Broken(Exception):
    """The process ended without a result, or took too long."""


class Unwanted(Exception):
    """Whoever asked wants nothing of it any more; the process was ended."""


@dataclass(frozen=True, slots=True)
class Told:
    """How far it is. `running`: the files are read."""

    words: Message | None = None
    share: float = 0.0
    running: bool = False


class EngineProcess:
    """Runs the engine over the request in a folder. It ends with this process, however this one ends."""

    def __init__(self, folder: Path) -> None:
        self._process = subprocess.Popen(  # noqa: S603  # our own module, and a folder that we made
            [sys.executable, "-m", "awn.aid.apart", str(folder)],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, cwd=folder,
            env=_environment(),
        )  # fmt: skip
        self._told = Told()
        self._listening = threading.Thread(target=self._listen, daemon=True)
        self._listening.start()

    def watch(self, sign: Callable[[Told], bool]) -> None:
        """Waits for its end, and signs each second; a sign that is answered False ends it. Raises Broken or Unwanted."""
        began, next_sign = time.monotonic(), 0.0
        while self._process.poll() is None:
            now = time.monotonic()
            if now - began > LONGEST:
                raise Broken
            elif now >= next_sign:
                next_sign = now + SIGN
                if not sign(self._told):
                    raise Unwanted
            time.sleep(STEP)
        self._listening.join()
        if self._process.returncode != 0:
            raise Broken
        elif not sign(self._told):
            raise Unwanted

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._process.kill()
        self._process.wait()
        for stream in (self._process.stdin, self._process.stdout):
            if stream is not None:
                stream.close()

    def _listen(self) -> None:
        stream = self._process.stdout
        assert stream is not None
        running = False
        for line in stream:
            told = json.loads(line)
            running = running or told["running"]
            self._told = Told(from_stored(told["words"]), told["share"], running)


def write_request(folder: Path, files: Mapping[str, tuple[str, bytes]], **request: Any) -> None:
    """Puts the files, by name with digest and content, and what is wanted of them into the folder."""
    for name, (_, content) in files.items():
        (folder / "files" / name).write_bytes(content)
    told = {**request, "files": {name: digest for name, (digest, _) in files.items()}}
    (folder / "request.json").write_text(json.dumps(told, ensure_ascii=False), encoding="utf-8")


def _environment() -> dict[str, str]:
    """Without the keys and the way into the database."""
    kept = ("PATH", "LANG", "LC_ALL", "TZ", "TMPDIR", "PYTHONPATH", "VIRTUAL_ENV", "SYSTEMROOT")
    return {"PYTHONUTF8": "1", **{name: os.environ[name] for name in kept if name in os.environ}}
