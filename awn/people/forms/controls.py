"""The controls that several forms of accounts share, each written the same way everywhere."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy

from awn.people.authenticators import read_digits
from awn.people.passwords import LONGEST

MOST = 300  # characters that any of these fields takes


def typed_name(label: Any, **options: Any) -> forms.CharField:
    """A user name, phone or e-mail address: whatever one logs in by."""
    widget = forms.TextInput(
        attrs={"dir": "ltr", "autocomplete": "username", "autocapitalize": "none", "spellcheck": "false", "autocorrect": "off"}
    )
    required = gettext_lazy("Write your user name, phone number or e-mail address.")
    return forms.CharField(label=label, max_length=MOST, widget=widget, error_messages={"required": required}, **options)


def password(label: Any, autocomplete: str, *, shown_again: bool = False, **options: Any) -> forms.CharField:
    """A password, kept to the letter; password managers and pasting are welcome. `shown_again` keeps it on the page when another field is wrong."""
    return forms.CharField(
        label=label,
        strip=False,
        max_length=LONGEST,
        widget=forms.PasswordInput(render_value=shown_again, attrs={"dir": "ltr", "autocomplete": autocomplete}),
        error_messages={"required": gettext_lazy("Write the password.")},
        **options,
    )


class CodeField(forms.CharField):
    """Digits of any script, in groups or not."""

    def __init__(self, label: Any, **options: Any) -> None:
        widget = forms.TextInput(
            attrs={"dir": "ltr", "inputmode": "numeric", "autocomplete": "one-time-code", "spellcheck": "false", "class": "code"}
        )
        super().__init__(
            label=label,
            max_length=40,
            widget=widget,
            error_messages={"required": gettext_lazy("Write the digits of the code.")},
            **options,
        )

    def clean(self, value: Any) -> str:
        digits = read_digits(super().clean(value))
        if not digits:
            raise forms.ValidationError(self.error_messages["required"], code="required")
        return digits
