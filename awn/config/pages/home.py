"""The first page: what needs doing now, and the ways in."""

from dataclasses import dataclass
from typing import Final

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views import View

from awn.arabic.wording import Message, message
from awn.config.navigation import address
from awn.config.pages.calls import lately
from awn.config.pages.next_steps import next_steps
from awn.config.pages.saying import kept
from awn.kit.access import public
from awn.people.models import Person


@dataclass(frozen=True, slots=True)
class Way:
    """A way in: its words, what it promises, its icon, and the name of its page."""

    page: str
    words: Message
    promise: Message
    icon: str

    @property
    def url(self) -> str:
        return address(self.page)


WAYS: Final = (
    Way("join", message("For volunteers"), message("An account in two screens; then you choose what suits you."), "person"),
    Way("tasks", message("Ten minutes now"), message("A short task, done from here and saved at once."), "clock"),
    Way("courses", message("Learning"), message("Short courses that open the work which needs them."), "learn"),
    Way(
        "organisation_registration",
        message("For organisations"),
        message("Register yours, with papers or without, and invite your people."),
        "people",
    ),
    Way(
        "tracing",
        message("Looking for somebody"),
        message("Families that lost each other, and what others know of them."),
        "search",
    ),
    Way("safe", message("I am safe"), message("A word to those who ask about you."), "shield"),
    Way("needs", message("Giving"), message("What is needed where, what is promised already, and what helps."), "hand"),
)
"""They appear as the part behind each exists."""


@public
class Home(View):
    """Public: the same for every visitor, so that a browser may keep it. Who is logged in finds what they can do next before all else."""

    def get(self, request: HttpRequest) -> HttpResponse:
        brought = lately()
        context = {
            "calls": brought.calls,
            "figures": brought.figures,
            "more": brought.more,
            "last": brought.last,
            "ways": [way for way in WAYS if way.url and not (way.page == "join" and request.user.is_authenticated)],
            "join": address("join"),
            "steps": next_steps(request.user) if isinstance(request.user, Person) else [],
        }
        return kept(request, render(request, "pages/home.html", context))
