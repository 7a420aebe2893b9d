"""What cleaning changed, rule by rule, and taking a rule back."""

from dataclasses import replace

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import get_language
from django.views import View

from awn.aid.desk import findings
from awn.aid.desk.long_work import preparing
from awn.aid.desk.pages import begin, show
from awn.aid.desk.rule_names import rule_words
from awn.aid.desk.views.findings import numbers
from awn.aid.desk.work import desk
from awn.arabic.wording import message
from awn.kit.see_other import SeeOther


class Cleaning(View):
    def get(self, request: HttpRequest) -> HttpResponse:
        work = desk.work
        if work.prepared is None:
            return SeeOther(reverse("columns"))
        news, work.news = work.news, None
        context = {
            **numbers(work),
            "rules": findings.cleaning(work.prepared, get_language() or "ar"),
            "undone": [(rule, rule_words(rule)) for rule in sorted(work.options.undone_rules)],
            "news": news,
        }
        return show(request, "cleaning", context, step="findings")


class Undone(View):
    """A rule among those whose values stay as typed: put there, or taken out again. The list is then prepared anew."""

    def post(self, request: HttpRequest) -> HttpResponse:
        work = desk.work
        rule = request.POST.get("undo") or request.POST.get("apply") or ""
        applied = work.prepared is not None and any(change.rule == rule for change in work.prepared.lists.changes)
        if "undo" in request.POST and applied:
            rules, news = work.options.undone_rules | {rule}, message("Taken back: %(rule)s.", rule=rule_words(rule))
        elif "apply" in request.POST and rule in work.options.undone_rules:
            rules, news = work.options.undone_rules - {rule}, message("Applied again: %(rule)s.", rule=rule_words(rule))
        else:
            return SeeOther(reverse("cleaning"))
        options = replace(work.options, undone_rules=rules, language=work.language or get_language() or "ar")
        return begin(work, preparing(work, options, then="cleaning", back="cleaning", news=news))
