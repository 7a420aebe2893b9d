"""The guided tour: the whole story of a list, by a newcomer's own hand."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views import View

from awn.demo.tour import tour
from awn.kit.access import public


@public
class Tour(View):
    """Each step with the button that becomes its person and opens its page."""

    def get(self, request: HttpRequest) -> HttpResponse:
        return render(request, "demo/tour.html", {"tour": tour()})
