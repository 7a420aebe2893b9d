"""The rules that changed values of a list; taking one back in the whole list, after a page that says how many values change."""

from __future__ import annotations

from django.http import Http404, HttpResponse
from django.urls import reverse
from django.views import View

from awn.aid.desk.rule_names import rule_words
from awn.aid.models import AidList
from awn.aid.rules_in_list import RuleInList, examples_of, rules_in
from awn.aid.views.opened import opened, require_preparing
from awn.aid.views.private import show
from awn.arabic.wording import message
from awn.kit.said import say_next
from awn.kit.see_other import SeeOther
from awn.people.requests import PersonRequest


@opened
class Rules(View):
    def get(self, request: PersonRequest, aid_list: AidList) -> HttpResponse:
        run = aid_list.latest
        if run is None:
            return show(request, "aid/grid/none", {"aid_list": aid_list})
        undone = [{"rule": rule, "words": rule_words(rule)} for rule in undone_rules(aid_list)]
        rules = [each for each in rules_in(run) if each.rule not in undone_rules(aid_list)]
        may_prepare = aid_list.may_prepare(request.user)
        return show(
            request, "aid/grid/rules", {"aid_list": aid_list, "rules": rules, "undone": undone, "may_prepare": may_prepare}
        )


@opened
class RuleUndone(View):
    """A rule among those whose values stay as they came: put there (POST), or taken out again (`apply`). The list is then prepared anew."""

    def get(self, request: PersonRequest, aid_list: AidList, rule: str) -> HttpResponse:
        require_preparing(request, aid_list)
        found, run = _rule(aid_list, rule), aid_list.latest
        assert run is not None
        return show(request, "aid/grid/rule", {"aid_list": aid_list, "rule": found, "examples": examples_of(run, rule)})

    def post(self, request: PersonRequest, aid_list: AidList, rule: str) -> HttpResponse:
        undone = undone_rules(aid_list)
        if "apply" in request.POST:
            wanted, said = undone - {rule}, message("The rule is applied again with the preparation that begins now.")
        else:
            _rule(aid_list, rule)
            wanted, said = undone | {rule}, message("The rule is taken back with the preparation that begins now.")
        aid_list.choose(by=request.user, undone_rules=sorted(wanted))
        aid_list.prepare(by=request.user)
        say_next(request, said)
        return SeeOther(reverse("aid_list", args=[aid_list.uid]))


def undone_rules(aid_list: AidList) -> frozenset[str]:
    return frozenset(aid_list.chosen.get("undone_rules", ()))


def _rule(aid_list: AidList, rule: str) -> RuleInList:
    """A rule that changed something here, or was taken back already; 404 for any other."""
    run = aid_list.latest
    if run is None:
        raise Http404
    elif rule in undone_rules(aid_list):
        return RuleInList(rule, 0, 0)
    found = next((each for each in rules_in(run) if each.rule == rule), None)
    if found is None:
        raise Http404
    return found
