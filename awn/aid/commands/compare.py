"""`awn aid compare`: what stands in both lists, only in the first, only in the second, and what changed."""

import argparse
import sys
from pathlib import Path

from awn.arabic.wording import Wording, message


def describe(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("old", type=Path, metavar="OLD", help="the first list")
    parser.add_argument("new", type=Path, metavar="NEW", help="the second list")
    parser.add_argument("--out", type=Path, required=True, metavar="DIR", help="the folder to write into")
    parser.add_argument("--map", type=Path, metavar="MAP.toml", help="which column holds what")
    parser.add_argument("--region", default="ZZ", metavar="XX", help="country of phone numbers without a country code (ISO 3166)")
    parser.add_argument("--language", choices=("ar", "en"), default="ar", help="of what is written to be read (ar)")
    parser.add_argument("--masked", action="store_true", help="show only the last three digits of numbers")
    parser.add_argument("--password", default=None, help="of a protected workbook")


def run(arguments: argparse.Namespace) -> int:
    wording = Wording(arguments.language)
    try:
        return _compare(arguments, wording)
    except OSError as error:
        from awn.aid.commands.prepare import disk_words

        sys.stderr.write(wording.say(disk_words(error, arguments.out)) + "\n")
        return 2


def _compare(arguments: argparse.Namespace, wording: Wording) -> int:
    from awn.aid.commands.prepare import taken_by_out, wrong_region
    from awn.aid.comparing import compare
    from awn.aid.preparing.options import Options
    from awn.aid.preparing.progress import Terminal
    from awn.aid.preparing.running import Nobody, prepare
    from awn.aid.preparing.sources import read_sources
    from awn.aid.words import is_role
    from awn.aid.writing.comparison_files import FILES, write_comparison
    from awn.sheets.mapping import Mapping
    from awn.sheets.problems import Unreadable

    wrong = taken_by_out((arguments.old, arguments.new), arguments.out, FILES) or wrong_region(arguments.region)
    if wrong is not None:
        sys.stderr.write(wording.say(wrong) + "\n")
        return 2
    terminal = Terminal(arguments.language)
    try:
        mapping = Mapping.load(arguments.map, is_role) if arguments.map else None
        sources = read_sources([arguments.old, arguments.new], mapping=mapping, password=arguments.password)
        if sources.problems:
            raise sources.problems[0]
        if sources.files[1].copy_of:
            sys.stdout.write(wording.say(message("Both files are the same, byte for byte.")) + "\n")
            return 0
        options = Options(region=arguments.region.upper(), language=arguments.language, masked=arguments.masked)
        prepared = prepare(sources, options, progress=terminal)
        comparison = compare(prepared, [sources.files[0].file])
        write_comparison(prepared, comparison, arguments.out)
    except (Unreadable, Nobody) as problem:
        terminal.done()
        reason = problem.say(wording) if isinstance(problem, Unreadable) else wording.say(message("These files name nobody."))
        sys.stderr.write(reason + "\n")
        return 2
    terminal.done()
    found = message(
        "In both: %(both)s. Only in the first: %(old)s. Only in the second: %(new)s. Changed: %(changed)s.",
        both=f"{len(comparison.both):,}",
        old=f"{len(comparison.only_old):,}",
        new=f"{len(comparison.only_new):,}",
        changed=f"{len(comparison.changed):,}",
    )
    sys.stdout.write(wording.say(found) + "\n")
    return 0
