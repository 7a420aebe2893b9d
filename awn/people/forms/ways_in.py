"""What is typed to change how an account is entered."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy

from awn.arabic.folding import tidy
from awn.kit.isolation import plain_sentence
from awn.people.forms import controls
from awn.people.identifiers import read_email, read_phone, read_username
from awn.people.models import Person
from awn.people.passwords import weakness


class NewPasswordForm(forms.Form):
    password = controls.password(
        gettext_lazy("New password"),
        "new-password",
        help_text=gettext_lazy("At least 8 characters. Longer is better than complicated."),
    )

    def __init__(self, person: Person, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.person = person

    def clean_password(self) -> str:
        typed: str = self.cleaned_data["password"]
        wrong = weakness(typed, names=[self.person.username or "", self.person.email or "", self.person.name])
        if wrong:
            raise forms.ValidationError(plain_sentence(wrong))
        return typed


class UsernameForm(forms.Form):
    username = forms.CharField(
        label=gettext_lazy("User name"),
        help_text=gettext_lazy("Letters and digits without spaces, in Arabic or English."),
        max_length=controls.MOST,
        widget=forms.TextInput(attrs={"dir": "ltr", "autocomplete": "username", "autocapitalize": "none", "spellcheck": "false"}),
        error_messages={"required": gettext_lazy("Write a user name.")},
    )

    def clean_username(self) -> str:
        name = read_username(self.cleaned_data["username"])
        if not name:
            raise forms.ValidationError(
                gettext_lazy(
                    "A user name has 2 to 30 letters and digits, one letter at least, and no spaces; . _ - may stand inside."
                )
            )
        return name


class EmailForm(forms.Form):
    address = forms.CharField(
        label=gettext_lazy("E-mail address"),
        max_length=controls.MOST,
        widget=forms.EmailInput(attrs={"dir": "ltr", "autocomplete": "email"}),
        error_messages={"required": gettext_lazy("Write an e-mail address.")},
    )

    def clean_address(self) -> str:
        email = read_email(self.cleaned_data["address"])
        if not email:
            raise forms.ValidationError(gettext_lazy("This is not an e-mail address. It looks like name@example.org"))
        return email


class PhoneForm(forms.Form):
    address = forms.CharField(
        label=gettext_lazy("Phone number"),
        help_text=gettext_lazy("It is used to log you in, and is shown to nobody. Spaces and dashes are welcome."),
        max_length=controls.MOST,
        widget=forms.TextInput(attrs={"type": "tel", "dir": "ltr", "autocomplete": "tel"}),
        error_messages={"required": gettext_lazy("Write a phone number.")},
    )

    def clean_address(self) -> str:
        phone = read_phone(self.cleaned_data["address"])
        if not phone:
            raise forms.ValidationError(
                gettext_lazy(
                    "This is not a phone number that can be reached. Write it with the country code, such as +249 or +963."
                )
            )
        return phone


class PasskeyForm(forms.Form):
    """A name for the device, and what its passkey answered."""

    name = forms.CharField(
        label=gettext_lazy("What you call this device"),
        help_text=gettext_lazy("For example: my phone."),
        max_length=60,
        widget=forms.TextInput(attrs={"dir": "auto", "autocomplete": "off"}),
        error_messages={"required": gettext_lazy("Write a name for the device.")},
    )
    credential = forms.JSONField(required=False, widget=forms.HiddenInput)

    def clean_name(self) -> str:
        return tidy(self.cleaned_data["name"])
