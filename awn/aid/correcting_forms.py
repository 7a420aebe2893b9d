"""What people type to put a value right, one or many."""

from datetime import date
from typing import Any, Final

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import get_language, gettext_lazy

from awn.aid.correctable import LARGEST, LONGEST, CellField, parts
from awn.aid.filters import NumberField
from awn.aid.models.pair_ruling import LONGEST_REASON, Choice
from awn.arabic.phones import read_phones
from awn.kit.fields import DateField, LineField, NameField, ProseField
from awn.kit.fields.digits import plain_digits
from awn.kit.isolation import plain_sentence

ARABIC: Final = "ar"


class PhonesField(LineField):
    """Several phones with commas between them, each kept as E.164 where it can be read."""

    def __init__(self, *, region: str, **options: Any) -> None:
        options.setdefault("help_text", gettext_lazy("Several with a comma between them"))
        super().__init__(widget=forms.TextInput(attrs={"type": "tel", "dir": "ltr"}), **options)
        self.region = region

    def clean(self, value: Any) -> str:
        typed = super().clean(value)
        return "، ".join(dict.fromkeys(self._one(part) for part in parts(plain_digits(typed))))

    def _one(self, typed: str) -> str:
        found = [phone.number for phone in read_phones(typed, region=self.region) if phone.number and phone.valid]
        if len(found) != 1:
            raise ValidationError(gettext_lazy("This is not a whole phone number. Look at its digits."), code="invalid")
        return found[0]


def field_for(known: CellField, region: str = "ZZ", *, required: bool = False) -> forms.Field:
    """The field in which a value of this cell is typed."""
    label = plain_sentence(known.label)
    match known.kind:
        case "choice":
            choices = [
                ("", gettext_lazy("Not stated")),
                *((code, plain_sentence(words)) for code, words in known.choices.items()),
            ]
            return forms.ChoiceField(label=label, choices=choices, required=required)
        case "number":
            return NumberField(label=label, min_value=0, max_value=LARGEST, required=required)
        case "day":
            return DateField(label=label, required=required, latest=date.today)
        case "phones":
            return PhonesField(label=label, region=region, required=required)
        case "prose":
            return ProseField(label=label, max_length=LONGEST, rows=3, required=required)
        case "name":
            return NameField(label=label, required=required)
        case _:
            return LineField(label=label, max_length=LONGEST, required=required)


class ValueForm(forms.Form):
    """One value, and which correction was looked at when it was typed."""

    seen = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, known: CellField, *args: Any, region: str = "ZZ", required: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.known = known
        self.fields["value"] = field_for(known, region, required=required)

    @property
    def canonical(self) -> str:
        return self.known.canonical(self.cleaned_data["value"])


class ManyForm(forms.Form):
    """What many entries are to say, under the name that this act has once it is done."""

    token = forms.UUIDField(widget=forms.HiddenInput)
    expected = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, value: forms.Field, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["value"] = value


class RulingForm(forms.Form):
    """What a coordinator decides about a pair, and why."""

    choice = forms.ChoiceField(label=gettext_lazy("Is this one person?"), choices=Choice.choices, widget=forms.RadioSelect)
    reason = ProseField(label=gettext_lazy("Why?"), max_length=LONGEST_REASON, rows=2)


def initial_of(known: CellField, value: str) -> Any:
    """A kept value as its field takes it."""
    return date.fromisoformat(value) if known.kind == "day" and value else value


def language() -> str:
    return get_language() or ARABIC
