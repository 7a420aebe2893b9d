"""What people type about complaints."""

from django import forms
from django.utils.translation import gettext_lazy

from awn.complaints.models.answer import Outcome
from awn.complaints.models.complaint import Kind
from awn.kit.fields import LineField, ProseField
from awn.organisations.codes import read_code
from awn.organisations.person_field import PersonField


class ComplaintForm(forms.Form):
    """What happened; everything but the kind and the story may be left out."""

    kind = forms.ChoiceField(label=gettext_lazy("What is it about?"), choices=Kind.choices, widget=forms.RadioSelect)
    whom = LineField(
        label=gettext_lazy("Which organisation or whose work?"),
        help_text=gettext_lazy("A name, a place or a date, as far as you know it."),
        required=False,
    )
    text = ProseField(label=gettext_lazy("What happened?"), help_text=gettext_lazy("In your own words."), max_length=5000, rows=8)
    contact = LineField(
        label=gettext_lazy("How can you be reached?"),
        help_text=gettext_lazy(
            "Phone or e-mail. Leave it empty to stay unknown: you get a code with which you can read the answer."
        ),
        required=False,
    )


class ReceiptForm(forms.Form):
    receipt = forms.CharField(
        label=gettext_lazy("Code of the complaint"),
        help_text=gettext_lazy("Nine letters and digits that you were shown after sending it."),
        max_length=40,
        widget=forms.TextInput(attrs={"dir": "ltr", "autocomplete": "off", "spellcheck": "false"}),
    )

    def clean_receipt(self) -> str:
        code = read_code(self.cleaned_data["receipt"])
        if not code:
            raise forms.ValidationError(
                gettext_lazy("This is not a whole code. Look at it again: it has nine letters and digits.")
            )
        return code


class AppealForm(forms.Form):
    text = ProseField(label=gettext_lazy("What did the answer miss?"), max_length=5000, rows=6)


class FindingForm(forms.Form):
    """An answer, or the decision on an appeal."""

    outcome = forms.ChoiceField(label=gettext_lazy("What was found?"), choices=Outcome.choices, widget=forms.RadioSelect)
    text = ProseField(
        label=gettext_lazy("Answer"),
        help_text=gettext_lazy("Whoever complained reads it: plain words, and what happens now."),
        max_length=5000,
        rows=8,
    )


class FocalPointForm(forms.Form):
    name = PersonField(label=gettext_lazy("User name, phone number or e-mail address of the focal point"))
