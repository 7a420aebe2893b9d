"""What browsers, search engines and finders of faults ask for."""

import hashlib
from datetime import timedelta
from typing import Any, Final

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.templatetags.static import static
from django.utils import timezone
from django.utils.translation import get_language, get_language_bidi, gettext, override
from django.views import View

from awn.config.navigation import Shell, address
from awn.config.pages.pictures import SIZES
from awn.kit.access import public
from awn.kit.isolation import plain_sentence

SHOWN_OFFLINE: Final = (
    "kit/awn.css",
    "kit/fonts/awn-sans-400.woff2",
    "kit/fonts/awn-sans-700.woff2",
    "kit/palm.svg",
    "kit/shell.js",
)


@public
class Manifest(View):
    """What a home screen needs to know, in the language of the page."""

    def get(self, request: HttpRequest) -> HttpResponse:
        name, here = plain_sentence(Shell(request).name), get_language()
        icons: list[dict[str, Any]] = [
            {"src": address("app_icon", size), "sizes": f"{size}x{size}", "type": "image/png", "purpose": purpose}
            for size in SIZES
            for purpose in ("any", "maskable")
        ]
        content = {
            "id": "/", "name": name, "short_name": name[:12], "description": gettext("Help from home, in minutes"),
            "lang": here, "dir": "rtl" if get_language_bidi() else "ltr", "start_url": address("home"), "scope": "/",
            "display": "minimal-ui", "background_color": "#FBF7F0", "theme_color": "#0C5C56", "icons": icons,
        }  # fmt: skip
        return JsonResponse(content, content_type="application/manifest+json")


@public
class Worker(View):
    """The script that keeps public pages for when there is no network. Its text changes with every release, and so does what it keeps."""

    def get(self, request: HttpRequest) -> HttpResponse:
        name = "worker" if settings.OFFLINE_PAGES else "worker_ending"
        answer = render(request, f"pages/{name}.js", _kept(), content_type="text/javascript")
        answer["Cache-Control"] = "no-cache"
        return answer


@public
class Offline(View):
    """The page for no network. The worker keeps it from the first visit on."""

    def get(self, request: HttpRequest) -> HttpResponse:
        answer = render(request, "pages/offline.html")
        answer["X-Offline"] = "1"
        return answer


@public
class Robots(View):
    """Search engines may read what is public, and are asked to leave the rest."""

    def get(self, request: HttpRequest) -> HttpResponse:  # noqa: ARG002
        lines = ["User-agent: *", *(f"Disallow: {address(name)}" for name in ("quick_exit", "offline", "kit") if address(name))]
        return HttpResponse("\n".join(lines) + "\n", content_type="text/plain")


@public
class SecurityContact(View):
    """Where to report a fault in the platform's safety (RFC 9116). Not there until the installation names an address."""

    def get(self, request: HttpRequest) -> HttpResponse:
        if not settings.CONTACT_EMAIL:
            raise Http404
        ends = (timezone.now() + timedelta(days=180)).replace(hour=0, minute=0, second=0, microsecond=0)
        lines = [
            f"Contact: mailto:{settings.CONTACT_EMAIL}",
            f"Expires: {ends.strftime('%Y-%m-%dT%H:%M:%SZ')}",
            "Preferred-Languages: ar, en",
            f"Canonical: {request.build_absolute_uri(request.path)}",
        ]
        return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")


def _kept() -> dict[str, Any]:
    pages = {}
    for language, _ in settings.LANGUAGES:
        with override(language):
            pages[language] = address("offline")
    files = [static(name) for name in SHOWN_OFFLINE]
    version = hashlib.sha256(" ".join([*files, *pages.values()]).encode()).hexdigest()[:12]
    return {"version": version, "files": files, "pages": pages}
