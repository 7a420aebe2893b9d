"""One's own hours: the page, and the same as a file."""

import csv
from collections.abc import Iterator
from io import StringIO

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.utils import timezone
from django.utils.cache import add_never_cache_headers
from django.utils.translation import gettext
from django.views import View

from awn.ledger import tables
from awn.ledger.durations import spoken
from awn.ledger.hours import hours_of
from awn.ledger.models import Contribution, Qualification
from awn.ledger.models.contributions import ContributionQuerySet
from awn.organisations.pages import show
from awn.people.models import Person
from awn.people.requests import PersonRequest
from awn.sheets.neutral_cells import neutral

ON_A_PAGE = 10


class MyHours(View):
    """Totals, the sitting that goes on, by work, by month, each contribution, qualifications."""

    def get(self, request: PersonRequest) -> HttpResponse:
        person = request.user
        page = Paginator(_own(person).ended().order_by("-during"), ON_A_PAGE).get_page(request.GET.get("page"))
        hours, running = hours_of(person), _own(person).running().first()
        context = {
            "running": running,
            "so_far": spoken(running.counted) if running else "",
            "hours": hours,
            "totals": list(tables.totals(hours)),
            "tables": list(tables.sums(hours)) if hours.months else [],
            "page": page,
            "sittings": tables.sittings(page),
            "qualifications": list(Qualification.objects.visible_to(person).standing().order_by("-given_at")),
        }
        return show(request, "ledger/my_hours", context)


class HoursFile(View):
    """Each contribution that has ended, the oldest first, as CSV that spreadsheet programs read: UTF-8 with its mark, headed in the page's language."""

    def get(self, request: PersonRequest) -> HttpResponse:
        written = StringIO()
        csv.writer(written, lineterminator="\r\n").writerows(_lines(request.user))
        answer = HttpResponse(written.getvalue().encode("utf-8-sig"), content_type="text/csv; charset=utf-8")
        answer["Content-Disposition"] = 'attachment; filename="hours.csv"'
        add_never_cache_headers(answer)
        return answer


def _own(person: Person) -> ContributionQuerySet:
    return Contribution.objects.visible_to(person).counted().select_related("organisation")


def _lines(person: Person) -> Iterator[list[object]]:
    yield [
        gettext("Work"), gettext("Organisation"), gettext("From"), gettext("Until"), gettext("Minutes"), gettext("Kind"),
        gettext("Where it comes from"), gettext("Compulsory"),
    ]  # fmt: skip
    words = {True: gettext("Yes"), False: gettext("No")}
    for row in _own(person).ended().order_by("during").iterator():
        begins, ends = (f"{timezone.localtime(moment):%Y-%m-%d %H:%M:%S}" for moment in (row.began_at, row.last_act_at))
        named = [neutral(row.title), neutral(str(row.organisation or ""))]
        yield [*named, begins, ends, row.counted, row.get_kind_display(), row.get_source_display(), words[row.compulsory]]
