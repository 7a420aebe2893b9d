"""A code that was sent, read out or printed."""

import re
from typing import Any, Final

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy

from awn.arabic.folding import tidy
from awn.arabic.wording import counted
from awn.kit.fields.digits import plain_digits
from awn.kit.isolation import plain_sentence

_LOOK_ALIKES: Final = str.maketrans("ILO", "110")  # Crockford's base32


class CodeField(forms.CharField):
    """A code of `length` signs. Digits of any script, spaces and dashes are welcome; with `letters`, small ones too, I and L being 1 and O being 0."""

    default_error_messages = {  # noqa: RUF012  # as Django's own fields have it
        "required": gettext_lazy("Write the code."),
        "signs": gettext_lazy("The code is made of digits alone."),
    }

    def __init__(self, *, length: int = 6, letters: bool = False, **options: Any) -> None:
        options.setdefault("widget", forms.TextInput(attrs=_attributes(length, letters)))
        super().__init__(**options)
        self.length, self.letters = length, letters

    def to_python(self, value: Any) -> str:
        typed = plain_digits(tidy(super().to_python(value) or ""))
        bare = re.sub(r"[\s\-–—_.]", "", typed)
        return bare.upper().translate(_LOOK_ALIKES) if self.letters else bare

    def validate(self, value: Any) -> None:
        super().validate(value)
        if value and not self.letters and not (value.isascii() and value.isdecimal()):
            raise ValidationError(self.error_messages["signs"], code="signs")
        elif value and len(value) != self.length:
            said = counted("The code has %(number)s sign.", "The code has %(number)s signs.", self.length)
            raise ValidationError(plain_sentence(said), code="length")


def _attributes(length: int, letters: bool) -> dict[str, str]:
    shared = {"dir": "ltr", "autocomplete": "one-time-code", "spellcheck": "false", "class": "code", "size": str(2 * length)}
    return {**shared, "autocapitalize": "characters", "data-ltr": ""} if letters else {**shared, "inputmode": "numeric"}
