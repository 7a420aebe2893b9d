"""What the commands about lists take in alike: a map, the region of phones, weights."""

import argparse
from typing import TYPE_CHECKING

from awn.arabic.wording import Message, message

if TYPE_CHECKING:
    from awn.linkage.model import Model, NotAModel
    from awn.sheets.mapping import Mapping


def given_map(arguments: argparse.Namespace) -> "Mapping":
    """The map of --map, one that decides nothing without it. Raises Unreadable."""
    from awn.aid.words import is_role
    from awn.sheets.mapping import Mapping

    return Mapping.load(arguments.map, is_role) if arguments.map else Mapping()


def given_region(arguments: argparse.Namespace, mapping: "Mapping") -> str:
    """The country of --region, else the map's, else none."""
    region: str = arguments.region or mapping.region or "ZZ"
    return region.upper()


def given_model(arguments: argparse.Namespace) -> "Model | None":
    """The weights of --model, None for the shipped ones. Raises NotAModel."""
    from awn.linkage.model import Model

    return Model.load(arguments.model) if arguments.model else None


def no_model_words(problem: "NotAModel") -> Message:
    return message("%(file)s is no model that awn aid train wrote. Train it again, or leave --model out.", file=str(problem))
