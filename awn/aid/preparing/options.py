"""What a person may choose about a preparation."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from awn.linkage.model import Model


def _today() -> date:
    return datetime.now(tz=UTC).date()


@dataclass(frozen=True, slots=True)
class Options:
    """`region` is the ISO country of phone numbers written without a country code, "ZZ" when unknown. `language` is that of what is written to be read.

    `model` weighs what agrees, None for the shipped one.
    """

    region: str = "ZZ"
    language: str = "ar"
    masked: bool = False
    password: str | None = None
    map_file: Path | None = None
    review_file: Path | None = None
    places_file: Path | None = None
    template_file: Path | None = None
    model: "Model | None" = None
    undone_rules: frozenset[str] = frozenset()
    today: date = field(default_factory=_today)
