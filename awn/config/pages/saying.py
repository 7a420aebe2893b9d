"""What the platform says of itself: pages of words, the same for everybody."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.views import View

from awn.kit.access import public
from awn.people.conduct import current_text


@public
class Saying(View):
    """A page of words alone, which browsers may keep for when there is no network."""

    page = ""

    def get(self, request: HttpRequest) -> HttpResponse:
        return kept(request, render(request, f"pages/{self.page}.html", self.context()))

    def context(self) -> dict[str, Any]:
        return {"email": settings.CONTACT_EMAIL, "phone": settings.CONTACT_PHONE}


@public
class Conduct(Saying):
    """The code of conduct in force, for everybody to read before they sign it."""

    page = "conduct"

    def context(self) -> dict[str, Any]:
        title, *blocks = current_text(get_language() or settings.LANGUAGE_CODE).blocks
        return {"title": title.lines[0], "blocks": blocks}


def kept(request: HttpRequest, answer: HttpResponse) -> HttpResponse:
    """Lets the browser's worker keep the page, unless it was made for somebody who is logged in."""
    if not request.user.is_authenticated:
        answer["X-Offline"] = "1"
    return answer
