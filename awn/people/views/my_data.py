"""Everything that is held about oneself: the page, its copy as a file, what was done, and the end of it."""

import json
from typing import Any

from django.contrib.auth import logout
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.cache import add_never_cache_headers

from awn.journal.recording import record
from awn.kit.access import public
from awn.people.access import proved
from awn.people.acts import acts_about
from awn.people.forms.texts import ErasureForm
from awn.people.held_data import as_json, held_about
from awn.people.held_words import shown
from awn.people.refusals import ErasureRefused
from awn.people.requests import PersonRequest
from awn.people.views.pages import AccountPage, see

READINGS = 50  # of the newest, on the page; the copy has all


class MyData(AccountPage):
    """All kinds of data with their rows, and who read them."""

    template = "people/my_data.html"

    def get(self, request: PersonRequest) -> HttpResponse:
        readings = request.user.readings_of.select_related("reader")[:READINGS]
        return self.page(request, kinds=[shown(held) for held in held_about(request.user)], readings=readings)


@proved
class MyDataCopy(AccountPage):
    """The same as a JSON file that says for whom and when it was made. One journal line."""

    def post(self, request: PersonRequest) -> HttpResponse:
        with transaction.atomic():
            record("people.data_downloaded", about=request.user, by=request.user)
            readings = request.user.readings_of.select_related("reader")
            held: dict[str, Any] = {
                "made_for": request.user.name,
                "made_at": timezone.now().isoformat(timespec="seconds"),
                "data": as_json(request.user),
                "read_by": [
                    {"reader": reading.reader.name, "at": reading.began_at.isoformat(), "reason": reading.reason}
                    for reading in readings
                ],
            }
        answer = HttpResponse(json.dumps(held, ensure_ascii=False, indent=1), content_type="application/json; charset=utf-8")
        answer["Content-Disposition"] = 'attachment; filename="my-data.json"'
        add_never_cache_headers(answer)
        return answer


class MyActs(AccountPage):
    """What the journal holds about one's own account."""

    template = "people/my_acts.html"

    def get(self, request: PersonRequest) -> HttpResponse:
        return self.page(request, acts=acts_about(request.user))


@proved
class Erasure(AccountPage):
    """What erasure does, and the button that does it."""

    template = "people/erasure.html"

    def get(self, request: PersonRequest) -> HttpResponse:
        return self.page(request, ErasureForm())

    def post(self, request: PersonRequest) -> HttpResponse:
        form = ErasureForm(request.POST)
        if not form.is_valid():
            return self.wrong(request, form)
        try:
            request.user.erase(by=request.user)
        except ErasureRefused as refusal:
            return self.wrong(request, form, refusal.words)
        else:
            logout(request)
            return see("erased")


@public
class Erased(AccountPage):
    """Good-bye."""

    template = "people/erased.html"

    def get(self, request: HttpRequest) -> HttpResponse:
        return self.page(request)
