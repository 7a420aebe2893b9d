"""What would have been sent."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views import View

from awn.demo.letters import letters
from awn.kit.access import public


@public
class Mailbox(View):
    """The letters and texts of the demonstration, the newest first."""

    def get(self, request: HttpRequest) -> HttpResponse:
        return render(request, "demo/mailbox.html", {"letters": letters()})
