"""A date in three fields: day, month by number or name, year; Gregorian or Hijri."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, Final

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy

from awn.arabic.dates.calendars import HIJRI_YEARS, gregorian, hijri
from awn.arabic.dates.words import GREGORIAN_MONTHS, HIJRI_MONTHS
from awn.arabic.folding import fold, tidy
from awn.arabic.names.latin_tokens import plain_latin
from awn.arabic.wording import message
from awn.kit.calendars import day_in_words
from awn.kit.fields.digits import plain_digits
from awn.kit.isolation import plain_sentence

PARTS: Final = {"day": gettext_lazy("Day"), "month": gettext_lazy("Month"), "year": gettext_lazy("Year")}
GREGORIAN_YEARS: Final = range(1850, 2200)


class DateInputs(forms.MultiWidget):
    """Three inputs for text; with `birth` a browser may fill in the birthday it knows."""

    template_name = "kit/components/date.html"

    def __init__(self, *, birth: bool = False, attrs: Mapping[str, Any] | None = None) -> None:
        inputs: dict[str, forms.Widget | type[forms.Widget]] = {
            part: forms.TextInput(attrs={"class": f"part {part}", **_attributes(part, birth)}) for part in PARTS
        }
        super().__init__(inputs, dict(attrs or {}))

    def decompress(self, value: Any) -> list[str]:
        return [str(value.day), str(value.month), str(value.year)] if isinstance(value, date) else ["", "", ""]

    def get_context(self, name: str, value: Any, attrs: Mapping[str, Any] | None) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context(name, value, dict(attrs or {}))
        for part, words in zip(context["widget"]["subwidgets"], PARTS.values(), strict=True):
            part["words"] = words
        return context


class DateField(forms.Field):
    """A whole day. `earliest` and `latest` are asked when the form is checked, so that "today" is that day's."""

    widget = DateInputs
    default_error_messages = {  # noqa: RUF012  # as Django's own fields have it
        "required": gettext_lazy("Write the date."),
        "incomplete": gettext_lazy("Write the day, the month and the year."),
        "month": gettext_lazy("Write the month as a number or by its name."),
        "year": gettext_lazy("Write the year with four digits."),
        "impossible": gettext_lazy("The calendar has no such day. Look at the day and the month."),
    }

    def __init__(
        self, *, earliest: Callable[[], date] | None = None, latest: Callable[[], date] | None = None, **options: Any
    ) -> None:
        super().__init__(**options)
        self.earliest, self.latest = earliest, latest

    def clean(self, value: Any) -> date | None:
        typed = [plain_digits(tidy(part or "")) for part in value or ("", "", "")]
        if all(typed):
            return self._within(self._read(*typed))
        elif any(typed):
            raise self._error("incomplete")
        elif self.required:
            raise self._error("required")
        else:
            return None

    def has_changed(self, initial: Any, data: Any) -> bool:
        before = initial if isinstance(initial, list) else DateInputs().decompress(initial)
        return list(data or ["", "", ""]) != before

    def _read(self, day: str, month: str, year: str) -> date:
        number, is_hijri = month_of(month)
        if not number:
            raise self._error("month")
        elif not (year.isdecimal() and int(year) in (HIJRI_YEARS if is_hijri else [*HIJRI_YEARS, *GREGORIAN_YEARS])):
            raise self._error("year")
        calendar = hijri if is_hijri or int(year) in HIJRI_YEARS else gregorian
        found = calendar(int(year), number, int(day)) if day.isdecimal() and 0 < int(day) <= 31 else None
        if found is None:
            raise self._error("impossible")
        return found.date

    def _within(self, found: date) -> date:
        if self.earliest and found < self.earliest():
            said = message("The date cannot be before %(limit)s.", limit=day_in_words(self.earliest()))
            raise ValidationError(plain_sentence(said), code="early")
        elif self.latest and found > self.latest():
            said = message("The date cannot be after %(limit)s.", limit=day_in_words(self.latest()))
            raise ValidationError(plain_sentence(said), code="late")
        else:
            return found

    def _error(self, code: str) -> ValidationError:
        return ValidationError(self.error_messages[code], code=code)


def month_of(text: str) -> tuple[int, bool]:
    """The month's number and whether its name is Hijri: «3», «آذار/مارس», «شعبان», “March”. 0 when it is none."""
    if text.isdecimal():
        return (int(text), False) if 1 <= int(text) <= 12 else (0, False)
    for part in text.split("/"):
        name = "".join(word.removeprefix("ال") for word in plain_latin(fold(part)).split())
        if name in GREGORIAN_MONTHS:
            return GREGORIAN_MONTHS[name], False
        elif name in HIJRI_MONTHS:
            return HIJRI_MONTHS[name], True
    return 0, False


def _attributes(part: str, birth: bool) -> dict[str, str]:
    shared = {"autocomplete": f"bday-{part}" if birth else "off"}
    return {**shared, "dir": "auto"} if part == "month" else {**shared, "dir": "ltr", "inputmode": "numeric"}
