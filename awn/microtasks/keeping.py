"""What somebody said or typed and that did not arrive yet: it waits, sealed in the session, until it does.

An answer that came after its session had ended waits until its person has logged in again."""

from typing import Any, Final
from urllib.parse import urlencode
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from awn.microtasks.models import Lease
from awn.people import pending

KEPT: Final = "task_answer"
TYPED: Final = "task_typed"
FIELDS: Final = ("choice", "typed", "unsure", "work_token")
LONGEST: Final = 2000  # characters of one field


def keep_answer(request: HttpRequest, token: UUID) -> HttpResponse:
    """Keeps what was sent for an hour and says what to do: logging in. 403, so that a script keeps its copy too."""
    if not Lease.objects.filter(token=token).exists():
        raise Http404
    fields = [[name, request.POST[name][:LONGEST]] for name in FIELDS if request.POST.get(name)]
    pending.keep(request.session, KEPT, {"token": str(token), "fields": fields})
    way = f"{reverse('log_in')}?{urlencode({'next': reverse('task_held', args=[token])})}"
    return render(request, "microtasks/session_ended.html", {"way": way}, status=403)


def kept_answer(request: HttpRequest, token: UUID) -> list[list[str]] | None:
    """The fields of an answer that waits for this task, to be sent by one button."""
    found: dict[str, Any] = pending.kept(request.session, KEPT) or {}
    return found["fields"] if found.get("token") == str(token) else None


def forget_kept(request: HttpRequest) -> None:
    """After an answer has arrived nothing of it waits any more."""
    pending.drop(request.session, KEPT, TYPED)


def keep_typed(request: HttpRequest, token: UUID) -> None:
    """What was typed into a task's field stays sealed in the session while an act leads to another page."""
    typed = request.POST.get("typed", "").strip()
    if typed:
        pending.keep(request.session, TYPED, {"token": str(token), "typed": typed[:1000]})


def typed_before(request: HttpRequest, token: UUID) -> str:
    found: dict[str, Any] = pending.kept(request.session, TYPED) or {}
    return str(found["typed"]) if found.get("token") == str(token) else ""
