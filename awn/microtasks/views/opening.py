"""Opening a project of small tasks for a body."""

from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views import View

from awn.arabic.wording import message
from awn.kit.see_other import SeeOther
from awn.microtasks.forms import OpeningForm
from awn.microtasks.kinds import kind_of
from awn.microtasks.models import Project
from awn.organisations.models import Organisation
from awn.organisations.pages import ask, show
from awn.organisations.roles import LEADING
from awn.people.access import confirmed
from awn.people.requests import PersonRequest


class Openings(View):
    """For which of one's bodies a project is opened."""

    def get(self, request: PersonRequest) -> HttpResponse:
        bodies = list(Organisation.objects.working().of(request.user, *LEADING).order_by("name_folded"))
        if len(bodies) == 1:
            return SeeOther(reverse("task_project_opening", args=[bodies[0].uid]))
        else:
            return show(request, "microtasks/openings", {"bodies": bodies})


@confirmed
class Opening(View):
    def get(self, request: PersonRequest, uid: UUID) -> HttpResponse:
        return self._page(request, self._organisation(request, uid), OpeningForm())

    def post(self, request: PersonRequest, uid: UUID) -> HttpResponse:
        organisation, form = self._organisation(request, uid), OpeningForm(request.POST)
        if form.is_valid():
            kind, words = kind_of(form.cleaned_data["kind"]), {name: form.cleaned_data[name] for name in ("title", "purpose")}
            project = Project.objects.begin(organisation, kind, by=request.user, **words, **form.sheet)
            return SeeOther(reverse("task_project", args=[project.uid]))
        else:
            return self._page(request, organisation, form)

    def _organisation(self, request: PersonRequest, uid: UUID) -> Organisation:
        organisation = get_object_or_404(Organisation.objects.visible_to(request.user), uid=uid)
        if not (organisation.is_working and organisation.roles_of(request.user) & LEADING):
            raise PermissionDenied
        return organisation

    def _page(self, request: PersonRequest, organisation: Organisation, form: OpeningForm) -> HttpResponse:
        return ask(
            request,
            form,
            title=message("Opening a project of tasks"),
            intro=message("What is left empty at the end is as this kind of task proposes."),
            button=message("Open the project"),
            back=reverse("tasks"),
            about=organisation.name,
        )
