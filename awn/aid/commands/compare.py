"""`awn aid compare`: what stands in both lists, only in the first, only in the second, and what changed."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from awn.aid.commands.given import given_map, given_model, given_region, no_model_words
from awn.aid.commands.passwords import NoPassword, describe_password, given_password
from awn.aid.preparing.options import Options
from awn.arabic.wording import Message, Wording, message

if TYPE_CHECKING:
    from awn.aid.preparing.progress import Terminal
    from awn.sheets.mapping import Mapping


def describe(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("old", type=Path, metavar="OLD", help="the first list")
    parser.add_argument("new", type=Path, metavar="NEW", help="the second list")
    parser.add_argument("--out", type=Path, required=True, metavar="DIR", help="the folder to write into")
    parser.add_argument("--map", type=Path, metavar="MAP.toml", help="which column holds what, as an earlier run wrote it")
    parser.add_argument(
        "--model", type=Path, metavar="MODEL.json", help="weights learnt by awn aid train, instead of the shipped ones"
    )
    parser.add_argument("--region", default="", metavar="XX", help="country of phone numbers without a country code (ISO 3166)")
    parser.add_argument("--language", choices=("ar", "en"), default="ar", help="of what is written to be read (ar)")
    parser.add_argument("--masked", action="store_true", help="show only the last three digits of numbers")
    describe_password(parser)


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
    from awn.aid.preparing.progress import Terminal
    from awn.aid.preparing.running import Nobody
    from awn.aid.writing.comparison_files import FILES
    from awn.linkage.model import NotAModel
    from awn.sheets.problems import Unreadable

    wrong = taken_by_out((arguments.old, arguments.new), arguments.out, FILES) or wrong_region(arguments.region)
    if wrong is not None:
        return _refused(wording.say(wrong))
    terminal = Terminal(arguments.language)
    try:
        found = _found(arguments, wording, terminal)
    except Unreadable as problem:
        terminal.done()
        return _refused(problem.say(wording))
    except NotAModel as problem:
        return _refused(wording.say(no_model_words(problem)))
    except NoPassword as problem:
        return _refused(wording.say(problem.reason))
    except Nobody:
        terminal.done()
        return _refused(wording.say(message("These files name nobody.")))
    terminal.done()
    sys.stdout.write(wording.say(found) + "\n")
    return 0


def _found(arguments: argparse.Namespace, wording: Wording, terminal: "Terminal") -> Message:
    """Compares, writes, and says what was found. Raises Unreadable, Nobody, NotAModel and NoPassword."""
    from awn.aid.comparing import compare
    from awn.aid.preparing.running import prepare
    from awn.aid.preparing.sources import read_sources
    from awn.aid.writing.comparison_files import write_comparison

    mapping = given_map(arguments)
    options = _options(arguments, mapping)
    sources = read_sources([arguments.old, arguments.new], mapping=mapping, password=given_password(arguments, wording))
    if sources.problems:
        raise sources.problems[0]
    if sources.files[1].copy_of:
        return message("Both files are the same, byte for byte.")
    prepared = prepare(sources, options, progress=terminal)
    comparison = compare(prepared, [sources.files[0].file])
    write_comparison(prepared, comparison, arguments.out)
    return message(
        "In both: %(both)s. Only in the first: %(old)s. Only in the second: %(new)s. Changed: %(changed)s.",
        both=f"{len(comparison.both):,}",
        old=f"{len(comparison.only_old):,}",
        new=f"{len(comparison.only_new):,}",
        changed=f"{len(comparison.changed):,}",
    )


def _options(arguments: argparse.Namespace, mapping: "Mapping") -> Options:
    return Options(
        region=given_region(arguments, mapping),
        language=arguments.language,
        masked=arguments.masked,
        model=given_model(arguments),
        undone_rules=frozenset(mapping.undo),
    )


def _refused(reason: str) -> int:
    sys.stderr.write(reason + "\n")
    return 2
