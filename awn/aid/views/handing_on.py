"""A list leaves the house: as what, to whom, why; what left before; and how partners want their lists."""

from typing import Final
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.cache import add_never_cache_headers
from django.views import View

from awn.aid.approval_forms import HandOnForm, PartnerForm
from awn.aid.models import HandOn, PartnerTemplate, Version
from awn.aid.models.hand_on import Form
from awn.aid.views.taking_files import takes_files
from awn.aid.views.versions_found import led, version_opened
from awn.arabic.wording import message
from awn.kit.said import say_next
from awn.kit.see_other import SeeOther
from awn.organisations.models import Organisation
from awn.organisations.pages import explain, show
from awn.organisations.roles import LEADING
from awn.people.access import confirmed
from awn.people.refusals import Refused
from awn.people.requests import PersonRequest

MEDIA: Final = {
    Form.PDF: "application/pdf",
    Form.CSV: "text/csv; charset=utf-8",
    Form.XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    Form.BLANK: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
ENDINGS: Final = {Form.PDF: "pdf", Form.CSV: "csv", Form.XLSX: "xlsx", Form.BLANK: "xlsx"}


@confirmed
@version_opened
class HandOns(View):
    """What leaves, with the warning and the reason; and what left before."""

    def get(self, request: PersonRequest, version: Version) -> HttpResponse:
        return hand_ons_page(request, led(request, version), HandOnForm(version=version))

    def post(self, request: PersonRequest, version: Version) -> HttpResponse:
        led(request, version)
        form = HandOnForm(request.POST, version=version)
        if form.is_valid():
            try:
                HandOn.objects.hand_on(version, form.wanted, by=request.user)
            except Refused as refusal:
                explain(form, refusal)
            else:
                say_next(request, message("The file is made. It stands below."))
                return SeeOther(reverse("list_hand_ons", args=[version.uid]))
        return hand_ons_page(request, version, form)


def hand_ons_page(request: PersonRequest, version: Version, form: HandOnForm) -> HttpResponse:
    left = version.hand_ons.select_related("by", "to", "template")
    context = {"version": version, "form": form, "left": list(left), "approval": getattr(version, "approval", None)}
    answer = show(request, "aid/approval/hand_ons", context)
    add_never_cache_headers(answer)
    return answer


@confirmed
class HandedFile(View):
    """A file that left, fetched by who leads the body; there is no address that shows it by GET."""

    def get(self, request: PersonRequest, uid: UUID) -> HttpResponse:
        return SeeOther(reverse("list_hand_ons", args=[self._seen(request, uid).version.uid]))

    def post(self, request: PersonRequest, uid: UUID) -> HttpResponse:
        left = self._seen(request, uid)
        if not left.is_there:
            raise Http404
        try:
            content = left.content()
        except Refused as refusal:
            form = HandOnForm({}, version=left.version)
            form.errors.clear()
            explain(form, refusal)
            return hand_ons_page(request, left.version, form)
        answer = HttpResponse(content, content_type=MEDIA[Form(left.form)])
        name = f"list-{left.at:%Y-%m-%d}-{left.digest[:8]}.{ENDINGS[Form(left.form)]}"
        answer["Content-Disposition"] = f'attachment; filename="{name}"'
        answer["Cache-Control"] = "private, no-store"
        return answer

    def _seen(self, request: PersonRequest, uid: UUID) -> HandOn:
        seen = HandOn.objects.visible_to(request.user).select_related("version__aid_list__organisation", "version__approval")
        left = get_object_or_404(seen, uid=uid)
        led(request, left.version)
        return left


@takes_files
class Partners(View):
    """How each partner of a body wants its lists: columns, or its own blank workbook."""

    def get(self, request: PersonRequest, uid: UUID) -> HttpResponse:
        return self._page(request, self._led(request, uid), PartnerForm())

    def post(self, request: PersonRequest, uid: UUID) -> HttpResponse:
        organisation, form = self._led(request, uid), PartnerForm(request.POST, request.FILES)
        if form.is_valid():
            given = form.cleaned_data
            blank = given["blank"].read() if given["blank"] else None
            try:
                PartnerTemplate.objects.remember(
                    organisation, by=request.user, name=given["name"], columns=given["columns"], blank=blank
                )
            except Refused as refusal:
                explain(form, refusal)
            else:
                return SeeOther(reverse("list_partners", args=[uid]))
        return self._page(request, organisation, form)

    def _led(self, request: PersonRequest, uid: UUID) -> Organisation:
        organisation = get_object_or_404(Organisation.objects.of(request.user), uid=uid)
        if not organisation.roles_of(request.user) & LEADING:
            raise PermissionDenied
        return organisation

    def _page(self, request: PersonRequest, organisation: Organisation, form: PartnerForm) -> HttpResponse:
        kept = list(PartnerTemplate.objects.visible_to(request.user).filter(organisation=organisation).defer("blank"))
        return show(request, "aid/approval/partners", {"organisation": organisation, "form": form, "kept": kept})
