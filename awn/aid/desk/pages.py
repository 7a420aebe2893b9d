"""What the desk's views share: rendering a page with its step, pages of long lists, and starting work."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.core.paginator import Page, Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from awn.aid.desk.jobs import Job, Stage
from awn.aid.desk.journey import journey
from awn.aid.desk.work import Work, desk
from awn.kit.see_other import SeeOther

PATIENCE = 1.5  # seconds in which short work ends without a page of progress between
ROWS = 20


def show(
    request: HttpRequest, template: str, context: Mapping[str, Any] | None = None, *, step: str = "", status: int = 200
) -> HttpResponse:
    work = desk.work
    return render(
        request, f"aid/desk/{template}.html", {"work": work, "steps": journey(work, step), **(context or {})}, status=status
    )


def turn(request: HttpRequest, items: Sequence[Any], rows: int = ROWS) -> Page[Any]:
    """The asked page of a long list; a number out of range gives the nearest."""
    return Paginator(items, rows).get_page(request.GET.get("page"))


def begin(work: Work, job: Job) -> HttpResponse:
    """Starts the work in place of any other, and goes where it leads when it is short, else to its progress."""
    if work.job is not None:
        work.job.stop()
    work.job = job
    job.start()
    job.wait(PATIENCE)
    return SeeOther(reverse(job.then if job.stage == Stage.DONE else "progress"))
