"""Finding the areas that a typed place may mean: «البستان/النازحين», "Bedar", «محافظة السهل - بيدر», with other names and slips of the pen."""

from dataclasses import dataclass
from typing import Final

from django.contrib.postgres.search import TrigramWordSimilarity
from django.db.models import Q, QuerySet, Value
from django.db.models.functions import Greatest
from rapidfuzz.distance import DamerauLevenshtein

from awn.arabic.plain import plain
from awn.places.models import Area
from awn.places.names import SHORTEST_NEAR, key_of, keys_said, near_keys

LIKE: Final = 0.45
"""Word similarity of trigrams (pg_trgm) from which a name is offered as one that may be meant."""
BEGUN: Final = 0.8
_CANDIDATES: Final = 200
_FURTHER: Final = 0.25  # what another part of the text that names an area above adds


@dataclass(frozen=True, slots=True)
class Match:
    """An area that may be meant; `likeness` from 0 to 1, 1 for its code or one of its names. `path` are the areas above, the largest first."""

    area: Area
    likeness: float
    path: tuple[Area, ...]


def find(text: str, *, within: Area | None = None, limit: int = 8) -> list[Match]:
    """Areas in use that the text may mean, the likeliest first; at most five queries."""
    pool = Area.objects.in_use().within(within) if within else Area.objects.in_use()
    said = list(dict.fromkeys(key for keys in keys_said(text) for key in keys))[:8]
    found = _named(pool, text, said) or _begun(pool, text) or _misspelt(pool, said) or _alike(pool, said)
    above = {area.code: area for area in Area.objects.filter(code__in={code for area in found for code in area.above})}
    ranked = sorted(
        found, key=lambda area: (-_weight(area, found[area], said, above), not _is_called(area, text), area.level, area.code)
    )
    return [Match(area, found[area], tuple(above[code] for code in area.above if code in above)) for area in ranked[:limit]]


def the_one(text: str, *, within: Area | None = None) -> Area | None:
    """The area that the text surely means: one of exactly this name or code, or one whose areas above are named too; None when several may be."""
    exact = [match for match in find(text, within=within) if match.likeness == 1]
    if len(exact) > 1:
        said = {key for keys in keys_said(text) for key in keys}
        exact = [match for match in exact if any(said & set(area.keys) for area in match.path)]
    return exact[0].area if len(exact) == 1 else None


def _named(pool: QuerySet[Area], text: str, said: list[str]) -> dict[Area, float]:
    asked = pool.filter(Q(code__iexact=text.strip()) | Q(keys__overlap=said))
    return dict.fromkeys(asked[:_CANDIDATES], 1.0)


def _begun(pool: QuerySet[Area], text: str) -> dict[Area, float]:
    """Areas named by the first words of a longer name: «النجف» for «النجف الأشرف»."""
    words = plain(text).split()
    begun = [key for length in range(len(words) - 1, 0, -1) if (key := key_of(" ".join(words[:length])))][:4]
    return dict.fromkeys(pool.filter(keys__overlap=begun)[:_CANDIDATES], BEGUN)


def _misspelt(pool: QuerySet[Area], said: list[str]) -> dict[Area, float]:
    """Areas of a name that is about one letter away."""
    near = [form for key in said if len(key) >= SHORTEST_NEAR for form in near_keys(key)]
    return {area: _likeness(area, said) for area in pool.filter(near__overlap=near)[:_CANDIDATES]}


def _alike(pool: QuerySet[Area], said: list[str]) -> dict[Area, float]:
    """Areas of a name that looks like it."""
    if not said:
        return {}
    looks = Greatest(*(TrigramWordSimilarity(key, "keys_text") for key in said[:3]), Value(0.0))
    asked = pool.annotate(looks=looks).filter(looks__gte=LIKE).order_by("-looks", "code")[:20]
    return {area: _likeness(area, said) for area in asked}


def _likeness(area: Area, said: list[str]) -> float:
    """Normalised similarity of the closest pair of forms (Damerau-Levenshtein), below 1."""
    return min(0.99, max(DamerauLevenshtein.normalized_similarity(key, word) for key in area.keys for word in said))


def _weight(area: Area, likeness: float, said: list[str], above: dict[str, Area]) -> float:
    others = set(said) - set(area.keys)
    named = sum(bool(set(above[code].keys) & others) for code in area.above if code in above)
    return likeness + _FURTHER * named


def _is_called(area: Area, text: str) -> bool:
    """Whether this is its very name, and not that of the town that a district is called after."""
    return plain(text) in {plain(name) for name in (area.name_ar, area.name_en, *area.other_names)}
