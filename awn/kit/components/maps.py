"""Maps drawn on the server, with the same figures as a list by place."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from django import template

from awn.kit.components.words import Words

register = template.Library()

STEPS: Final = 5  # shades, from few to many


@dataclass(frozen=True, slots=True)
class Place:
    """A place with its shape: `path` in the map's own units, `at` where its figure stands."""

    name: Words
    value: int
    path: str
    at: tuple[int, int]
    url: str = ""


@dataclass(frozen=True, slots=True)
class Map:
    """`width` and `height` are the box of the shapes; `unit` says what is counted; `interactive` leads to a map that moves."""

    finding: Words
    of: Words
    unit: Words
    places: Sequence[Place]
    width: int
    height: int
    interactive: str = ""


@register.inclusion_tag("kit/components/map.html")
def area_map(drawn: Map) -> dict[str, Any]:
    """Shapes shaded by their figures, and the list by place, greatest first."""
    greatest = max((place.value for place in drawn.places), default=0) or 1
    shapes = [{"place": place, "step": _step(place.value, greatest)} for place in drawn.places]
    return {"map": drawn, "shapes": shapes, "list": sorted(drawn.places, key=lambda place: -place.value)}


def _step(value: int, greatest: int) -> int:
    """1 to 5: a fifth of the greatest figure for each."""
    return min(STEPS, 1 + STEPS * value // (greatest + 1))
