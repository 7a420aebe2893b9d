"""The pages of complaints."""

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from awn.complaints.models import Answer, Appeal, Complaint, FocalPoint
from awn.complaints.tests.test_complaints import STORY, complain, focal_point
from awn.complaints.views.following import RECEIPTS
from awn.organisations.roles import Role
from awn.organisations.tests.browsing import browser as client_of
from awn.organisations.tests.factories import add_member, make_organisation, make_verified
from awn.people.limits import ADDRESS, may_try
from awn.people.models import Reading
from awn.people.tests.factories import make_person, make_steward

pytestmark = pytest.mark.django_db

TYPED = {"kind": "price", "whom": "نقطة التوزيع", "text": STORY, "contact": ""}


def test_anybody_complains_without_a_name_and_comes_back_with_the_code() -> None:
    browser = Client()
    assert browser.post("/complaints/", TYPED).headers["Location"] == "/complaints/receipt/"
    page = browser.get("/complaints/receipt/")
    code = page.content.decode().split('class="card"><strong><bdi dir="ltr">')[1].split("<")[0]
    assert browser.get("/complaints/receipt/").status_code == 303
    elsewhere = Client()
    complaint = Complaint.objects.get()
    assert elsewhere.get(f"/complaints/mine/{complaint.uid}/").status_code == 404
    there = elsewhere.post("/complaints/mine/", {"receipt": code}).headers["Location"]
    assert STORY in elsewhere.get(there).content.decode()
    assert (complaint.maker, complaint.contact) == (None, "")


def test_a_form_that_lacks_something_comes_back_with_what_was_typed() -> None:
    answer = Client().post("/complaints/", {**TYPED, "kind": ""})
    assert (answer.status_code, "نقطة التوزيع" in answer.content.decode(), Complaint.objects.count()) == (422, True, 0)


def test_guessing_codes_is_stopped_for_its_address_alone_and_says_so() -> None:
    _, receipt = Complaint.objects.make(by=None, kind="price", about=None, text=STORY, whom=None, contact=None)
    for _ in range(RECEIPTS[0].number):
        may_try(RECEIPTS, "127.0.0.1")
    refused = Client().post("/complaints/mine/", {"receipt": receipt})
    assert (refused.status_code, "انتظ" in refused.content.decode()) == (422, True)
    assert Client(REMOTE_ADDR="198.51.100.7").post("/complaints/mine/", {"receipt": receipt}).status_code == 303


def test_a_complaint_that_comes_with_a_crowd_is_not_taken_in_silence() -> None:
    for _ in range(ADDRESS[0].number):
        may_try(ADDRESS, "127.0.0.1")
    answer = Client().post("/complaints/", TYPED)
    assert (answer.status_code, STORY in answer.content.decode().replace("&#x27;", "'"), Complaint.objects.count()) == (
        422,
        True,
        0,
    )


def test_the_receipt_does_not_stand_readable_in_the_session() -> None:
    browser = Client()
    browser.post("/complaints/", TYPED)
    session = str(dict(browser.session))
    code = browser.get("/complaints/receipt/").content.decode().split('class="card"><strong><bdi dir="ltr">')[1].split("<")[0]
    assert (code in session, code.replace(" ", "") in session) == (False, False)


def test_a_focal_point_finds_the_way_to_what_waits() -> None:
    way = 'href="/complaints/handling/"'
    assert [way in client_of(person).get("/complaints/mine/").content.decode() for person in (focal_point(), make_person())] == [
        True,
        False,
    ]


def test_from_the_page_of_a_body_it_goes_outside_that_body() -> None:
    body, steward = make_verified(), make_steward()
    Client().post(f"/complaints/?about={body.uid}", TYPED)
    complaint = Complaint.objects.get()
    assert complaint.about == body
    assert client_of(body.registered_by).get(f"/complaints/handling/{complaint.uid}/").status_code == 404
    assert STORY in client_of(steward).get(f"/complaints/handling/{complaint.uid}/").content.decode()


def test_a_body_that_one_may_not_see_is_not_named_by_its_address() -> None:
    hidden = make_organisation(name_ar="جمعية Zz-خفية")
    assert "Zz-خفية" not in Client().get(f"/complaints/?about={hidden.uid}").content.decode()


