"""What people are told of acts in a response. A notice names no response, no body and nobody: it leads to the page that does."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import uuid4

from django.urls import reverse

from awn.arabic.wording import message
from awn.messaging.notifying import notify
from awn.people.models import Person

if TYPE_CHECKING:
    from awn.responses.models import Participation, Response, SignUp, Team


def tell_body_invited(participation: Participation) -> None:
    """The leaders of the body that was asked."""
    for person in participation.organisation.leaders():
        notify(
            person,
            kind="responses.body_invited",
            subject=message("Your organisation is asked to take part in a response"),
            body=message("Its page says what is needed and which risks there are."),
            key=f"responses.body_invited:{participation.uid}:{person.uid}",
            link=reverse("response", args=[participation.response.uid]),
        )


def tell_closed(response: Response) -> None:
    """The leaders of all bodies that took part to the end."""
    for person in response.leaders():
        notify(
            person,
            kind="responses.closed",
            subject=message("A response was closed"),
            body=message("What was achieved and what was learnt stand on its page."),
            key=f"responses.closed:{response.uid}:{person.uid}",
            link=reverse("response", args=[response.uid]),
        )


def tell_place_gone(place: SignUp) -> None:
    """Whose place in a shift it was."""
    notify(
        place.person,
        kind="responses.shift_ended",
        subject=message("A shift of yours will not take place"),
        body=message("You need not come. Your shifts stand on the page of your shifts."),
        key=f"responses.shift_ended:{place.pk}",
        link=reverse("my_shifts"),
    )


def tell_leader(team: Team, *, by: Person) -> None:
    """Whoever leads the team from now on, unless they made themselves its leader. Somebody may come to lead it twice, and is told each time."""
    if team.leader_id != by.pk:
        notify(
            team.leader,
            kind="responses.leader_appointed",
            subject=message("You lead a team of a response"),
            body=message("Its page shows its shifts, and there you plan new ones."),
            key=f"responses.leader_appointed:{team.uid}:{uuid4()}",
            link=reverse("team", args=[team.uid]),
        )
