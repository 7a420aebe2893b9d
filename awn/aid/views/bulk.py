"""Acts on many entries: a page that says what will be done to how many, and what cannot be; then the act."""

from __future__ import annotations

from typing import Any, Final
from uuid import uuid4

from django import forms
from django.http import Http404, HttpResponse
from django.urls import reverse
from django.views import View

from awn.aid.bulk import ACTS, ManyAct, set_many
from awn.aid.correctable import HELD, OF_HOUSEHOLD, RELEASED
from awn.aid.correcting import value_in
from awn.aid.correcting_forms import ManyForm, field_for, language
from awn.aid.filters import FilterForm
from awn.aid.models import AidList
from awn.aid.models.entry import EntryQuerySet
from awn.aid.shown_entries import ShownEntry, show_entries
from awn.aid.views.opened import opened, require_preparing
from awn.aid.views.private import show
from awn.arabic.wording import message
from awn.kit.fields import ProseField
from awn.kit.isolation import plain_sentence
from awn.kit.said import say_next
from awn.kit.see_other import SeeOther
from awn.organisations.pages import explain
from awn.people.refusals import Refused
from awn.people.requests import PersonRequest

EXAMPLES: Final = 3
LONGEST_REASON: Final = 500
OWN: Final = ("key", "scope", "act", "csrfmiddlewaretoken")


@opened
class Many(View):
    """The entries that were ticked (`key`), or all that the filters of the address choose (`scope=all`)."""

    def get(self, request: PersonRequest, aid_list: AidList) -> HttpResponse:
        require_preparing(request, aid_list)
        act, entries = _act(request), _entries(request, aid_list)
        number = entries.count()
        if not number:
            return SeeOther(_back(request, aid_list))
        form = ManyForm(_value_field(act), initial={"token": uuid4(), "expected": number})
        return _page(request, aid_list, act, entries, form)

    def post(self, request: PersonRequest, aid_list: AidList) -> HttpResponse:
        act, entries = _act(request), _entries(request, aid_list)
        form = ManyForm(_value_field(act), request.POST)
        if form.is_valid():
            given = form.cleaned_data
            value = str(given["value"]) if act.field in (HELD, RELEASED) else OF_HOUSEHOLD[act.field].canonical(given["value"])
            try:
                set_many(aid_list, entries, act, by=request.user, value=value, token=given["token"], expected=given["expected"])
            except Refused as refusal:
                explain(form, refusal)
            else:
                say_next(request, message("It was done for all of them."))
                return SeeOther(_back(request, aid_list))
        return _page(request, aid_list, act, entries, form)


def _act(request: PersonRequest) -> ManyAct:
    act = ACTS.get(request.GET.get("act", ""))
    if act is None:
        raise Http404
    return act


def _entries(request: PersonRequest, aid_list: AidList) -> EntryQuerySet:
    run = aid_list.latest
    if run is None:
        raise Http404
    chosen = FilterForm(aid_list, run, request.GET)
    if request.GET.get("scope") == "all":
        if not chosen.is_valid():
            raise Http404
        return chosen.chosen.entries
    else:
        whole: EntryQuerySet = aid_list.entries.filter(run=run)
        return whole.filter(key__in=request.GET.getlist("key")[:200])


def _value_field(act: ManyAct) -> forms.Field:
    if act.field in (HELD, RELEASED):
        return ProseField(label=plain_sentence(act.asks), max_length=LONGEST_REASON, rows=2)
    else:
        return field_for(OF_HOUSEHOLD[act.field], required=True)


def _page(request: PersonRequest, aid_list: AidList, act: ManyAct, entries: EntryQuerySet, form: ManyForm) -> HttpResponse:
    number = entries.count()
    if form.is_bound:
        form.data = {**form.data.dict(), "expected": str(number)}  # type: ignore[attr-defined]  # a QueryDict: what is meant from now on
    examples = [_example(act, each) for each in show_entries(aid_list, entries.order_by("number")[:EXAMPLES])]
    context = {
        "aid_list": aid_list, "act": act, "form": form, "amount": number, "examples": examples, "back": _back(request, aid_list),
        "is_state": act.field in (HELD, RELEASED), "address": request.get_full_path(),
    }  # fmt: skip
    return show(request, "aid/grid/many", context)


def _example(act: ManyAct, shown: ShownEntry) -> dict[str, Any]:
    if act.field in (HELD, RELEASED):
        return {"shown": shown, "now": message("Held for checking") if shown.is_held else message("Listed")}
    else:
        return {"shown": shown, "now": OF_HOUSEHOLD[act.field].said(value_in(shown.kept, "", act.field), language())}


def _back(request: PersonRequest, aid_list: AidList) -> str:
    query = request.GET.copy()
    for name in OWN:
        query.pop(name, None)
    return f"{reverse('aid_entries', args=[aid_list.uid])}?{query.urlencode()}".rstrip("?")
