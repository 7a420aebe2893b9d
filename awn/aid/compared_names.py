"""How two people's names compare, part by part, with as little of them shown as lets somebody judge.

A part that is equal is never shown, nor one that differs in its spelling alone. Of the others at most two are, given name first, and only while each of the
two people keeps a part that nobody sees; the family's name never is. Of what stays hidden the letters are shown in which the two differ.
"""

from collections.abc import Iterator
from typing import Any, Final

from rapidfuzz.distance import OSA, JaroWinkler

from awn.aid.entries import Individual
from awn.arabic.folding import fold
from awn.arabic.names import one_spelling, read_name
from awn.linkage.common_names import is_common

PARTS: Final = ("given", "father", "grandfather", "family")
SHOWABLE: Final = ("given", "father", "grandfather")
SHOWN: Final = 2
LONGEST: Final = 24  # letters of a part that is shown
_UNEQUAL: Final = ("letter", "alike", "differs")
_MANY_LETTERS: Final = 5
_ALIKE: Final = 0.9

type Line = dict[str, Any]


def compare_names(left: Individual, right: Individual) -> list[Line]:
    """The lines of the name's four parts, or the one line that says how the two names hang together as wholes."""
    whole = _of_wholes(left, right)
    return [{"field": "name", "state": whole}] if whole else list(_parts(left, right))


def compare_texts(field: str, left: str, right: str) -> Line | None:
    """The line of one name of somebody else (a mother, a kunya): its equality and the letters that differ, never the name. None when neither is stated."""
    state = _state(_one(left), _one(right))
    return {"field": field, **state} if state else None


def names_through(person: Individual) -> bool:
    """Whether what stands as the name is another's: «زوجة …»."""
    return person.named_as not in ("", "kunya")


def _of_wholes(left: Individual, right: Individual) -> str:
    """`through` when only one of the two bears the name that stands there, `turned` when the last name stands first, `order` for any other order."""
    names = [_one(getattr(left, part)) for part in PARTS], [_one(getattr(right, part)) for part in PARTS]
    one, other = ([name for name in side if name] for side in names)
    if names_through(left) != names_through(right):
        return "through"
    elif one == other or sorted(one) != sorted(other):
        return ""
    else:
        return "turned" if [*one[-1:], *one[:-1]] == other or [*other[-1:], *other[:-1]] == one else "order"


def _parts(left: Individual, right: Individual) -> Iterator[Line]:
    shown: list[set[str]] = []
    for part in PARTS:
        state = _of_part(part, left, right)
        values = _shown(part, left, right, shown) if state and state["state"] in _UNEQUAL else {}
        if state:
            yield {"field": part, **({"state": state["state"], **values} if values else state)}


def _of_part(part: str, left: Individual, right: Individual) -> Line | None:
    one, other = getattr(left, part), getattr(right, part)
    state = _state(_one(one), _one(other))
    if state is None:
        return None
    elif state["state"] == "same":
        same = "same" if one == other else "spelling"
        return {"state": same, **({"common": True} if part != "family" and is_common(one) and is_common(other) else {})}
    elif state["state"] in ("alike", "differs") and (_elsewhere(one, right) or _elsewhere(other, left)):
        return {"state": "elsewhere"}
    else:
        return state


def _elsewhere(name: str, person: Individual) -> bool:
    """Whether the name stands in another of the person's places: one of two names that leaves a part out is shorter."""
    return _one(name) in {_one(getattr(person, part)) for part in PARTS}


def _shown(part: str, left: Individual, right: Individual, shown: list[set[str]]) -> dict[str, str]:
    """The two values, when they may be seen; `shown` are the words of the parts seen so far."""
    values = getattr(left, part), getattr(right, part)
    words = _words(values[0]) | _words(values[1])
    seen = words.union(*shown)
    if part not in SHOWABLE or len(shown) == SHOWN or not (_keeps_one(left, seen) and _keeps_one(right, seen)):
        return {}
    shown.append(words)
    return {"first": _written(values[0], left), "second": _written(values[1], right)}


def _keeps_one(person: Individual, words: set[str]) -> bool:
    """Whether a part of the person's name stays unseen when these words are seen."""
    return any(not _words(name) <= words for part in PARTS if (name := getattr(person, part)))


def _words(name: str) -> set[str]:
    return set(_one(name).split()) | {_one(name)}


def _written(name: str, person: Individual) -> str:
    """The part as the list writes it where that word can be found, else as it is compared. Digits are no part of a name."""
    words = person.name.split()
    places = [" ".join(words[at : at + length]) for length in (1, 2) for at in range(len(words) - length + 1)]
    typed = next((place for place in places if read_name(place).tokens == (name,)), name)
    return "".join("•" if letter.isdigit() else letter for letter in typed)[:LONGEST]


def _one(name: str) -> str:
    return " ".join(map(one_spelling, fold(name).split()))


def _state(one: str, other: str) -> Line | None:
    if not one and not other:
        return None
    elif not one or not other:
        return {"state": "only_first" if one else "only_second"}
    elif one == other:
        return {"state": "same"}
    elif OSA.distance(one, other) == 1:
        return {"state": "letter", "letters": _letters(one, other)}
    else:
        return {"state": "alike" if _are_alike(one, other) else "differs"}


def _are_alike(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=lambda name: (len(name), name))
    begins = len(short) > 2 and long.startswith(short)
    return (
        begins
        or (len(short) >= _MANY_LETTERS and OSA.distance(short, long) == 2)
        or JaroWinkler.similarity(short, long) >= _ALIKE
    )


def _letters(one: str, other: str) -> list[str]:
    """What stands where the two differ, of each: one letter or none, or two that changed places."""
    start = next((at for at, pair in enumerate(zip(one, other, strict=False)) if pair[0] != pair[1]), min(len(one), len(other)))
    rest = one[start:], other[start:]
    end = next(
        (at for at, pair in enumerate(zip(rest[0][::-1], rest[1][::-1], strict=False)) if pair[0] != pair[1]), min(map(len, rest))
    )
    return [text[: len(text) - end] for text in rest]
