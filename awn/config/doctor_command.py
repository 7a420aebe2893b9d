"""`awn doctor`: looks at everything that the platform needs, and says what to do."""

import argparse
import sys

from awn.arabic.saying import both, note
from awn.config.databases import at_hand
from awn.config.platform import set_up


def describe(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--quiet", action="store_true", help="say only what is wrong")


def run(arguments: argparse.Namespace) -> int:
    """Returns 0 when all is well, 1 when something is to be done."""
    with at_hand(note):
        set_up()
        from awn.config.doctor.database import database
        from awn.config.doctor.machine import machine

        findings = [*database(), *machine()]
    for finding in findings:
        if finding.advice is not None:
            sys.stdout.write(f"✗ {both(finding.subject)}\n    {both(finding.advice).replace(' | ', f'{chr(10)}    ')}\n")
        elif not arguments.quiet:
            sys.stdout.write(f"✓ {both(finding.subject)}\n")
    return 1 if any(finding.advice for finding in findings) else 0
