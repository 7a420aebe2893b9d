"""The page of all components in every state, with values that try to break them."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views import View

from awn.kit.access import public
from awn.kit.example_form import WRONG, ExampleForm
from awn.kit.examples import everything


@public
class Components(View):
    """Nothing is kept: what the form sends comes back with its errors."""

    def get(self, request: HttpRequest) -> HttpResponse:
        return self._answer(request, ExampleForm({f"bad-{name}": typed for name, typed in WRONG.items()}, prefix="bad"), 200)

    def post(self, request: HttpRequest) -> HttpResponse:
        form = ExampleForm(request.POST, request.FILES, prefix="bad")
        return self._answer(request, form, 200 if form.is_valid() else 422)

    def _answer(self, request: HttpRequest, form: ExampleForm, status: int) -> HttpResponse:
        calm = ExampleForm(prefix="calm", initial={"birth": everything()["day"], "way": "call", "skills": ["1"]})
        return render(request, "kit/components.html", {**everything(), "form": form, "calm": calm}, status=status)
