"""A complaint from its maker to its answer, and who may open it."""

import threading
from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.utils import timezone
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from awn.complaints.models import Answer, Appeal, Complaint, Decision, FocalPoint
from awn.complaints.telling import tell_handlers
from awn.messaging.models import Delivery
from awn.organisations.models import Organisation
from awn.organisations.roles import Role
from awn.organisations.tests.factories import add_member, make_organisation, make_verified
from awn.people.models import Person
from awn.people.tests.factories import make_person, make_steward

pytestmark = pytest.mark.django_db

STORY = "Zz-Sarah! ما جرى"


def complain(kind: str = "conduct", *, by: Person | None = None, about: Organisation | None = None) -> Complaint:
    complaint, _ = Complaint.objects.make(by=by, kind=kind, about=about, text=STORY, whom=None, contact=None)
    return complaint


def focal_point() -> Person:
    person = make_person()
    FocalPoint.objects.give(person, by=make_steward())
    return person


def opens(person: Person) -> set[str]:
    """Kinds and bodies of what the person may open, and the two ways of asking agree."""
    by_query = set(Complaint.objects.handled_by(person).values_list("uid", flat=True))
    by_question = {complaint.uid for complaint in Complaint.objects.all() if complaint.is_handled_by(person)}
    assert by_query == by_question
    return {complaint.kind for complaint in Complaint.objects.handled_by(person)}


def test_a_steward_opens_all_but_what_a_focal_point_alone_opens() -> None:
    complain("service")
    complain("psea")
    steward, focal, other = make_steward(), focal_point(), make_person()
    assert (opens(steward), opens(focal), opens(other)) == ({"service"}, {"psea"}, set())


def test_nobody_of_the_accused_body_opens_it_whatever_their_office() -> None:
    body = make_verified()
    steward, focal = make_steward(), focal_point()
    add_member(body, Role.FIELD, steward)
    add_member(body, Role.FIELD, focal)
    complain("conduct", about=body)
    complain("psea", about=body)
    complain("data", about=make_organisation())
    assert (opens(steward), opens(focal), opens(body.registered_by)) == ({"data"}, set(), set())


def test_who_left_the_accused_body_still_does_not_open_it() -> None:
    body, steward = make_verified(), make_steward()
    add_member(body, Role.FIELD, steward)
    body.memberships.filter(person=steward).update(ended_at=timezone.now(), ended_by=body.registered_by)
    complain(about=body)
    assert opens(steward) == set()


def test_nobody_opens_a_complaint_of_their_own() -> None:
    steward = make_steward()
    complain(by=steward)
    assert opens(steward) == set()


def test_when_nobody_may_open_it_the_stewards_learn_that_somebody_is_missing_and_nothing_else() -> None:
    steward = make_steward()
    tell_handlers(complain("psea"), "made")
    assert [(delivery.person, delivery.kind) for delivery in Delivery.objects.all()] == [(steward, "complaints.nobody")]


def test_those_who_may_open_it_are_told_without_a_word_of_it() -> None:
    focal = focal_point()
    Delivery.objects.all().delete()
    tell_handlers(complain("psea"), "made")
    (told,) = Delivery.objects.all()
    assert (told.person, STORY in str(told.subject) + str(told.body)) == (focal, False)


def test_the_receipt_alone_leads_back_to_a_complaint_without_a_name() -> None:
    complaint, receipt = Complaint.objects.make(by=None, kind="price", about=None, text=STORY, whom=None, contact=None)
    assert Complaint.objects.with_receipt(f" {receipt[:3].lower()}-{receipt[3:6]} {receipt[6:]}").get() == complaint
    wrong = receipt[:-1] + ("0" if receipt[-1] != "0" else "1")
    assert list(Complaint.objects.with_receipt(wrong)) == []


def test_what_was_written_and_the_receipt_stand_sealed() -> None:
    _, receipt = Complaint.objects.make(by=None, kind="price", about=None, text=STORY, whom=STORY, contact=STORY)
    with connection.cursor() as cursor:
        cursor.execute("select convert_from(convert_to(c::text, 'UTF8'), 'UTF8') from complaints_complaint c")
        whole = "".join(row[0] for row in cursor.fetchall())
    assert (receipt in whole, STORY.encode().hex() in whole, "Zz-Sarah" in whole) == (False, False, False)


