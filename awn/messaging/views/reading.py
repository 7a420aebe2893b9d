"""Having read a notice, or all of them."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views import View

from awn.kit.see_other import SeeOther
from awn.messaging.models import Delivery
from awn.people.requests import PersonRequest
from awn.people.working import open_without_consent


@open_without_consent
class Reading(View):
    """One notice: leads on to what it speaks of."""

    def post(self, request: PersonRequest, uid: str) -> HttpResponse:
        notice = get_object_or_404(Delivery.objects.on_site().visible_to(request.user), uid=uid)
        notice.mark_read(by=request.user)
        return SeeOther(notice.link or reverse("notices"))


@open_without_consent
class ReadingAll(View):
    """All of one's notices."""

    def post(self, request: PersonRequest) -> HttpResponse:
        for notice in Delivery.objects.on_site().visible_to(request.user).unread():
            notice.mark_read(by=request.user)
        return SeeOther(reverse("notices"))
