"""The page of one list: its files with their rules, how far its preparation is, what was found, and the next step."""

from dataclasses import dataclass

from django.http import HttpResponse, JsonResponse
from django.urls import reverse
from django.views import View

from awn.aid.asking import seen_pairs
from awn.aid.behind import is_behind
from awn.aid.forms import RegionForm
from awn.aid.models import AidList, Preparation
from awn.aid.views.opened import opened
from awn.arabic.wording import Message, message
from awn.kit.isolation import plain_sentence
from awn.organisations.pages import show
from awn.people.requests import PersonRequest

WAITING = message("The work begins in a moment")


@dataclass(frozen=True, slots=True)
class Step:
    """The one thing to do next: a way, or an act when `posts`."""

    words: Message
    url: str
    posts: bool = False


@opened
class ListPage(View):
    def get(self, request: PersonRequest, aid_list: AidList) -> HttpResponse:
        files = list(aid_list.files.select_related("given_by"))
        run = aid_list.runs.first()
        standing = [file for file in files if file.is_in_force]
        context = {
            "aid_list": aid_list,
            "files": standing,
            "withdrawn": [file for file in files if not file.is_in_force],
            "run": run,
            "at_work": run is not None and not run.is_over,
            "being_read": any(file.read_at is None for file in standing),
            "percent": _percent(run),
            "words": _words(run),
            "latest": aid_list.latest,
            "waiting": seen_pairs(aid_list).count() if aid_list.pair_project is None else 0,
            "project": aid_list.pair_project,
            "may_prepare": aid_list.may_prepare(request.user),
            "may_lead": aid_list.may_lead(request.user),
            "region": RegionForm(initial={"region": aid_list.chosen.get("region", "ZZ")}),
        }
        return show(request, "aid/lists/list", {**context, "next": _next(aid_list, context)})


@opened
class Progress(View):
    """How far the run is, for the page's script."""

    def get(self, request: PersonRequest, aid_list: AidList) -> HttpResponse:  # noqa: ARG002
        run = aid_list.running
        told = {"running": run is not None, "percent": _percent(run), "words": plain_sentence(_words(run))}
        answer = JsonResponse(told)
        answer["Cache-Control"] = "private, no-store"
        return answer


def _percent(run: Preparation | None) -> int:
    return round(100 * run.progress) if run else 0


def _words(run: Preparation | None) -> Message:
    return (run.said if run else None) or WAITING


def _next(aid_list: AidList, context: dict[str, object]) -> Step | None:
    """The main button; none while the work goes on, or for who may only look."""
    if context["at_work"] or not context["may_prepare"]:
        return None
    elif not context["files"]:
        return Step(message("Give files"), reverse("aid_list_files", args=[aid_list.uid]))
    elif context["latest"] is None and not context["being_read"] and aid_list.chosen_at is None:
        return Step(message("Look at the columns"), reverse("aid_list_columns", args=[aid_list.uid]))
    elif is_behind(aid_list):
        return Step(message("Prepare the list"), reverse("aid_list_preparation", args=[aid_list.uid]), posts=True)
    elif context["may_lead"] and context["waiting"]:
        return Step(message("Ask volunteers"), reverse("aid_list_volunteers", args=[aid_list.uid]))
    else:
        return Step(message("Look at the entries"), reverse("aid_entries", args=[aid_list.uid]))
