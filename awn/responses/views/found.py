"""What a page is about, if the person may see it and lead in it."""

from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404

from awn.people.requests import PersonRequest
from awn.responses.models import Response, Team


def led_response(request: PersonRequest, uid: UUID) -> Response:
    """A response that goes on, for who leads its leading body."""
    response = visible(request, uid)
    if not (response.is_open and response.may_lead(request.user)):
        raise PermissionDenied
    return response


def shared_response(request: PersonRequest, uid: UUID) -> Response:
    """A response that goes on, for who leads a body that takes part."""
    response = visible(request, uid)
    if not (response.is_open and response.led_for(request.user).exists()):
        raise PermissionDenied
    return response


def visible(request: PersonRequest, uid: UUID) -> Response:
    return get_object_or_404(Response.objects.visible_to(request.user).select_related("lead", "closure"), uid=uid)


def visible_team(request: PersonRequest, uid: UUID) -> Team:
    seen = Team.objects.filter(response__in=Response.objects.visible_to(request.user))
    return get_object_or_404(seen.select_related("response__lead", "response__closure", "organisation", "leader"), uid=uid)
