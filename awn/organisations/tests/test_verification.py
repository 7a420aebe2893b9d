"""A body is put forward, asked about, corrected and found to be real, by one decision of one steward."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, connection

from awn.organisations.models import Decision, Endorsement, Organisation, Submission, Suspension
from awn.organisations.roles import Role
from awn.organisations.tests.factories import (
    add_member,
    add_paper,
    make_guest,
    make_organisation,
    make_submitted,
    make_verified,
)
from awn.people.refusals import Refused
from awn.people.tests.factories import make_person, make_steward

pytestmark = pytest.mark.django_db


def stage(organisation: Organisation) -> str:
    return Organisation.objects.with_stage().get(pk=organisation.pk).stage  # type: ignore[attr-defined, no-any-return]


def test_the_loop_goes_from_draft_over_questions_to_verified() -> None:
    owner, steward = make_person(), make_steward()
    organisation = make_organisation(owner=owner)
    stages = [stage(organisation)]
    add_paper(organisation, by=owner)
    first = Submission.objects.submit(organisation, by=owner)
    stages.append(stage(organisation))
    first.give_back(by=steward, questions={"name_en": "كيف يُكتب الاسم في الترخيص؟", "papers": "الصفحة الثانية غير واضحة"})
    stages.append(stage(organisation))
    organisation.edit(by=owner, name_en="Sanabil")
    second = Submission.objects.submit(organisation, by=owner)
    second.verify(by=make_steward())
    stages.append(stage(organisation))
    assert stages == ["draft", "submitted", "returned", "verified"]
    assert [(s.number, s.decision.outcome) for s in organisation.submissions.order_by("number")] == [
        (1, "returned"),
        (2, "verified"),
    ]
    assert [(q.about, q.words) for q in first.decision.questions.order_by("about")] == [
        ("name_en", "كيف يُكتب الاسم في الترخيص؟"),
        ("papers", "الصفحة الثانية غير واضحة"),
    ]
    assert organisation.is_working


def test_nothing_changes_while_a_steward_reads_and_the_identity_never_after_verification() -> None:
    submission = make_submitted()
    organisation, owner = submission.organisation, submission.by
    with pytest.raises(PermissionDenied):
        organisation.edit(by=owner, about="شيء آخر")
    submission.verify(by=make_steward())
    organisation.edit(by=owner, about="شيء آخر")
    with pytest.raises(PermissionDenied):
        organisation.edit(by=owner, name_ar="وزارة")
    organisation.refresh_from_db()
    assert (organisation.about, organisation.name_ar.startswith("جمعية")) == ("شيء آخر", True)


def test_a_body_without_paper_or_endorsement_cannot_be_submitted_and_a_guest_can() -> None:
    organisation = make_organisation()
    with pytest.raises(Refused, match="Add a paper"):
        Submission.objects.submit(organisation, by=organisation.registered_by)
    assert make_guest().is_working


def test_a_verified_body_vouches_for_a_group_without_papers() -> None:
    endorser, group = make_verified(), make_organisation(kind="team")
    endorsement = Endorsement.objects.ask(group, endorser, by=group.registered_by)
    with pytest.raises(Refused):
        Submission.objects.submit(group, by=group.registered_by)
    endorsement.answer(by=endorser.registered_by, given=True, words="نعرفهم")
    Submission.objects.submit(group, by=group.registered_by).verify(by=make_steward())
    endorsement.refresh_from_db()
    assert (endorsement.given, endorsement.answered_by, group.is_working) == (True, endorser.registered_by, True)


def test_nobody_vouches_without_standing() -> None:
    endorser, group = make_verified(), make_organisation()
    both = add_member(endorser, Role.OWNER, group.registered_by)
    with pytest.raises(Refused):
        Endorsement.objects.ask(group, make_organisation(), by=group.registered_by)
    with pytest.raises(Refused):
        Endorsement.objects.ask(group, make_guest(), by=group.registered_by)
    endorsement = Endorsement.objects.ask(group, endorser, by=group.registered_by)
    for person in (both, make_person(), make_steward(), add_member(endorser, Role.COORDINATOR)):
        with pytest.raises(PermissionDenied):
            endorsement.answer(by=person, given=True, words="")
    with pytest.raises(IntegrityError, match="nobody_endorses_themselves"):
        Endorsement.objects.create(organisation=group, endorser=group, asked_by=both)


def test_an_endorsement_of_a_body_suspended_since_stands_no_more() -> None:
    endorser, group = make_verified(), make_organisation()
    Endorsement.objects.ask(group, endorser, by=group.registered_by).answer(by=endorser.registered_by, given=True, words="")
    Suspension.objects.suspend(endorser, by=make_steward(), reason="أوراق مزورة")
    with pytest.raises(Refused):
        Submission.objects.submit(group, by=group.registered_by)


def test_only_stewards_without_a_part_in_it_decide() -> None:
    steward = make_steward()
    submission = make_submitted(owner=steward)
    for person in (steward, make_person(), submission.by):
        with pytest.raises(PermissionDenied):
            submission.verify(by=person)
    assert Decision.objects.count() == 0


def test_a_second_decision_is_refused_and_the_same_one_changes_nothing() -> None:
    submission, steward = make_submitted(), make_steward()
    assert submission.verify(by=steward) == submission.verify(by=steward)
    with pytest.raises(Refused, match="Another steward"):
        submission.refuse(by=make_steward(), reason="لا")
    with pytest.raises(Refused, match="decided"):
        Submission.objects.submit(submission.organisation, by=submission.by)


def test_a_refusal_needs_its_reason() -> None:
    submission = make_submitted()
    with pytest.raises(IntegrityError, match="a_refusal_has_a_reason"):
        submission.refuse(by=make_steward(), reason="")


def test_a_suspended_body_stops_and_works_again_when_lifted() -> None:
    organisation, steward = make_verified(), make_steward()
    owner = organisation.registered_by
    suspension = Suspension.objects.suspend(organisation, by=steward, reason="شكوى موثقة")
    assert Suspension.objects.suspend(organisation, by=steward, reason="مرة ثانية") == suspension
    stopped = (
        organisation.is_working,
        organisation.may_invite(owner),
        organisation.may_edit(owner),
        organisation.may_see_members(owner),
    )
    seen_by = [organisation.is_visible_to(person) for person in (owner, steward, make_person())]
    suspension.lift(by=make_steward(), reason="تبين أنها باطلة")
    suspension.lift(by=steward, reason="مرة ثانية")
    suspension.refresh_from_db()
    assert stopped == (False, False, False, True)
    assert seen_by == [True, True, False]
    assert (organisation.is_working, suspension.lifting_reason) == (True, "تبين أنها باطلة")


@pytest.mark.django_db(transaction=True)
def test_of_many_stewards_at_once_one_decides() -> None:
    submission = make_submitted()
    stewards = [make_steward() for _ in range(6)]

    def decide(number: int) -> str:
        try:
            mine = Submission.objects.get(pk=submission.pk)
            if number % 2:
                mine.verify(by=stewards[number])
            else:
                mine.refuse(by=stewards[number], reason="لا")
            return "decided"
        except Refused:
            return "refused"
        finally:
            connection.close()

    with ThreadPoolExecutor(6) as threads:
        ended = sorted(threads.map(decide, range(6)))
    assert ended == ["decided"] + ["refused"] * 5
    assert Decision.objects.count() == 1
