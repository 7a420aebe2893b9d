"""Somebody with an account, named by that with which they log in."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy

from awn.kit.fields import LineField
from awn.people.identifiers import identify
from awn.people.models import Person


class PersonField(LineField):
    """A user name, phone number or e-mail address; the value is the Person whose it is."""

    def __init__(self, **options: Any) -> None:
        attributes = {"dir": "auto", "autocapitalize": "none", "spellcheck": "false"}
        super().__init__(**{"max_length": 254, "widget": forms.TextInput(attrs=attributes), **options})

    def clean(self, value: Any) -> Any:
        typed = super().clean(value)
        person = person_called(typed) if typed else None
        if typed and person is None:
            raise forms.ValidationError(gettext_lazy("No account has this name. Ask the person with what they log in."))
        return person


def person_called(typed: str) -> Person | None:
    """Whoever logs in by what was typed, if they can."""
    meant = identify(typed)
    person = Person.objects.known_as(meant.kind, meant.value)
    return person if person and person.is_active else None
