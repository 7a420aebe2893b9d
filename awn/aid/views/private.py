"""Pages that name families in need: no browser and no server between keeps a copy."""

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.cache import add_never_cache_headers

from awn.organisations import pages


def show(request: HttpRequest, page: str, context: Mapping[str, Any]) -> HttpResponse:
    """The page; 422 when a form on it is wrong."""
    answer = pages.show(request, page, context)
    add_never_cache_headers(answer)
    return answer
