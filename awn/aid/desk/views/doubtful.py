"""Deciding doubtful pairs, one on a page; each decision is kept at once and can be taken back."""

from collections.abc import Mapping

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import get_language
from django.views import View

from awn.aid.desk import engine, findings
from awn.aid.desk.pages import show
from awn.aid.desk.work import Key, Work, desk
from awn.kit.see_other import SeeOther

OPEN = "unsure"
ANSWERS = ("same", "different", OPEN)


class Doubtful(View):
    """Goes to the first undecided pair; when none is left, says what was decided."""

    def get(self, request: HttpRequest) -> HttpResponse:
        work = desk.work
        if work.prepared is None:
            return SeeOther(reverse("columns"))
        undecided = _next(work, 0)
        if undecided is not None and "all" not in request.GET:
            return SeeOther(reverse("pair", args=[undecided]))
        names = engine.names(work.prepared)
        said = [work.decisions.get(key, OPEN) for key in work.doubtful]
        context = {
            "counts": {answer: said.count(answer) for answer in ANSWERS},
            "decided": [_row(work, n, names) for n in range(len(said))],
        }
        return show(request, "doubtful", context, step="doubtful")


class Pair(View):
    def get(self, request: HttpRequest, number: int) -> HttpResponse:
        work = desk.work
        if work.prepared is None:
            return SeeOther(reverse("columns"))
        return _page(request, work, number)

    def post(self, request: HttpRequest, number: int) -> HttpResponse:
        work = desk.work
        answer = request.POST.get("answer", "")
        if work.prepared is None or not 1 <= number <= len(work.doubtful):
            raise Http404
        if answer not in ANSWERS:
            return _page(request, work, number, status=422)
        key = work.doubtful[number - 1]
        work.decisions.pop(key, None)
        work.decisions[key] = answer  # the last one decided stands last, for undo
        following = _next(work, number)
        return SeeOther(reverse("pair", args=[following]) if following is not None else reverse("doubtful"))


class Undo(View):
    """Takes the last decision back and shows its pair again."""

    def post(self, request: HttpRequest) -> HttpResponse:  # noqa: ARG002
        work = desk.work
        last = next((key for key in reversed(work.decisions) if key in work.doubtful), None)
        if last is None:
            return SeeOther(reverse("doubtful"))
        del work.decisions[last]
        return SeeOther(reverse("pair", args=[work.doubtful.index(last) + 1]))


def _page(request: HttpRequest, work: Work, number: int, status: int = 200) -> HttpResponse:
    if not 1 <= number <= len(work.doubtful):
        raise Http404
    key = work.doubtful[number - 1]
    decided = sum(each in work.decisions for each in work.doubtful)
    context = {
        "pair": _shown(work, key), "number": number, "total": len(work.doubtful), "decided": decided, "answer": work.decisions.get(key, ""),
        "failed": status == 422,
    }  # fmt: skip
    return show(request, "pair", context, step="doubtful", status=status)


def _next(work: Work, after: int) -> int | None:
    """The number of the next undecided pair after this one, going round; None when all are decided."""
    total = len(work.doubtful)
    turns = [(after + offset) % total + 1 for offset in range(total)]
    return next((number for number in turns if work.doubtful[number - 1] not in work.decisions), None)


def _shown(work: Work, key: Key) -> findings.ShownPair:
    assert work.first is not None
    return findings.show_pair(work.first, engine.pair_of(work.first, key), get_language() or "ar")


def _row(work: Work, index: int, names: Mapping[engine.Entry, str]) -> dict[str, object]:
    key = work.doubtful[index]
    left, right = names[key[0]], names[key[1]]
    return {"number": index + 1, "left": left, "right": right, "answer": work.decisions.get(key, "")}
