"""What open responses bring to the first page."""

from collections.abc import Iterator
from typing import Any, Final

from django.contrib.auth.models import AnonymousUser
from django.db.models import Count as Counted
from django.db.models import IntegerField, OuterRef, QuerySet, Subquery, Sum, Value
from django.db.models.functions import Coalesce
from django.utils.text import Truncator

from awn.arabic.wording import counted, message
from awn.config.navigation import address
from awn.config.pages.calls import Call, Count, Fact, Now
from awn.organisations.models import Organisation
from awn.responses.models import Participation, Response, Shift, SignUp

MOST: Final = 6  # calls on the first page
LETTERS: Final = 180  # of the need, before one opens the page


def now() -> Now:
    """Public responses, the newest first, and where volunteers can still take a place. Four queries."""
    public = Response.objects.visible_to(AnonymousUser())
    closed = public.closed().select_related("closure").order_by("-closure__at")
    working, ended = Organisation.objects.working().count(), closed.count()
    figures = [
        Count(working, counted("verified organisation", "verified organisations", working)),
        Count(ended, counted("response brought to its end", "responses brought to their end", ended)),
    ]
    if address("responses"):
        last = next((Call(response.name, _url(response)) for response in closed[:1]), None)
        return Now([_call(response) for response in _open(public)[:MOST]], figures, address("responses"), last)
    else:
        return Now(figures=figures)


def _open(public: Any) -> Any:
    return (
        public.open()
        .select_related("area")
        .annotate(
            bodies=1 + _number(Participation.objects.joined().filter(response=OuterRef("pk")), "response", Counted("pk")),
            room=_number(_shifts(), "team__response", Sum("capacity"))
            - _number(_taken(), "shift__team__response", Counted("pk")),
        )
        .order_by("-opened_at")
    )


def _shifts() -> QuerySet[Shift]:
    """Shifts to come of one response, in teams that are open to any volunteer."""
    return Shift.objects.to_come().filter(team__response=OuterRef("pk"), team__open_to_all=True)


def _taken() -> QuerySet[SignUp]:
    shifts = Shift.objects.to_come().filter(team__open_to_all=True)
    return SignUp.objects.standing().filter(shift__team__response=OuterRef("pk"), shift__in=shifts)


def _number(rows: Any, by: str, number: Any) -> Coalesce:
    found = rows.order_by().values(by).annotate(number=number).values("number")
    return Coalesce(Subquery(found, output_field=IntegerField()), Value(0))


def _call(response: Any) -> Call:
    return Call(response.name, _url(response), Truncator(response.need).chars(LETTERS), list(_facts(response)))


def _facts(response: Any) -> Iterator[Fact]:
    yield Fact("pin", message("In %(place)s", place=response.place))
    yield Fact("people", counted("%(number)s organisation", "%(number)s organisations", response.bodies))
    if response.room > 0:
        yield Fact(
            "clock",
            counted(
                "%(number)s place for a volunteer in the shifts to come",
                "%(number)s places for volunteers in the shifts to come",
                response.room,
            ),
        )
    yield Fact("calendar", message("Until %(day)s", day=response.expected_end))


def _url(response: Response) -> str:
    return address("response", response.uid)
