"""What may be said beside the lists, each of it optional: files from earlier work, and how the files are to be written."""

from typing import Final

from django import forms
from django.utils.translation import gettext_lazy, gettext_noop

NO_ROOM: Final = gettext_noop("The disk is full or cannot be written. Free some space, then try again.")
TOO_LARGE: Final = gettext_noop("This file is larger than 50 MB. Save it in parts, or without pictures.")
WORKBOOKS: Final = ".xlsx,.xlsm,.xls,.ods,.csv"


def _file(label: object, help_text: object, accept: str) -> forms.FileField:
    return forms.FileField(
        required=False,
        allow_empty_file=True,  # an empty file gets the same words as anywhere else
        label=label,  # type: ignore[arg-type]
        help_text=help_text,  # type: ignore[arg-type]
        widget=forms.FileInput(attrs={"accept": accept}),
    )


class OptionFields(forms.Form):
    """One field for each kind of file in `extras.CHECKS`, then the choices."""

    map_file = _file(
        gettext_lazy("A map of columns from earlier"),
        gettext_lazy("MAP.toml, as it was saved with the last list. Similar files are then understood at once."),
        ".toml",
    )
    review_file = _file(
        gettext_lazy("Decisions made elsewhere"),
        gettext_lazy("review.xlsx, filled in by you or a colleague. What it decides counts as decided here."),
        ".xlsx",
    )
    places_file = _file(
        gettext_lazy("A file of places with their codes"),
        gettext_lazy("Places that it knows get their code (P-code)."),
        WORKBOOKS,
    )
    template_file = _file(
        gettext_lazy("Your partner's blank workbook"),
        gettext_lazy("An .xlsx file with one row of headings. The list is filled in under them, in the same order and look."),
        ".xlsx",
    )
    password = forms.CharField(
        required=False,
        strip=False,
        label=gettext_lazy("Password of a protected workbook"),
        help_text=gettext_lazy("It is forgotten when the desk closes, and written nowhere."),
        widget=forms.PasswordInput(attrs={"dir": "ltr", "autocomplete": "off"}),
    )
    language = forms.ChoiceField(
        required=False,
        label=gettext_lazy("Language of the files"),
        choices=[
            ("", gettext_lazy("The language of this page")),
            ("ar", gettext_lazy("Arabic")),
            ("en", gettext_lazy("English")),
        ],
    )
    masked = forms.BooleanField(
        required=False,
        label=gettext_lazy("Hide numbers and birth dates in the files"),
        help_text=gettext_lazy("Only the last three digits of phones and documents are written, and the years of birth."),
    )
