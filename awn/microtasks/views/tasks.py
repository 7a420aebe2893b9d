"""Ten minutes now: the list of what can be done, and the one button."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views import View

from awn.arabic.wording import message
from awn.kit.access import public
from awn.kit.said import say_next
from awn.kit.see_other import SeeOther
from awn.microtasks import giving
from awn.microtasks.choosing import Offer, offers
from awn.microtasks.examples import first_example
from awn.microtasks.models import Lease, Project
from awn.organisations.models import Organisation
from awn.organisations.roles import LEADING
from awn.people.models import Person
from awn.people.requests import PersonRequest

NOTHING_NOW = message("No task waits for you at this moment. Look in again soon.")


@public
class Tasks(View):
    """Open projects, those first in which the person may work; for a visitor what is done here, an example, and how to join."""

    def get(self, request: HttpRequest) -> HttpResponse:
        person = request.user if isinstance(request.user, Person) else None
        found = offers(request.user)
        context = {
            "offers": [each for each in found if each.missing is None],
            "closed": [each for each in found if each.missing is not None],
            "person": person,
            "example": first_example(),
            "leads": person is not None and Organisation.objects.working().of(person, *LEADING).exists(),
        }
        return render(request, "microtasks/tasks.html", context)


class Now(View):
    """Gives the best next task: what one holds already, else one of the project that was named, else of that where most waits."""

    def get(self, request: PersonRequest) -> HttpResponse:  # noqa: ARG002
        return SeeOther(reverse("tasks"))

    def post(self, request: PersonRequest) -> HttpResponse:
        lease = self._lease(request)
        if lease:
            return SeeOther(reverse("task_held", args=[lease.token]))
        else:
            return self._nothing(request)

    def _lease(self, request: PersonRequest) -> Lease | None:
        person, named = request.user, request.POST.get("project", "")
        live = Lease.objects.live().visible_to(person).order_by("pk")
        if named:
            open_to_me = [each for each in self._open(person) if str(each.uid) == named]
            return next((lease for each in open_to_me if (lease := giving.take(each, by=person))), None)
        else:
            return live.first() or next((lease for each in self._open(person) if (lease := giving.take(each, by=person))), None)

    def _open(self, person: Person) -> list[Project]:
        self.found: list[Offer] = offers(person)
        return [each.project for each in self.found if each.missing is None]

    def _nothing(self, request: PersonRequest) -> HttpResponse:
        """Where something that can be mended keeps the person from all work, there; else the list, which says so."""
        kept = [each.missing for each in self.found if each.missing]
        if len(kept) == len(self.found) and (first := next((each for each in kept if each.url), None)):
            say_next(request, first.words)
            return SeeOther(first.url)
        else:
            say_next(request, NOTHING_NOW)
            return SeeOther(reverse("tasks"))
