"""Who comes through a view's door: stewards only; people who confirmed a moment ago that it is they; people who logged in a moment ago."""

from collections.abc import Callable
from typing import Any, Final
from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponseBase
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.views import View

from awn.kit.see_other import SeeOther
from awn.people import pending
from awn.people.authenticators import has_strong
from awn.people.entering import PROVED_AT, happened_within

CONFIRMED_AT: Final = "confirmed_at"
WINDOW: Final = 15 * 60  # seconds
HELD: Final = "held"
LARGEST_HELD: Final = 100_000  # characters of a form that waits for its confirmation

type Handler = Callable[..., HttpResponseBase]


def for_stewards[V: type[View]](view: V) -> V:
    """Marks a view class whose pages exist for those alone who run the installation; for others there is no such page (404)."""
    guarded = method_decorator(_steward_only, name="dispatch")(view)
    guarded.is_for_stewards = True  # type: ignore[attr-defined]  # so that a test can go through all such doors
    return guarded


def confirmed[V: type[View]](view: V) -> V:
    """Marks a view class of privileged acts: it asks for a passkey or a code of an authenticator app when the last confirmation is older than
    15 minutes. What was typed into a form waits sealed in the session, and is sent by one button afterwards; files must be given again."""
    return method_decorator(_confirmed_only, name="dispatch")(view)


def proved[V: type[View]](view: V) -> V:
    """Marks a view class that changes how an account is entered: it asks for a confirmation as `confirmed` does, or, of somebody who has neither
    passkey nor app, for a new log-in when the last is older than 15 minutes."""
    return method_decorator(_proved_only, name="dispatch")(view)


def is_confirmed(request: HttpRequest) -> bool:
    return happened_within(request.session.get(CONFIRMED_AT), WINDOW)


def _steward_only(handler: Handler) -> Handler:
    def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not getattr(request.user, "is_steward", False):
            raise Http404
        return handler(request, *args, **kwargs)

    return answer


def _confirmed_only(handler: Handler) -> Handler:
    def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        return handler(request, *args, **kwargs) if is_confirmed(request) else led_to("confirmation", request)

    return answer


def _proved_only(handler: Handler) -> Handler:
    def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if is_confirmed(request):
            return handler(request, *args, **kwargs)
        elif has_strong(request.user):  # type: ignore[arg-type]  # a person: log-in stands before
            return led_to("confirmation", request)
        elif happened_within(request.session.get(PROVED_AT), WINDOW):
            return handler(request, *args, **kwargs)
        else:
            return led_to("log_in", request)

    return answer


def led_to(page: str, request: HttpRequest) -> HttpResponseBase:
    """Leads to the page that asks, and from there back to what was wanted."""
    wanted = request.get_full_path()
    if request.method == "POST":
        fields = [[name, value] for name, values in request.POST.lists() for value in values if name != "csrfmiddlewaretoken"]
        if not request.FILES and sum(len(name) + len(str(value)) for name, value in fields) <= LARGEST_HELD:
            pending.keep(request.session, HELD, {"path": wanted, "fields": fields, "person": request.user.pk})
            wanted = reverse("held_act")
    return SeeOther(f"{reverse(page)}?{urlencode({'next': wanted})}")
