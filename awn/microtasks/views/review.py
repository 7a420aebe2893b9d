"""What several answers left open, for a reviewer: numbers of answers, never names."""

from uuid import UUID

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views import View

from awn.arabic.wording import message
from awn.kit.isolation import plain_sentence
from awn.kit.said import say_next
from awn.kit.see_other import SeeOther
from awn.microtasks.deciding import decide_as_reviewer
from awn.microtasks.forms import ReviewForm
from awn.microtasks.models import Appeal, Microtask
from awn.microtasks.showing import question, readings, tally
from awn.microtasks.views.found import reviewed, split_task
from awn.people.requests import PersonRequest

ON_A_PAGE = 20
DECIDED = message("The task is decided.")


class Review(View):
    """Tasks that are split, the oldest first, and appeals; none that this reviewer wrote, answered or decided."""

    def get(self, request: PersonRequest, uid: UUID) -> HttpResponse:
        project = reviewed(request, uid)
        tasks = Microtask.objects.for_reviewer(request.user).filter(project=project).order_by("pk")
        page = Paginator(tasks, ON_A_PAGE).get_page(request.GET.get("page"))
        appeals = Appeal.objects.for_reviewer(request.user).filter(answer__microtask__project=project).order_by("made_at")
        return render(request, "microtasks/review.html", {"project": project, "page": page, "appeals": list(appeals[:ON_A_PAGE])})


class Reviewing(View):
    """One task with how many said what, and the decision with its reason."""

    def get(self, request: PersonRequest, uid: UUID) -> HttpResponse:
        task = split_task(request, uid)
        return self._page(request, task, ReviewForm(choices=self._choices(task)))

    def post(self, request: PersonRequest, uid: UUID) -> HttpResponse:
        task = split_task(request, uid)
        form = ReviewForm(request.POST, choices=self._choices(task))
        if form.is_valid():
            decide_as_reviewer(task, by=request.user, **form.cleaned_data)
            say_next(request, DECIDED)
            return SeeOther(reverse("task_review", args=[task.project.uid]))
        else:
            return self._page(request, task, form)

    def _choices(self, task: Microtask) -> list[tuple[str, str]]:
        """The kind's choices; of typed answers those that somebody gave."""
        kind = task.project.kind
        return [(each.code, plain_sentence(each.words)) for each in kind.choices] or list(readings(task).items())

    def _page(self, request: PersonRequest, task: Microtask, form: ReviewForm) -> HttpResponse:
        answers = list(task.answers.counted())
        context = {
            **question(task.project.kind, task.data),
            "project": task.project,
            "back": reverse("task_review", args=[task.project.uid]),
            "form": form,
            "failed": bool(form.errors),
            "tally": tally(task, answers),
        }
        return render(request, "microtasks/reviewing.html", context, status=422 if form.errors else 200)
