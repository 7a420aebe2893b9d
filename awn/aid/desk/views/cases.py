"""What lists say about families that no machine settles."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views import View

from awn.aid.desk import engine
from awn.aid.desk.pages import show, turn
from awn.aid.desk.views.findings import numbers
from awn.aid.desk.work import desk
from awn.arabic.wording import message
from awn.kit.see_other import SeeOther


class Cases(View):
    def get(self, request: HttpRequest) -> HttpResponse:
        from awn.aid.writing.terms import CASES, slot_term

        work = desk.work
        if work.prepared is None:
            return SeeOther(reverse("columns"))
        page = turn(request, work.prepared.cases)
        names = engine.names(work.prepared)
        shown = [
            {
                "kind": CASES.get(case.kind, message("%(kind)s", kind=case.kind)),
                "why": case.why,
                "entries": [
                    {"name": names.get(engine.Entry(e.file, e.sheet, e.row, e.slot), ""), "entry": e, "slot": slot_term(e.slot)}
                    for e in case.entries
                ],
            }
            for case in page
        ]
        return show(request, "cases", {**numbers(work), "page": page, "shown": shown}, step="findings")
