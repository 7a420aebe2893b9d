"""Which page opens to whom: every address of one body, for everybody of the cast."""

from typing import Final

import pytest
from django.urls import reverse

from awn.organisations.models import Cohort, Document, Endorsement, Invitation, Membership, Submission
from awn.organisations.tests.browsing import browser
from awn.organisations.tests.cast import Cast, make_cast

pytestmark = pytest.mark.django_db

OWNER, COORDINATOR, SUPERVISOR, FIELD = "owner_of_a", "coordinator_of_a", "supervisor_of_a", "field_of_a"
OTHERS: Final = ("stranger", "owner_of_b", "gone", "guest_owner", "pupil")
PAGES: Final[dict[str, tuple[int, int, int, int, int, int]]] = {
    # owner, coordinator, supervisor, field team, steward, everybody else
    "organisation": (200, 200, 200, 200, 200, 200),
    "organisation_inside": (200, 200, 200, 200, 200, 404),
    "organisation_members": (200, 200, 200, 200, 200, 404),
    "organisation_invitations": (200, 200, 403, 403, 403, 404),
    "organisation_inviting": (200, 200, 403, 403, 403, 404),
    "organisation_cohorts": (200, 200, 200, 403, 403, 404),
    "organisation_done": (200, 200, 403, 403, 403, 404),
    "organisation_papers": (200, 200, 403, 403, 403, 404),
    "organisation_endorsements": (200, 200, 403, 403, 403, 404),
    "organisation_submissions": (200, 403, 403, 403, 403, 404),
    "organisation_ownership": (200, 403, 403, 403, 403, 404),
    "organisation_suspension": (404, 404, 404, 404, 200, 404),
}


@pytest.fixture
def cast() -> Cast:
    return make_cast()


def statuses(cast: Cast, address: str, *, method: str = "get") -> tuple[int, ...]:
    """The answers to owner, coordinator, supervisor, field team, steward, and to everybody else, who get the same one."""
    named = [
        getattr(browser(cast.people[name]), method)(address).status_code
        for name in (OWNER, COORDINATOR, SUPERVISOR, FIELD, "steward")
    ]
    others = {getattr(browser(cast.people[name]), method)(address).status_code for name in OTHERS}
    assert len(others) == 1, others
    return (*named, others.pop())


def test_every_page_of_a_body_opens_to_its_roles_and_to_no_other(cast: Cast) -> None:
    uid = cast.bodies["a"].uid
    assert {name: statuses(cast, reverse(name, args=[uid])) for name in PAGES} == PAGES
    facts = [statuses(cast, reverse("organisation_facts", args=[uid, part])) for part in ("name", "about", "contact", "other")]
    assert facts == [
        (403, 403, 403, 403, 403, 404),
        (200, 200, 403, 403, 403, 404),
        (200, 200, 403, 403, 403, 404),
        (404, 404, 404, 404, 404, 404),
    ]


def test_acts_on_rows_of_a_body_answer_nobody_else(cast: Cast) -> None:
    body = cast.bodies["a"]
    cohort = Cohort.objects.get(organisation=body, led_by=cast.people[SUPERVISOR])
    field = Membership.objects.get(organisation=body, person=cast.people[FIELD])
    found = {
        "reading": statuses(
            cast, reverse("organisation_paper_reading", args=[Document.objects.filter(organisation=body)[0].uid]), method="post"
        ),
        "withdrawal": statuses(
            cast,
            reverse("organisation_invitation_withdrawal", args=[Invitation.objects.get(organisation=body).uid]),
            method="post",
        ),
        "removal": statuses(cast, reverse("membership_removal", args=[field.uid])),
        "leaving": statuses(cast, reverse("membership_leaving", args=[field.uid])),
    }
    assert found == {
        "reading": (200, 200, 404, 404, 200, 404),
        "withdrawal": (303, 303, 404, 404, 404, 404),
        "removal": (200, 200, 404, 403, 403, 404),
        "leaving": (403, 403, 404, 200, 403, 404),
    }
    in_class = [
        browser(cast.people[name]).get(reverse("cohort", args=[cohort.uid])).status_code
        for name in (OWNER, SUPERVISOR, FIELD, "pupil", "steward", "stranger")
    ]
    assert in_class == [200, 200, 404, 200, 200, 404]


def test_the_stewards_pages_are_not_there_for_others(cast: Cast) -> None:
    submission = Submission.objects.get(organisation=cast.bodies["waiting"])
    pages = [reverse("verifications")] + [
        reverse(name, args=[submission.uid])
        for name in ("organisation_submission", "organisation_return", "organisation_refusal")
    ]
    assert [statuses(cast, page)[3:] for page in pages] == [(404, 200, 404)] * 4
    verification = reverse("organisation_verification", args=[submission.uid])
    assert browser(cast.people["stranger"]).post(verification).status_code == 404
    assert browser(cast.people["steward"]).get(verification).status_code == 405


def test_a_steward_enters_no_guest_and_a_visitor_nothing_but_what_is_public(cast: Cast) -> None:
    guest = cast.bodies["guest"].uid
    steward = browser(cast.people["steward"])
    assert [steward.get(reverse(name, args=[guest])).status_code for name in ("organisation", "organisation_inside", "organisation_members", "organisation_done")] == [200, 404, 404, 404]  # fmt: skip
    visitor = browser()
    shown = {name: visitor.get(reverse(name, args=[cast.bodies["a"].uid])).status_code for name in PAGES}
    assert shown == {name: 200 if name == "organisation" else 302 for name in PAGES}
    assert [visitor.get(reverse("organisation", args=[cast.bodies[name].uid])).status_code for name in ("draft", "waiting", "halted")] == [404] * 3  # fmt: skip
    assert visitor.get(reverse("organisations")).status_code == 200


def test_an_endorsement_is_answered_by_owners_of_the_body_that_was_asked(cast: Cast) -> None:
    asked = Endorsement.objects.get(endorser=cast.bodies["a"])
    page = reverse("organisation_endorsement", args=[asked.uid])
    answers = {
        name: browser(cast.people[name]).get(page).status_code
        for name in (OWNER, COORDINATOR, FIELD, "draft_owner", "steward", "owner_of_b")
    }
    assert answers == {OWNER: 200, COORDINATOR: 403, FIELD: 404, "draft_owner": 403, "steward": 403, "owner_of_b": 404}


def test_privileged_acts_ask_for_a_confirmation_first(cast: Cast) -> None:
    submission = Submission.objects.get(organisation=cast.bodies["waiting"])
    steward, owner = browser(cast.people["steward"], confirmed=False), browser(cast.people[OWNER], confirmed=False)
    answers = [
        steward.post(reverse("organisation_verification", args=[submission.uid])),
        steward.post(reverse("organisation_suspension", args=[cast.bodies["a"].uid]), {"reason": "سبب"}),
        owner.get(reverse("organisation_inviting", args=[cast.bodies["a"].uid])),
        owner.get(reverse("organisation_ownership", args=[cast.bodies["a"].uid])),
    ]
    assert [(answer.status_code, answer["Location"].partition("?")[0]) for answer in answers] == [
        (303, reverse("confirmation"))
    ] * 4
    assert not cast.bodies["waiting"].is_verified
