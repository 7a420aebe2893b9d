"""A project's page, and what those who lead it do with it."""

from collections.abc import Callable
from typing import ClassVar
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views import View

from awn.arabic.wording import Message, message
from awn.kit.access import public
from awn.kit.said import say_next
from awn.kit.see_other import SeeOther
from awn.microtasks.admission import missing
from awn.microtasks.choosing import Offer
from awn.microtasks.models import Appeal, Microtask, Project
from awn.microtasks.progress import progress_lately
from awn.microtasks.views.found import led
from awn.people.access import confirmed
from awn.people.models import Person
from awn.people.requests import PersonRequest


@public
class ProjectPage(View):
    """What it is for, how far it is, what was agreed and what it cost; for those who lead or review it, the ways to do so."""

    def get(self, request: HttpRequest, uid: UUID) -> HttpResponse:
        project = get_object_or_404(Project.objects.select_related("organisation", "response", "area"), uid=uid)
        if not project.is_visible_to(request.user):
            raise Http404
        progress = progress_lately(project)
        context = {
            "project": project,
            "progress": progress,
            "offer": Offer(project, progress.counts),
            "is_paused": project.closed_at is None and project.paused_at is not None,
            **_mine(project, request.user),
        }
        return render(request, "microtasks/project.html", context)


def _mine(project: Project, person: object) -> dict[str, object]:
    """What somebody may do here; nothing for a visitor."""
    if not isinstance(person, Person):
        return {}
    found: dict[str, object] = {"missing": missing(project, person) if project.is_open else None, "person": person}
    may_lead, may_review = project.may_lead(person), project.may_review(person)
    if may_review:
        found["to_review"] = Microtask.objects.for_reviewer(person).filter(project=project).count()
        found["appeals"] = Appeal.objects.for_reviewer(person).filter(answer__microtask__project=project).count()
    return {**found, "may_lead": may_lead and project.closed_at is None, "may_review": may_review}


class ProjectAct(View):
    """An act on a project by who leads it; opened by hand it leads to the project's page."""

    said: ClassVar[Message]
    act: Callable[..., None]

    def get(self, request: PersonRequest, uid: UUID) -> HttpResponse:  # noqa: ARG002
        return SeeOther(reverse("task_project", args=[uid]))

    def post(self, request: PersonRequest, uid: UUID) -> HttpResponse:
        self.act(led(request, uid), by=request.user)
        say_next(request, self.said)
        return SeeOther(reverse("task_project", args=[uid]))


class PauseOf(ProjectAct):
    said = message("No more tasks are given out. What is held may still be answered.")
    act = staticmethod(Project.pause)


class GoingOn(ProjectAct):
    said = message("Tasks are given out again.")
    act = staticmethod(Project.go_on)


@confirmed
class ClosureOf(View):
    """Ending a project for good, after a question."""

    def get(self, request: PersonRequest, uid: UUID) -> HttpResponse:
        return render(request, "microtasks/closing.html", {"project": led(request, uid)})

    def post(self, request: PersonRequest, uid: UUID) -> HttpResponse:
        led(request, uid).close(by=request.user)
        return SeeOther(reverse("task_project", args=[uid]))
