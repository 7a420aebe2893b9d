"""A list taken out for editing in a spreadsheet program, and what comes back of it as changes to accept."""

from __future__ import annotations

from typing import Any, Final
from uuid import UUID

from django import forms
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext_lazy
from django.views import View

from awn.aid.correctable import field_of, label_of
from awn.aid.correcting_forms import language
from awn.aid.editing_changes import accept, give_back, leave, record_export
from awn.aid.editing_workbook import LARGEST, read, write
from awn.aid.filters import FilterForm
from awn.aid.models import AidList, EditingReturn
from awn.aid.shown_entries import show_entries
from awn.aid.views.opened import opened, require_preparing
from awn.aid.views.private import show
from awn.aid.views.taking_files import takes_files
from awn.arabic.wording import message
from awn.kit.said import say_next
from awn.kit.see_other import SeeOther
from awn.organisations.pages import explain
from awn.people.refusals import Refused
from awn.people.requests import PersonRequest

MOST: Final = 20_000  # entries of one workbook
SHOWN: Final = 300  # changes on the check page
KIND: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


class ReturnForm(forms.Form):
    """The workbook that was edited."""

    workbook = forms.FileField(
        label=gettext_lazy("The workbook that you edited"), widget=forms.FileInput(attrs={"accept": ".xlsx,.ods,.xls,.xlsb"})
    )

    def clean_workbook(self) -> Any:
        given = self.cleaned_data["workbook"]
        if given.size > LARGEST:
            raise forms.ValidationError(
                gettext_lazy("This workbook is larger than one that was exported for editing. Give the one that you edited.")
            )
        return given


@opened
@takes_files
class Editing(View):
    """How it goes, and giving a workbook back."""

    def get(self, request: PersonRequest, aid_list: AidList) -> HttpResponse:
        require_preparing(request, aid_list)
        return _page(request, aid_list, ReturnForm())

    def post(self, request: PersonRequest, aid_list: AidList) -> HttpResponse:
        require_preparing(request, aid_list)
        form = ReturnForm(request.POST, request.FILES)
        if form.is_valid():
            given = form.cleaned_data["workbook"]
            try:
                returned = give_back(aid_list, read(given.read(), str(given.name)), by=request.user)
                return SeeOther(reverse("aid_return", args=[aid_list.uid, returned.uid]))
            except Refused as refusal:
                explain(form, refusal)
        return _page(request, aid_list, form)


@opened
class EditingExport(View):
    """The workbook of the entries that the filters of the address choose; taking it is an act with its line in the journal."""

    def get(self, request: PersonRequest, aid_list: AidList) -> HttpResponse:  # noqa: ARG002
        return SeeOther(reverse("aid_editing", args=[aid_list.uid]))

    def post(self, request: PersonRequest, aid_list: AidList) -> HttpResponse:
        require_preparing(request, aid_list)
        run = aid_list.latest
        if run is None:
            raise Http404
        form = ReturnForm()
        chosen = FilterForm(aid_list, run, request.GET).chosen
        entries = list(chosen.entries.defer("tokens").order_by("number")[: MOST + 1])
        try:
            if len(entries) > MOST:
                raise Refused(message("One workbook holds at most 20,000 entries. Choose fewer by the filters."))
            record_export(aid_list, by=request.user, keys=[entry.key for entry in entries])
        except Refused as refusal:
            form = ReturnForm({})
            form.errors.clear()
            explain(form, refusal)
            return _page(request, aid_list, form)
        listed = ((each.entry.key, each.entry.number, each.kept) for each in show_entries(aid_list, entries))
        answer = HttpResponse(write(listed, str(aid_list.uid), language()), content_type=KIND)
        answer["Content-Disposition"] = 'attachment; filename="editing.xlsx"'
        answer["Cache-Control"] = "private, no-store"
        return answer


@opened
class Returned(View):
    """What was changed in a workbook: to be accepted, one by one, or left."""

    def get(self, request: PersonRequest, aid_list: AidList, returned: UUID) -> HttpResponse:
        found = _returned(aid_list, returned)
        if found.settled_at is not None:
            return SeeOther(reverse("aid_entries", args=[aid_list.uid]))
        told = found.data
        changes = [_told(place, change) for place, change in enumerate(told["changes"][:SHOWN])]
        context = {
            "aid_list": aid_list, "returned": found, "told": told, "changes": changes,
            "hidden": sum(not change["conflict"] for change in told["changes"][SHOWN:]),
            "unreadable": [{**each, "label": label_of(each["slot"], each["field"])} for each in told["unreadable"][:SHOWN]],
        }  # fmt: skip
        return show(request, "aid/grid/returned", context)

    def post(self, request: PersonRequest, aid_list: AidList, returned: UUID) -> HttpResponse:
        found = _returned(aid_list, returned)
        if "leave" in request.POST:
            leave(found, by=request.user)
            say_next(request, message("Nothing of the workbook was taken."))
        else:
            made = accept(found, by=request.user, taken=_taken(request, found))
            say_next(request, message("The accepted changes stand in the list now.") if made else message("No change was taken."))
        return SeeOther(reverse("aid_entries", args=[aid_list.uid]))


def _taken(request: PersonRequest, found: EditingReturn) -> set[int]:
    """The places of the changes that were ticked, and of those that the page had no room for where that was ticked."""
    ticked = {int(place) for place in request.POST.getlist("take") if place.isascii() and place.isdecimal()}
    if "rest" in request.POST and found.settled_at is None:
        changes = found.data["changes"]
        ticked |= {place for place in range(SHOWN, len(changes)) if not changes[place]["conflict"]}
    return ticked


def _told(place: int, change: dict[str, Any]) -> dict[str, Any]:
    known = field_of(change["slot"], change["field"])
    assert known is not None
    said = {name: known.said(change[name], language()) for name in ("now", "after")}
    return {**change, **said, "place": place, "label": label_of(change["slot"], change["field"])}


def _returned(aid_list: AidList, uid: UUID) -> EditingReturn:
    kept = EditingReturn.objects.filter(aid_list=aid_list, aid_list__forgotten_at=None)
    return get_object_or_404(kept.select_related("aid_list__organisation"), uid=uid)


def _page(request: PersonRequest, aid_list: AidList, form: ReturnForm) -> HttpResponse:
    waiting = aid_list.returns.filter(settled_at=None).select_related("by")
    run = aid_list.latest
    context = {"aid_list": aid_list, "form": form, "waiting": list(waiting[:10]), "run": run, "query": request.GET.urlencode()}
    return show(request, "aid/grid/editing", context)
