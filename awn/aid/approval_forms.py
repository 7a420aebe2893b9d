"""What people type about approving, choosing and handing on."""

from typing import Any, Final

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils import timezone
from django.utils.translation import gettext, gettext_lazy

from awn.aid.choosing import ORDERS, Wish
from awn.aid.leaving import COLUMNS, FEWEST
from awn.aid.models import AidList, PartnerTemplate, Selection, Version
from awn.aid.models.hand_on import Form, Part, Wanted
from awn.aid.models.selection import LONGEST
from awn.aid.uploads import is_whole
from awn.kit.fields import DateField, LineField, ProseField
from awn.kit.isolation import plain_sentence
from awn.organisations.models import Organisation
from awn.organisations.person_field import PersonField

HIGHEST: Final = 200_000
ORDER_FIELDS: Final = ("first", "second", "third", "fourth")

type Given = UploadedFile[Any]


class OfferForm(forms.Form):
    """That the maker knows how many pairs are open."""

    doubtful = forms.IntegerField(widget=forms.HiddenInput, min_value=0)
    known = forms.BooleanField(
        label=gettext_lazy("I know that these pairs are open, and let both entries of each stand"), required=False
    )

    def clean(self) -> dict[str, Any]:
        given: dict[str, Any] = super().clean() or {}
        if given.get("doubtful") and not given.get("known"):
            self.add_error("known", gettext("Say that you know of the open pairs, or decide them first."))
        return given


class WhyForm(forms.Form):
    reason = ProseField(label=gettext_lazy("What is to be put right?"), max_length=1000, rows=5)


class ReleaseForm(forms.Form):
    reason = ProseField(label=gettext_lazy("Why can it not wait for a second person?"), max_length=500, rows=4)


class OutsideForm(forms.Form):
    person = PersonField(label=gettext_lazy("User name, phone number or e-mail address of the approver"))


class ReceiptForm(forms.Form):
    file = forms.FileField(
        label=gettext_lazy("Receipt list"), help_text=gettext_lazy("Whoever signed for something, as a spreadsheet.")
    )
    served_on = DateField(label=gettext_lazy("On which day was it handed over?"), latest=timezone.localdate)

    def clean_file(self) -> Given:
        return _whole(self.cleaned_data["file"])


class ServedForm(forms.Form):
    on = DateField(label=gettext_lazy("On which day was it handed over?"), latest=timezone.localdate)


class OutcomeForm(forms.Form):
    outcome = ProseField(label=gettext_lazy("What came of it?"), max_length=1000, rows=4)


class WishForm(forms.Form):
    """A quota and the body's stated order."""

    quota = forms.IntegerField(label=gettext_lazy("How many families?"), min_value=1, max_value=HIGHEST)
    reserve = forms.IntegerField(
        label=gettext_lazy("How many on the reserve list?"), min_value=0, max_value=HIGHEST, initial=0, required=False
    )
    first = forms.ChoiceField(label=gettext_lazy("What decides first?"))
    second = forms.ChoiceField(label=gettext_lazy("And where that is equal?"), required=False)
    third = forms.ChoiceField(label=gettext_lazy("And then?"), required=False)
    fourth = forms.ChoiceField(label=gettext_lazy("And last?"), required=False)
    place = LineField(
        label=gettext_lazy("Which place?"), help_text=gettext_lazy("As it stands in the list."), max_length=100, required=False
    )
    days = forms.IntegerField(
        label=gettext_lazy("Not served in how many days?"),
        help_text=gettext_lazy("Counts the receipt lists given here and your earlier selections that were handed over."),
        min_value=0, max_value=LONGEST, initial=0, required=False,
    )  # fmt: skip

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ORDER_FIELDS:
            field = self.fields[name]
            assert isinstance(field, forms.ChoiceField)
            empty = [("", gettext("By a draw"))]
            field.choices = [*empty, *((code, plain_sentence(words)) for code, words in ORDERS.items())]
        self.fields["first"].required = False

    def clean(self) -> dict[str, Any]:
        given: dict[str, Any] = super().clean() or {}
        if "place" in self._order(given) and not given.get("place"):
            self.add_error("place", gettext("Name the place whose families come first."))
        return given

    def _order(self, given: dict[str, Any]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(given[name] for name in ORDER_FIELDS if given.get(name)))

    @property
    def wish(self) -> Wish:
        given = self.cleaned_data
        order = self._order(given)
        return Wish(given["quota"], given["reserve"] or 0, order, given["place"] if "place" in order else "")


