"""Names, lines and longer texts, cleaned of what cannot be seen."""

import unicodedata
from typing import Any, Final

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy

from awn.arabic.folding import tidy
from awn.arabic.wording import counted
from awn.kit.isolation import plain_sentence

LONGEST_NAME: Final = 200
_LINE_BREAKS: Final = "\n"


class LineField(forms.CharField):
    """One line of text, tidied: NFC, single spaces, nothing hidden. `max_length` counts what remains; no browser cuts it off in silence."""

    def __init__(self, *, max_length: int = 200, **options: Any) -> None:
        options.setdefault("widget", forms.TextInput(attrs={"dir": "auto"}))
        super().__init__(strip=False, **options)
        self.longest = max_length

    def to_python(self, value: Any) -> str:
        return self.tidied(super().to_python(value) or "")

    def validate(self, value: Any) -> None:
        super().validate(value)
        if len(value) > self.longest:
            said = counted(
                "This is too long by %(number)s character.",
                "This is too long by %(number)s characters.",
                len(value) - self.longest,
            )
            raise ValidationError(plain_sentence(said), code="max_length")

    def tidied(self, text: str) -> str:
        return tidy(text)


class ProseField(LineField):
    """Text of several lines: each is tidied, and no more than one empty line stands between two."""

    def __init__(self, *, max_length: int = 2000, rows: int = 5, **options: Any) -> None:
        options.setdefault("widget", forms.Textarea(attrs={"dir": "auto", "rows": rows}))
        super().__init__(max_length=max_length, **options)

    def tidied(self, text: str) -> str:
        lines = [tidy(line) for line in text.splitlines()]
        kept = [line for place, line in enumerate(lines) if line or (place and lines[place - 1])]
        return _LINE_BREAKS.join(kept).strip(_LINE_BREAKS)


class NameField(LineField):
    """A full name of any form in one field: 1 to 200 characters, at least one of them a letter of some script."""

    default_error_messages = {  # noqa: RUF012  # as Django's own fields have it
        "required": gettext_lazy("Write the full name."),
        "no_letter": gettext_lazy("A name holds at least one letter. Write it as people say it."),
    }

    def __init__(self, **options: Any) -> None:
        options.setdefault("widget", forms.TextInput(attrs={"dir": "auto", "autocomplete": "name", "spellcheck": "false"}))
        super().__init__(max_length=LONGEST_NAME, **options)

    def validate(self, value: Any) -> None:
        super().validate(value)
        if value and not any(unicodedata.category(character)[0] == "L" for character in value):
            raise ValidationError(self.error_messages["no_letter"], code="no_letter")