def test_an_answer_is_given_once_and_its_maker_is_told() -> None:
    maker, steward = make_person(), make_steward()
    complaint = complain(by=maker)
    first = Answer.objects.give(complaint, by=steward, outcome="upheld", text="صحيح")
    second = Answer.objects.give(complaint, by=make_steward(), outcome="not_upheld", text="لا")
    assert (first, second.outcome) == (second, "upheld")
    assert [delivery.kind for delivery in Delivery.objects.filter(person=maker)] == ["complaints.answered"]


def test_only_who_may_open_it_answers() -> None:
    complaint = complain("psea")
    with pytest.raises(PermissionDenied):
        Answer.objects.give(complaint, by=make_steward(), outcome="upheld", text="x")


def test_an_appeal_is_decided_by_somebody_who_did_not_answer() -> None:
    complaint, steward, other = complain(), make_steward(), make_steward()
    Answer.objects.give(complaint, by=steward, outcome="not_upheld", text="لا")
    appeal = Appeal.objects.make(complaint, by=None, text="فاتكم هذا")
    with pytest.raises(PermissionDenied):
        Decision.objects.give(appeal, by=steward, outcome="not_upheld", text="لا")
    assert Decision.objects.give(appeal, by=other, outcome="upheld", text="صحيح").outcome == "upheld"


def test_there_is_no_appeal_before_the_answer_nor_long_after() -> None:
    complaint = complain()
    with pytest.raises(PermissionDenied):
        Appeal.objects.make(complaint, by=None, text="x")
    answer = Answer.objects.give(complaint, by=make_steward(), outcome="not_upheld", text="لا")
    Answer.objects.filter(pk=answer.pk).update(at=timezone.now() - timedelta(days=31))
    with pytest.raises(PermissionDenied):
        Appeal.objects.make(complaint, by=None, text="x")


def test_what_is_owed_and_overdue_is_found() -> None:
    late, waiting, answered, appealed = complain(), complain(), complain(), complain()
    Complaint.objects.filter(pk=late.pk).update(due_at=timezone.now() - timedelta(minutes=1))
    for complaint in (answered, appealed):
        Answer.objects.give(complaint, by=make_steward(), outcome="not_upheld", text="لا")
    Appeal.objects.make(appealed, by=None, text="x")
    assert set(Complaint.objects.open()) == {late, waiting, appealed}
    assert set(Complaint.objects.due(at=timezone.now())) == {late}
    assert set(Complaint.objects.due(at=timezone.now() + timedelta(days=15))) == {late, waiting, appealed}


def test_an_abuse_is_due_within_two_days() -> None:
    assert complain("psea").due_at - timezone.now() <= timedelta(days=2)


@pytest.mark.django_db(transaction=True)
def test_of_two_answers_at_once_one_counts() -> None:
    complaint = complain()
    stewards = [make_steward() for _ in range(4)]
    start = threading.Barrier(len(stewards))

    def answer(steward: Person) -> None:
        start.wait()
        Answer.objects.give(complaint, by=steward, outcome="upheld", text=str(steward.pk))
        connection.close()

    threads = [threading.Thread(target=answer, args=[steward]) for steward in stewards]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert Answer.objects.count() == 1


def test_an_office_is_given_by_a_steward_to_somebody_else_and_ends() -> None:
    steward, person = make_steward(), make_person()
    office = FocalPoint.objects.give(person, by=steward)
    assert FocalPoint.objects.give(person, by=steward) == office
    with pytest.raises(PermissionDenied):
        FocalPoint.objects.give(steward, by=steward)
    with pytest.raises(PermissionDenied):
        FocalPoint.objects.give(make_person(), by=person)
    office.end(by=steward)
    office.end(by=steward)
    assert list(FocalPoint.objects.current()) == []


@given(st.text(min_size=1, max_size=40))
@hypothesis_settings(max_examples=30, deadline=None)
def test_no_text_breaks_looking_for_a_receipt(typed: str) -> None:
    assert list(Complaint.objects.with_receipt(typed)) == []
