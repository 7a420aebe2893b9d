"""The command `awn`: `awn aid prepare`, `awn aid compare`, `awn aid desk`, `awn aid sample`.

Each command is a module of its capability with `describe(parser)` and `run(arguments)`; it is imported only when it is called, so that the list
engine starts without Django.
"""

import argparse
import importlib
import signal
import sys
from collections.abc import Sequence
from types import FrameType

COMMANDS = {
    "aid": {
        "prepare": ("awn.aid.commands.prepare", "make one clean and explained list out of many files"),
        "compare": ("awn.aid.commands.compare", "say what stands in both lists, and what in only one"),
        "desk": ("awn.config.desk_command", "do the same on a page in the browser, on this machine alone"),
        "sample": ("awn.aid.commands.sample", "write believable dreadful files of a country that does not exist"),
    }
}


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
    except Exception:  # a database that is interrupted says so in an error of its own
        if not told_to_end:
            raise
        status = _stopped()
    return status


def _stopped() -> int:
    print("\nStopped; nothing half-done was left behind. | أُوقف العمل، ولم يبق ملف ناقص.", file=sys.stderr)
    return 130


def _parser(words: Sequence[str]) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="awn", description="Awn (عون): help that reaches a family.")
    groups = parser.add_subparsers(title="parts", metavar="PART")
    for group_name, commands in COMMANDS.items():
        group = groups.add_parser(group_name, help="aid lists (كشوفات)").add_subparsers(title="commands", metavar="COMMAND")
        for name, (module_name, line) in commands.items():
            command = group.add_parser(name, help=line, description=line[0].upper() + line[1:] + ".")
            if words[:2] == [group_name, name]:
                module = importlib.import_module(module_name)
                module.describe(command)
                command.set_defaults(run=module.run)
    return parser


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
