"""What was found: the numbers first, then the repeats and what no rule settles."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import get_language
from django.views import View

from awn.aid.desk import findings
from awn.aid.desk.pages import show, turn
from awn.aid.desk.work import Work, desk
from awn.kit.see_other import SeeOther


class Findings(View):
    def get(self, request: HttpRequest) -> HttpResponse:
        work = desk.work
        if work.prepared is None:
            return SeeOther(reverse("columns"))
        context = {
            **numbers(work),
            "review_problem": work.review_problem,
            "left_out": findings.left_out(work.prepared),
            "problems": [{"place": problem.place(), "reason": problem.reason} for problem in work.prepared.sources.problems],
            "copies": [file for file in work.prepared.sources.files if file.copy_of],
            "flag_kinds": [(reason, len(flags)) for reason, flags in findings.flags_by_reason(work.prepared)],
        }
        return show(request, "findings", context, step="findings")


class Repeats(View):
    """The certain pairs, each with its reason."""

    def get(self, request: HttpRequest) -> HttpResponse:
        work = desk.work
        if work.prepared is None:
            return SeeOther(reverse("columns"))
        page = turn(request, findings.pairs_of(work.prepared, "certain"))
        shown = [findings.show_pair(work.prepared, pair, get_language() or "ar") for pair in page]
        return show(request, "repeats", {**numbers(work), "page": page, "pairs": shown}, step="findings")


class Flags(View):
    """What no rule settles, with its place, to be looked up in the files."""

    def get(self, request: HttpRequest) -> HttpResponse:
        work = desk.work
        if work.prepared is None:
            return SeeOther(reverse("columns"))
        page = turn(request, work.prepared.lists.flags)
        return show(request, "flags", {**numbers(work), "page": page}, step="findings")


def numbers(work: Work) -> dict[str, int]:
    """The key figures. Whatever is decided already is not doubtful any more."""
    prepared = work.prepared
    assert prepared is not None
    return {
        "individuals": len(prepared.persons),
        "persons": len(set(prepared.persons)),
        "households": len(set(prepared.homes)),
        "certain": prepared.count("certain"),
        "doubtful": len(work.doubtful),
        "undecided": sum(key not in work.decisions for key in work.doubtful),
        "cases": len(prepared.cases),
        "flags": len(prepared.lists.flags),
        "held": len(prepared.held),
    }
