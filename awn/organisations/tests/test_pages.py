"""Journeys through the pages of organisations, what is shown in them, and how many questions a page asks the database."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from awn.organisations.codes import shown
from awn.organisations.models import Cohort, Decision, Invitation, Organisation, Submission
from awn.organisations.models.cohort import CohortKind
from awn.organisations.roles import Role
from awn.organisations.tests.browsing import browser, questions
from awn.organisations.tests.factories import (
    PDF,
    add_member,
    add_paper,
    make_invitation,
    make_submitted,
    make_verified,
)
from awn.people.models import Person
from awn.people.tests.factories import make_person, make_steward

pytestmark = pytest.mark.django_db

HOSTILE = {
    "override": ("\u202eجمعية\u202c \u2066الخير\u2069", "جمعية الخير"),
    "one letter": ("ج", "ج"),
    "long": ("ا" * 200, "ا" * 200),
    "markup": ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
    "emoji within": ("جمعية 🙂", "جمعية 🙂"),
}


def test_a_body_is_registered_sent_back_corrected_and_verified() -> None:
    owner, steward = make_person(), make_steward()
    hers, theirs = browser(owner), browser(steward)
    assert hers.post(reverse("organisation_registration"), {"kind": "association"})["Location"] == reverse(
        "organisation_naming", args=["association"]
    )
    made = hers.post(
        reverse("organisation_naming", args=["association"]), {"name_ar": "جمعية سنابل الوادي", "area_words": "السهل"}
    )
    organisation = Organisation.objects.get()
    assert (made.status_code, made["Location"]) == (303, reverse("organisation_inside", args=[organisation.uid]))
    hers.post(reverse("organisation_facts", args=[organisation.uid, "about"]), {"about": "سلال غذائية"})
    hers.post(reverse("organisation_facts", args=[organisation.uid, "contact"]), {"contact_email": "sanabil@example.org"})
    early = hers.post(reverse("organisation_submissions", args=[organisation.uid]))
    assert (early.status_code, Submission.objects.count()) == (422, 0)
    paper = SimpleUploadedFile("ترخيص.pdf", PDF, "application/pdf")
    hers.post(reverse("organisation_papers", args=[organisation.uid]), {"kind": "registration", "file": paper})
    assert hers.post(reverse("organisation_submissions", args=[organisation.uid])).status_code == 303
    first = Submission.objects.get()
    review = theirs.get(reverse("organisation_submission", args=[first.uid]))
    assert "جمعية سنابل الوادي" in review.content.decode()
    opened = theirs.post(reverse("organisation_paper_reading", args=[organisation.documents.get().uid]))
    assert (opened.content, opened["Content-Disposition"].startswith("attachment"), opened["Cache-Control"]) == (
        PDF,
        True,
        "private, no-store",
    )
    assert theirs.post(reverse("organisation_return", args=[first.uid]), {"area_words": ""}).status_code == 422
    assert theirs.post(reverse("organisation_return", args=[first.uid]), {"area_words": "في أي محافظة؟"}).status_code == 303
    assert "في أي محافظة؟" in hers.get(reverse("organisation_inside", args=[organisation.uid])).content.decode()
    facts = {"kind": "association", "name_ar": "جمعية سنابل الوادي", "area_words": "محافظة السهل"}
    assert hers.post(reverse("organisation_facts", args=[organisation.uid, "name"]), facts).status_code == 303
    hers.post(reverse("organisation_submissions", args=[organisation.uid]))
    second = organisation.submissions.get(number=2)
    assert "في أي محافظة؟" in theirs.get(reverse("organisation_submission", args=[second.uid])).content.decode()
    assert theirs.post(reverse("organisation_verification", args=[second.uid])).status_code == 303
    assert "جمعية سنابل الوادي" in browser().get(reverse("organisations")).content.decode()


def test_two_stewards_read_the_same_and_the_second_is_told() -> None:
    submission = make_submitted()
    browser(make_steward()).post(reverse("organisation_refusal", args=[submission.uid]), {"reason": "لا سجل لها"})
    late = browser(make_steward()).post(reverse("organisation_verification", args=[submission.uid]))
    assert (late.status_code, Decision.objects.get().outcome) == (422, "refused")
    inside = browser(submission.by).get(reverse("organisation_inside", args=[submission.organisation.uid]))
    assert "لا سجل لها" in inside.content.decode()


@pytest.mark.parametrize(("typed", "stands"), HOSTILE.values(), ids=HOSTILE)
def test_dreadful_names_are_cleaned_and_shown_isolated(typed: str, stands: str) -> None:
    owner = make_person()
    browser(owner).post(reverse("organisation_naming", args=["initiative"]), {"name_ar": typed, "area_words": typed})
    organisation = Organisation.objects.get()
    add_paper(organisation, by=owner)
    Submission.objects.submit(organisation, by=owner).verify(by=make_steward())
    for page in (reverse("organisation", args=[organisation.uid]), reverse("organisations")):
        content = browser().get(page).content.decode()
        assert f"<bdi>{stands}</bdi>" in content or f'<bdi lang="en">{stands}</bdi>' in content
        assert "\u202e" not in content


@pytest.mark.parametrize(
    "typed", ["🙂", "\u202e\u202c", "ا" * 201, "   ", "..."], ids=["emoji", "marks", "long", "blanks", "dots"]
)
def test_what_is_no_name_is_refused_and_stays_in_the_form(typed: str) -> None:
    answer = browser(make_person()).post(reverse("organisation_naming", args=["team"]), {"name_ar": typed, "name_en": "Kept"})
    assert (answer.status_code, Organisation.objects.count()) == (422, 0)
    assert 'value="Kept"' in answer.content.decode()


def test_a_code_typed_leads_to_the_invitation_or_the_class() -> None:
    organisation, person = make_verified(), make_person()
    invitation = make_invitation(organisation)
    cohort = Cohort.objects.begin(organisation, by=organisation.registered_by, name="صف", kind=CohortKind.CLASS, capacity=3)
    client = browser(person)
    led = [client.post(reverse("organisation_code"), {"code": shown(str(secret))}) for secret in (invitation.secret, cohort.code)]
    assert [answer["Location"] for answer in led] == [
        reverse("organisation_invitation", args=[invitation.secret]),
        reverse("cohort_joining", args=[cohort.code]),
    ]
    assert client.post(led[1]["Location"])["Location"] == reverse("cohort", args=[cohort.uid])
    assert client.post(led[0]["Location"])["Location"] == reverse("organisation_inside", args=[organisation.uid])
    assert (organisation.roles_of(person), cohort.enrolments.current().count()) == (frozenset({Role.FIELD}), 1)


def test_codes_cannot_be_guessed_one_after_the_other() -> None:
    from awn.organisations.codes import new_code

    client, invitation = browser(make_person()), make_invitation(make_verified())
    wrong = {client.post(reverse("organisation_code"), {"code": new_code()}).status_code for _ in range(10)}
    right = client.post(reverse("organisation_code"), {"code": str(invitation.secret)})
    assert (wrong, right.status_code) == ({422}, 422)
    assert browser(make_person()).post(reverse("organisation_code"), {"code": str(invitation.secret)}).status_code == 303


def test_an_invitation_to_an_account_says_nothing_about_whether_it_is_there() -> None:
    organisation, person = (
        make_verified(),
        Person.objects.join(name="سلمى", username="salma", year_of_birth=1990, email="salma@example.org", phone="+963944123456"),
    )
    client = browser(organisation.registered_by)
    form = {"role": "field", "way": "link", "uses": 1, "days": 7}
    answers = [
        client.post(reverse("organisation_inviting", args=[organisation.uid]), {**form, "to": typed})
        for typed in (" Salma", "SALMA@example.org", "00963 944-123-456", "nobody", "nobody@example.org", "+963944123457")
    ]
    assert {(answer.status_code, answer["Location"]) for answer in answers} == {
        (303, reverse("organisation_invitations", args=[organisation.uid]))
    }
    assert [invitation.to for invitation in Invitation.objects.all()] == [person] * 3


def test_members_without_a_leading_role_read_no_other_names() -> None:
    organisation = make_verified(owner=make_person(name="المالكة هدى"))
    field = add_member(organisation, Role.FIELD, make_person(name="الميداني سامي"))
    add_member(organisation, Role.CASEWORKER, make_person(name="الأخصائية ريم"))
    seen = browser(field).get(reverse("organisation_members", args=[organisation.uid])).content.decode()
    assert [name in seen for name in ("المالكة هدى", "الميداني سامي", "الأخصائية ريم")] == [True, True, False]


@pytest.mark.parametrize("rows", [1, 3])
def test_lists_ask_the_database_the_same_for_one_row_and_for_three(rows: int) -> None:
    steward, person = make_steward(), make_person()
    organisation = make_verified(owner=person)
    for number in range(rows):
        make_submitted()
        add_member(organisation, Role.FIELD)
        make_invitation(organisation)
        Cohort.objects.begin(organisation, by=person, name=f"صف {number}", kind=CohortKind.CLASS, capacity=3).join(by=person)
        if number:
            make_verified(owner=person)
    found, uid = {}, organisation.uid
    pages = {
        "organisations": browser(), "organisation": browser(), "my_organisations": browser(person), "verifications": browser(steward),
        "organisation_inside": browser(person), "organisation_members": browser(person), "organisation_invitations": browser(person),
        "organisation_cohorts": browser(person), "organisation_done": browser(person),
    }  # fmt: skip
    for name, client in pages.items():
        address = reverse(name, args=[uid] if name.startswith("organisation") and name != "organisations" else [])
        found[name] = questions(client, address)
    assert found == QUERIES


QUERIES = {
    "organisations": 2,
    "organisation": 2,
    "my_organisations": 5,
    "verifications": 5,
    "organisation_inside": 7,
    "organisation_members": 6,
    "organisation_invitations": 8,
    "organisation_cohorts": 8,
    "organisation_done": 8,
}
"""Questions that each page asks the database for what it shows."""
