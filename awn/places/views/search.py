"""Looking up areas: anybody may."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views import View

from awn.arabic.folding import tidy
from awn.kit.access import public
from awn.places.matching import find
from awn.places.models import Area

LONGEST = 120  # letters of what is looked for


@public
class Search(View):
    """What was typed, the areas that it may mean, and the largest areas while nothing is typed."""

    def get(self, request: HttpRequest) -> HttpResponse:
        text = tidy(request.GET.get("q", ""))[:LONGEST]
        found = find(text) if text else []
        largest = [] if text else Area.objects.in_use().filter(level__lte=1)[:60]
        return render(request, "places/search.html", {"text": text, "found": found, "largest": largest})
