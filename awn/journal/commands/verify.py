"""`awn journal verify`: reads the whole journal again and says whether anything in it is not as it was written and signed."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Final

from awn.arabic.saying import say
from awn.arabic.wording import counted, message

if TYPE_CHECKING:
    from awn.journal.models import Checkpoint

TOLD: Final = 50  # problems that are told one by one
LAST: Final = 0  # stands for the size of the last checkpoint


def describe(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--from-checkpoint",
        type=int,
        nargs="?",
        const=LAST,
        metavar="SIZE",
        help="trust the checkpoint of so many lines (the last one), and read only what came after it",
    )


def run(arguments: argparse.Namespace) -> int:
    """Returns 0 when everything is as it was, 1 when something is wrong, 2 when there is no such checkpoint to begin from."""
    begin = None if arguments.from_checkpoint is None else _checkpoint(arguments.from_checkpoint)
    if begin is None and arguments.from_checkpoint is not None:
        say(message("There is no such checkpoint, or it was changed: leave out --from-checkpoint"))
        return 2
    wrong = _tell_problems(begin)
    _tell_sizes()
    if wrong:
        say(message("The journal is NOT as it was written and signed"))
    else:
        say(message("The journal is as it was written and signed"))
    return 1 if wrong else 0


def _checkpoint(size: int) -> Checkpoint | None:
    """The checkpoint of this size, or the last one, if its tree holds together."""
    from awn.journal.models import Checkpoint

    chosen = Checkpoint.objects.order_by("-size") if size == LAST else Checkpoint.objects.filter(size=size)
    found = chosen.first()
    try:
        return found if found is not None and found.tree else None
    except ValueError:
        return None


def _tell_problems(begin: Checkpoint | None) -> bool:
    """Says what is wrong as it is found; whether anything is."""
    from awn.journal.signing import verifiers
    from awn.journal.verifying import problems

    known = verifiers()
    for verifier in known:
        say(message("Checkpoints are held against the public key %(key)s", key=str(verifier)))
    found = 0
    for found, problem in enumerate(problems(known, _tell_progress, begin=begin), 1):
        if found <= TOLD:
            say(problem)
    if found > TOLD:
        say(counted("%(number)s further problem", "%(number)s further problems", found - TOLD))
    return found > 0


def _tell_progress(lines: int) -> None:
    say(counted("%(number)s line read", "%(number)s lines read", lines))


def _tell_sizes() -> None:
    from awn.journal.models import Checkpoint, Leaf, Waiting

    lines, waiting, signed = (model._default_manager.count() for model in (Leaf, Waiting, Checkpoint))
    say(counted("%(number)s line has its place in the order", "%(number)s lines have their place in the order", lines))
    say(counted("%(number)s line waits for its place", "%(number)s lines wait for their place", waiting))
    say(counted("%(number)s checkpoint is signed", "%(number)s checkpoints are signed", signed))
