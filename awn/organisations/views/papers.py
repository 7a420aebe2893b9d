"""The papers of a body: adding, opening, taking away."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views import View

from awn.kit.see_other import SeeOther
from awn.organisations.forms import PaperForm
from awn.organisations.models import Document, Organisation
from awn.organisations.models.document import DocumentKind
from awn.organisations.pages import explain, show
from awn.organisations.views.found import editable
from awn.people.refusals import Refused
from awn.people.requests import PersonRequest


class Papers(View):
    def get(self, request: PersonRequest, uid: UUID) -> HttpResponse:
        return _page(request, editable(request, uid), PaperForm())

    def post(self, request: PersonRequest, uid: UUID) -> HttpResponse:
        organisation = editable(request, uid)
        form = PaperForm(request.POST, request.FILES)
        if form.is_valid():
            kind = DocumentKind(form.cleaned_data["kind"])
            try:
                Document.objects.keep(
                    organisation,
                    by=request.user,
                    kind=kind,
                    name=str(kind.label),
                    content=form.cleaned_data["file"].read(),
                    valid_until=form.cleaned_data["valid_until"],
                )
                return SeeOther(reverse("organisation_papers", args=[uid]))
            except Refused as refusal:
                explain(form, refusal)
        return _page(request, organisation, form)


class PaperReading(View):
    """Opening a paper: an act of its own, which leaves a line; there is no address that shows a paper by GET."""

    def post(self, request: PersonRequest, uid: UUID) -> HttpResponse:
        document = get_object_or_404(Document.objects.visible_to(request.user), uid=uid)
        answer = HttpResponse(document.open(by=request.user), content_type=document.media)
        answer["Content-Disposition"] = f'attachment; filename="{document.file_name}"'
        answer["Cache-Control"] = "private, no-store"
        return answer


class PaperRemoval(View):
    def post(self, request: PersonRequest, uid: UUID) -> HttpResponse:
        document = get_object_or_404(Document.objects.visible_to(request.user), uid=uid)
        document.discard(by=request.user)
        return SeeOther(reverse("organisation_papers", args=[document.organisation.uid]))


def _page(request: PersonRequest, organisation: Organisation, form: PaperForm) -> HttpResponse:
    papers = Document.objects.visible_to(request.user).filter(organisation=organisation).order_by("added_at")
    context = {"organisation": organisation, "papers": list(papers), "form": form, "may_remove": not organisation.is_verified}
    return show(request, "organisations/papers", context)
