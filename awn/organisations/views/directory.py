"""The public list of verified bodies, and the public page of one."""

from uuid import UUID

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.views import View

from awn.arabic.folding import tidy
from awn.kit.access import public
from awn.organisations.models import Organisation
from awn.organisations.models.organisation import Kind
from awn.organisations.pages import show
from awn.people.models import Person

ON_A_PAGE = 20
LONGEST_SEARCH = 100  # characters


@public
class Organisations(View):
    """Verified bodies by name and kind."""

    def get(self, request: HttpRequest) -> HttpResponse:
        words, kind = tidy(request.GET.get("q", ""))[:LONGEST_SEARCH], request.GET.get("kind", "")
        found = Organisation.objects.working().named_like(words).select_related("area").order_by("name_folded", "pk")
        if kind in Kind.values:
            found = found.filter(kind=kind)
        page = Paginator(found, ON_A_PAGE).get_page(request.GET.get("page"))
        context = {"page": page, "words": words, "kind": kind, "kinds": Kind.choices, "number": page.paginator.count}
        return show(request, "organisations/directory", context)


@public
class OrganisationPage(View):
    """One body as everybody sees it; to its own people it stands there before it is verified too."""

    def get(self, request: HttpRequest, uid: UUID) -> HttpResponse:
        person = request.user
        organisation = get_object_or_404(Organisation.objects.with_stage().visible_to(person).select_related("area"), uid=uid)
        endorsers = [row.endorser for row in organisation.endorsements.standing().select_related("endorser")]
        is_inside = isinstance(person, Person) and organisation.is_inside_visible_to(person)
        context = {
            "organisation": organisation,
            "is_verified": organisation.stage == "verified" and not organisation.halted,  # type: ignore[attr-defined]
            "endorsers": endorsers,
            "is_inside": is_inside,
            "address": request.build_absolute_uri(request.path),
        }
        return show(request, "organisations/organisation", context)
