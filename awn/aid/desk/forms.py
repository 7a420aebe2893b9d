"""What people type and give on the desk's pages."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext, gettext_lazy

from awn.aid.desk.option_fields import NO_ROOM, TOO_LARGE, OptionFields
from awn.aid.desk.regions import REGIONS, UNKNOWN
from awn.aid.desk.uploads import StreamedFile
from awn.kit.isolation import plain_sentence

ACCEPTED = ".xlsx,.xlsm,.xls,.ods,.csv,.tsv,.txt,.docx"

type Given = UploadedFile[Any]


class ManyFiles(forms.ClearableFileInput):
    allow_multiple_selected = True


class FilesField(forms.FileField):
    """Any number of files. The ones too large are named in the error; the others are kept all the same."""

    def clean(self, data: Any, initial: Any = None) -> Sequence[Given]:  # noqa: ARG002
        given: Sequence[Given] = data or []
        return list(given)


class StartForm(OptionFields):
    """Files and pasted text, where the phones are from, and what else may be said."""

    lists = FilesField(
        required=False,
        label=gettext_lazy("Your files"),
        help_text=gettext_lazy("Several at once are welcome: Excel, LibreOffice, CSV, text or Word, up to 50 MB each."),
        widget=ManyFiles(attrs={"accept": ACCEPTED, "multiple": True}),
    )
    pasted = forms.CharField(
        required=False,
        label=gettext_lazy("Or paste a table here"),
        help_text=gettext_lazy("Copied from a spreadsheet, a document or a message."),
        widget=forms.Textarea(attrs={"dir": "auto", "rows": 4, "spellcheck": "false", "autocomplete": "off"}),
        strip=False,
    )
    region = forms.ChoiceField(
        label=gettext_lazy("Country of phone numbers written without a country code"),
        help_text=gettext_lazy("Phones are then written the same way everywhere. With “I do not know” they stay as typed."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        region = self.fields["region"]
        assert isinstance(region, forms.ChoiceField)
        region.choices = [(code, plain_sentence(name)) for code, name in REGIONS.items()]
        region.initial = UNKNOWN
        for name in ("lists", "pasted"):  # one of the two is needed, so neither is "optional"
            self.fields[name].either = True  # type: ignore[attr-defined]

    @property
    def kept(self) -> list[StreamedFile]:
        return [file for file in self._streamed("lists") if not (file.too_large or file.no_room)]

    @property
    def too_large(self) -> list[StreamedFile]:
        return [file for file in self._streamed("lists") if file.too_large]

    @property
    def no_room(self) -> bool:
        """Whether the disk could not take one of the files."""
        return any(file.no_room for file in self._streamed("lists"))

    def _streamed(self, name: str) -> list[StreamedFile]:
        return [file for file in self.files.getlist(name) if isinstance(file, StreamedFile)]


class CompareForm(forms.Form):
    """The older list and the newer one."""

    old = forms.FileField(label=gettext_lazy("The older list"), widget=forms.FileInput(attrs={"accept": ACCEPTED}))
    new = forms.FileField(label=gettext_lazy("The newer list"), widget=forms.FileInput(attrs={"accept": ACCEPTED}))
    region = forms.ChoiceField(label=gettext_lazy("Country of phone numbers written without a country code"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        region = self.fields["region"]
        assert isinstance(region, forms.ChoiceField)
        region.choices = [(code, plain_sentence(name)) for code, name in REGIONS.items()]
        self.fields["old"].error_messages["required"] = gettext("Choose the older list.")
        self.fields["new"].error_messages["required"] = gettext("Choose the newer list.")

    def clean_old(self) -> Given:
        return self._usable("old")

    def clean_new(self) -> Given:
        return self._usable("new")

    def _usable(self, name: str) -> Given:
        file: Given = self.cleaned_data[name]
        if isinstance(file, StreamedFile) and file.too_large:
            raise forms.ValidationError(gettext(TOO_LARGE))
        if isinstance(file, StreamedFile) and file.no_room:
            raise forms.ValidationError(gettext(NO_ROOM))
        return file
