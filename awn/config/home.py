"""The private folder of an installation: its keys, its locks and, by default, its database. `AWN_HOME`, else `.awn/` in the checkout."""

import contextlib
import json
import os
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import IO, Any

CHECKOUT = Path(__file__).parents[2]


def home() -> Path:
    """Where the private folder is. Makes nothing."""
    named = os.environ.get("AWN_HOME")
    if named:
        return Path(named).expanduser().absolute()
    elif (CHECKOUT / "pyproject.toml").is_file():
        return CHECKOUT / ".awn"
    else:
        return Path.home() / ".awn"


def make_home() -> Path:
    """The private folder, made when missing, closed to other people."""
    folder = home()
    folder.mkdir(parents=True, exist_ok=True)
    # where root runs it, the account that the database falls back to must be able to pass through
    folder.chmod(0o711 if is_root() else 0o700)
    return folder


def is_root() -> bool:
    return sys.platform != "win32" and os.geteuid() == 0


def write_private(path: Path, content: Mapping[str, Any]) -> None:
    """Writes JSON that only its owner reads; whole or not at all."""
    half = path.with_name(f"{path.name}.{os.getpid()}")
    half.unlink(missing_ok=True)
    with os.fdopen(os.open(half, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as file:
        json.dump(content, file, indent=1)
        file.flush()
        os.fsync(file.fileno())
    half.replace(path)


def read_private(path: Path) -> dict[str, Any]:
    """What `write_private` wrote; nothing when there is no such file."""
    try:
        content: dict[str, Any] = json.loads(path.read_text("utf-8"))
    except FileNotFoundError:
        content = {}
    return content


@contextlib.contextmanager
def locked(path: Path, *, wait: bool = False) -> Iterator[bool]:
    """Holds the lock of this name for this process alone. Gives False when another holds it (never with `wait`). It ends with the process, however that ends."""
    with path.open("a+b") as file:
        yield _lock(file, wait=wait)


if sys.platform == "win32":
    import msvcrt

    def _lock(file: IO[bytes], *, wait: bool) -> bool:
        file.seek(0)
        while True:
            try:
                msvcrt.locking(file.fileno(), msvcrt.LK_LOCK if wait else msvcrt.LK_NBLCK, 1)
            except OSError:
                if not wait:
                    return False
            else:
                return True
else:
    import fcntl

    def _lock(file: IO[bytes], *, wait: bool) -> bool:
        try:
            fcntl.flock(file, fcntl.LOCK_EX if wait else fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        else:
            return True
