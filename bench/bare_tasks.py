"""A bare view beside the platform's: the same statements for an answer and the next task, and nothing else of Django: no middleware, no CSRF, no template."""

import os
import re
from collections.abc import Callable, Iterable
from functools import cache
from http.cookies import SimpleCookie
from typing import Any, Final
from urllib.parse import parse_qs
from uuid import UUID

os.environ["AWN_POOL"] = "1"
from awn.config.platform import set_up

set_up()

from django.conf import settings  # noqa: E402
from django.contrib.auth import SESSION_KEY  # noqa: E402
from django.db import close_old_connections  # noqa: E402

from awn.microtasks import giving  # noqa: E402
from awn.microtasks.answering import answer  # noqa: E402
from awn.microtasks.models import Lease, Project  # noqa: E402
from awn.people.models import Person  # noqa: E402
from awn.people.sessions import SessionStore  # noqa: E402

TOKEN: Final = re.compile(r"/tasks/held/([0-9a-f-]{36})/")


def application(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
    """Takes an answer of whoever the session belongs to, and gives the next task's form."""
    try:
        page = _page(environ)
        start_response("200 OK", [("Content-Type", "text/html"), ("Content-Length", str(len(page)))])
        return [page]
    finally:
        close_old_connections()


def _page(environ: dict[str, Any]) -> bytes:
    token = UUID(TOKEN.match(environ["PATH_INFO"])[1])  # type: ignore[index]
    cookies = SimpleCookie(environ["HTTP_COOKIE"])
    person = Person.objects.get(pk=SessionStore(cookies[settings.SESSION_COOKIE_NAME].value).load()[SESSION_KEY])
    if environ["REQUEST_METHOD"] == "POST":
        sent = parse_qs(environ["wsgi.input"].read(int(environ["CONTENT_LENGTH"])).decode())
        answer(token, _project(), by=person, choice=sent["choice"][0], language="ar")
        lease = giving.take(_project(), by=person)
    else:
        lease = Lease.objects.get(token=token)
    return f'<form action="/tasks/held/{lease.token}/answer/"></form>'.encode() if lease else b""


@cache
def _project() -> Project:
    return Project.objects.get(pk=int(os.environ["BENCH_PROJECT"]))
