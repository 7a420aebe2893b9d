"""A small country that does not exist."""

from awn.places.gazetteer import Entry
from awn.places.names import key_of


def entry(code: str, name_ar: str, name_en: str, *above: str, other: tuple[str, ...] = ()) -> Entry:
    keys = tuple(dict.fromkeys(key_of(name) for name in (name_ar, name_en, *other)))
    return Entry(code, len(above), name_ar, name_en, other, above, keys)


COUNTRY = (
    entry("PL", "بلاد السهل", "Plainland"),
    entry("PL01", "السهل", "Al-Sahl", "PL", other=("سهل القمح",)),
    entry("PL02", "الوادي", "Al-Wadi", "PL"),
    entry("PL0101", "بيدر", "Baydar", "PL", "PL01"),
    entry("PL0201", "الغدير", "Al-Ghadir", "PL", "PL02"),
    entry("PL010101", "حي البستان", "Al-Bustan", "PL", "PL01", "PL0101"),
    entry("PL010102", "مخيم الأمل", "Al-Amal", "PL", "PL01", "PL0101"),
    entry("PL020101", "مخيم الأمل", "Al-Amal", "PL", "PL02", "PL0201"),
)
