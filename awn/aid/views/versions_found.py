"""The door of a version's pages: those who opened its list with a reason, and an approver from outside who opened the link."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.cache import add_never_cache_headers
from django.utils.decorators import method_decorator
from django.views import View

from awn.aid.models import Version
from awn.aid.views.opened import has_opened
from awn.kit.see_other import SeeOther
from awn.people.reading import read
from awn.people.requests import PersonRequest

type Handler = Callable[..., HttpResponseBase]


def version_opened[V: type[View]](view: V) -> V:
    """Marks a view class of one version; for whoever may not see it there is no page (404). Inside the body the list is opened with a reason first; for an
    approver from outside the link said why, and each eight hours a line is written. The view is given the version as `version`."""
    return method_decorator(_opened_only, name="dispatch")(view)


def led(request: PersonRequest, version: Version) -> Version:
    """For those who lead the body; else raises PermissionDenied."""
    if not version.aid_list.may_lead(request.user):
        raise PermissionDenied
    return version


class VersionAct(View):
    """An act on a version; opened by hand it leads to the version's page."""

    def get(self, request: PersonRequest, version: Version) -> HttpResponse:  # noqa: ARG002
        return to_version(version)


def to_version(version: Version) -> HttpResponse:
    return SeeOther(reverse("list_version", args=[version.uid]))


def _opened_only(handler: Handler) -> Handler:
    def answer(request: PersonRequest, *args: Any, uid: UUID, **kwargs: Any) -> HttpResponseBase:
        kept = Version.objects.visible_to(request.user).filter(aid_list__forgotten_at=None)
        seen = kept.select_related("aid_list__organisation", "made_by", "approval__by", "returned__by")
        version = get_object_or_404(seen, uid=uid)
        if not has_opened(request, version.aid_list):
            if version.aid_list.is_visible_to(request.user):
                return SeeOther(reverse("aid_list_reading", args=[version.aid_list.uid]))
            read(version.aid_list, by=request.user, reason="verification")
        shown = handler(request, *args, version=version, **kwargs)
        if isinstance(shown, HttpResponse):
            add_never_cache_headers(shown)
        return shown

    return answer
