"""What each column holds: proposed, shown with its values, and put right by the person."""

from collections.abc import Iterator
from dataclasses import replace
from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import get_language, gettext
from django.views import View

from awn.aid.desk import chosen, engine, shown_columns
from awn.aid.desk.long_work import preparing
from awn.aid.desk.pages import begin, show
from awn.aid.desk.role_names import CHOICES
from awn.aid.desk.work import Work, desk
from awn.aid.roles import REFUSED, UNKNOWN, all_roles
from awn.arabic.wording import Message
from awn.kit.see_other import SeeOther

TOGETHER = [(role, words) for role, words in CHOICES.items() if role != REFUSED]  # what many undecided columns can be at once


class Columns(View):
    def get(self, request: HttpRequest) -> HttpResponse:
        return _page(request, desk.work) if desk.work.sources is not None else SeeOther(reverse("start"))

    def post(self, request: HttpRequest) -> HttpResponse:
        """Takes the roles; what was chosen stays chosen, wherever one goes on to."""
        work = desk.work
        if work.sources is None:
            return SeeOther(reverse("start"))
        _take(request, work)
        going = request.POST.get("go", "prepare")
        if going == "map":
            return _map(work)
        elif going != "prepare":
            return SeeOther(_address(going, request))
        elif not _names_somebody(work):
            return _page(request, work, problem=gettext("Say which column holds the names, in at least one sheet."), status=422)
        else:
            work.forget_findings()
            return begin(work, preparing(work, replace(work.options, language=work.language or get_language() or "ar")))


class Map(View):
    """MAP.toml for the next files of the same shape."""

    def get(self, request: HttpRequest) -> HttpResponse:  # noqa: ARG002
        if desk.work.sources is None:
            raise Http404
        return _map(desk.work)


def _map(work: Work) -> HttpResponse:
    assert work.sources is not None
    text = engine.map_text(work.sources, work.skipped, work.options)
    disposition = {"Content-Disposition": 'attachment; filename="MAP.toml"'}
    return HttpResponse(text, content_type="application/toml; charset=utf-8", headers=disposition)


def _take(request: HttpRequest, work: Work) -> None:
    """Takes what stands on the page that was sent; everything else stays as it was."""
    assert work.sources is not None
    known = frozenset((UNKNOWN, *all_roles()))
    skipped = set(work.skipped)
    for index, table in enumerate(work.sources.tables):
        for column in table.columns:
            role = request.POST.get(shown_columns.field_of(index, column.number))
            if role in known:
                chosen.choose(column, role)
        if f"t{index}-here" in request.POST:
            skipped = skipped | {index} if f"t{index}-skip" in request.POST else skipped - {index}
            _take_together(request, work, index)
    work.skipped = frozenset(skipped)


def _take_together(request: HttpRequest, work: Work, index: int) -> None:
    """One choice for all columns of a table that are still undecided."""
    assert work.sources is not None
    role = request.POST.get(f"t{index}-rest", UNKNOWN)
    for column in work.sources.tables[index].columns:
        if column.role == UNKNOWN and role in CHOICES and role != REFUSED:
            chosen.choose(column, role)


def _names_somebody(work: Work) -> bool:
    assert work.sources is not None
    naming = {"name", "given", "kunya", "members", "head_name"}
    return any(
        column.role.partition(".")[2] in naming
        for index, table in enumerate(work.sources.tables)
        if index not in work.skipped
        for column in table.columns
    )


def _address(going: str, request: HttpRequest) -> str:
    """The page of columns to go on to; `empty` stands for the same with the empty ones."""
    with_empty = going == "empty" or "empty" in request.GET
    asked = {**({"page": going} if going.isdecimal() else {}), **({"empty": "1"} if with_empty else {})}
    return reverse("columns") + (f"?{urlencode(asked)}" if asked else "")


def _page(request: HttpRequest, work: Work, *, problem: str = "", status: int = 200) -> HttpResponse:
    assert work.sources is not None
    found = work.sources.tables
    page = shown_columns.page_of(found, request.GET.get("page"), with_empty="empty" in request.GET)
    tables = shown_columns.tables_on(page, found, work.skipped)
    context = {
        "tables": tables,
        "page": page,
        "with_empty": "empty" in request.GET,
        "together": TOGETHER,
        "copies": [file for file in work.sources.files if file.copy_of],
        "problems": list(_problems(work)),
        "problem": problem,
        "first_field": next((column.field for table in tables for column in table.columns), ""),
        "failed": bool(problem),
        "waiting": any(
            column.role == UNKNOWN for index, table in enumerate(found) if index not in work.skipped for column in table.columns
        ),
    }
    return show(request, "columns", context, step="columns", status=status)


def _problems(work: Work) -> Iterator[dict[str, Message]]:
    assert work.sources is not None
    for problem in work.sources.problems:
        yield {"place": problem.place(), "reason": problem.reason}
