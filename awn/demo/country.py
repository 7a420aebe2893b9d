"""The generated country as a table of areas: the same places of which the sample lists speak."""

from collections.abc import Iterator
from typing import Final

from awn.aid.sample.country import LAND
from awn.places.gazetteer import Entry
from awn.places.names import key_of

COUNTRY: Final = "QS"
LATIN: Final = {
    "السهل": "Al-Sahl", "الوادي": "Al-Wadi", "الساحل": "Al-Sahil", "بيدر": "Baydar", "المرج": "Al-Marj", "تل القمح": "Tal Al-Qamh",
    "رأس النبع": "Ras Al-Nab", "الغدير": "Al-Ghadir", "وادي الرمان": "Wadi Al-Rumman", "المرسى": "Al-Marsa",
    "خليج الصدف": "Khalij Al-Sadaf", "عين البحر": "Ayn Al-Bahr",
}  # fmt: skip


def country() -> Iterator[Entry]:
    """The country, its governorates, districts and quarters, the larger before the smaller."""
    yield _entry(COUNTRY, "بلاد الظل", "Land of Shade")
    for first, (governorate, districts) in enumerate(LAND.items(), start=1):
        large = f"{COUNTRY}{first:02}"
        yield _entry(large, governorate, LATIN[governorate], COUNTRY)
        for second, (district, quarters) in enumerate(districts.items(), start=1):
            middle = f"{large}{second:02}"
            yield _entry(middle, district, LATIN[district], COUNTRY, large)
            for third, quarter in enumerate(quarters, start=1):
                yield _entry(f"{middle}{third:02}", quarter, "", COUNTRY, large, middle)


def _entry(code: str, arabic: str, latin: str, *above: str) -> Entry:
    keys = tuple(dict.fromkeys(key for name in (arabic, latin) if (key := key_of(name))))
    return Entry(code, len(above), arabic, latin, (), above, keys)
