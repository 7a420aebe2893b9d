"""A phone number as people write it, kept as E.164."""

import re
from typing import Any, Final

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy

from awn.arabic.phones import read_phones
from awn.arabic.phones.numbers import is_filler
from awn.kit.fields.digits import plain_digits

_ABROAD: Final = re.compile(r"(?:\+|00)\s*([1-9][\d\s().\-–—]{6,24})")
_SHORTEST, _LONGEST = 8, 15  # digits of E.164, country code counted


class PhoneField(forms.CharField):
    """One phone number with spaces, dashes, brackets and digits of any script. `region` is the ISO code of the country whose numbers
    may stand without a country code; with "ZZ" every number needs one. What was typed stays in the form until it can be read."""

    default_error_messages = {  # noqa: RUF012  # as Django's own fields have it
        "required": gettext_lazy("Write a phone number."),
        "several": gettext_lazy("Write one phone number here."),
        "country": gettext_lazy("Begin the number with + and the country code."),
        "invalid": gettext_lazy("This is not a whole phone number. Look at its digits."),
    }

    def __init__(self, *, region: str = "ZZ", **options: Any) -> None:
        options.setdefault("widget", forms.TextInput(attrs={"type": "tel", "dir": "ltr", "autocomplete": "tel"}))
        super().__init__(**options)
        self.region = region

    def to_python(self, value: Any) -> str:
        typed = super().to_python(value)
        return self._read(typed) if typed else ""

    def _read(self, typed: str) -> str:
        found = [phone for phone in read_phones(plain_digits(typed), region=self.region) if phone.number]
        abroad = _ABROAD.fullmatch(plain_digits(typed).replace("\u200e", "").strip())
        if len(found) > 1:
            raise self._error("several")
        elif found and found[0].valid:
            return found[0].number
        elif abroad:
            return self._from_abroad(re.sub(r"\D", "", abroad[1]))
        else:
            raise self._error("country" if found and self.region == "ZZ" else "invalid")

    def _from_abroad(self, digits: str) -> str:
        """A number whose plan nobody here knows: new ranges are opened more often than lists of them are."""
        if not _SHORTEST <= len(digits) <= _LONGEST or is_filler(digits):
            raise self._error("invalid")
        return f"+{digits}"

    def _error(self, code: str) -> ValidationError:
        return ValidationError(self.error_messages[code], code=code)
