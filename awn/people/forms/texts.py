"""What people tick under a text, and before the end of an account."""

from django import forms
from django.utils.translation import gettext_lazy


class SignatureForm(forms.Form):
    """The version that was read, and that the person undertakes it."""

    version = forms.IntegerField(widget=forms.HiddenInput)
    agreed = forms.BooleanField(
        label=gettext_lazy("I have read all of it, and I undertake to keep it."),
        error_messages={"required": gettext_lazy("Read the text to its end, and tick the box if you undertake to keep it.")},
    )


class AcceptanceForm(forms.Form):
    """The version that was read and is accepted by the button."""

    version = forms.IntegerField(widget=forms.HiddenInput)


class ErasureForm(forms.Form):
    """That somebody means it."""

    sure = forms.BooleanField(
        label=gettext_lazy("I understand that this cannot be undone."),
        error_messages={"required": gettext_lazy("Tick the box if you want your account to be erased.")},
    )
