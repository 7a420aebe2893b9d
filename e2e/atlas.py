"""The pages of the platform and as whom each is looked at: a plain table. `missing` says which page of the address book stands in none of its rows."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

VISITOR = ""

# The names of addresses whose pages are looked at, by who looks. A page is found as people find it: by following links from the first page.
FOUND: dict[str, tuple[str, ...]] = {
    VISITOR: (
        "home", "about", "data_protection", "conduct", "accessibility", "contact", "join", "log_in", "code_request",
        "log_in_sheet", "complaint", "complaint_following", "organisations", "organisation", "responses", "response", "demo", "demo_mailbox",
    ),
    "demo-volunteer": (
        "home", "notices", "my_organisations", "organisation_registration", "organisation_inside",
        "organisation_facts", "organisation_papers", "organisation_endorsements", "profile", "profile_languages", "profile_skills",
        "profile_limits", "profile_residence", "my_hours", "profile_hours", "profile_sender", "profile_display", "conduct", "conduct_signature", "consent", "my_data",
        "my_acts", "erasure", "ways_in", "password", "username", "contact_way", "passkeys", "app", "sheet", "my_shifts", "response",
        "team", "shift",
    ),
    "demo-english": ("organisation_inside",),
    "demo-owner": (
        "home", "notices", "my_organisations", "organisation_inside", "organisation_members", "organisation_ownership", "membership_removal",
        "organisation_invitations", "organisation_inviting", "organisation_endorsement", "organisation_done", "organisation_papers",
    ),
    "demo-coordinator": (
        "response", "response_opening", "response_bodies", "response_teams", "response_news", "response_figures",
        "response_closure", "team", "team_shifts", "shift_calling_off", "team_leadership", "membership_leaving",
    ),
    "demo-teacher": ("organisation_cohorts", "cohort"),
    "demo-steward": (
        "home", "verifications", "organisation_suspension",
        "stewards", "places", "complaints", "handled_complaint", "focal_points", "organisation", "notices",
    ),
    "demo-displaced": ("home", "complaint_following", "own_complaint", "my_shifts", "my_organisations"),
}  # fmt: skip

# Pages to which no link leads, because an act or another page's refusal leads there; and the page of all components.
STRAIGHT: dict[str, tuple[str, ...]] = {
    VISITOR: ("consent", "too_young", "suspended", "erased", "offline", "kit"),
    "demo-volunteer": ("strong_way", "response_openings"),
}

# Pages that appear after something was done: each is an act in `errands.py`.
DONE: frozenset[str] = frozenset({
    "join_way", "join_code", "welcome", "log_in_code", "complaint_receipt", "confirmation", "held_act", "proof", "consent_needed", "organisation_naming",
    "organisation_submissions", "organisation_submission", "organisation_return", "organisation_refusal", "organisation_invitation", "organisation_hosting", "organisation_lifting", "cohort_joining",
})  # fmt: skip

# Addresses that answer no page of their own: what machines read, and acts that lead a reader who opens them back to their page.
NO_PAGES: frozenset[str] = frozenset({
    "health", "quick_exit", "worker", "picture", "app_icon", "robots", "security_contact", "manifest", "complaint_appeal",
    "complaint_answer", "complaint_decision", "my_hours_file",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class AddressBook:
    """The addresses of an installation, as its own settings make them."""

    pages: frozenset[str]

    def missing(self) -> list[str]:
        """The pages that nobody looks at, and the rows of the table whose page is no more."""
        tabled = {name for table in (FOUND, STRAIGHT) for names in table.values() for name in names} | DONE | NO_PAGES
        return [
            *(f"no look at the page {name}: it stands in no row of e2e/atlas.py" for name in sorted(self.pages - tabled)),
            *(f"e2e/atlas.py names {name}, and there is no such page" for name in sorted(tabled - self.pages)),
        ]

    def name_of(self, path: str) -> str:
        """The name of the address behind a path; empty where there is none."""
        from django.urls import Resolver404, resolve

        try:
            return resolve(path).url_name or ""
        except Resolver404:
            return ""

    def path_of(self, name: str) -> str:
        from django.urls import reverse

        return reverse(name)


def address_book(around: dict[str, str]) -> AddressBook:
    """Sets Django up in this process as the installation with this environment is."""
    os.environ.update(around)
    from awn.config.platform import set_up

    set_up()
    from django.urls import get_resolver

    return AddressBook(frozenset(_pages(get_resolver().url_patterns)))


def _pages(patterns: list[Any]) -> Iterator[str]:
    """The names of all addresses that one may open; others take only acts."""
    for pattern in patterns:
        if hasattr(pattern, "url_patterns"):
            yield from _pages(pattern.url_patterns)
        elif pattern.name and hasattr(getattr(pattern.callback, "view_class", None), "get"):
            yield pattern.name
