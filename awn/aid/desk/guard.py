"""What the desk answers at all: this machine, this port, this browser; everything else is refused before a page is touched."""

from collections.abc import Callable
from ipaddress import ip_address

from django.http import HttpRequest, HttpResponse
from django.utils.translation import override

from awn.aid.desk.door import door
from awn.aid.desk.views.errors import locked, refused

OPENING = "/open/"
STATIC = "/static/"
FOREIGN_SITES = frozenset({"cross-site", "same-site"})  # another port of this machine is "same-site"


class Guard:
    """The outermost middleware: refuses foreign addresses, hosts, origins and pages, and marks every answer as not to be stored."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self._answer(request)
        if not request.path.startswith(STATIC):
            response["Cache-Control"] = "no-store"
        response["Cross-Origin-Resource-Policy"] = "same-origin"
        response["X-Robots-Tag"] = "noindex, nofollow"
        return response

    def _answer(self, request: HttpRequest) -> HttpResponse:
        if not (comes_from_here(request) and names_this_desk(request) and is_asked_by_this_desk(request)):
            with override("ar"):
                return refused(request)
        elif request.path.startswith((OPENING, STATIC)) or door.knows(request):
            return self._get_response(request)
        else:
            with override("en" if request.path.startswith("/en/") else "ar"):
                return locked(request)


def comes_from_here(request: HttpRequest) -> bool:
    try:
        return ip_address(request.META.get("REMOTE_ADDR", "")).is_loopback
    except ValueError:
        return False


def names_this_desk(request: HttpRequest) -> bool:
    """The Host must be this machine with this very port: a name that was pointed at 127.0.0.1 is foreign."""
    return request.META.get("HTTP_HOST", "").lower() in door.hosts


def is_asked_by_this_desk(request: HttpRequest) -> bool:
    """No other page may ask, not even of another port here. The opening address alone may be followed from elsewhere."""
    origin = request.META.get("HTTP_ORIGIN")
    site = request.META.get("HTTP_SEC_FETCH_SITE")
    if origin is not None and origin.lower() != f"http://{request.META['HTTP_HOST'].lower()}":
        return False
    if site in FOREIGN_SITES:
        follows = request.method == "GET" and request.META.get("HTTP_SEC_FETCH_MODE") == "navigate"
        return request.path.startswith(OPENING) and follows
    return True
