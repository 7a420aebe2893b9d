"""Being somebody of the demonstration, with one tap and without a password."""

import time
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views import View

from awn.demo.cast import CAST
from awn.kit.access import public
from awn.kit.see_other import SeeOther
from awn.people.access import CONFIRMED_AT
from awn.people.entering import enter, wanted_page
from awn.people.models import Person


@public
class Cast(View):
    """Everybody of the demonstration, and what each comes for."""

    def get(self, request: HttpRequest) -> HttpResponse:
        known = {
            person.username: person for person in Person.objects.present().filter(username__in=[role.username for role in CAST])
        }
        cast = [(known[role.username], role) for role in CAST if role.username in known]
        return render(request, "demo/cast.html", {"cast": cast})


@public
class Being(View):
    """Logging in as one of them, and on to the page that the form names; what asks for a passkey takes them at their word."""

    def post(self, request: HttpRequest, uid: UUID) -> HttpResponse:
        person = get_object_or_404(Person.objects.present(), uid=uid, username__in=[role.username for role in CAST])
        enter(request, person)
        request.session[CONFIRMED_AT] = time.time()
        return SeeOther(wanted_page(request) or reverse("home"))
