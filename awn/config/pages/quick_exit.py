"""Leaving at once."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.views import View

from awn.kit.access import public
from awn.kit.see_other import SeeOther


@public
class QuickExit(View):
    """The one act by GET: ends the session, empties what the browser kept of this site, and shows a page that has nothing to do with it.

    Only somebody who goes there does this: a picture or a script on another page that names the address ends nothing.
    """

    def get(self, request: HttpRequest) -> HttpResponse:
        answer = SeeOther(settings.QUICK_EXIT)
        if request.headers.get("Sec-Fetch-Dest", "document") == "document":
            request.session.flush()
            answer["Clear-Site-Data"] = '"cache", "cookies", "storage"'
            for name in request.COOKIES:  # for browsers that do not know that header
                answer.delete_cookie(name, samesite="Lax")
        answer["Cache-Control"] = "no-store"
        answer["Referrer-Policy"] = "no-referrer"
        return answer
