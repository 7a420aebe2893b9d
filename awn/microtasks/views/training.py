"""Training for a kind of work: gold tasks one after the other, each told at once whether it was right and why."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.cache import add_never_cache_headers
from django.utils.translation import get_language
from django.views import View

from awn.arabic.wording import Message
from awn.kit.see_other import SeeOther
from awn.microtasks.admission import missing
from awn.microtasks.forms import AnswerForm
from awn.microtasks.models import Lease, Microtask, Project
from awn.microtasks.models.microtask import State
from awn.microtasks.showing import question, reason_of, words_of
from awn.microtasks.training import ENOUGH, ROUND, answer_training, standing_of, take_training
from awn.microtasks.views.found import visible
from awn.people.requests import PersonRequest


class Training(View):
    """The question that is held, else how far one is. A POST takes the answer, if there is one, and shows the next question in the same response."""

    def get(self, request: PersonRequest, uid: UUID) -> HttpResponse:
        project = self._project(request, uid)
        live = Lease.objects.live().visible_to(request.user).filter(microtask__project=project, microtask__state=State.GOLD)
        lease = live.select_related("microtask__project").order_by("pk").first()
        if lease and self._trains(project):
            return _question(request, lease)
        else:
            return self._standing(request, project)

    def post(self, request: PersonRequest, uid: UUID) -> HttpResponse:
        project = self._project(request, uid)
        if not self._trains(project):
            return SeeOther(reverse("task_training", args=[uid]))
        elif "token" not in request.POST:
            return self._next(request, project, {})
        lease = _held(request, project)
        form = AnswerForm(request.POST, kind=project.kind)
        if form.is_valid():
            given = {name: form.cleaned_data[name] for name in ("choice", "typed")}
            right = answer_training(lease.token, project, by=request.user, language=get_language() or "ar", **given)
            return self._next(request, project, {"was_right": right, **_known(lease.microtask)})
        else:
            return _question(request, lease, form=form)

    def _project(self, request: PersonRequest, uid: UUID) -> Project:
        """A project whose kind asks for training; `lacking` is the first thing that the person lacks for its work."""
        project = visible(request, uid)
        if not project.kind.needs:
            raise Http404
        self.lacking = missing(project, request.user)
        return project

    def _trains(self, project: Project) -> bool:
        """Whether it is the training that is missing, and nothing before it."""
        return self.lacking is not None and self.lacking.url == reverse("task_training", args=[project.uid])

    def _next(self, request: PersonRequest, project: Project, last: dict[str, Any]) -> HttpResponse:
        standing = standing_of(request.user, project)
        ended = bool(last) and standing.done == 0
        lease = None if ended else take_training(project, by=request.user)
        if lease:
            return _question(request, lease, standing=standing, **last)
        else:
            self.lacking = missing(project, request.user)
            return self._standing(request, project, **last, ended=ended, none_left=not ended)

    def _standing(self, request: PersonRequest, project: Project, **more: object) -> HttpResponse:
        standing = standing_of(request.user, project)
        context = {"project": project, "standing": standing, "lacking": self.lacking, "of": ROUND, "enough": ENOUGH, **more}
        return render(request, "microtasks/training.html", {**context, "trains": self._trains(project)})


def _held(request: PersonRequest, project: Project) -> Lease:
    token = request.POST.get("token", "")
    try:
        seen = Lease.objects.visible_to(request.user).filter(token=UUID(token), microtask__state=State.GOLD)
    except ValueError:
        raise Http404 from None
    lease = seen.filter(microtask__project=project).select_related("microtask__project").first()
    if lease is None:
        raise Http404
    return lease


def _known(task: Microtask) -> dict[str, Message | str]:
    """The right answer in words, and why it is right."""
    kind = task.project.kind
    return {"right": words_of(kind, task.truth) if kind.choices else "", "why": reason_of(task.data)}


def _question(request: PersonRequest, lease: Lease, form: AnswerForm | None = None, **more: object) -> HttpResponse:
    project = lease.microtask.project
    standing = more.pop("standing", None) or standing_of(request.user, project)
    context = {
        **question(project.kind, lease.microtask.data),
        "project": project,
        "lease": lease,
        "standing": standing,
        "of": ROUND,
    }
    failed = {"form": form, "failed": bool(form), "typed": form["typed"].value() if form else ""}
    answer = render(request, "microtasks/training_task.html", {**context, **failed, **more}, status=422 if form else 200)
    add_never_cache_headers(answer)
    return answer
