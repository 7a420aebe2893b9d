"""What people write into the pages of their profile. One question, one form."""

import unicodedata
from datetime import time
from typing import Any, Final

from django import forms
from django.utils.translation import gettext, gettext_lazy

from awn.arabic.folding import tidy
from awn.kit.components.navigation import LANGUAGES as OWN_NAMES
from awn.kit.isolation import own_direction
from awn.people.languages import LANGUAGES
from awn.people.models import ContactHours, Person, SpokenLanguage
from awn.people.models.work_limits import Demand
from awn.people.profile import Hours
from awn.people.skills import skills
from awn.people.time_zones import TIME_ZONES
from awn.places.models import Area

HOURS: Final = [(f"{hour:02}:00", f"{hour:02}:00") for hour in range(24)]
GOVERNORATE: Final = 1  # the level of its areas
CHOOSE: Final = gettext_lazy("Choose one of the list.")


class LanguageForm(forms.Form):
    """One language and how well it is known."""

    language = forms.ChoiceField(
        label=gettext_lazy("Language"),
        choices=[("", gettext_lazy("Choose a language")), *LANGUAGES.items()],
        error_messages={"required": gettext_lazy("Choose a language."), "invalid_choice": CHOOSE},
    )
    level = forms.ChoiceField(
        label=gettext_lazy("How well do you know it?"),
        choices=SpokenLanguage.Level.choices,
        widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("Choose how well you know it."), "invalid_choice": CHOOSE},
    )


class SpokenForm(forms.Form):
    """A language of the person's own list."""

    language = forms.CharField(max_length=8)


class SkillForm(forms.Form):
    """A skill of the list, by its address."""

    skill = forms.ChoiceField(choices=lambda: [(uri, uri) for uri in skills()])


class OfferedForm(forms.Form):
    """A skill of the person's own list; it may have left ours."""

    skill = forms.CharField(max_length=100)


class SearchForm(forms.Form):
    """Words by which to find a skill."""

    q = forms.CharField(
        label=gettext_lazy("What can you do?"),
        help_text=gettext_lazy("Write a word or two, in Arabic or English, such as: translation, data, design."),
        required=False,
        max_length=100,
        widget=forms.TextInput(attrs={"type": "search", "dir": "auto", "autocomplete": "off", "enterkeyhint": "search"}),
    )


class LimitsForm(forms.Form):
    """What work must not need."""

    without = forms.MultipleChoiceField(
        label=gettext_lazy("What must your work not need?"),
        help_text=gettext_lazy(
            "Tick what does not suit you; you need not say why. Nobody who chooses volunteers sees your answer: it only keeps "
            "unsuitable work away from you."
        ),
        choices=Demand.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"invalid_choice": CHOOSE},
    )
    without.either = True  # type: ignore[attr-defined]  # nothing ticked is an answer, so it is not called optional


class ResidenceForm(forms.Form):
    """The governorate, chosen from those of the country's loading."""

    ELSEWHERE: Final = "elsewhere"
    area = forms.ChoiceField(
        label=gettext_lazy("In which governorate do you live?"),
        help_text=gettext_lazy("So that you are never shown the data of families near you. Nobody else sees it."),
        error_messages={"required": CHOOSE, "invalid_choice": CHOOSE},
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        governorates = [(area.code, area.name) for area in Area.objects.in_use().filter(level=GOVERNORATE)]
        choice = self.fields["area"]
        assert isinstance(choice, forms.ChoiceField)
        choice.choices = [
            ("", gettext("Choose a governorate")), *governorates, (self.ELSEWHERE, gettext("Outside this country"))
        ]  # fmt: skip

    @property
    def chosen(self) -> Area | None:
        """None for elsewhere."""
        return Area.objects.filter(code=self.cleaned_data["area"]).first()


class HoursForm(forms.Form):
    """By which ways, and when, somebody may be reached."""

    time_zone = forms.ChoiceField(
        label=gettext_lazy("By the clock of"), choices=list(TIME_ZONES.items()), error_messages={"invalid_choice": CHOOSE}
    )

    def __init__(self, person: Person, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        said = {row.way: row for row in person.contact_hours.all()}
        self.fields["time_zone"].initial = person.time_zone
        for way, words in ContactHours.Way.choices:
            row = said.get(way)
            self.fields[way] = forms.BooleanField(label=words, required=False, initial=row is not None and row.is_safe)
            for edge, label, usual in (("begins", gettext("From"), time(9)), ("ends", gettext("Until"), time(17))):
                at = (getattr(row, edge) if row else None) or usual
                self.fields[f"{way}_{edge}"] = forms.ChoiceField(
                    label=label, choices=HOURS, initial=f"{at:%H:00}", required=False, error_messages={"invalid_choice": CHOOSE}
                )
                self.fields[f"{way}_{edge}"].either = True  # type: ignore[attr-defined]

    @property
    def ways(self) -> list[list[forms.BoundField]]:
        """The fields of each way together."""
        return [[self[way], self[f"{way}_begins"], self[f"{way}_ends"]] for way in ContactHours.Way.values]

    @property
    def hours(self) -> dict[str, Hours]:
        """What was answered for each way; None where it is not safe."""
        return {way: self._span(way) if self.cleaned_data[way] else None for way in ContactHours.Way.values}

    def _span(self, way: str) -> Hours:
        begins, ends = (self.cleaned_data[f"{way}_{edge}"] or usual for edge, usual in (("begins", "09:00"), ("ends", "17:00")))
        return time.fromisoformat(begins), time.fromisoformat(ends)


class SenderForm(forms.Form):
    """A name that says nothing, under which messages come."""

    name = forms.CharField(
        label=gettext_lazy("Under which name shall our messages reach you?"),
        help_text=gettext_lazy(
            "If others see your phone or your mail, choose a name that says nothing of us, such as the name of a shop. "
            "Leave it empty for our own name."
        ),
        required=False,
        max_length=30,
        widget=forms.TextInput(attrs={"dir": "auto", "autocomplete": "off", "maxlength": 30}),
        error_messages={"max_length": gettext_lazy("Write at most 30 letters.")},
    )

    def clean_name(self) -> str:
        name = tidy(self.cleaned_data["name"])
        if any(unicodedata.category(letter)[0] not in "LMN" and letter != " " for letter in name):
            raise forms.ValidationError(gettext("Write letters, digits and spaces only."))
        return name


def _named_in_themselves() -> list[tuple[str, str]]:
    """Each language in its own words, marked as such for a voice."""
    return [(code, own_direction(name)) for code, (name, _) in OWN_NAMES.items()]


class DisplayForm(forms.Form):
    """How pages look."""

    language = forms.ChoiceField(
        label=gettext_lazy("Language of pages and messages"),
        choices=_named_in_themselves,
        widget=forms.RadioSelect,
        error_messages={"required": CHOOSE, "invalid_choice": CHOOSE},
    )
    digits = forms.ChoiceField(
        label=gettext_lazy("Digits of counts and dates"),
        choices=list(Person._meta.get_field("digits").choices or ()),
        widget=forms.RadioSelect,
        error_messages={"required": CHOOSE, "invalid_choice": CHOOSE},
    )
