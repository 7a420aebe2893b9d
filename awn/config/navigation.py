"""What stands around every page: the ways through the platform by role, the foot, and what a page says of itself to other machines.

A way whose part is not there (no such address) is not shown: no dead doors.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final

from django.conf import settings
from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse, translate_url
from django.utils.module_loading import import_string

from awn.arabic.wording import Message, message
from awn.config import wiring
from awn.kit.said import said_last
from awn.people.models import Person

THEMES: Final = ("light", "dark")
WAYS: Final = (
    ("tasks", message("Ten minutes now")),
    ("responses", message("Responses")),
    ("organisations", message("Organisations")),
    ("about", message("About")),
    ("demo", message("Be somebody else")),
)
DOORS: Final = (("log_in", message("Log in")), ("join", message("Join")))
MINE: Final = (
    ("notices", message("Notices")),
    ("my_shifts", message("My shifts")),
    ("my_hours", message("My hours")),
    ("profile", message("My profile")),
    ("my_organisations", message("My organisations")),
    ("aid_lists", message("Aid lists")),
    ("my_data", message("My data")),
    ("ways_in", message("Ways into your account")),
)
STEWARDING: Final = (
    ("verifications", message("Organisations to verify")),
    ("stewards", message("Stewards")),
    ("places", message("Places")),
    ("complaints", message("Complaints")),
    ("focal_points", message("Focal points for protection")),
)
FOOT: Final = (
    ("about", message("About")),
    ("data_protection", message("How data is protected")),
    ("conduct", message("Code of conduct")),
    ("accessibility", message("Accessibility")),
    ("contact", message("Contact")),
    ("complaint", message("Making a complaint")),
)
LOOKS: Final = (
    ("light", message("Light"), "sun"),
    ("dark", message("Dark"), "moon"),
    ("", message("As the device"), "screen"),
)


@dataclass(frozen=True, slots=True)
class Link:
    """A way to another page: its address on this site, its words, whether one stands there, and how many things wait behind it."""

    name: str
    url: str
    words: Message
    is_here: bool = False
    count: int = 0


@dataclass(frozen=True, slots=True)
class Look:
    """A choice of light, dark, or what the device says."""

    value: str
    words: Message
    icon: str
    is_on: bool


def address(name: str, *parts: object) -> str:
    """The path of the page of this name; empty where the part behind it is not there."""
    try:
        return reverse(name, args=parts)
    except NoReverseMatch:
        return ""


def shell(request: HttpRequest) -> dict[str, Any]:
    """The context processor. Reads nothing from the database for a visitor; for a person the account, the office and the number of unread notices."""
    return {"shell": Shell(request), "theme": theme(request)}


def theme(request: HttpRequest) -> str:
    """ "light" or "dark" as chosen in this browser, else ""."""
    chosen = request.COOKIES.get("theme", "")
    return chosen if chosen in THEMES else ""


class Shell:
    """What stands around the page of one request. Each part is found when the template asks for it."""

    def __init__(self, request: HttpRequest, *, knows_person: bool = True) -> None:
        """Without knowing the person it asks the database for nothing, and shows nothing that depends on who is there."""
        self._request = request
        self._knows_person = knows_person

    @property
    def name(self) -> Message | str:
        """What this installation calls itself."""
        return settings.SITE_NAME or message("Awn")

    @property
    def home(self) -> str:
        return address("home") or "/"

    @property
    def links(self) -> list[Link]:
        return list(self._links(WAYS))

    @property
    def doors(self) -> list[Link]:
        return list(self._links(DOORS)) if self._knows_person else []

    @property
    def foot(self) -> list[Link]:
        return list(self._links(FOOT))

    @cached_property
    def person(self) -> Person | None:
        found = getattr(self._request, "user", None) if self._knows_person else None
        return found if isinstance(found, Person) and found.is_authenticated else None

    @cached_property
    def mine(self) -> list[Link]:
        """The pages of the person's own; nothing for a visitor."""
        return list(self._links(MINE, {"notices": self.notices})) if self.person else []

    @cached_property
    def stewarding(self) -> list[Link]:
        """The pages of who runs the installation; nothing for others."""
        return list(self._links(STEWARDING)) if self.person and self.person.is_steward else []

    @cached_property
    def notices(self) -> int:
        """How many notices the person has not read; 0 where nothing counts them."""
        return _unread(self.person) if self.person else 0

    @cached_property
    def said(self) -> Message | str:
        """The word on what the person just did; empty where nothing was."""
        return (said_last(self._request) if self.person else None) or ""

    @property
    def log_out(self) -> str:
        return address("log_out")

    @property
    def exit(self) -> str:
        return address("quick_exit")

    @property
    def appearance(self) -> str:
        return address("appearance") if self._knows_person else ""

    @property
    def looks(self) -> list[Look]:
        return [Look(value, words, icon, value == theme(self._request)) for value, words, icon in LOOKS]

    @property
    def manifest(self) -> str:
        return address("manifest")

    @property
    def worker(self) -> str:
        return address("worker")

    @cached_property
    def canonical(self) -> str:
        """The one address of a public page, without what a sender added to it; empty for pages that only one person sees."""
        match = self._request.resolver_match
        public = match is not None and not getattr(match.func, "login_required", True)
        return self._request.build_absolute_uri(self._request.path) if public and self._request.method == "GET" else ""

    @property
    def alternates(self) -> list[tuple[str, str]]:
        """The same page in each language, and for whoever reads neither."""
        found = [(code, translate_url(self.canonical, code)) for code, _ in settings.LANGUAGES]
        return [*found, ("x-default", translate_url(self.canonical, settings.LANGUAGE_CODE))]

    @property
    def picture(self) -> str:
        return self._request.build_absolute_uri(address("picture"))

    def _links(self, table: Iterable[tuple[str, Message]], counts: dict[str, int] | None = None) -> Iterator[Link]:
        for name, words in table:
            url = address(name)
            if url:
                yield Link(name, url, words, url == self._request.path, (counts or {}).get(name, 0))


def _unread(person: Person) -> int:
    number: int = import_string(wiring.UNREAD_NOTICES)(person)
    return number
