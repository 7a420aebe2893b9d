"""`awn aid train`: weights for linking, learnt from one's own lists."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from awn.aid.commands.given import given_map, given_region
from awn.aid.commands.passwords import NoPassword, describe_password, given_password
from awn.aid.commands.prepare import disk_words, wrong_region
from awn.aid.preparing.options import Options
from awn.arabic.wording import Message, Wording, message

if TYPE_CHECKING:
    from awn.linkage.model import Model


def describe(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE", help="lists of many thousand rows that repeat each other")
    parser.add_argument(
        "--out", type=Path, metavar="MODEL.json", required=True, help="the file to write, for awn aid prepare --model"
    )
    parser.add_argument("--map", type=Path, metavar="MAP.toml", help="which column holds what, as awn aid prepare wrote it")
    parser.add_argument("--places", type=Path, metavar="FILE.xlsx", help="administrative areas with their codes")
    parser.add_argument("--region", default="", metavar="XX", help="country of phone numbers without a country code (ISO 3166)")
    parser.add_argument("--language", choices=("ar", "en"), default="ar", help="of what is said (ar)")
    describe_password(parser)


def run(arguments: argparse.Namespace) -> int:
    wording = Wording(arguments.language)
    try:
        return _train(arguments, wording)
    except OSError as error:
        return _refused(wording, disk_words(error, arguments.out))


def _train(arguments: argparse.Namespace, wording: Wording) -> int:
    from awn.aid.preparing.progress import Terminal
    from awn.aid.preparing.running import Nobody
    from awn.aid.preparing.sources import read_sources
    from awn.aid.preparing.training import train_model
    from awn.linkage.training import TooSmall
    from awn.sheets.problems import Unreadable

    wrong = _taken(arguments) or wrong_region(arguments.region)
    if wrong is not None:
        return _refused(wording, wrong)
    terminal = Terminal(arguments.language)
    try:
        mapping = given_map(arguments)
        options = Options(region=given_region(arguments, mapping), places_file=arguments.places)
        sources = read_sources(
            arguments.files,
            mapping=mapping,
            password=given_password(arguments, wording),
            progress=lambda step, share: terminal(step, share * 0.25),
        )
        if sources.problems:
            raise sources.problems[0]
        model = train_model(sources, options, terminal)
        model.save(arguments.out)
    except Unreadable as problem:
        terminal.done()
        sys.stderr.write(problem.say(wording) + "\n")
        return 2
    except Nobody:
        terminal.done()
        return _refused(wording, message("These files name nobody."))
    except NoPassword as problem:
        return _refused(wording, problem.reason)
    except TooSmall:
        terminal.done()
        return _refused(wording, TOO_SMALL)
    terminal.done()
    sys.stdout.write("".join(wording.say(line) + "\n" for line in _closing_words(model, arguments.out)))
    return 0


TOO_SMALL = message(
    "There is too little here to learn from: it takes 5,000 people and 300 repeats that share a document number. The shipped weights suit such lists."
)


def _taken(arguments: argparse.Namespace) -> Message | None:
    """The words for an output that would take the place of something given."""
    given = [*arguments.files, *filter(None, (arguments.map, arguments.places))]
    if arguments.out.resolve() in {file.resolve() for file in given}:
        return message("%(file)s would be overwritten. Choose another file to write.", file=arguments.out.name)
    return None


def _closing_words(model: "Model", out: Path) -> tuple[Message, ...]:
    """What the new weights find beside the shipped ones, and whether they are worth using."""
    figures = model.metrics
    measured = message(
        "With document numbers hidden, the new weights found %(after)s of the repeats that those numbers prove; the shipped weights found %(before)s.",
        after=f"{figures['recall']:.1%}",
        before=f"{figures['recall_before']:.1%}",
    )
    if figures["f1"] > figures["f1_before"]:
        advice = message("Written to %(file)s. Give it to awn aid prepare with --model.", file=str(out))
    else:
        advice = message("Written to %(file)s, but the shipped weights do as well. Go on with those.", file=str(out))
    return measured, advice


def _refused(wording: Wording, reason: Message) -> int:
    sys.stderr.write(wording.say(reason) + "\n")
    return 2
