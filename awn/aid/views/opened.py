"""The door of a list's pages: people who prepare lists of its body, after they opened it with a reason."""

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

from awn.aid.models import AidList
from awn.kit.see_other import SeeOther
from awn.people.models import Reading
from awn.people.requests import PersonRequest

type Handler = Callable[..., HttpResponseBase]


def opened[V: type[View]](view: V) -> V:
    """Marks a view class of a list's inside. Whoever may not see the list finds no page (404); whoever has not opened it in the last eight hours is asked
    why first; no browser keeps what it shows. The view is given the list as `aid_list`."""
    return method_decorator(_opened_only, name="dispatch")(view)


def visible(request: PersonRequest, uid: UUID) -> AidList:
    seen = AidList.objects.visible_to(request.user)
    return get_object_or_404(seen.select_related("organisation", "response__lead", "area"), uid=uid)


def has_opened(request: PersonRequest, aid_list: AidList) -> bool:
    return Reading.objects.current().filter(reader=request.user, object_id=aid_list.opaque_id).exists()


def require_preparing(request: PersonRequest, aid_list: AidList) -> None:
    """Raises PermissionDenied for who may see the list and not work on it now."""
    if not aid_list.may_prepare(request.user):
        raise PermissionDenied


def _opened_only(handler: Handler) -> Handler:
    def answer(request: PersonRequest, *args: Any, uid: UUID, **kwargs: Any) -> HttpResponseBase:
        aid_list = visible(request, uid)
        if has_opened(request, aid_list):
            shown = handler(request, *args, aid_list=aid_list, **kwargs)
            if isinstance(shown, HttpResponse) and not shown.has_header("Cache-Control"):
                add_never_cache_headers(shown)
            return shown
        else:
            return SeeOther(reverse("aid_list_reading", args=[uid]))

    return answer
