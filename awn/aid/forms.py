"""What people type and give about aid lists."""

from collections.abc import Sequence
from typing import Any, Final

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils import timezone
from django.utils.translation import gettext, gettext_lazy

from awn.aid.desk.forms import ACCEPTED, FilesField, ManyFiles
from awn.aid.desk.regions import REGIONS, UNKNOWN
from awn.aid.models.source_files import MaySee
from awn.aid.uploads import is_whole
from awn.arabic.directions import contained
from awn.kit.fields import DateField, LineField, ProseField
from awn.kit.isolation import plain_sentence
from awn.organisations.models import Organisation
from awn.people.models import Reading
from awn.places.models import Area
from awn.responses.models import Response

GOVERNORATE: Final = 1  # the level of its areas
REASONS: Final = (
    Reading.Reason.LIST,
    Reading.Reason.VERIFICATION,
    Reading.Reason.COMPLAINT,
    Reading.Reason.SAFETY,
    Reading.Reason.LAW,
)

type Given = UploadedFile[Any]


class ReadingForm(forms.Form):
    """Why somebody opens a list."""

    reason = forms.ChoiceField(
        label=gettext_lazy("Why do you open it?"),
        choices=[(reason.value, reason.label) for reason in REASONS],
        initial=Reading.Reason.LIST,
        widget=forms.RadioSelect,
    )
    note = ProseField(label=gettext_lazy("In your own words"), max_length=500, rows=2, required=False)


class ListForm(forms.Form):
    """What a list is, before anything is in it."""

    title = LineField(
        label=gettext_lazy("What is the list called?"),
        help_text=gettext_lazy("For example: food baskets in May."),
        max_length=120,
    )
    purpose = ProseField(label=gettext_lazy("What is it for?"), max_length=500, rows=3)
    area = forms.ChoiceField(
        label=gettext_lazy("In which governorate do these families live?"),
        help_text=gettext_lazy("Volunteers of other governorates alone are asked about them."),
        required=False,
    )
    response = forms.ModelChoiceField(
        label=gettext_lazy("For which response?"), queryset=Response.objects.none(), required=False,
        empty_label=gettext_lazy("For none"),
    )  # fmt: skip

    def __init__(self, *args: Any, organisation: Organisation, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        area, response = self.fields["area"], self.fields["response"]
        assert isinstance(area, forms.ChoiceField)
        assert isinstance(response, forms.ModelChoiceField)
        governorates = [(each.code, each.name) for each in Area.objects.in_use().filter(level=GOVERNORATE)]
        area.choices = [("", gettext("Choose a governorate")), *governorates]
        area.required = bool(governorates)
        joined = organisation.participations.joined().values("response")
        taking_part = Response.objects.open().filter(pk__in=joined) | Response.objects.open().filter(lead=organisation)
        response.queryset = taking_part.distinct()

    @property
    def sheet(self) -> dict[str, Any]:
        return {**self.cleaned_data, "area": Area.objects.filter(code=self.cleaned_data["area"]).first()}


class FilesForm(forms.Form):
    """Files, and the rules that all of them come under."""

    lists = FilesField(
        label=gettext_lazy("Your files"),
        help_text=gettext_lazy("Several at once are welcome: Excel, LibreOffice, CSV, text or Word, up to 20 MB each."),
        widget=ManyFiles(attrs={"accept": ACCEPTED, "multiple": True}),
        required=False,
    )
    collected_by = LineField(
        label=gettext_lazy("Who collected them?"), help_text=gettext_lazy("A committee, a camp, a school, another organisation.")
    )
    collected_for = LineField(
        label=gettext_lazy("For what were the families asked?"), help_text=gettext_lazy("As it was told to them.")
    )
    may_see = forms.ChoiceField(
        label=gettext_lazy("Who may see the entries?"), choices=MaySee.choices, initial=MaySee.BODY, widget=forms.RadioSelect
    )
    until = DateField(
        label=gettext_lazy("Until which day may volunteers see them?"),
        help_text=gettext_lazy("Without a day the files are cleaned, and volunteers never see them."),
        required=False,
        earliest=timezone.localdate,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["lists"].either = True  # type: ignore[attr-defined]  # it is needed, and told below

    @property
    def rules(self) -> dict[str, Any]:
        given = self.cleaned_data
        return {name: given[name] for name in ("collected_by", "collected_for", "until")} | {"may_see": MaySee(given["may_see"])}

    def clean_lists(self) -> Sequence[Given]:
        given: Sequence[Given] = self.cleaned_data["lists"]
        if not given:
            raise forms.ValidationError(gettext("Choose at least one file."))
        for file in given:
            self._insist(file)
        return given

    def _insist(self, file: Given) -> None:
        name = contained(file.name or "")
        if not (file.name or "").lower().endswith(tuple(ACCEPTED.split(","))):
            words = gettext("“%(file)s” is of a kind that holds no list. Save it as a workbook or as CSV, and give that.")
            raise forms.ValidationError(words % {"file": f"\u2068{name}\u2069"})
        elif not is_whole(file):
            words = gettext("“%(file)s” is empty or larger than 20 MB, or all files together are larger than 100 MB.")
            raise forms.ValidationError(words % {"file": f"\u2068{name}\u2069"})


class RegionForm(forms.Form):
    """Where phones without a country code are from."""

    region = forms.ChoiceField(label=gettext_lazy("Country of phone numbers written without a country code"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        region = self.fields["region"]
        assert isinstance(region, forms.ChoiceField)
        region.choices = [(code, plain_sentence(name)) for code, name in REGIONS.items()]
        region.initial = UNKNOWN
