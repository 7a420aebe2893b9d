"""What is known about a preparation before its tables are understood."""

from dataclasses import dataclass
from datetime import date

from awn.aid.cleaning.places import PlaceBook


@dataclass(frozen=True, slots=True)
class Settings:
    """`region` is the ISO country of phone numbers without a country code ("ZZ" when unknown); `undone_rules` are those whose changes are taken back."""

    region: str
    today: date
    places: PlaceBook | None = None
    undone_rules: frozenset[str] = frozenset()
