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
from awn.microtasks.keeping import typed_before
from awn.microtasks.lately import missing_lately, work_of
from awn.microtasks.models import Lease, Project
from awn.microtasks.showing import question
from awn.people.models import Person

REASONS: Final = (
    ("unclear", message("The question is unclear")),
    ("unreadable", message("It cannot be read")),
    ("too_hard", message("It is too hard for me")),
    ("language", message("It is not in my language")),
    ("known", message("I know these people")),
)
"""Why a task is given back. Nobody is asked for more, and none of them is a mark against anybody."""
NOTHING_LEFT: Final = message("There is no task for you here now. Thank you for what you did.")


def work_page(
    request: HttpRequest, lease: Lease, *, said: Message | str = "", form: AnswerForm | None = None, why: str = ""
) -> HttpResponse:
    """The question with its choices. After an answer it stands at that answer's address; `why` explains the known answer of the one before."""
    project = lease.microtask.project
    context = {
        **question(project.kind, lease.microtask.data),
        "project": project,
        "lease": lease,
        "work": work_of(lease),
        "left": minutes_left(lease),
        "reasons": REASONS,
        "typed": form["typed"].value() if form else typed_before(request, lease.token),
        "form": form,
        "failed": bool(form),
        "said": said,
        "why": why,
    }
    answer = render(request, "microtasks/work.html", context, status=422 if form else 200)
    add_never_cache_headers(answer)
    return answer


def minutes_left(lease: Lease) -> Message:
    minutes = max(1, round((lease.until - timezone.now()).total_seconds() / 60))
    return counted("It is yours for about %(number)s minute.", "It is yours for about %(number)s minutes.", minutes)


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
