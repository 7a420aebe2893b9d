"""Coming in and going out: the session becomes a person's, and where it leads afterwards."""

import time
from typing import Final

from django.conf import settings
from django.contrib.auth import login
from django.http import HttpRequest
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme

from awn.people.models import Person

PROVED_AT: Final = "proved_at"
NEXT: Final = "next"


def enter(request: HttpRequest, person: Person) -> None:
    """Logs somebody in who has just proved who they are. The session gets a new key, so that one planted beforehand is worth nothing."""
    login(request, person, backend=settings.AUTHENTICATION_BACKENDS[0])
    request.session[PROVED_AT] = time.time()


def remember_way_on(request: HttpRequest) -> None:
    """Keeps where the person wanted to go (`next`), if that is a page of this site."""
    wanted = request.POST.get(NEXT, request.GET.get(NEXT, ""))
    if is_own_page(wanted):
        request.session[NEXT] = wanted
    elif request.method == "GET":
        request.session.pop(NEXT, None)


def way_on(request: HttpRequest) -> str:
    """Where the person goes now: the page that was wanted, else the home page. It is asked once."""
    address = way_ahead(request)
    request.session.pop(NEXT, None)
    return address


def way_ahead(request: HttpRequest) -> str:
    """The same, for pages that only show the way; it is asked as often as they are."""
    wanted = request.session.get(NEXT, "")
    return wanted if is_own_page(wanted) else reverse("home")


def is_own_page(address: str) -> bool:
    """Whether this is a path on this site and nothing that a browser could read as another's."""
    is_path = address.startswith("/") and not address.startswith(("//", "/\\")) and address.isprintable()
    return is_path and url_has_allowed_host_and_scheme(address, allowed_hosts=None)


def happened_within(session_value: object, seconds: float) -> bool:
    """Whether a time kept in the session is so near. A time after now means that the clock went back, and counts for nothing."""
    return isinstance(session_value, int | float) and 0 <= time.time() - session_value <= seconds
