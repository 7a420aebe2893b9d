"""Light, dark, or as the device says: a choice kept in a cookie of this browser."""

import re

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views import View

from awn.config.navigation import THEMES, address
from awn.kit.access import public
from awn.kit.see_other import SeeOther

YEAR = 365 * 24 * 60 * 60  # seconds


@public
class Appearance(View):
    """POST `theme` and `next`: keeps the choice and goes back to the page. Another choice than light and dark forgets it."""

    http_method_names = ["post"]  # noqa: RUF012

    def post(self, request: HttpRequest) -> HttpResponse:
        answer = SeeOther(back(request.POST.get("next", "")))
        theme = request.POST.get("theme", "")
        if theme in THEMES:
            answer.set_cookie("theme", theme, max_age=YEAR, secure=settings.HTTPS, httponly=True, samesite="Lax")
        else:
            answer.delete_cookie("theme", samesite="Lax")
        return answer


def back(wanted: str) -> str:
    """A path of this site alone; the first page for anything else."""
    stays = re.match(r"/(?![/\\])", wanted) and url_has_allowed_host_and_scheme(wanted, allowed_hosts=None)
    return wanted if stays else address("home")
