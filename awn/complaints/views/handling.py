"""Handling complaints: outside the accused body, each opened with a reason, answered by one and decided after an appeal by another."""

from typing import Any
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.cache import add_never_cache_headers
from django.views import View

from awn.complaints.forms import FindingForm
from awn.complaints.models import Answer, Complaint, Decision
from awn.complaints.offices import is_handler
from awn.kit.see_other import SeeOther
from awn.organisations.pages import show
from awn.people.access import confirmed
from awn.people.reading import read
from awn.people.requests import PersonRequest

SHOWN = 30  # on one page


@confirmed
class Handling(View):
    """What waits for an answer, the soonest due first; and what is settled."""

    def get(self, request: PersonRequest) -> HttpResponse:
        if not is_handler(request.user):
            raise Http404
        own = Complaint.objects.handled_by(request.user).select_related("about", "answer", "appeal__decision")
        settled = request.GET.get("show") == "settled"
        chosen = own.exclude(pk__in=own.open().values("pk")) if settled else own.open()
        page = Paginator(chosen, SHOWN).get_page(request.GET.get("page"))
        return show(request, "complaints/handling", {"page": page, "settled": settled, "now": timezone.now()})


def handled(request: PersonRequest, uid: UUID) -> Complaint:
    """The complaint, for somebody who may open it; opening it leaves a line that says who and when."""
    own = Complaint.objects.handled_by(request.user).select_related("about", "maker", "answer", "appeal__decision")
    complaint = get_object_or_404(own, uid=uid)
    read(complaint, by=request.user, reason="complaint", about=complaint.maker)
    return complaint


@confirmed
class Handled(View):
    """One complaint, whole."""

    def get(self, request: PersonRequest, uid: UUID) -> HttpResponse:
        return handled_page(request, handled(request, uid), FindingForm())


@confirmed
class AnswerOf(View):
    """The answer to one complaint."""

    def get(self, request: PersonRequest, uid: UUID) -> HttpResponse:  # noqa: ARG002
        """Whoever comes here by address, or changes the language of a form that was wrong, finds the page with the form."""
        return SeeOther(reverse("handled_complaint", args=[uid]))

    def post(self, request: PersonRequest, uid: UUID) -> HttpResponse:
        complaint, form = handled(request, uid), FindingForm(request.POST)
        if not form.is_valid():
            return handled_page(request, complaint, form)
        Answer.objects.give(complaint, by=request.user, **form.cleaned_data)
        return SeeOther(reverse("handled_complaint", args=[uid]))


@confirmed
class DecisionOf(View):
    """The decision on one appeal."""

    def get(self, request: PersonRequest, uid: UUID) -> HttpResponse:  # noqa: ARG002
        """Whoever comes here by address, or changes the language of a form that was wrong, finds the page with the form."""
        return SeeOther(reverse("handled_complaint", args=[uid]))

    def post(self, request: PersonRequest, uid: UUID) -> HttpResponse:
        complaint, form = handled(request, uid), FindingForm(request.POST)
        if not complaint.is_appealed or not complaint.appeal.may_decide(request.user):
            raise PermissionDenied
        if not form.is_valid():
            return handled_page(request, complaint, form)
        Decision.objects.give(complaint.appeal, by=request.user, **form.cleaned_data)
        return SeeOther(reverse("handled_complaint", args=[uid]))


def handled_page(request: PersonRequest, complaint: Complaint, form: FindingForm) -> HttpResponse:
    context: dict[str, Any] = {
        "complaint": complaint,
        "form": form,
        "may_decide": complaint.is_appealed and not complaint.is_decided and complaint.appeal.may_decide(request.user),
    }
    answer = show(request, "complaints/handled", context)
    add_never_cache_headers(answer)
    return answer
