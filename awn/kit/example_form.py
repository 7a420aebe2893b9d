"""A form with a field of each kind, for the page of all components."""

from datetime import date
from typing import Final

from django import forms
from django.utils.translation import gettext_lazy

from awn.kit.fields import CodeField, DateField, DateInputs, LineField, NameField, PhoneField, ProseField

# what a hurried hand might send
WRONG: Final = {
    "name": "🌴", "phone": "0912 <script>", "email": "sarah at home", "birth_day": "٣١", "birth_month": "شباط", "birth_year": "1990",
    "code": "12 34", "place": "x" * 240, "way": "fax", "kind": "none",
}  # fmt: skip
SKILLS: Final = (
    gettext_lazy("Writing"), gettext_lazy("Translation"), gettext_lazy("Teaching"), gettext_lazy("Design"), gettext_lazy("Listening"),
    gettext_lazy("Accounts"), gettext_lazy("Maps"), gettext_lazy("First aid"), gettext_lazy("Programming"), gettext_lazy("Law"),
    gettext_lazy("Photography"), gettext_lazy("Logistics"),
)  # fmt: skip


class ExampleForm(forms.Form):
    """One field of each kind."""

    name = NameField(label=gettext_lazy("Full name"))
    phone = PhoneField(label=gettext_lazy("Phone"), help_text=gettext_lazy("Spaces and dashes are welcome."))
    email = forms.EmailField(
        label=gettext_lazy("E-mail"),
        required=False,
        error_messages={"invalid": gettext_lazy("An e-mail address holds an @ and a point.")},
    )
    birth = DateField(
        label=gettext_lazy("Date of birth"),
        help_text=gettext_lazy("For example 27 March 1987. A Hijri date is welcome too."),
        widget=DateInputs(birth=True),
        latest=date.today,
    )
    code = CodeField(label=gettext_lazy("Code"), help_text=gettext_lazy("Six digits that were sent to you."))
    password = forms.CharField(
        label=gettext_lazy("Password"),
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        error_messages={"required": gettext_lazy("Write a password.")},
    )
    place = LineField(label=gettext_lazy("Place"), required=False, max_length=200)
    notes = ProseField(label=gettext_lazy("Notes"), required=False, rows=3)
    way = forms.ChoiceField(
        label=gettext_lazy("How may we reach you?"),
        widget=forms.RadioSelect,
        choices=(
            ("call", gettext_lazy("By a call")),
            ("write", gettext_lazy("In writing")),
            ("never", gettext_lazy("Not at all")),
        ),
        error_messages={"invalid_choice": gettext_lazy("Choose one of these.")},
    )
    skills = forms.MultipleChoiceField(
        label=gettext_lazy("Skills"),
        widget=forms.CheckboxSelectMultiple,
        choices=[(str(number), words) for number, words in enumerate(SKILLS)],
        error_messages={"required": gettext_lazy("Choose one at least.")},
    )
    kind = forms.ChoiceField(
        label=gettext_lazy("Language"),
        choices=(("ar", gettext_lazy("Arabic")), ("en", gettext_lazy("English"))),
        error_messages={"invalid_choice": gettext_lazy("Choose one of these.")},
    )
    photo = forms.FileField(
        label=gettext_lazy("Photo"),
        required=False,
        help_text=gettext_lazy("JPEG or PNG, up to 5 MB. Several small files are better than a large one."),
        widget=forms.FileInput(attrs={"accept": "image/jpeg,image/png", "data-preview": ""}),
    )
    agree = forms.BooleanField(
        label=gettext_lazy("I have read the code of conduct"),
        error_messages={"required": gettext_lazy("Read it and tick the box.")},
    )

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self.fields["way"].option_hints = {"write": gettext_lazy("Letters, messages or e-mail")}  # type: ignore[attr-defined]
