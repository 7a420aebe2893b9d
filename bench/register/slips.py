"""What goes wrong between a person and a list: letters, dates and digits."""

import random
from datetime import date, timedelta
from typing import Final

from bench.register.names import LETTERS

_SLIP: Final = 0.025
"""The chance that a name of three letters or more is written with one letter wrong."""


def slip_of_pen(chance: random.Random, name: str) -> str:
    """The name, now and then with a letter dropped, changed, doubled or swapped with its neighbour."""
    if len(name) < 3 or chance.random() > _SLIP:
        return name
    place = chance.randrange(len(name))
    kind = chance.randrange(4)
    if kind == 0:
        return name[:place] + name[place + 1 :]
    elif kind == 1:
        return name[:place] + chance.choice(LETTERS) + name[place + 1 :]
    elif kind == 2:
        return name[:place] + name[place] + name[place:]
    else:
        place = max(1, place)
        return name[: place - 1] + name[place] + name[place - 1] + name[place + 1 :]


def birth_as_written(chance: random.Random, born: date) -> tuple[date | None, str]:
    """The date and its precision: in two of three cases as it is, else missing, rounded, swapped or wrong."""
    draw = chance.random()
    if draw < 0.1:
        return None, ""
    elif draw < 0.2:
        return date(born.year, 1, 1), "year"
    elif draw < 0.25:
        return date(born.year + chance.choice((-1, 0, 0, 1)), 1, 1), "age"
    elif draw < 0.33:
        return _wrong_day(chance, born, draw), "day"
    else:
        return born, "day"


def _wrong_day(chance: random.Random, born: date, draw: float) -> date:
    if draw < 0.28 and born.day <= 12:
        return date(born.year, born.day, born.month)
    elif draw < 0.3:
        return born + timedelta(days=chance.choice((-1, 1)))
    elif draw < 0.32:
        return date(born.year + chance.choice((-10, -1, 1)), born.month, min(born.day, 28))
    else:
        return date(born.year, chance.randrange(1, 13), chance.randrange(1, 28))


def number_as_written(chance: random.Random, document: str, *, with_kind: bool) -> str:
    """The document, in one case of fifty with a wrong digit; its kind is not always stated."""
    kind, number = document.split(":")
    if chance.random() < 0.02:
        place = chance.randrange(1, len(number))
        number = number[:place] + str(chance.randrange(10)) + number[place + 1 :]
    return f"{kind if with_kind else ''}:{number}"