def test_opening_one_leaves_a_line_of_who_read_it() -> None:
    maker, steward = make_person(), make_steward()
    complaint = complain(by=maker)
    browser = client_of(steward)
    browser.get(f"/complaints/handling/{complaint.uid}/")
    browser.get(f"/complaints/handling/{complaint.uid}/")
    assert [(reading.reader, reading.person, reading.reason) for reading in Reading.objects.all()] == [
        (steward, maker, "complaint")
    ]


def test_an_answer_an_appeal_and_a_decision_by_another() -> None:
    maker, first, second = make_person(), make_steward(), make_steward()
    complaint = complain(by=maker)
    finding = {"outcome": "not_upheld", "text": "لم نجد شيئًا"}
    assert client_of(first).post(f"/complaints/handling/{complaint.uid}/answer/", finding).status_code == 303
    mine = client_of(maker)
    assert "لم نجد شيئًا" in mine.get(f"/complaints/mine/{complaint.uid}/").content.decode()
    assert mine.post(f"/complaints/mine/{complaint.uid}/appeal/", {"text": "فاتكم هذا"}).status_code == 303
    assert client_of(first).post(f"/complaints/handling/{complaint.uid}/decision/", finding).status_code == 403
    decision = {"outcome": "upheld", "text": "الحق مع صاحب الشكوى"}
    assert client_of(second).post(f"/complaints/handling/{complaint.uid}/decision/", decision).status_code == 303
    assert "الحق مع صاحب الشكوى" in mine.get(f"/complaints/mine/{complaint.uid}/").content.decode()


@pytest.mark.parametrize("what", ["", "answer/", "decision/"])
def test_who_has_no_such_office_finds_no_such_page(what: str) -> None:
    complaint = complain("psea")
    for person in (make_person(), make_steward()):
        browser = client_of(person)
        asked = browser.post if what else browser.get
        assert asked(f"/complaints/handling/{complaint.uid}/{what}").status_code == 404


def test_a_steward_sees_nothing_of_what_a_focal_point_opens() -> None:
    complain("psea")
    page = client_of(make_steward()).get("/complaints/handling/").content.decode()
    assert "/complaints/handling/" + str(Complaint.objects.get().uid) not in page
    assert str(Complaint.objects.get().uid) in client_of(focal_point()).get("/complaints/handling/").content.decode()


def test_another_does_not_appeal_for_the_maker() -> None:
    complaint = complain(by=make_person())
    Answer.objects.give(complaint, by=make_steward(), outcome="not_upheld", text="لا")
    assert client_of(make_person()).post(f"/complaints/mine/{complaint.uid}/appeal/", {"text": "x"}).status_code == 404
    assert Appeal.objects.count() == 0


def test_focal_points_are_named_by_stewards_alone() -> None:
    person = make_person()
    typed = {"name": (person.username or "").upper()}
    assert client_of(make_person()).post("/complaints/focal-points/", typed).status_code == 404
    assert client_of(make_steward()).post("/complaints/focal-points/", typed).status_code == 303
    assert [office.person for office in FocalPoint.objects.current()] == [person]
    assert client_of(make_steward()).post("/complaints/focal-points/", {"name": "nobody"}).status_code == 422


@pytest.mark.parametrize("number", [1, 3])
def test_the_list_takes_as_many_queries_for_one_as_for_three(
    number: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    browser = client_of(make_steward())
    for _ in range(number):
        complain(about=make_organisation())
    browser.get("/complaints/handling/")
    with django_assert_num_queries(9):
        browser.get("/complaints/handling/")


def test_a_member_of_the_body_who_is_a_steward_does_not_answer() -> None:
    body, steward = make_verified(), make_steward()
    add_member(body, Role.FIELD, steward)
    complaint = complain(about=body)
    finding = {"outcome": "not_upheld", "text": "لا"}
    assert client_of(steward).post(f"/complaints/handling/{complaint.uid}/answer/", finding).status_code == 404


@pytest.mark.parametrize("act", ["answer", "decision"])
def test_the_address_of_an_act_opened_by_hand_leads_to_its_page(act: str) -> None:
    complaint = complain()
    answer = client_of(make_steward()).get(f"/complaints/handling/{complaint.uid}/{act}/")
    assert (answer.status_code, answer.headers["Location"]) == (303, f"/complaints/handling/{complaint.uid}/")
