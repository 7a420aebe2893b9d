"""The door between a person's own account and work: whoever took consent back does no work until they give it again.

Work is every page behind log-in that does something, unless its view class is marked `open_without_consent`. What is only read stays readable, and what
anybody may do without an account needs no consent.
"""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.views import View

from awn.people.access import led_to


def open_without_consent[V: type[View]](view: V) -> V:
    """Marks a view class that stays open to whoever took consent back: their own data, the ways into their account, leaving what they took part in."""
    view.needs_consent = False  # type: ignore[attr-defined]
    return view


class ConsentRequired:
    """The middleware, after the one that asks for log-in. It leads to the page that says what is closed and why; what was typed into a form waits, as it
    does for a confirmation. No query of its own."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, handler: Any, *_: object) -> HttpResponseBase | None:
        if is_work(handler) and getattr(request.user, "has_withdrawn_consent", False):
            return led_to("consent_needed", request)
        else:
            return None


def is_work(handler: Any) -> bool:
    """Whether the view is behind log-in, does something, and is not marked as open."""
    view = getattr(handler, "view_class", None)
    does_something = view is None or hasattr(view, "post")
    return getattr(handler, "login_required", True) and does_something and getattr(view, "needs_consent", True)
