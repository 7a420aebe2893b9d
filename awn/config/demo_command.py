"""`awn demo`: the whole platform on this machine, with a database of its own that keeps what was done in it."""

import argparse
import socket
import time
import urllib.error
import urllib.request

from awn.arabic.saying import note, say
from awn.arabic.wording import message
from awn.config.databases import is_embedded
from awn.config.home import locked, make_home, read_private, write_private
from awn.config.postgres.problems import PostgresProblem
from awn.config.postgres.running import running
from awn.config.postgres.server import Server
from awn.config.supervised import Child

HOST, PORT = "127.0.0.1", 8000
NAME = "localhost"  # passkeys work under a name alone
ENVIRONMENT = {"AWN_DEMO": "1"}
LISTS = {"AWN_DEMO_LISTS": "1"}
BREATH = 1.0  # seconds between looking after the processes


def describe(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--port", type=int, default=None, help=f"the port on {HOST} ({PORT}, or any free one)")
    parser.add_argument("--lists", action="store_true", help="with five lists of 12,000 rows, which fill in the background")


def run(arguments: argparse.Namespace) -> int:
    """Runs until told to stop. Returns 0, or 2 when a database is named (a demonstration never touches it) or something does not start."""
    if not is_embedded():
        say(
            message(
                "DATABASE_URL is set. The demonstration has a database of its own and never touches another: unset it, or run `awn serve`."
            )
        )
        return 2
    home = make_home()
    with locked(home / "demo.lock") as ours:
        if ours:
            with running(note) as server:
                return _demonstrate(arguments.port or _free_port(), server, large=arguments.lists)
        else:
            say(
                message(
                    "The demonstration runs already: %(address)s", address=read_private(home / "demo.json").get("address", "")
                )
            )
            return 0


def _demonstrate(port: int, server: Server | None, *, large: bool) -> int:
    environment = {**ENVIRONMENT, "AWN_ADDRESS": f"http://{NAME}:{port}"}
    migration = Child(["migrate"], {**environment, **(LISTS if large else {})})
    web = Child(["serve", "--host", HOST, "--port", str(port), "--processes", "1"], environment)
    children = [web, Child(["work"], environment)]
    try:
        migration.start()
        if migration.wait():
            raise PostgresProblem("The tables could not be made; the reason stands above.")
        for child in children:
            child.start()
        _announce(port, web)
        _look_after(children, server)
    except KeyboardInterrupt:
        say(message("Stopping"))
    finally:
        _stop([migration, *children])
    return 0


def _announce(port: int, web: Child) -> None:
    address = f"http://{NAME}:{port}/"
    while not _answers(address):
        if not web.is_running:
            raise PostgresProblem("The web server could not be started; the reason stands above.")
        time.sleep(0.1)
    write_private(make_home() / "demo.json", {"address": f"{address}demo/"})
    say(message("Awn runs on this machine: %(address)s. To stop it: Ctrl-C", address=f"{address}demo/"))


def _answers(address: str) -> bool:
    try:
        with urllib.request.urlopen(f"{address}health/", timeout=2) as answer:  # noqa: S310
            said: bytes = answer.read()
            return said == b"ok"
    except (urllib.error.URLError, OSError):
        return False


def _look_after(children: list[Child], server: Server | None) -> None:
    """Starts again what was killed, the database first."""
    while True:
        time.sleep(BREATH)
        if server is not None and not server.is_running:
            say(message("The database ended and is started again"))
            server.start()
        for child in children:
            if not child.is_running:
                child.start()


def _stop(children: list[Child]) -> None:
    for child in children:
        child.ask_to_stop()
    for child in children:
        child.wait()


def _free_port() -> int:
    """The usual port where it is free, so that the address stays the same; any free one else."""
    for port in (PORT, 0):
        try:
            with socket.create_server((HOST, port)) as free:
                found: int = free.getsockname()[1]
                return found
        except OSError:
            continue
    raise PostgresProblem(f"No port is free on {HOST}.")
