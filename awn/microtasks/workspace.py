"""The page on which a held task is done, and where an act on it leads."""

from typing import Final

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.cache import add_never_cache_headers

from awn.arabic.wording import Message, counted, message
from awn.kit.said import say_next
from awn.kit.see_other import SeeOther
from awn.microtasks import giving
from awn.microtasks.forms import AnswerForm
from awn.microtasks.frames import TEMPLATE, filled, note, shown
from awn.microtasks.keeping import typed_before
from awn.microtasks.lately import missing_lately, work_of
from awn.microtasks.models import Lease, Project
from awn.microtasks.showing import question
from awn.people.models import Person

NOTHING_LEFT: Final = message("There is no task for you here now. Thank you for what you did.")


def work_page(
    request: HttpRequest, lease: Lease, *, said: Message | str = "", form: AnswerForm | None = None, why: str = ""
) -> HttpResponse:
    """The question with its choices. After an answer it stands at that answer's address; `why` explains the known answer of the one before."""
    project = lease.microtask.project
    values = {
        "token": lease.token,
        "work": work_of(lease),
        "left": minutes_left(lease),
        "said": said,
        "note": note(why),
        "shown": shown(project.kind.template, str(lease.microtask.asked)),
        "typed": form["typed"].value() if form else typed_before(request, lease.token),
    }
    if form:
        context = {**question(project.kind, {}), "project": project, "form": form, "failed": True, **values}
        answer = render(request, TEMPLATE, context, status=422)
    else:
        answer = HttpResponse(filled(request, project, values))
    add_never_cache_headers(answer)
    return answer


def minutes_left(lease: Lease) -> Message:
    minutes = max(1, round((lease.until - timezone.now()).total_seconds() / 60))
    return counted("It is yours for about %(number)s minute.", "It is yours for about %(number)s minutes.", minutes)


def kept_out(request: HttpRequest, project: Project, person: Person) -> HttpResponse | None:
    """Says what keeps the person from this work since they took a task of it (403); None when nothing does."""
    found = missing_lately(project, person)
    return None if found is None else render(request, "microtasks/kept_out.html", {"missing": found}, status=403)


def next_task(project: Project, person: Person) -> Lease | None:
    """The person's next task in the project; none where something keeps them from it since."""
    return giving.take(project, by=person) if missing_lately(project, person) is None else None


def onward(request: HttpRequest, project: Project, person: Person, said: Message) -> HttpResponse:
    """Leads on to the next task of the project, or to the thanks where there is none; the page says what was done."""
    lease = next_task(project, person)
    if lease:
        say_next(request, said)
        return SeeOther(reverse("task_held", args=[lease.token]))
    else:
        say_next(request, NOTHING_LEFT)
        return SeeOther(reverse("tasks_thanks"))
