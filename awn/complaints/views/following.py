"""Coming back to a complaint: with its receipt, or from one's account."""

from datetime import timedelta
from typing import Final
from uuid import UUID

from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.cache import add_never_cache_headers
from django.utils.translation import gettext
from django.views import View

from awn.complaints.forms import AppealForm, ReceiptForm
from awn.complaints.models import Appeal, Complaint
from awn.complaints.offices import is_handler
from awn.complaints.views.making import OPENED
from awn.kit.access import public
from awn.kit.isolation import plain_sentence
from awn.kit.see_other import SeeOther
from awn.organisations.pages import show
from awn.people.limits import Limit, may_try, network_address
from awn.people.models import Person
from awn.people.views.pages import CROWDED

RECEIPTS: Final = (Limit("receipt", 600, timedelta(hours=1)),)
"""Codes typed from one network address: a camp behind one is let through, and 2 to the 40th codes are not guessed."""


@public
class Following(View):
    """The receipt is typed here; a person who is logged in sees their complaints, and the way to those they handle."""

    def get(self, request: HttpRequest) -> HttpResponse:
        return self._page(request, ReceiptForm())

    def post(self, request: HttpRequest) -> HttpResponse:
        form = ReceiptForm(request.POST)
        if form.is_valid() and not may_try(RECEIPTS, network_address(request)):
            form.add_error(None, plain_sentence(CROWDED))
        elif form.is_valid():
            found = Complaint.objects.with_receipt(form.cleaned_data["receipt"]).first()
            if found is not None:
                request.session[OPENED] = str(found.uid)
                return SeeOther(reverse("own_complaint", args=[found.uid]))
            form.add_error("receipt", gettext("No complaint has this code. Look at it again."))
        return self._page(request, form)

    def _page(self, request: HttpRequest, form: ReceiptForm) -> HttpResponse:
        person = request.user if isinstance(request.user, Person) else None
        own = Complaint.objects.made_by(person) if person else Complaint.objects.none()
        answer = show(
            request,
            "complaints/following",
            {
                "form": form,
                "own": own.select_related("answer", "appeal__decision")[:50],
                "handles": person is not None and is_handler(person),
            },
        )
        add_never_cache_headers(answer)
        return answer


def own_complaint(request: HttpRequest, uid: UUID) -> Complaint:
    """The complaint of this address, for whoever made it or typed its receipt in this browser; for others there is none."""
    found = Complaint.objects.select_related("answer", "appeal__decision").filter(uid=uid).first()
    person = request.user if not isinstance(request.user, AnonymousUser) else None
    is_own = found is not None and (
        (person is not None and found.maker_id == person.pk) or request.session.get(OPENED) == str(uid)
    )
    if found is None or not is_own:
        raise Http404
    return found


@public
class OwnComplaint(View):
    """What one wrote, where it stands, and the answer."""

    def get(self, request: HttpRequest, uid: UUID) -> HttpResponse:
        return own_page(request, own_complaint(request, uid), AppealForm())


@public
class AppealOf(View):
    """Not being content with the answer."""

    def get(self, request: HttpRequest, uid: UUID) -> HttpResponse:  # noqa: ARG002
        """Whoever comes here by address, or changes the language of a form that was wrong, finds the page with the form."""
        return SeeOther(reverse("own_complaint", args=[uid]))

    def post(self, request: HttpRequest, uid: UUID) -> HttpResponse:
        complaint, form = own_complaint(request, uid), AppealForm(request.POST)
        if not complaint.may_be_appealed and not complaint.is_appealed:
            raise PermissionDenied
        if not form.is_valid():
            return own_page(request, complaint, form)
        by = request.user if isinstance(request.user, Person) else None
        Appeal.objects.make(complaint, by=by, text=form.cleaned_data["text"])
        return SeeOther(reverse("own_complaint", args=[uid]))


def own_page(request: HttpRequest, complaint: Complaint, form: AppealForm) -> HttpResponse:
    answer = show(request, "complaints/own", {"complaint": complaint, "form": form})
    add_never_cache_headers(answer)
    return answer
