"""`awn aid prepare`: many dreadful files in, one clean and explained list out."""

import argparse
import errno
import sys
from collections.abc import Collection, Iterable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from awn.aid.commands.given import given_map, given_model, given_region, no_model_words
from awn.aid.commands.passwords import NoPassword, describe_password, given_password
from awn.aid.preparing.options import Options
from awn.arabic.wording import Message, Wording, message

if TYPE_CHECKING:
    from awn.aid.preparing.prepared import Prepared
    from awn.sheets.mapping import Mapping


def describe(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE", help="XLSX, XLSM, XLS, ODS, CSV, TSV, TXT or DOCX")
    parser.add_argument("--out", type=Path, metavar="DIR", help="the folder to write into")
    parser.add_argument("--map", type=Path, metavar="MAP.toml", help="which column holds what, as an earlier run wrote it")
    parser.add_argument("--review", type=Path, metavar="REVIEW.xlsx", help="decisions about doubtful pairs")
    parser.add_argument("--places", type=Path, metavar="FILE.xlsx", help="administrative areas with their codes")
    parser.add_argument("--template", type=Path, metavar="BLANK.xlsx", help="a partner's blank workbook to fill in as list.xlsx")
    parser.add_argument(
        "--model", type=Path, metavar="MODEL.json", help="weights learnt by awn aid train, instead of the shipped ones"
    )
    parser.add_argument("--region", default="", metavar="XX", help="country of phone numbers without a country code (ISO 3166)")
    parser.add_argument("--language", choices=("ar", "en"), default="ar", help="of what is written to be read (ar)")
    parser.add_argument("--masked", action="store_true", help="show only the last three digits of numbers, and years of birth")
    describe_password(parser)
    parser.add_argument(
        "--undo", action="append", default=[], metavar="RULE", help="leave values of this rule as typed (may be repeated)"
    )
    parser.add_argument("--explain", action="store_true", help="print what each file written holds, and stop")


def run(arguments: argparse.Namespace) -> int:
    if arguments.explain:
        from awn.aid.writing.schemas import SCHEMAS

        sys.stdout.write(SCHEMAS)
        return 0
    wording = Wording(arguments.language)
    if not arguments.files or arguments.out is None:
        return _refused(wording, message("Name at least one file, and the folder to write into."))
    try:
        return _prepare(arguments, wording)
    except OSError as error:
        return _refused(wording, disk_words(error, arguments.out))


def _prepare(arguments: argparse.Namespace, wording: Wording) -> int:
    from awn.aid.preparing.decisions import read_decisions
    from awn.aid.preparing.progress import Terminal
    from awn.aid.preparing.running import Nobody, link, prepare
    from awn.aid.preparing.sources import read_sources
    from awn.aid.writing.findings import FILES, write_findings
    from awn.linkage.model import NotAModel
    from awn.sheets.problems import Unreadable

    given = [*arguments.files, *filter(None, (arguments.template, arguments.places))]
    wrong = taken_by_out(given, arguments.out, FILES) or wrong_region(arguments.region)
    if wrong is not None:
        return _refused(wording, wrong)
    terminal = Terminal(arguments.language)
    try:
        mapping = given_map(arguments)
        options = replace(_options(arguments, mapping), model=given_model(arguments), password=given_password(arguments, wording))
        sources = read_sources(
            arguments.files,
            mapping=mapping,
            password=options.password,
            progress=lambda step, share: terminal(step, share * 0.25),
        )
        if not sources.tables and sources.problems:
            raise sources.problems[0]
        prepared = prepare(sources, options, progress=terminal)
        if options.review_file is not None:
            decisions = read_decisions(options.review_file, prepared.lists)
            prepared = link(sources, options, prepared.lists, decisions=decisions, progress=terminal)
        terminal(message("Writing the files"), 0.85)
        write_findings(prepared, arguments.out)
    except Unreadable as problem:
        terminal.done()
        sys.stderr.write(problem.say(wording) + "\n")
        return 2
    except NotAModel as problem:
        return _refused(wording, no_model_words(problem))
    except NoPassword as problem:
        return _refused(wording, problem.reason)
    except Nobody:
        terminal.done()
        reason = sources.problems[0].say(wording) if sources.problems else wording.say(message("These files name nobody."))
        sys.stderr.write(reason + "\n")
        return 2
    terminal.done()
    _closing_words(prepared, arguments.out, wording)
    return 0


def _options(arguments: argparse.Namespace, mapping: "Mapping") -> Options:
    """What was said on the command line; a map fills in its region and the rules to undo."""
    return Options(
        region=given_region(arguments, mapping),
        language=arguments.language,
        masked=arguments.masked,
        map_file=arguments.map,
        review_file=arguments.review,
        places_file=arguments.places,
        template_file=arguments.template,
        undone_rules=frozenset((*arguments.undo, *mapping.undo)),
    )


def _closing_words(prepared: "Prepared", out: Path, wording: Wording) -> None:
    from awn.aid.writing.report_json import counts

    for problem in prepared.sources.problems:
        sys.stderr.write(problem.say(wording) + "\n")
    for file in prepared.sources.files:
        sys.stderr.writelines(wording.say(notice) + "\n" for notice in file.notices)
    found = counts(prepared)
    lines = (
        message(
            "%(persons)s people in %(households)s families. Repeats: %(certain)s certain, %(doubtful)s doubtful. To settle by hand: %(cases)s.",
            **{name: f"{number:,}" for name, number in found.items()},
        ),
        message("Written to %(folder)s. Begin with report.html.", folder=str(out)),
        message("This folder holds people's names. Keep it where only those who need it can open it."),
    )
    sys.stdout.write("".join(wording.say(line) + "\n" for line in lines))


def wrong_region(region: str) -> Message | None:
    """The words for a region that is no country, None for one that is or for none."""
    from awn.arabic.phones import known_region

    if known_region(region):
        return None
    else:
        return message("“%(region)s” is no country code. Write two letters, such as SD, SY or YE.", region=region)


def taken_by_out(given: Iterable[Path], out: Path, written: Collection[str]) -> Message | None:
    """The words for the first file given that the files written would take the place of, None when there is none."""
    for file in given:
        for path in (file.parent.resolve() / file.name, file.resolve()):
            if path.name in written and path.parent == out.resolve():
                return message("%(file)s would be overwritten. Choose another folder to write into.", file=path.name)
    return None


def disk_words(error: OSError, out: Path) -> Message:
    if error.errno == errno.ENOSPC:
        return message(
            "The disk is full, and nothing half-done was left in %(folder)s. Make room and run the command again.",
            folder=str(out),
        )
    elif isinstance(error, PermissionError):
        return message(
            "%(path)s may not be written or is open in another program. Close it or choose another folder.",
            path=str(error.filename),
        )
    else:
        return message(
            "The disk refused: %(reason)s (%(path)s).", reason=error.strerror or str(error), path=str(error.filename or out)
        )


def _refused(wording: Wording, reason: Message) -> int:
    sys.stderr.write(wording.say(reason) + "\n")
    return 2
