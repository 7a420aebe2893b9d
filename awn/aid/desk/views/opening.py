"""The one-time address: it gives this browser its cookie and goes on to the desk."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import override
from django.views import View

from awn.aid.desk.door import door
from awn.aid.desk.views.errors import spent


class Opening(View):
    """Answers with a page and not with a redirect: a browser that came from elsewhere would not send a strict cookie along."""

    def get(self, request: HttpRequest, token: str) -> HttpResponse:
        language = "en" if request.GET.get("language") == "en" else "ar"
        with override(language):
            if not (door.knows(request) or door.spend(token)):
                return spent(request)
            response = render(request, "aid/desk/opening.html", {"next": "/en/" if language == "en" else "/"})
        door.admit(response)
        return response
