"""Coming back to a complaint: with its receipt, or from one's account."""

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
from awn.complaints.telling import tell_handlers
from awn.complaints.views.making import OPENED
from awn.kit.access import public
from awn.organisations.pages import SeeOther, show
from awn.people.limits import ADDRESS, CODES, may_try, network_address
from awn.people.models import Person


@public
class Following(View):
    """The receipt is typed here; a person who is logged in sees their complaints."""

    def get(self, request: HttpRequest) -> HttpResponse:
        return self._page(request, ReceiptForm())

    def post(self, request: HttpRequest) -> HttpResponse:
        form = ReceiptForm(request.POST)
        if form.is_valid():
            found = self._found(request, form.cleaned_data["receipt"])
            if found is not None:
                request.session[OPENED] = str(found.uid)
                return SeeOther(reverse("own_complaint", args=[found.uid]))
            form.add_error(
                "receipt",
                gettext("No complaint has this code. Look at it again, or wait a quarter of an hour if you tried often."),
            )
        return self._page(request, form)

    def _found(self, request: HttpRequest, receipt: str) -> Complaint | None:
        """Guessing is limited for each browser, and for each address only where far more comes than from a school."""
        session = request.session.session_key or network_address(request)
        if may_try(CODES, f"complaints:{session}") and may_try(ADDRESS, network_address(request)):
            return Complaint.objects.with_receipt(receipt).first()
        else:
            return None

    def _page(self, request: HttpRequest, form: ReceiptForm) -> HttpResponse:
        own = Complaint.objects.made_by(request.user) if isinstance(request.user, Person) else Complaint.objects.none()
        answer = show(
            request, "complaints/following", {"form": form, "own": own.select_related("answer", "appeal__decision")[:50]}
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
        tell_handlers(complaint, "appealed")
        return SeeOther(reverse("own_complaint", args=[uid]))


def own_page(request: HttpRequest, complaint: Complaint, form: AppealForm) -> HttpResponse:
    answer = show(request, "complaints/own", {"complaint": complaint, "form": form})
    add_never_cache_headers(answer)
    return answer
