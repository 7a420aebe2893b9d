"""Making a complaint: anybody, with or without a name."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.cache import add_never_cache_headers
from django.views import View

from awn.complaints.forms import ComplaintForm
from awn.complaints.models import Complaint
from awn.kit.access import public
from awn.kit.isolation import plain_sentence
from awn.kit.see_other import SeeOther
from awn.organisations.codes import shown
from awn.organisations.models import Organisation
from awn.organisations.pages import show
from awn.people import pending
from awn.people.models import Person
from awn.people.views.pages import CROWDED, crowded

RECEIPT, OPENED = "complaints.receipt", "complaints.opened"


@public
class Making(View):
    """The form; `?about=` names the body from whose page one comes."""

    def get(self, request: HttpRequest) -> HttpResponse:
        return self._page(request, ComplaintForm())

    def post(self, request: HttpRequest) -> HttpResponse:
        form = ComplaintForm(request.POST)
        if form.is_valid() and crowded(request):
            form.add_error(None, plain_sentence(CROWDED))
        if not form.is_valid():
            return self._page(request, form)
        by = request.user if isinstance(request.user, Person) else None
        complaint, receipt = Complaint.objects.make(by=by, about=self._about(request), **form.cleaned_data)
        pending.keep(request.session, RECEIPT, {"code": receipt})
        request.session[OPENED] = str(complaint.uid)
        return SeeOther(reverse("complaint_receipt"))

    def _page(self, request: HttpRequest, form: ComplaintForm) -> HttpResponse:
        answer = show(request, "complaints/making", {"form": form, "about": self._about(request)})
        add_never_cache_headers(answer)
        return answer

    def _about(self, request: HttpRequest) -> Organisation | None:
        """The body named in the address, where it is one that this reader may see."""
        try:
            uid = UUID(request.GET.get("about", ""))
        except ValueError:
            return None
        return Organisation.objects.visible_to(request.user).filter(uid=uid).first()


@public
class Receipt(View):
    """The code with which one comes back, shown to whoever just sent a complaint, once."""

    def get(self, request: HttpRequest) -> HttpResponse:
        kept = pending.kept(request.session, RECEIPT)
        pending.drop(request.session, RECEIPT)
        if kept is None:
            return SeeOther(reverse("complaint_following"))
        answer = show(request, "complaints/receipt", {"code": shown(kept["code"])})
        add_never_cache_headers(answer)
        return answer
