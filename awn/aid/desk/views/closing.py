"""Wiping the work folder, and closing the desk."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views import View

from awn.aid.desk.door import door
from awn.aid.desk.pages import show
from awn.aid.desk.work import desk
from awn.kit.see_other import SeeOther


class Closing(View):
    def get(self, request: HttpRequest) -> HttpResponse:
        return show(request, "closing")

    def post(self, request: HttpRequest) -> HttpResponse:
        """Wipes first, then either begins anew or stops the desk."""
        desk.close()
        if request.POST.get("then") == "begin":
            return SeeOther(reverse("start"))
        door.stop()
        return render(request, "aid/desk/closed.html")
