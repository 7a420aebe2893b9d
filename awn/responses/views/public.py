"""The list of responses, and the page of one as everybody sees it."""

from uuid import UUID

from django.core.paginator import Paginator
from django.db.models import Count, Prefetch, Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.views import View

from awn.kit.access import public
from awn.kit.components.moments import Happening
from awn.organisations.models import Organisation
from awn.organisations.pages import show
from awn.organisations.roles import LEADING
from awn.people.models import Person
from awn.responses.models import Response, Shift

ON_A_PAGE = 20
NEWEST = 20  # news


@public
class Responses(View):
    """Open ones first, then those that were closed."""

    def get(self, request: HttpRequest) -> HttpResponse:
        person = request.user
        seen = Response.objects.visible_to(person).select_related("lead", "area", "closure")
        page = Paginator(seen.closed().order_by("-closure__at"), ON_A_PAGE).get_page(request.GET.get("page"))
        leads = isinstance(person, Person) and Organisation.objects.working().of(person, *LEADING).exists()
        context = {"open": list(seen.open().order_by("-opened_at")), "page": page, "may_open": leads}
        return show(request, "responses/responses", context)


@public
class ResponsePage(View):
    """Overview, figures with date and source, teams with places, bodies, news; when it is closed, what was achieved and learnt."""

    def get(self, request: HttpRequest, uid: UUID) -> HttpResponse:
        response = get_object_or_404(Response.objects.select_related("lead", "area", "closure"), uid=uid)
        if not response.is_visible_to(request.user):
            raise Http404
        updates = response.updates.select_related("organisation").order_by("-at")[:NEWEST]
        context = {
            "response": response,
            "figures": list(response.figures.current().order_by("pk")),
            "teams": list(_teams(response)),
            "bodies": list(response.bodies().order_by("name_folded")),
            "news": [Happening(each.at, each.organisation.name, note=each.text) for each in updates],
            **_mine(response, request.user),
        }
        return show(request, "responses/response", context)


def _teams(response: Response):  # type: ignore[no-untyped-def]
    """Each with its shifts to come, and how many have taken a place in them."""
    taken = Count("places", filter=Q(places__ended_at=None))
    coming = Prefetch("shifts", Shift.objects.to_come().annotate(taken=taken).order_by("starts_at"), to_attr="coming")
    return response.teams.select_related("organisation").prefetch_related(coming).order_by("name")


def _mine(response: Response, person: object) -> dict[str, object]:
    """What somebody may do here; nothing for a visitor."""
    if not isinstance(person, Person):
        return {}
    elif not person.memberships.current().exists():
        return {"is_inside": response.is_watched_by(person)}
    asked = response.participations.current().filter(organisation__in=Organisation.objects.working().of(person, *LEADING))
    return {
        "is_inside": response.is_inside_visible_to(person),
        "may_lead": response.is_open and response.may_lead(person),
        "leads_a_body": response.is_open and response.led_for(person).exists(),
        "asked": list(asked.select_related("organisation")),
    }
