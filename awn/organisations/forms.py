"""What people type about bodies and their members."""

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy

from awn.arabic.folding import fold
from awn.kit.fields import CodeField, DateField, LineField, PhoneField, ProseField
from awn.organisations.codes import read_code
from awn.organisations.models.cohort import LARGEST, CohortKind
from awn.organisations.models.document import DocumentKind
from awn.organisations.models.invitation import MOST_USES, Way
from awn.organisations.models.organisation import Kind
from awn.organisations.person_field import PersonField
from awn.organisations.roles import Role
from awn.places.matching import the_one


class KindForm(forms.Form):
    """The first question of a registration."""

    kind = forms.ChoiceField(
        label=gettext_lazy("What kind of organisation is it?"), choices=Kind.choices, widget=forms.RadioSelect
    )


class BodyNameField(LineField):
    """What a body is called: at least one letter or digit, so that it can be found."""

    def validate(self, value: Any) -> None:
        super().validate(value)
        if value and not fold(value):
            raise forms.ValidationError(gettext_lazy("Write the name in letters."))


class NameForm(forms.Form):
    name_ar = BodyNameField(label=gettext_lazy("Name in Arabic"), help_text=gettext_lazy("As on its papers."))
    name_en = BodyNameField(label=gettext_lazy("Name in English"), required=False)
    area_words = LineField(
        label=gettext_lazy("Where it works"), help_text=gettext_lazy("For example a city or a governorate."), required=False
    )

    def clean(self) -> dict[str, Any]:
        """Finds the `area` that the words surely mean, if there is one."""
        given = super().clean() or {}
        words = given.get("area_words", "")
        return {**given, "area": the_one(words) if words else None}


class IdentityForm(KindForm, NameForm):
    field_order = ("kind", "name_ar", "name_en", "area_words")


class AboutForm(forms.Form):
    about = ProseField(
        label=gettext_lazy("What it does, and for whom"), help_text=gettext_lazy("Two or three sentences. Everybody reads them.")
    )
    website = forms.URLField(
        label=gettext_lazy("Website or page on a social network"), required=False, max_length=200, assume_scheme="https"
    )


class ContactForm(forms.Form):
    """How everybody reaches the body: one way at least."""

    contact_email = forms.EmailField(label=gettext_lazy("E-mail of the organisation"), required=False, max_length=254)
    contact_phone = PhoneField(
        label=gettext_lazy("Phone of the organisation"),
        help_text=gettext_lazy("With + and the country code. Everybody sees it."),
        required=False,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            field.either = True  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        if not self.errors and not any(given.values()):
            raise forms.ValidationError(gettext_lazy("Give an e-mail address or a phone number."))
        return given


class PaperForm(forms.Form):
    kind = forms.ChoiceField(label=gettext_lazy("What paper is it?"), choices=DocumentKind.choices, widget=forms.RadioSelect)
    file = forms.FileField(
        label=gettext_lazy("The file"),
        help_text=gettext_lazy("PDF, JPEG or PNG, at most 5 MB. Only you and the stewards can open it."),
        widget=forms.FileInput(attrs={"accept": ".pdf,.jpg,.jpeg,.png"}),
    )
    valid_until = DateField(
        label=gettext_lazy("Until when is it valid?"),
        help_text=gettext_lazy("Leave it empty when the paper names no such day. The owners are told thirty days before."),
        required=False,
        earliest=timezone.localdate,
    )


class EndorserForm(forms.Form):
    """Which verified body is asked to vouch, chosen among those found."""

    endorser = forms.UUIDField(widget=forms.HiddenInput)


class AnswerForm(forms.Form):
    answer = forms.ChoiceField(
        label=gettext_lazy("Do you know this organisation and vouch for it?"),
        choices=[("yes", gettext_lazy("Yes, we endorse it")), ("no", gettext_lazy("No, we do not"))],
        widget=forms.RadioSelect,
    )
    words = ProseField(label=gettext_lazy("How you know it"), max_length=500, rows=3, required=False)


class ReasonForm(forms.Form):
    reason = ProseField(label=gettext_lazy("The reason"), max_length=500, rows=4)


class NothingForm(forms.Form):
    """A question that is answered by its button alone."""


class HeirForm(forms.Form):
    person = forms.TypedChoiceField(label=gettext_lazy("Who becomes the owner?"), coerce=int, widget=forms.RadioSelect)


class SuccessionForm(forms.Form):
    """Who becomes the owner of a body that has none, and why it is they."""

    name = PersonField(label=gettext_lazy("User name, phone number or e-mail address of the new owner"))
    proof = ProseField(
        label=gettext_lazy("What proves that they may act for the organisation?"),
        help_text=gettext_lazy(
            "For example a letter of its board and the number under which you called back. Another steward reads it."
        ),
        max_length=1000,
        rows=4,
    )


class InvitationForm(forms.Form):
    role = forms.ChoiceField(label=gettext_lazy("Role"), widget=forms.RadioSelect)
    way = forms.ChoiceField(
        label=gettext_lazy("How do you invite?"), choices=Way.choices, widget=forms.RadioSelect, initial=Way.LINK
    )
    uses = forms.IntegerField(label=gettext_lazy("For how many people?"), min_value=1, max_value=MOST_USES, initial=1)
    days = forms.TypedChoiceField(
        label=gettext_lazy("Valid for"),
        choices=[(1, gettext_lazy("One day")), (7, gettext_lazy("A week")), (30, gettext_lazy("Thirty days"))],
        coerce=int,
        initial=7,
    )
    to = LineField(
        label=gettext_lazy("User name, phone number or e-mail address of one person"),
        help_text=gettext_lazy("The invitation is then for this person alone, and they are told of it."),
        required=False,
        max_length=254,
        widget=forms.TextInput(attrs={"dir": "auto", "autocapitalize": "none", "spellcheck": "false"}),
    )

    def __init__(self, *args: Any, roles: frozenset[Role], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choice = self.fields["role"]
        assert isinstance(choice, forms.ChoiceField)
        choice.choices = [(role.value, role.label) for role in Role if role in roles]

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        if given.get("role") == Role.OWNER and (given.get("uses") != 1 or given.get("way") != Way.LINK):
            raise forms.ValidationError(gettext_lazy("An owner is invited alone, by a link for one person."))
        return given


class CodeForm(forms.Form):
    code = CodeField(
        label=gettext_lazy("Code of an organisation, a class or a group"),
        help_text=gettext_lazy("Nine letters and digits, in three groups."),
        length=9,
        letters=True,
    )

    def clean_code(self) -> str:
        code = read_code(self.cleaned_data["code"])
        if not code:
            raise forms.ValidationError(gettext_lazy("This is not a whole code. Look at each letter and digit."))
        return code


class CohortForm(forms.Form):
    name = LineField(label=gettext_lazy("Name of the class or group"), max_length=100)
    kind = forms.ChoiceField(label=gettext_lazy("What is it?"), choices=CohortKind.choices, widget=forms.RadioSelect)
    capacity = forms.IntegerField(label=gettext_lazy("At most how many people?"), min_value=1, max_value=LARGEST, initial=40)
