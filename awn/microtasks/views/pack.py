"""Ten tasks for a phone that loses its network."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.cache import add_never_cache_headers
from django.views import View

from awn.kit.said import say_next
from awn.kit.see_other import SeeOther
from awn.microtasks import giving
from awn.microtasks.admission import missing
from awn.microtasks.lately import work_of
from awn.microtasks.models import Lease
from awn.microtasks.showing import question
from awn.microtasks.views.found import visible
from awn.microtasks.workspace import NOTHING_LEFT
from awn.people.requests import PersonRequest


class Pack(View):
    """The tasks of a project that one holds, each with its form. Fetching them is a POST. A browser may keep the page unless it shows data of people; the
    answers wait in it until the network is back, and each counts once."""

    def get(self, request: PersonRequest, uid: UUID) -> HttpResponse:
        project = visible(request, uid)
        keeps = missing(project, request.user)
        shown = Lease.objects.live() if keeps is None else Lease.objects.none()
        live = shown.visible_to(request.user).filter(microtask__project=project).order_by("pk")
        tasks = [
            {"lease": lease, "work": work_of(lease), **question(project.kind, lease.microtask.data)}
            for lease in live.select_related("microtask__project")
        ]
        context = {"project": project, "tasks": tasks, "missing": keeps, "may_fetch": keeps is None and len(tasks) < giving.PACK}
        answer = render(request, "microtasks/pack.html", context)
        if tasks and not project.kind.is_sensitive:
            answer["X-Offline"] = "1"
        else:
            add_never_cache_headers(answer)
        return answer

    def post(self, request: PersonRequest, uid: UUID) -> HttpResponse:
        project = visible(request, uid)
        if missing(project, request.user) is None and not giving.take_pack(project, by=request.user):
            say_next(request, NOTHING_LEFT)
        return SeeOther(reverse("task_pack", args=[uid]))
