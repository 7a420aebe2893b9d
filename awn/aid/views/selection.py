"""Choosing from an approved version: the wish, receipt lists beside it, what was chosen and why."""

from datetime import date
from typing import Final
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.cache import add_never_cache_headers
from django.views import View

from awn.aid.approval_forms import ReceiptForm, ServedForm, WishForm
from awn.aid.choosing import ORDERS, reasons
from awn.aid.models import Receipt, Selection, Version
from awn.aid.shown_lines import ShownLine, shown
from awn.aid.views.opened import has_opened
from awn.aid.views.taking_files import takes_files
from awn.aid.views.versions_found import led, version_opened
from awn.arabic.wording import message
from awn.kit.said import say_next
from awn.kit.see_other import SeeOther
from awn.organisations.pages import ask, explain, show
from awn.people.refusals import Refused
from awn.people.requests import PersonRequest

ON_A_PAGE: Final = 50
PARTS: Final = {
    "chosen": message("Chosen"),
    "reserve": message("Reserve list"),
    "held": message("Held for checking"),
    "served": message("Served lately"),
    "rest": message("Not reached"),
}


@version_opened
class Selections(View):
    """The wish for a new selection, receipt lists, and the selections that were made."""

    def get(self, request: PersonRequest, version: Version) -> HttpResponse:
        return selections_page(request, led(request, version), WishForm())

    def post(self, request: PersonRequest, version: Version) -> HttpResponse:
        led(request, version)
        form = WishForm(request.POST)
        if form.is_valid():
            try:
                made = Selection.objects.choose(version, form.wish, by=request.user, days=form.cleaned_data["days"] or 0)
            except Refused as refusal:
                explain(form, refusal)
            else:
                return SeeOther(reverse("list_selection", args=[made.uid]))
        return selections_page(request, version, form)


@version_opened
@takes_files
class Receipts(View):
    """Giving a receipt list."""

    def get(self, request: PersonRequest, version: Version) -> HttpResponse:  # noqa: ARG002
        return SeeOther(reverse("list_selections", args=[version.uid]))

    def post(self, request: PersonRequest, version: Version) -> HttpResponse:
        led(request, version)
        form = ReceiptForm(request.POST, request.FILES)
        if form.is_valid():
            given = form.cleaned_data["file"]
            told = {"name": given.name, "content": given.read(), "served_on": form.cleaned_data["served_on"]}
            try:
                Receipt.objects.give(version, by=request.user, **told)
            except Refused as refusal:
                explain(form, refusal)
            else:
                say_next(request, message("The receipt list is being read. It counts in a minute."))
                return SeeOther(reverse("list_selections", args=[version.uid]))
        return selections_page(request, version, WishForm(), receipt=form)


def selections_page(
    request: PersonRequest, version: Version, form: WishForm, *, receipt: ReceiptForm | None = None
) -> HttpResponse:
    context = {
        "version": version,
        "form": receipt or form,
        "wish": form,
        "receipt": receipt or ReceiptForm(),
        "receipts": list(version.receipts.all()),
        "selections": [(each, each.wished) for each in version.selections.select_related("made_by")],
    }
    return show(request, "aid/approval/selections", context)


class SelectionPage(View):
    """Who was chosen, with rank and reason; the reserve list; who is held or was served lately, with why."""

    def get(self, request: PersonRequest, uid: UUID) -> HttpResponse:
        selection = _seen(request, uid)
        if not has_opened(request, selection.version.aid_list):
            return SeeOther(reverse("aid_list_reading", args=[selection.version.aid_list.uid]))
        part = request.GET.get("part", "chosen")
        part = part if part in PARTS else "chosen"
        choice, wish = selection.choice, selection.wished
        keys = list(getattr(choice, part))
        context = {
            "selection": selection,
            "version": selection.version,
            "wish": wish,
            "order": [ORDERS[code] for code in wish.order],
            "parts": [(code, words, len(getattr(choice, code)), code == part) for code, words in PARTS.items()],
            "part": part,
            "page": Paginator(_rows(selection, part, keys), ON_A_PAGE).get_page(request.GET.get("page")),
            "may_lead": selection.version.aid_list.may_lead(request.user),
        }
        answer = show(request, "aid/approval/selection", context)
        add_never_cache_headers(answer)
        return answer


class HandOver(View):
    """Saying that those chosen were served."""

    def get(self, request: PersonRequest, uid: UUID) -> HttpResponse:
        return self._page(request, self._led(request, uid), ServedForm())

    def post(self, request: PersonRequest, uid: UUID) -> HttpResponse:
        selection, form = self._led(request, uid), ServedForm(request.POST)
        if form.is_valid():
            try:
                selection.hand_over(by=request.user, on=form.cleaned_data["on"])
            except Refused as refusal:
                explain(form, refusal)
            else:
                return SeeOther(reverse("list_selection", args=[uid]))
        return self._page(request, selection, form)

    def _led(self, request: PersonRequest, uid: UUID) -> Selection:
        selection = _seen(request, uid)
        if not selection.version.aid_list.may_lead(request.user):
            raise PermissionDenied
        return selection

    def _page(self, request: PersonRequest, selection: Selection, form: ServedForm) -> HttpResponse:
        return ask(
            request, form, title=message("The chosen families were served"), button=message("Save"),
            intro=message("Later selections of your organisation count this day as the last on which they were served."),
            back=reverse("list_selection", args=[selection.uid]), about=selection.version.aid_list.title,
        )  # fmt: skip


def _seen(request: PersonRequest, uid: UUID) -> Selection:
    kept = Selection.objects.visible_to(request.user).filter(version__aid_list__forgotten_at=None)
    return get_object_or_404(kept.select_related("version__aid_list__organisation"), uid=uid)


def _rows(selection: Selection, part: str, keys: list[str]) -> list[ShownLine]:
    lines, wish = {line["key"]: line for line in selection.version.lines}, selection.wished
    ranks = {key: number for number, key in enumerate(lines, 1)}
    served = selection.choice.served
    found = []
    for rank, key in enumerate(keys, 1):
        line = lines[key]
        if part == "held":
            carrier = ranks.get(line["held_by"])
            same = message("The same family stands in line %(number)s of this list.", number=carrier) if carrier else None
            words = [same or message("Held back: %(reason)s", reason=line["held"])]
        elif part == "served":
            words = [message("Served on %(day)s", day=date.fromisoformat(served[key]))]
        else:
            words = reasons(line, wish) or [message("By the draw")]
        found.append(shown(line, words, rank))
    return found
