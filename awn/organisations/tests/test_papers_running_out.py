"""A paper that names its last day is looked after: its body is told in time, and stewards see what has run out."""

from datetime import date, timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone

from awn.messaging.models import Delivery
from awn.organisations.jobs import warn_of_papers
from awn.organisations.models import Document, Organisation
from awn.organisations.models.document import MOST
from awn.organisations.roles import Role
from awn.organisations.tests.browsing import browser
from awn.organisations.tests.factories import PDF, add_member, add_paper, make_guest, make_organisation, make_verified
from awn.people.tests.factories import make_person, make_steward

pytestmark = pytest.mark.django_db


def in_days(number: int) -> date:
    return timezone.localdate() + timedelta(days=number)


def dated(organisation: Organisation, days: int) -> Document:
    return add_paper(organisation, by=organisation.registered_by, valid_until=in_days(days))


def warned() -> list[str]:
    rows = Delivery.objects.filter(kind="organisations.paper_runs_out", channel="site")
    return sorted(row.person.opaque_id for row in rows)


def test_a_day_is_typed_with_the_paper_and_one_that_is_past_is_refused() -> None:
    owner = make_person()
    organisation = make_organisation(owner=owner)
    address, client = reverse("organisation_papers", args=[organisation.uid]), browser(owner)

    def add(day: date | None) -> int:
        typed = {f"valid_until_{part}": getattr(day, part, "") for part in ("day", "month", "year")}
        paper = SimpleUploadedFile("p.pdf", PDF, "application/pdf")
        return client.post(address, {"kind": "registration", "file": paper, **typed}).status_code

    assert [add(in_days(-1)), add(in_days(0)), add(in_days(400)), add(None)] == [422, 303, 303, 303]
    kept = organisation.documents.order_by("pk").values_list("valid_until", flat=True)
    assert list(kept) == [in_days(0), in_days(400), None]


@pytest.mark.parametrize(
    ("days", "run_out", "running_out"),
    [(-1, True, False), (0, False, True), (30, False, True), (31, False, False)],
    ids=["yesterday", "today", "thirty days", "longer"],
)
def test_a_paper_is_valid_to_the_end_of_its_last_day(days: int, run_out: bool, running_out: bool) -> None:
    paper, today = dated(make_verified(), days), timezone.localdate()
    assert (paper.has_run_out, paper.runs_out_soon) == (run_out, running_out)
    assert Document.objects.run_out(on=today).filter(pk=paper.pk).exists() == run_out
    assert Document.objects.running_out(on=today).filter(pk=paper.pk).exists() == running_out


def test_owners_of_working_bodies_are_told_once_of_each_paper() -> None:
    organisation = make_verified()
    add_member(organisation, Role.COORDINATOR)
    second = add_member(organisation, Role.OWNER)
    dated(organisation, 30)
    dated(make_organisation(), 10)
    dated(make_verified(), 31)
    for _ in range(2):
        warn_of_papers(timestamp=0)
    assert warned() == sorted([organisation.registered_by.opaque_id, second.opaque_id])


def test_a_later_paper_of_the_same_kind_takes_the_place_of_the_one_that_runs_out() -> None:
    renewed, undated, shorter = make_verified(), make_verified(), make_verified()
    for organisation in (renewed, undated, shorter):
        dated(organisation, 5)
    dated(renewed, 400)
    add_paper(undated, by=undated.registered_by)
    dated(shorter, 3)
    warn_of_papers(timestamp=0)
    assert warned() == [shorter.registered_by.opaque_id] * 2


def test_stewards_see_what_has_run_out_but_nothing_of_guests() -> None:
    lapsed = make_verified(name_ar="جمعية نفدت ورقتها")
    valid = make_verified(name_ar="جمعية ورقتها سارية")
    guest = make_guest(name_ar="جهة ضيفة")
    for organisation, days in ((lapsed, -1), (valid, 1), (guest, -1)):
        dated(organisation, days)
    queue = browser(make_steward()).get(reverse("verifications")).content.decode()
    assert [body.name_ar in queue for body in (lapsed, valid, guest)] == [True, False, False]
    submission = lapsed.submissions.get()
    assert reverse("organisation_submission", args=[submission.uid]) in queue


def test_papers_that_have_run_out_leave_room_for_new_ones() -> None:
    organisation = make_verified()
    for _ in range(MOST - 1):
        dated(organisation, -1)
    assert organisation.documents.count() == MOST
    add_paper(organisation, by=organisation.registered_by)
    assert organisation.documents.count() == MOST + 1
