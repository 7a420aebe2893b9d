"""The platform of its own for tests: a database, its tables and the web server, as `awn demo` starts them, without the worker."""

import os
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from e2e.desk import ROOT

PATIENCE = 60.0  # seconds until it answers


@dataclass(frozen=True, slots=True)
class Installation:
    """A platform that runs: its address without the last slash, and the environment in which its commands work."""

    address: str
    around: dict[str, str]

    def command(self, *words: str) -> None:
        """`awn` with these words, as whoever runs the installation types them."""
        _run("-m", "awn", *words, around=self.around)


@contextmanager
def running_platform(*, collected: bool = False, processes: int = 1, **environment: str) -> Iterator[str]:
    """The address of an installation of its own, without the last slash."""
    with running_installation(collected=collected, processes=processes, **environment) as installation:
        yield installation.address


@contextmanager
def running_installation(*, collected: bool = False, processes: int = 1, **environment: str) -> Iterator[Installation]:
    """Starts the platform in a private folder of its own, and ends it as Ctrl-C does.

    With `collected`, files are served as an installation serves them: compressed, under names that change with their content.
    """
    with tempfile.TemporaryDirectory(prefix="awn-", ignore_cleanup_errors=True) as folder:
        Path(folder).chmod(0o755)
        port = str(free_port())
        around = {
            **_outside(),
            "AWN_HOME": f"{folder}/home",
            "AWN_HTTPS": "0",
            "AWN_KIT": "1",
            "AWN_QUICK_EXIT": f"http://localhost:{port}/health/",
            **environment,
        }
        if collected:
            around["AWN_STATIC"] = f"{folder}/static"
            _run("manage.py", "collectstatic", "--no-input", around=around)
        _run("-m", "awn", "migrate", around=around)
        web = subprocess.Popen(  # noqa: S603
            [sys.executable, "-m", "awn", "serve", "--port", port, "--processes", str(processes)],
            cwd=ROOT, env=around, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        try:
            yield Installation(_answering(f"http://127.0.0.1:{port}", web), around)
        finally:
            web.terminate()
            web.wait(timeout=30)


def _outside() -> dict[str, str]:
    """This process's environment without what names an installation or its settings."""
    return {name: value for name, value in os.environ.items() if not name.startswith(("AWN_", "DATABASE_", "DJANGO_"))}


def _run(*words: str, around: dict[str, str]) -> None:
    command = [sys.executable, *words]
    done = subprocess.run(command, cwd=ROOT, env=around, check=False, capture_output=True, text=True)  # noqa: S603
    assert done.returncode == 0, done.stderr


def _answering(address: str, web: "subprocess.Popen[bytes]") -> str:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until and web.poll() is None:
        try:
            with urllib.request.urlopen(f"{address}/health/", timeout=2):  # noqa: S310
                return address
        except (urllib.error.URLError, OSError):
            time.sleep(0.1)
    raise AssertionError(f"The platform did not start ({web.poll()}).")


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port: int = free.getsockname()[1]
        return port
