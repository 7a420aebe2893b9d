"""The page of all components in every state, with values that try to break them."""

from django import forms
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy
from django.views import View

from awn.arabic.wording import message
from awn.kit.access import public

# written into every field that people fill, to see that it is isolated wherever it is shown
MARK = "Zz-Sarah!"
LONG_NAME = "عبد الرحمن عبد المنعم عبد القادر أبو الخير السهلاوي الملقب بأبي محمود"


class ExampleForm(forms.Form):
    """One field of each kind, two of them wrong."""

    name = forms.CharField(
        label=gettext_lazy("Full name"),
        widget=forms.TextInput(attrs={"dir": "auto", "autocomplete": "name", "spellcheck": "false"}),
        error_messages={"required": gettext_lazy("Write the full name.")},
    )
    phone = forms.CharField(
        label=gettext_lazy("Phone"),
        help_text=gettext_lazy("Spaces and dashes are welcome."),
        widget=forms.TextInput(attrs={"type": "tel", "dir": "ltr", "autocomplete": "tel"}),
        error_messages={"required": gettext_lazy("Write a phone number.")},
    )
    notes = forms.CharField(label=gettext_lazy("Notes"), required=False, widget=forms.Textarea(attrs={"dir": "auto", "rows": 3}))


@public
class Components(View):
    def get(self, request: HttpRequest) -> HttpResponse:
        return render(request, "kit/components.html", {**_examples(), "form": ExampleForm({}), "plain_form": ExampleForm()})


def _examples() -> dict[str, object]:
    steps = [
        {"words": message("Files"), "url": "/", "current": False, "done": True},
        {"words": message("Columns"), "url": "/", "current": True, "done": False},
        {"words": message("Findings"), "url": "", "current": False, "done": False},
    ]
    return {
        "name": f"سارة {MARK}",
        "long_name": LONG_NAME,
        "phone": "+999 912 000 123",
        "date": "1987-03-14",
        "path": "A.xlsx",
        "steps": steps,
        "page": Paginator(range(90), 10).page(2),
        "sentence": message("%(name)s stands in %(file)s", name=f"سارة {MARK}", file="A-2 (1).xlsx"),
    }
