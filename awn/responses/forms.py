"""What people type about responses, teams and shifts."""

from datetime import datetime, timedelta
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy

from awn.kit.fields import DateField, LineField, ProseField
from awn.kit.fields.digits import plain_digits
from awn.organisations.forms import BodyNameField
from awn.organisations.models import Membership, Organisation
from awn.people.models import Person
from awn.responses.models.shift import MOST

LONGEST_HOURS = 24
LEADER = gettext_lazy("Who leads the team?")


class SheetForm(forms.Form):
    """The opening sheet."""

    name_ar = BodyNameField(
        label=gettext_lazy("What is the response called, in Arabic?"), help_text=gettext_lazy("What happened and where.")
    )
    name_en = BodyNameField(label=gettext_lazy("And in English"), required=False)
    asked_by = LineField(
        label=gettext_lazy("Who asks for help?"), help_text=gettext_lazy("A body, not a person: a council, a camp, a service.")
    )
    need = ProseField(label=gettext_lazy("What is needed from volunteers?"))
    area_words = LineField(label=gettext_lazy("Where?"), help_text=gettext_lazy("A governorate, a town or a camp."))
    risks_to_people = ProseField(label=gettext_lazy("What could harm the people who are helped?"), rows=3)
    care_for_people = ProseField(label=gettext_lazy("How do you prevent it?"), rows=3)
    risks_to_volunteers = ProseField(label=gettext_lazy("What could harm the volunteers?"), rows=3)
    care_for_volunteers = ProseField(label=gettext_lazy("How do you look after them?"), rows=3)
    handling = ProseField(label=gettext_lazy("How is information collected, shared and protected?"), rows=3)
    expected_end = DateField(label=gettext_lazy("When is it expected to end?"), earliest=timezone.localdate)
    is_public = forms.BooleanField(label=gettext_lazy("Everybody may see this response"), required=False)


class ClosingForm(forms.Form):
    achieved = ProseField(
        label=gettext_lazy("What was achieved?"), help_text=gettext_lazy("In figures where you can."), max_length=4000
    )
    lessons = ProseField(label=gettext_lazy("What should the next response know?"), max_length=4000)


class BodyChoice(forms.Form):
    """The body for which one acts, chosen among those that one leads."""

    organisation = forms.ModelChoiceField(
        label=gettext_lazy("For which organisation?"), queryset=Organisation.objects.none(), empty_label=None
    )

    def __init__(self, *args: Any, bodies: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choice = self.fields["organisation"]
        assert isinstance(choice, forms.ModelChoiceField)
        choice.queryset = bodies


def people_of(bodies: Any) -> Any:
    """Everybody with a role in these bodies, by name."""
    held = Membership.objects.current().filter(organisation__in=bodies)
    return Person.objects.present().filter(memberships__in=held).distinct().order_by("name_folded")


class LeaderForm(forms.Form):
    """Who leads a team from now on, among the people of its body."""

    leader = forms.ModelChoiceField(label=LEADER, queryset=Person.objects.none(), empty_label=None)

    def __init__(self, *args: Any, organisation: Organisation, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choice = self.fields["leader"]
        assert isinstance(choice, forms.ModelChoiceField)
        choice.queryset = people_of([organisation])


class TeamForm(BodyChoice):
    name = LineField(label=gettext_lazy("Name of the team"), max_length=100)
    purpose = ProseField(label=gettext_lazy("What does it do?"), max_length=500, rows=3)
    open_to_all = forms.BooleanField(
        label=gettext_lazy("Any volunteer may take a shift, not only people of the organisation"), required=False
    )
    leader = forms.ModelChoiceField(
        label=LEADER, queryset=Person.objects.none(), empty_label=gettext_lazy("I lead it myself"), required=False
    )

    def __init__(self, *args: Any, bodies: Any, **kwargs: Any) -> None:
        super().__init__(*args, bodies=bodies, **kwargs)
        choice = self.fields["leader"]
        assert isinstance(choice, forms.ModelChoiceField)
        choice.queryset = people_of(bodies)


class UpdateForm(BodyChoice):
    text = ProseField(label=gettext_lazy("What is new?"), help_text=gettext_lazy("Without names of people who are helped."))


class FigureForm(forms.Form):
    number = forms.IntegerField(label=gettext_lazy("The number"), min_value=0, max_value=10**12)
    words = LineField(
        label=gettext_lazy("What it counts"), help_text=gettext_lazy("For example: families without shelter."), max_length=100
    )
    on = DateField(label=gettext_lazy("As of which day?"), latest=timezone.localdate)
    source = LineField(label=gettext_lazy("Who says so?"))


class ClockField(forms.TimeField):
    """An hour and minute, with digits of any script."""

    def to_python(self, value: Any) -> Any:
        return super().to_python(plain_digits(value) if isinstance(value, str) else value)


class ShiftForm(forms.Form):
    """A day, an hour, how long, for how many. The times are those of the installation's clock."""

    task = LineField(label=gettext_lazy("What is done in it?"))
    day = DateField(label=gettext_lazy("Day"), earliest=timezone.localdate)
    begins = ClockField(
        label=gettext_lazy("Begins at"),
        help_text=gettext_lazy("For example 18:30, on the clock of the place that the platform serves."),
        input_formats=["%H:%M"],
        widget=forms.TimeInput(format="%H:%M", attrs={"dir": "ltr", "data-ltr": "", "inputmode": "numeric"}),
    )
    hours = forms.IntegerField(label=gettext_lazy("How many hours?"), min_value=1, max_value=LONGEST_HOURS, initial=3)
    capacity = forms.IntegerField(label=gettext_lazy("For how many people?"), min_value=1, max_value=MOST, initial=5)

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        if not self.errors:
            begins = timezone.make_aware(datetime.combine(given["day"], given["begins"]))
            given |= {"starts_at": begins, "ends_at": begins + timedelta(hours=given["hours"])}
            if begins <= timezone.now():
                self.add_error("begins", forms.ValidationError(gettext_lazy("A shift begins later than now.")))
        return given
