"""What each column of a file holds: proposed, shown with masked values, and put right by the person."""

from collections.abc import Iterator, Mapping
from typing import Any

from django.core.paginator import Page, Paginator
from django.http import Http404, HttpResponse
from django.urls import reverse
from django.views import View

from awn.aid.desk import role_names
from awn.aid.desk.shown_columns import LONGEST, ON_A_PAGE, ORPHANS, SURE, ShownColumn, ShownTable, field_of
from awn.aid.models import AidList, KnownHeader, SourceFile
from awn.aid.roles import UNKNOWN, all_roles
from awn.aid.views.opened import opened, require_preparing
from awn.arabic.wording import message
from awn.kit.components.navigation import Link
from awn.kit.said import say_next
from awn.kit.see_other import SeeOther
from awn.organisations.pages import show
from awn.people.requests import PersonRequest

KNOWN = frozenset((UNKNOWN, *all_roles()))

type Slot = tuple[int, dict[str, Any]]


@opened
class Columns(View):
    """The columns of one file at a time (`?file=`)."""

    def get(self, request: PersonRequest, aid_list: AidList) -> HttpResponse:
        require_preparing(request, aid_list)
        files = list(aid_list.files.in_force())
        source = _asked(request, files)
        page = _slots(source, request.GET.get("page"))
        context = {
            "aid_list": aid_list,
            "source": source,
            "ways": [Link(str(file.name), f"?file={file.uid}", file == source) for file in files] if len(files) > 1 else [],
            "page": page,
            "tables": list(_shown(aid_list, source, page)),
        }
        return show(request, "aid/lists/columns", context)

    def post(self, request: PersonRequest, aid_list: AidList) -> HttpResponse:
        """Takes what stands on the page that was sent; everything else stays as it was. Remembered for the same header in other lists of the body."""
        require_preparing(request, aid_list)
        files = list(aid_list.files.in_force())
        source = _asked(request, files)
        roles, skipped = _posted(request.POST, source, aid_list)
        aid_list.choose(by=request.user, roles={source.digest: roles}, skipped={source.digest: skipped})
        _remember(request, aid_list, source, roles)
        say_next(request, message("The meanings of the columns are saved."))
        following = files[files.index(source) + 1 :]
        if request.POST.get("go") == "next" and following:
            return SeeOther(f"{reverse('aid_list_columns', args=[aid_list.uid])}?file={following[0].uid}")
        else:
            return SeeOther(reverse("aid_list", args=[aid_list.uid]))


def _asked(request: PersonRequest, files: list[SourceFile]) -> SourceFile:
    asked = request.GET.get("file")
    found = next((file for file in files if str(file.uid) == asked or not asked), None)
    if found is None:
        raise Http404
    return found


def _slots(source: SourceFile, number: object) -> Page[Slot]:
    slots = [(index, column) for index, table in enumerate(source.read_tables) for column in table["columns"]]
    return Paginator(slots, ON_A_PAGE, orphans=ORPHANS).get_page(number)  # type: ignore[arg-type]


def _shown(aid_list: AidList, source: SourceFile, page: Page[Slot]) -> Iterator[ShownTable]:
    """The tables of a page, each with its columns that stand there."""
    chosen, name = aid_list.chosen, str(source.name)
    roles, skipped = (chosen.get(kind, {}).get(source.digest, {}) for kind in ("roles", "skipped"))
    for index, table in enumerate(source.read_tables):
        here = roles.get(table["key"], {})
        columns = [_column(index, column, here) for place, column in page if place == index]
        if columns or not table["columns"]:
            unknown = sum(here.get(str(column["number"]), column["role"]) == UNKNOWN for column in table["columns"])
            is_out = skipped.get(table["key"], False)
            yield ShownTable(index, name, table["sheet"], table["rows"], is_out, table["refused"], 0, unknown, columns)


def _column(index: int, column: Mapping[str, Any], chosen: Mapping[str, str]) -> ShownColumn:
    number = column["number"]
    role = chosen.get(str(number), column["role"])
    sure = str(number) in chosen or column["confidence"] >= SURE
    sureness = "unknown" if role == UNKNOWN else "sure" if sure else "likely"
    return ShownColumn(
        field_of(index, number), number, column["header"][:LONGEST], role, column["examples"], sureness, role_names.groups(role)
    )


def _posted(
    data: Mapping[str, str], source: SourceFile, aid_list: AidList
) -> tuple[dict[str, dict[str, str | None]], dict[str, bool | None]]:
    """Roles that differ from what is proposed, None for those that are as proposed again; and the tables left out or taken in."""
    before = aid_list.chosen.get("roles", {}).get(source.digest, {})
    roles: dict[str, dict[str, str | None]] = {}
    skipped: dict[str, bool | None] = {}
    for index, table in enumerate(source.read_tables):
        for column in table["columns"]:
            role, number = data.get(field_of(index, column["number"])), str(column["number"])
            if role in KNOWN and role != column["role"]:
                roles.setdefault(table["key"], {})[number] = role
            elif role in KNOWN and number in before.get(table["key"], {}):
                roles.setdefault(table["key"], {})[number] = None
        if f"t{index}-here" in data:
            skipped[table["key"]] = True if f"t{index}-skip" in data else None
    return roles, skipped


def _remember(
    request: PersonRequest, aid_list: AidList, source: SourceFile, roles: Mapping[str, Mapping[str, str | None]]
) -> None:
    chosen = aid_list.chosen.get("roles", {}).get(source.digest, {})
    for table in source.read_tables:
        if table["key"] in roles:
            proposed = {str(column["number"]): column["role"] for column in table["columns"] if column["reason"] == "person"}
            known = {**proposed, **chosen.get(table["key"], {})}
            KnownHeader.objects.remember(aid_list.organisation, table["fingerprint"], known, by=request.user)
