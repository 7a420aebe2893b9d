"""What was done in a body, from the journal."""

from uuid import UUID

from django.http import HttpResponse
from django.views import View

from awn.arabic.wording import message
from awn.journal.reading import JournalLine, lines_about
from awn.kit.components.moments import Happening
from awn.organisations.events import EVENTS
from awn.organisations.pages import show
from awn.organisations.views.found import inside, ways
from awn.people.models import Person
from awn.people.requests import PersonRequest

NEWEST = 100  # lines


class Done(View):
    """The newest lines; who did them is named to the body's own leaders alone."""

    def get(self, request: PersonRequest, uid: UUID) -> HttpResponse:
        organisation = inside(request, uid, act="see_members")
        happenings = happenings_of(lines_about(organisation, newest=NEWEST))
        way = ways(organisation, organisation.acts_of(request.user), "organisation_done")
        return show(request, "organisations/done", {"organisation": organisation, "happenings": happenings, "ways": way})


def happenings_of(lines: list[JournalLine]) -> list[Happening]:
    """The lines in words, with the names of those who are still known."""
    actors = {line.actor for line in lines if line.actor}
    uids = [actor.partition(":")[2] for actor in actors]
    names = {person.opaque_id: person.name for person in Person.objects.filter(uid__in=uids)}
    return [
        Happening(line.time, EVENTS.get(line.event, message("An act of another kind")), names.get(line.actor or "", ""))
        for line in lines
    ]
