"""What each column holds: proposed, shown with its values, and put right by the person."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import get_language, gettext
from django.views import View

from awn.aid.desk import engine, role_names
from awn.aid.desk.jobs import Job
from awn.aid.desk.jobs import Progress as Telling
from awn.aid.desk.pages import SeeOther, begin, show
from awn.aid.desk.work import Work, desk
from awn.aid.roles import REFUSED, UNKNOWN, all_roles
from awn.arabic.wording import Message, message

if TYPE_CHECKING:
    from awn.sheets.tables import Column, Table

SAMPLES, PREVIEW, SURE = 2, 4, 0.8
TONES = {"sure": "ok", "likely": "info", "unknown": "warn"}


@dataclass(slots=True)
class ShownColumn:
    """A column as the page shows it. `sureness` is sure, likely or unknown."""

    field: str
    number: int
    header: str
    role: str
    samples: list[str]
    sureness: str
    groups: list[role_names.Group]

    @property
    def meaning(self) -> Message:
        return role_names.words(self.role)

    @property
    def tone(self) -> str:
        return TONES[self.sureness]


@dataclass(slots=True)
class ShownTable:
    """A table as the page shows it: columns that may not come in are only counted."""

    index: int
    file: str
    sheet: str
    rows: int
    skipped: bool
    refused: int
    columns: list[ShownColumn]
    preview: list[list[str]] = field(default_factory=list)
    unknown: int = 0

    @property
    def sure(self) -> list[ShownColumn]:
        return [column for column in self.columns if column.sureness == "sure"]

    @property
    def unsure(self) -> list[ShownColumn]:
        return [column for column in self.columns if column.sureness != "sure"]


class Columns(View):
    def get(self, request: HttpRequest) -> HttpResponse:
        return _page(request, desk.work) if desk.work.sources is not None else SeeOther(reverse("start"))

    def post(self, request: HttpRequest) -> HttpResponse:
        """Takes the roles; what was chosen stays chosen also when it cannot be gone on with."""
        work = desk.work
        if work.sources is None:
            return SeeOther(reverse("start"))
        _take(request, work)
        if not _names_somebody(work):
            return _page(request, work, problem=gettext("Say which column holds the names, in at least one sheet."), status=422)
        work.forget_findings()
        return begin(work, preparing(work, get_language() or "ar"))


class Map(View):
    """MAP.toml for the next files of the same shape."""

    def get(self, request: HttpRequest) -> HttpResponse:  # noqa: ARG002
        if desk.work.sources is None:
            raise Http404
        text = engine.map_text(desk.work.sources, desk.work.skipped)
        disposition = {"Content-Disposition": 'attachment; filename="MAP.toml"'}
        return HttpResponse(text, content_type="application/toml; charset=utf-8", headers=disposition)


def preparing(work: Work, language: str) -> Job:
    """The work of understanding, linking and writing."""
    sources, skipped, region = work.sources, work.skipped, work.region
    assert sources is not None

    def body(progress: Telling) -> None:
        first = prepared = engine.prepare(sources, skipped, region=region, language=language, out=work.out, progress=progress)
        if work.decisions:
            prepared = engine.decide(first, work.decisions, language=language, out=work.out, progress=progress)
        progress(message("Done"), 1.0)
        work.first, work.prepared, work.written = first, prepared, dict(work.decisions)
        work.doubtful = engine.doubtful_keys(first)

    return Job(message("Preparing the list"), body, then="findings", back="columns")


def _take(request: HttpRequest, work: Work) -> None:
    assert work.sources is not None
    known = frozenset((UNKNOWN, *all_roles()))
    for index, table in enumerate(work.sources.tables):
        for column in table.columns:
            chosen = request.POST.get(_field(index, column.number))
            if chosen is not None and chosen != column.role and column.role != REFUSED and chosen in known:
                column.role, column.confidence, column.reason = chosen, 1.0, "person"
    work.skipped = frozenset(index for index in range(len(work.sources.tables)) if f"t{index}-skip" in request.POST)


def _names_somebody(work: Work) -> bool:
    assert work.sources is not None
    naming = {"name", "given", "kunya", "members", "head_name"}
    return any(
        column.role.partition(".")[2] in naming
        for index, table in enumerate(work.sources.tables)
        if index not in work.skipped
        for column in table.columns
    )


def _page(request: HttpRequest, work: Work, *, problem: str = "", status: int = 200) -> HttpResponse:
    assert work.sources is not None
    tables = [_shown(index, table, index in work.skipped) for index, table in enumerate(work.sources.tables)]
    copies = [file for file in work.sources.files if file.copy_of]
    first = next((column.field for table in tables for column in table.columns), "")
    context = {
        "tables": tables, "copies": copies, "problems": list(_problems(work)), "problem": problem, "first_field": first,
        "failed": bool(problem), "waiting": sum(table.unknown for table in tables if not table.skipped),
    }  # fmt: skip
    return show(request, "columns", context, step="columns", status=status)


def _problems(work: Work) -> Iterator[dict[str, Message]]:
    assert work.sources is not None
    for problem in work.sources.problems:
        yield {"place": problem.place(), "reason": problem.reason}


def _shown(index: int, table: "Table", skipped: bool) -> ShownTable:
    visible = [column for column in table.columns if column.role != REFUSED]
    columns = [_shown_column(index, table, column) for column in visible]
    preview = [[_text(row.values, column) for column in visible] for row in table.rows[:PREVIEW]]
    counts = Counter(column.sureness for column in columns)
    return ShownTable(
        index, table.file, table.sheet, len(table.rows), skipped, len(table.columns) - len(visible), columns, preview, counts["unknown"]
    )  # fmt: skip


def _shown_column(index: int, table: "Table", column: "Column") -> ShownColumn:
    samples = dict.fromkeys(text for row in table.rows[:200] if (text := _text(row.values, column)))
    if column.role == UNKNOWN:
        sureness = "unknown"
    else:
        sureness = "sure" if column.confidence >= SURE else "likely"
    return ShownColumn(
        _field(index, column.number), column.number, column.header, column.role, list(samples)[:SAMPLES], sureness,
        role_names.groups(column.role),
    )  # fmt: skip


def _field(index: int, number: int) -> str:
    return f"t{index}-c{number}"


def _text(values: Any, column: "Column") -> str:
    value = values[column.number - 1] if column.number <= len(values) else None
    if value is None:
        return ""
    elif isinstance(value, datetime | date | time):
        return value.isoformat().removesuffix("T00:00:00")
    elif isinstance(value, float) and value.is_integer():
        return str(int(value))
    else:
        return str(value).strip()[:80]
