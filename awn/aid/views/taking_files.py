"""Views that take files: these stay in memory until they are sealed."""

from collections.abc import Callable
from typing import Any

from django.http import HttpResponseBase
from django.utils.decorators import method_decorator
from django.views import View
from django.views.decorators.csrf import csrf_exempt, csrf_protect

from awn.aid.uploads import InMemory

type Handler = Callable[..., HttpResponseBase]


def takes_files[V: type[View]](view: V) -> V:
    """Marks a view class to which files of lists are given. Whoever stands at its door marks it above this, so that no file of somebody else is read."""
    return method_decorator([csrf_exempt, _in_memory], name="dispatch")(view)


def _in_memory(handler: Handler) -> Handler:
    """Checks the token itself, once the files go to memory and not to the disk."""

    def answer(request: Any, *args: Any, **kwargs: Any) -> HttpResponseBase:
        request.upload_handlers = [InMemory(request)]
        checked: HttpResponseBase = csrf_protect(handler)(request, *args, **kwargs)
        return checked

    return answer
