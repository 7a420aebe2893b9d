"""Days in words: month names as people of each country use them, and the Hijri day of Umm al-Qura."""

from datetime import date
from typing import Final

from django.conf import settings
from django.utils.translation import get_language
from hijridate import Gregorian

from awn.arabic.wording import Message, message
from awn.kit.digits import in_readers_digits

_NILE: Final = ["يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر"]
_LEVANT: Final = (
    "كانون الثاني", "شباط", "آذار", "نيسان", "أيار", "حزيران", "تموز", "آب", "أيلول", "تشرين الأول", "تشرين الثاني", "كانون الأول",
)  # fmt: skip
_MAGHREB: Final = ["يناير", "فبراير", "مارس", "أبريل", "ماي", "يونيو", "يوليوز", "غشت", "شتنبر", "أكتوبر", "نونبر", "دجنبر"]
_ENGLISH: Final = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
_HIJRI: Final = (
    "محرم", "صفر", "ربيع الأول", "ربيع الآخر", "جمادى الأولى", "جمادى الآخرة", "رجب", "شعبان", "رمضان", "شوال", "ذو القعدة", "ذو الحجة",
)  # fmt: skip
_HIJRI_IN_LATIN: Final = (
    "Muharram", "Safar", "Rabi al-Awwal", "Rabi al-Akhir", "Jumada al-Ula", "Jumada al-Akhira",
    "Rajab", "Shaban", "Ramadan", "Shawwal", "Dhu al-Qada", "Dhu al-Hijja",
)  # fmt: skip
MONTHS: Final = {
    "nile": _NILE,
    "levant": _LEVANT,
    "maghreb": _MAGHREB,
    "both": [f"{a}/{b}" for a, b in zip(_LEVANT, _NILE, strict=True)],
}
"""Arabic month names: of the Nile, the Gulf and Yemen; of the Levant and Iraq; of Morocco; both of the first for mixed readers."""


def day_in_words(day: date) -> str:
    """22 November 2026, with the month as the installation's country calls it (`settings.MONTH_NAMES`)."""
    return f"{day.day} {month_name(day.month)} {day.year}"


def month_name(month: int) -> str:
    names = MONTHS[getattr(settings, "MONTH_NAMES", "nile")] if get_language() == "ar" else _ENGLISH
    return names[month - 1]


def hijri_in_words(day: date) -> Message | None:
    """The same day in the Hijri calendar, labelled; None outside what Umm al-Qura covers (1924 to 2077)."""
    try:
        hijri = Gregorian.fromdate(day).to_hijri()
    except (OverflowError, ValueError):
        return None
    names = _HIJRI if get_language() == "ar" else _HIJRI_IN_LATIN
    date_in_words = in_readers_digits(f"{hijri.day} {names[hijri.month - 1]} {hijri.year}")
    return message("%(date)s in the Hijri calendar", date=date_in_words)
