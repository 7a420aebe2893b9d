"""What is typed to log in and to confirm."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy

from awn.people.forms import controls

NAME = gettext_lazy("User name, phone number or e-mail address")


class PasswordForm(forms.Form):
    name = controls.typed_name(NAME)
    password = controls.password(gettext_lazy("Password"), "current-password")


class CodeRequestForm(forms.Form):
    name = controls.typed_name(NAME)


class SheetForm(forms.Form):
    name = controls.typed_name(NAME)
    code = controls.CodeField(
        gettext_lazy("Code"),
        help_text=gettext_lazy("Ten digits from your printed sheet, or the six that your authenticator app shows now."),
    )


class CodeForm(forms.Form):
    code = controls.CodeField(gettext_lazy("Code"))


class CredentialForm(forms.Form):
    """What a passkey answered, put there by the script of the page."""

    credential = forms.JSONField(widget=forms.HiddenInput)

    def clean_credential(self) -> dict[str, Any]:
        credential = self.cleaned_data["credential"]
        if not isinstance(credential, dict):
            raise forms.ValidationError("not a credential", code="invalid")
        return credential
