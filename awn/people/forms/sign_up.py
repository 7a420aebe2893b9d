"""The two screens on which an account is made."""

from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy

from awn.arabic.folding import fold
from awn.kit.isolation import plain_sentence
from awn.people.births import is_too_young, read_year
from awn.people.forms import controls
from awn.people.full_names import LONGEST, read_full_name
from awn.people.identifiers import read_email, read_phone, read_username
from awn.people.models import Person
from awn.people.passwords import weakness

TAKEN = gettext_lazy("This user name is taken. Try another, for example with a number behind it.")


class WhoForm(forms.Form):
    """Who joins: a name of any form, and the year of birth."""

    name = forms.CharField(
        label=gettext_lazy("Full name"),
        help_text=gettext_lazy("As you want to be called here, in any language."),
        max_length=LONGEST,
        widget=forms.TextInput(attrs={"dir": "auto", "autocomplete": "name", "spellcheck": "false"}),
        error_messages={
            "required": gettext_lazy("Write your full name."),
            "max_length": gettext_lazy("The name has more than 200 letters. Write a shorter form of it."),
        },
    )
    year_of_birth = forms.CharField(
        label=gettext_lazy("Year of birth"),
        help_text=gettext_lazy("Four digits, for example 1998. It decides what work is open to you; nobody else sees it."),
        max_length=20,
        widget=forms.TextInput(attrs={"dir": "ltr", "inputmode": "numeric", "autocomplete": "bday-year", "class": "short"}),
        error_messages={"required": gettext_lazy("Write the year in which you were born.")},
    )

    def clean_name(self) -> str:
        name = read_full_name(self.cleaned_data["name"])
        if not name:
            raise forms.ValidationError(gettext_lazy("A name needs at least one letter, so that people can read it and say it."))
        return name

    def clean_year_of_birth(self) -> int:
        year = read_year(self.cleaned_data["year_of_birth"])
        if year is None:
            raise forms.ValidationError(gettext_lazy("This is not a year of birth. Write four digits, for example 1998."))
        return year

    @property
    def is_too_young(self) -> bool:
        return is_too_young(self.cleaned_data["year_of_birth"])


class WayForm(forms.Form):
    """How the new person will log in: one name at least, and a password or codes."""

    username = forms.CharField(
        label=gettext_lazy("User name"),
        help_text=gettext_lazy("Letters and digits without spaces, in Arabic or English. You need neither phone nor e-mail."),
        required=False,
        max_length=controls.MOST,
        widget=forms.TextInput(
            attrs={"dir": "ltr", "autocomplete": "username", "autocapitalize": "none", "spellcheck": "false"},
        ),
    )
    email = forms.CharField(
        label=gettext_lazy("E-mail address"),
        required=False,
        max_length=controls.MOST,
        widget=forms.EmailInput(attrs={"dir": "ltr", "autocomplete": "email"}),
    )
    phone = forms.CharField(
        label=gettext_lazy("Phone number"),
        help_text=gettext_lazy("It is used to log you in, and is shown to nobody. Spaces and dashes are welcome."),
        required=False,
        max_length=controls.MOST,
        widget=forms.TextInput(attrs={"type": "tel", "dir": "ltr", "autocomplete": "tel"}),
    )
    password = controls.password(
        gettext_lazy("Password"),
        "new-password",
        required=False,
        shown_again=True,
        help_text=gettext_lazy("At least 8 characters. Leave it empty to be sent a code each time you log in."),
    )
    consent = forms.BooleanField(
        label=gettext_lazy("I have read how my data is protected, and agree that this platform keeps it for that purpose."),
        error_messages={"required": gettext_lazy("Without your consent no account can be made.")},
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "sms" not in settings.CODE_WAYS:
            del self.fields["phone"]
        for name in ("username", "email", "phone", "password"):  # one of each pair is needed, so none is "optional"
            if name in self.fields:
                self.fields[name].either = True  # type: ignore[attr-defined]

    def clean_username(self) -> str:
        typed = self.cleaned_data["username"]
        name = read_username(typed)
        if typed.strip() and not name:
            raise forms.ValidationError(
                gettext_lazy(
                    "A user name has 2 to 30 letters and digits, one letter at least, and no spaces; . _ - may stand inside."
                )
            )
        elif name and Person.objects.known_as("username", fold(name)):
            raise forms.ValidationError(TAKEN)
        return name

    def clean_email(self) -> str:
        email = read_email(self.cleaned_data["email"])
        if self.cleaned_data["email"].strip() and not email:
            raise forms.ValidationError(gettext_lazy("This is not an e-mail address. It looks like name@example.org"))
        return email

    def clean_phone(self) -> str:
        phone = read_phone(self.cleaned_data["phone"])
        if self.cleaned_data["phone"].strip() and not phone:
            raise forms.ValidationError(
                gettext_lazy(
                    "This is not a phone number that can be reached. Write it with the country code, such as +249 or +963."
                )
            )
        return phone

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        names = [given.get(name, "") for name in ("username", "email", "phone")]
        broken = any(name in self.errors for name in ("username", "email", "phone"))
        if not any(names) and not broken:
            self.add_error("username", gettext_lazy("Write a user name, a phone number or an e-mail address: one is enough."))
        elif not given.get("password") and not (given.get("email") or given.get("phone")) and not broken:
            self.add_error("password", gettext_lazy("Write a password: codes can be sent only to an e-mail address or a phone."))
        elif given.get("password") and (wrong := weakness(given["password"], names=names)):
            self.add_error("password", plain_sentence(wrong))
        return given
