"""What became of one's own answers, and appeals."""

from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views import View

from awn.arabic.wording import Message, message
from awn.kit.said import say_next
from awn.kit.see_other import SeeOther
from awn.microtasks.forms import AppealDecisionForm, AppealForm
from awn.microtasks.models import Answer, Appeal
from awn.microtasks.showing import question, readings, words_of
from awn.people.requests import PersonRequest

ON_A_PAGE = 10
APPEALED = message("Your appeal is sent. Another reviewer decides, and this page says what.")
DECIDED = message("The appeal is decided.")


class Feedback(View):
    """Own answers that were not followed, the newest first: what was decided, how many said so, why. And thanks for those that were."""

    def get(self, request: PersonRequest) -> HttpResponse:
        mine = Answer.objects.visible_to(request.user)
        seen = mine.not_followed().select_related("microtask__project", "microtask__outcome", "appeal").order_by("-pk")
        page = Paginator(seen, ON_A_PAGE).get_page(request.GET.get("page"))
        rows = [_told(answer) for answer in page]
        return render(request, "microtasks/feedback.html", {"page": page, "rows": rows, "followed": mine.followed().count()})


class Appealing(View):
    """Why one's answer was right after all."""

    def get(self, request: PersonRequest, uid: UUID) -> HttpResponse:
        return self._page(request, self._answer(request, uid), AppealForm())

    def post(self, request: PersonRequest, uid: UUID) -> HttpResponse:
        answer, form = self._answer(request, uid), AppealForm(request.POST)
        if form.is_valid():
            Appeal.objects.make(answer, by=request.user, text=form.cleaned_data["text"])
            say_next(request, APPEALED)
            return SeeOther(reverse("task_feedback"))
        else:
            return self._page(request, answer, form)

    def _answer(self, request: PersonRequest, uid: UUID) -> Answer:
        """One's own answer to the task of this number, that was not followed and stands without an appeal."""
        mine = Answer.objects.visible_to(request.user).not_followed().filter(microtask__uid=uid, appeal=None)
        return get_object_or_404(mine.select_related("microtask__project", "microtask__outcome"))

    def _page(self, request: PersonRequest, answer: Answer, form: AppealForm) -> HttpResponse:
        task = answer.microtask
        context = {**question(task.project.kind, task.data), "told": _told(answer), "form": form, "failed": bool(form.errors)}
        return render(request, "microtasks/appealing.html", context, status=422 if form.errors else 200)


class AppealDecision(View):
    """An appeal before another reviewer than the first."""

    def get(self, request: PersonRequest, uid: UUID) -> HttpResponse:
        return self._page(request, self._appeal(request, uid), AppealDecisionForm())

    def post(self, request: PersonRequest, uid: UUID) -> HttpResponse:
        appeal, form = self._appeal(request, uid), AppealDecisionForm(request.POST)
        if form.is_valid():
            given = form.cleaned_data
            appeal.decide(by=request.user, accepted=given["verdict"] == "accepted", reason=given["reason"])
            say_next(request, DECIDED)
            return SeeOther(reverse("task_review", args=[appeal.answer.microtask.project.uid]))
        else:
            return self._page(request, appeal, form)

    def _appeal(self, request: PersonRequest, uid: UUID) -> Appeal:
        seen = Appeal.objects.waiting().select_related("answer__microtask__project__organisation", "answer__microtask__outcome")
        appeal = get_object_or_404(seen, uid=uid)
        if not appeal.answer.microtask.project.is_visible_to(request.user):
            raise Http404
        elif not appeal.may_decide(request.user):
            raise PermissionDenied
        else:
            return appeal

    def _page(self, request: PersonRequest, appeal: Appeal, form: AppealDecisionForm) -> HttpResponse:
        task = appeal.answer.microtask
        context = {
            **question(task.project.kind, task.data),
            "project": task.project,
            "told": _told(appeal.answer),
            "back": reverse("task_review", args=[task.project.uid]),
            "appeal": appeal,
            "form": form,
            "failed": bool(form.errors),
        }
        return render(request, "microtasks/appeal.html", context, status=422 if form.errors else 200)


def _told(answer: Answer) -> dict[str, object]:
    """What was said, what was decided and how many said so, in words."""
    task, kind = answer.microtask, answer.microtask.project.kind
    texts = {} if kind.choices else readings(task)
    said: Message | str = texts.get(answer.choice or "") or words_of(kind, answer.choice)
    decided: Message | str = texts.get(task.outcome.choice) or words_of(kind, task.outcome.choice)
    return {"answer": answer, "task": task, "outcome": task.outcome, "said": said, "decided": decided}
