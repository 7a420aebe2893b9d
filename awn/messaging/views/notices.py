"""The page of one's own notices."""

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.views import View

from awn.messaging.models import Delivery
from awn.people.requests import PersonRequest

SHOWN = 20  # on one page


class Notices(View):
    """What the person was told, the newest first."""

    def get(self, request: PersonRequest) -> HttpResponse:
        own = Delivery.objects.on_site().visible_to(request.user)
        page = Paginator(own, SHOWN).get_page(request.GET.get("page"))
        unread = any(delivery.state == "sent" for delivery in page)
        return render(request, "messaging/notices.html", {"page": page, "unread": unread})
