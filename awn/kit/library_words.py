"""Sentences of Django's own forms that Awn says in its own Arabic; they stand here so that the catalogue keeps them."""

from typing import Final

from django.utils.translation import gettext_lazy

SAID_BY_FORMS: Final = (
    gettext_lazy("This field is required."),
    gettext_lazy("Enter a valid email address."),
    gettext_lazy("Enter a valid URL."),
    gettext_lazy("Enter a whole number."),
    gettext_lazy("Enter a valid time."),
)
