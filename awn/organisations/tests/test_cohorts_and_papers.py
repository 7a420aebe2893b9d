"""Classes are joined with a code up to their size; papers are sealed and opened only with a trace."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.core.exceptions import PermissionDenied
from django.core.files.storage import default_storage
from django.db import connection
from django.utils import timezone

from awn.organisations.models import Cohort, Document, Enrolment, Hosting, Organisation
from awn.organisations.models.cohort import CohortKind
from awn.organisations.models.document import LARGEST, MOST, DocumentKind
from awn.organisations.roles import Role
from awn.organisations.tests.factories import (
    PDF,
    add_member,
    add_paper,
    make_guest,
    make_organisation,
    make_submitted,
    make_verified,
)
from awn.people.models import Person
from awn.people.refusals import Refused
from awn.people.tests.factories import make_person, make_steward

pytestmark = pytest.mark.django_db


def make_cohort(capacity: int = 40, **kwargs: Organisation) -> Cohort:
    organisation = kwargs.get("organisation") or make_verified(kind="education")
    return Cohort.objects.begin(
        organisation, by=organisation.registered_by, name="الصف العاشر", kind=CohortKind.CLASS, capacity=capacity
    )


def test_a_pupil_joins_once_leaves_and_comes_back() -> None:
    cohort, pupil = make_cohort(), make_person(year_of_birth=timezone.localdate().year - 15)
    first = cohort.join(by=pupil)
    assert cohort.join(by=pupil) == first
    first.end(by=pupil)
    first.end(by=pupil)
    assert cohort.join(by=pupil) != first
    assert Enrolment.objects.current().filter(person=pupil).count() == 1


def test_a_supervisor_leads_the_classes_of_their_own_alone() -> None:
    organisation = make_verified(kind="education")
    teacher, other = add_member(organisation, Role.SUPERVISOR), add_member(organisation, Role.SUPERVISOR)
    cohort = Cohort.objects.begin(organisation, by=teacher, name="صف", kind=CohortKind.CLASS, capacity=2)
    assert [cohort.may_lead(person) for person in (teacher, other, organisation.registered_by, make_person())] == [
        True, False, True, False,
    ]  # fmt: skip
    with pytest.raises(PermissionDenied):
        cohort.close(by=other)
    cohort.close(by=teacher)
    with pytest.raises(Refused, match="nobody"):
        cohort.join(by=make_person())


def test_a_field_member_opens_no_class() -> None:
    organisation = make_verified()
    with pytest.raises(PermissionDenied):
        Cohort.objects.begin(organisation, by=add_member(organisation, Role.FIELD), name="صف", kind=CohortKind.GROUP, capacity=2)


@pytest.mark.django_db(transaction=True)
def test_a_class_takes_no_more_than_its_size_however_many_come_at_once() -> None:
    cohort = make_cohort(capacity=4)
    people = [make_person() for _ in range(10)]

    def join(person: Person) -> bool:
        try:
            Cohort.objects.get(pk=cohort.pk).join(by=person)
            return True
        except Refused:
            return False
        finally:
            connection.close()

    with ThreadPoolExecutor(8) as threads:
        assert sorted(threads.map(join, people)) == [False] * 6 + [True] * 4


def test_a_paper_lies_sealed_and_each_opening_leaves_a_row() -> None:
    submission = make_submitted()
    paper, steward = submission.organisation.documents.get(), make_steward()
    with default_storage.open(str(paper.file.name)) as file:
        assert PDF not in file.read()
    assert paper.open(by=steward) == PDF
    assert [(reading.person, reading.document) for reading in paper.readings.all()] == [(steward, paper)]
    with pytest.raises(PermissionDenied):
        paper.open(by=make_person())


def test_a_steward_opens_no_paper_of_a_guest() -> None:
    guest = make_guest()
    paper = add_paper(guest, by=guest.registered_by)
    with pytest.raises(PermissionDenied):
        paper.open(by=make_steward())


@pytest.mark.parametrize(
    "content", [b"", b"<html>", b"PK\x03\x04", b"%PDF", PDF + b"x" * LARGEST], ids=["empty", "page", "zip", "cut", "large"]
)
def test_files_of_other_kinds_and_sizes_are_refused(content: bytes) -> None:
    organisation = make_organisation()
    with pytest.raises(Refused, match="PDF"):
        Document.objects.keep(
            organisation, by=organisation.registered_by, kind=DocumentKind.OTHER, name="ورقة.pdf", content=content
        )


def test_papers_are_few() -> None:
    organisation = make_organisation()
    for _ in range(MOST):
        add_paper(organisation, by=organisation.registered_by)
    with pytest.raises(Refused):
        add_paper(organisation, by=organisation.registered_by)


@pytest.mark.django_db(transaction=True)
def test_a_paper_is_taken_away_for_good_until_the_body_is_verified() -> None:
    organisation = make_organisation()
    owner = organisation.registered_by
    paper, kept = add_paper(organisation, by=owner), add_paper(organisation, by=owner)
    name = str(paper.file.name)
    paper.discard(by=owner)
    assert not default_storage.exists(name)
    verified = make_verified()
    with pytest.raises(PermissionDenied):
        verified.documents.get().discard(by=verified.registered_by)
    assert default_storage.exists(str(kept.file.name))


def test_an_offer_of_a_space_is_taken_once() -> None:
    offer = Hosting.objects.offer(by=make_steward())
    guest = offer.take(by=make_person(), kind="government", name_ar="إدارة ضيفة", name_en="", area_words="")
    assert (guest.hosted, guest.hosting) == (True, offer)
    with pytest.raises(Refused):
        offer.take(by=make_person(), kind="government", name_ar="أخرى", name_en="", area_words="")
    with pytest.raises(PermissionDenied):
        Hosting.objects.offer(by=make_person())