class PartnerForm(forms.Form):
    """What one partner wants."""

    name = LineField(label=gettext_lazy("Name of the partner"), max_length=120)
    columns = forms.MultipleChoiceField(
        label=gettext_lazy("Which columns?"), widget=forms.CheckboxSelectMultiple, initial=FEWEST, required=False
    )
    blank = forms.FileField(
        label=gettext_lazy("Or the partner's own blank workbook"),
        help_text=gettext_lazy("Its header decides then."),
        required=False,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        columns = self.fields["columns"]
        assert isinstance(columns, forms.MultipleChoiceField)
        columns.choices = [(role, plain_sentence(words)) for role, words in COLUMNS.items()]

    def clean_blank(self) -> Given | None:
        given: Given | None = self.cleaned_data["blank"]
        return _whole(given) if given else None


class HandOnForm(forms.Form):
    """What is to leave, to whom and why."""

    form = forms.ChoiceField(label=gettext_lazy("As what?"), choices=Form.choices, initial=Form.PDF, widget=forms.RadioSelect)
    part = forms.ChoiceField(
        label=gettext_lazy("Which families?"), choices=Part.choices, initial=Part.CHOSEN, widget=forms.RadioSelect
    )
    selection = forms.ModelChoiceField(
        label=gettext_lazy("From which selection?"), queryset=Selection.objects.none(), required=False,
        empty_label=gettext_lazy("None: the whole list"), to_field_name="uid",
    )  # fmt: skip
    template = forms.ModelChoiceField(
        label=gettext_lazy("With the columns of which partner?"), queryset=PartnerTemplate.objects.none(), required=False,
        empty_label=gettext_lazy("The fewest columns"), to_field_name="uid",
    )  # fmt: skip
    windows = forms.IntegerField(label=gettext_lazy("How many windows?"), min_value=1, max_value=50, initial=1, required=False)
    to = forms.ModelChoiceField(
        label=gettext_lazy("To which organisation of this platform?"), queryset=Organisation.objects.none(), required=False,
        empty_label=gettext_lazy("To none of them"), to_field_name="uid",
    )  # fmt: skip
    to_words = LineField(label=gettext_lazy("Or to whom else?"), max_length=200, required=False)
    reason = ProseField(label=gettext_lazy("For what purpose does it leave?"), max_length=500, rows=3)

    def __init__(self, *args: Any, version: Version, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        aid_list: AidList = version.aid_list
        self._offer("selection", version.selections.all())
        self._offer("template", PartnerTemplate.objects.filter(organisation=aid_list.organisation))
        self._offer("to", Organisation.objects.working().exclude(pk=aid_list.organisation_id).order_by("name_folded"))

    def _offer(self, name: str, rows: Any) -> None:
        field = self.fields[name]
        assert isinstance(field, forms.ModelChoiceField)
        field.queryset = rows

    @property
    def wanted(self) -> Wanted:
        given = self.cleaned_data
        told = {name: given[name] for name in ("reason", "selection", "template", "to", "to_words")}
        return Wanted(form=Form(given["form"]), part=Part(given["part"]), windows=given["windows"] or 1, **told)


def _whole(file: Given) -> Given:
    """The file, unless it is so large that only its name was taken."""
    if not is_whole(file):
        raise forms.ValidationError(gettext("A file of at most 20 MB is taken, and none that is empty."))
    return file
