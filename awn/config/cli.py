"""The command `awn`: `awn demo`, `awn serve`, …, and the parts with commands of their own, such as `awn aid prepare`.

Each command is a module of its capability with `describe(parser)` and `run(arguments)`; it is imported only when it is called, so that the list
engine starts without Django, and without the packages that only the platform needs.
"""

import argparse
import importlib
import signal
import sys
from collections.abc import Callable, Sequence
from types import FrameType

from awn.config.postgres.problems import PostgresProblem

type Command = tuple[str, str]
type Run = Callable[[argparse.Namespace], int]

PARTS: dict[str, tuple[str, dict[str, Command]]] = {
    "aid": (
        "aid lists (كشوفات)",
        {
            "prepare": ("awn.aid.commands.prepare", "make one clean and explained list out of many files"),
            "compare": ("awn.aid.commands.compare", "say what stands in both lists, and what in only one"),
            "train": ("awn.aid.commands.train", "learn from one's own large lists what each agreement is worth"),
            "desk": ("awn.config.desk_command", "do the same on a page in the browser, on this machine alone"),
            "sample": ("awn.aid.commands.sample", "write believable dreadful files of a country that does not exist"),
        },
    ),
    "keys": (
        "the secrets of this installation",
        {"rotate": ("awn.config.rotate_command", "seal everything again with the current sealing key")},
    ),
}
# parts whose commands talk to the database of the platform; the others run without Django
PLATFORM_PARTS: dict[str, tuple[str, dict[str, Command]]] = {
    "people": (
        "people and their offices",
        {"steward": ("awn.people.commands.steward", "make somebody with an account a steward of this installation")},
    ),
    "journal": (
        "the record of what was done",
        {"verify": ("awn.journal.commands.verify", "read the journal again and say whether it is as it was written and signed")},
    ),
    "places": (
        "administrative areas",
        {"load": ("awn.places.commands.load", "take the areas of a country from a workbook with codes (P-codes)")},
    ),
}
COMMANDS: dict[str, Command] = {
    "demo": ("awn.config.demo_command", "try the whole platform on this machine, with its own database"),
    "serve": ("awn.config.serve_command", "run the web server"),
    "work": ("awn.config.work_command", "do the jobs that wait in the database"),
    "migrate": ("awn.config.migrate_command", "bring the tables of the database up to date"),
    "doctor": ("awn.config.doctor_command", "look at everything that the platform needs, and say what to do"),
}
# packages that only the platform needs, so that the lack of one can be explained
PLATFORM = {"granian", "procrastinate", "psutil", "psycopg", "psycopg_pool"}


def main(words: Sequence[str] | None = None) -> int:
    """Runs one command. Returns 0 done, 1 stopped, 2 unusable input with the reason on one line of standard error."""
    words = list(sys.argv[1:] if words is None else words)
    _speak_utf8()
    parser = _parser(words)
    arguments = parser.parse_args(words)
    if not hasattr(arguments, "run"):
        parser.print_help()
        return 0
    told_to_end = _end_cleanly()
    try:
        status: int = arguments.run(arguments)
    except KeyboardInterrupt:
        status = _stopped()
    except PostgresProblem as problem:
        print(problem, file=sys.stderr)
        status = 2
    except ModuleNotFoundError as problem:
        if problem.name not in PLATFORM:
            raise
        status = _platform_missing()
    except Exception:  # a database that is interrupted says so in an error of its own
        if not told_to_end:
            raise
        status = _stopped()
    return status


def _stopped() -> int:
    print("\nStopped; nothing half-done was left behind. | أُوقف العمل، ولم يبق ملف ناقص.", file=sys.stderr)
    return 130


def _platform_missing() -> int:
    print(
        "This installation holds the list engine and its desk alone. For the platform: pip install 'awn[platform,embedded]'. | "
        "هذا التثبيت لمكتب الكشوفات وحده. لتثبيت المنصة: pip install 'awn[platform,embedded]'",
        file=sys.stderr,
    )
    return 2


def _parser(words: Sequence[str]) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="awn", description="Awn (عون): help that reaches a family.")
    words_of_first = parser.add_subparsers(title="commands", metavar="COMMAND")
    for name, command in COMMANDS.items():
        _add(words_of_first, name, command, called=words[:1] == [name])
    for part, (line, commands) in (PARTS | PLATFORM_PARTS).items():
        group = words_of_first.add_parser(part, help=line).add_subparsers(title="commands", metavar="COMMAND")
        for name, command in commands.items():
            _add(group, name, command, called=words[:2] == [part, name], platform=part in PLATFORM_PARTS)
    return parser


def _on_the_platform(run: Run) -> Run:
    """The command with the database at hand and Django set up."""

    def on_the_platform(arguments: argparse.Namespace) -> int:
        from awn.arabic.saying import note
        from awn.config.databases import at_hand
        from awn.config.platform import set_up

        with at_hand(note):
            set_up()
            return run(arguments)

    return on_the_platform


def _add(
    group: "argparse._SubParsersAction[argparse.ArgumentParser]",
    name: str,
    command: Command,
    *,
    called: bool,
    platform: bool = False,
) -> None:
    module_name, line = command
    parser = group.add_parser(name, help=line, description=line[0].upper() + line[1:] + ".")
    if called:
        module = importlib.import_module(module_name)
        module.describe(parser)
        parser.set_defaults(run=_on_the_platform(module.run) if platform else module.run)


def _end_cleanly() -> list[int]:
    """Being told to end, or the terminal being closed, wipes what Ctrl-C would wipe. Returns the signals that came, as they come.

    Whoever said `nohup` meant it.
    """
    came: list[int] = []

    def end(number: int, frame: FrameType | None) -> None:
        came.append(number)
        signal.default_int_handler(number, frame)

    for name in ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK"):
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) != signal.SIG_IGN:
            signal.signal(number, end)
    return came


def _speak_utf8() -> None:
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
