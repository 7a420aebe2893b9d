"""One example task without an account."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views import View

from awn.kit.access import public
from awn.microtasks.examples import Example, first_example
from awn.microtasks.forms import AnswerForm
from awn.microtasks.showing import question, reason_of, words_of


@public
class Trying(View):
    """The question, and after an answer at once what is right and why. Nothing is stored."""

    def get(self, request: HttpRequest) -> HttpResponse:
        return _page(request, self._example())

    def post(self, request: HttpRequest) -> HttpResponse:
        example = self._example()
        form = AnswerForm(request.POST, kind=example.kind)
        if not form.is_valid():
            return _page(request, example, form=form)
        said = form.cleaned_data["typed"] or form.cleaned_data["choice"]
        right = example.truth if not example.kind.choices else words_of(example.kind, example.truth)
        context = {"is_right": said is not None and example.is_right(said), "unsure": said is None, "right": right}
        return render(request, "microtasks/tried.html", {**context, "why": reason_of(example.data)})

    def _example(self) -> Example:
        example = first_example()
        if example is None:
            raise Http404
        return example


def _page(request: HttpRequest, example: Example, form: AnswerForm | None = None) -> HttpResponse:
    context = {**question(example.kind, example.data), "form": form, "failed": bool(form)}
    return render(request, "microtasks/trying.html", context, status=422 if form else 200)
