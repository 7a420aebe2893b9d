"""Asking the stewards to verify a body, and what they find."""

from __future__ import annotations

from collections.abc import Mapping

from django.core.exceptions import PermissionDenied
from django.db import models, transaction
from django.db.models import Q
from django.db.models.functions import Now

from awn.arabic.wording import message
from awn.journal.recording import record
from awn.journal.subject import Subject
from awn.organisations.models.organisation import FACTS, Organisation
from awn.organisations.stages import REFUSED, RETURNED, VERIFIED
from awn.organisations.telling import tell_decided, tell_submitted
from awn.people.models import Person
from awn.people.personal_data import PersonalData
from awn.people.refusals import Refused

OUTCOMES = (RETURNED, VERIFIED, REFUSED)
ASKED_ABOUT = (*FACTS, "papers")
"""What a steward may ask about: each fact, and the papers."""


class SubmissionQuerySet(models.QuerySet["Submission"]):
    def waiting(self) -> SubmissionQuerySet:
        """Not yet decided."""
        return self.filter(decision=None)

    @transaction.atomic
    def submit(self, organisation: Organisation, *, by: Person) -> Submission:
        """Asks for verification, or answers what was asked; the stewards are told. One that waits already is given back."""
        locked = organisation.locked()
        waiting = self.waiting().filter(organisation=organisation).first()
        if waiting:
            return waiting
        locked.require("submit", by)
        locked.submissions.require_grounds(locked)
        submission = self.create(organisation=organisation, by=by, number=locked.submissions.count() + 1)
        facts = {name: getattr(locked, name) for name in FACTS}
        record("organisations.submitted", about=organisation, by=by, details=facts)
        tell_submitted(submission)
        return submission

    def require_grounds(self, organisation: Organisation) -> None:
        """Raises Refused where there is nothing to verify by, or nothing more to decide."""
        if self.filter(organisation=organisation, decision__outcome__in=(VERIFIED, REFUSED)).exists():
            raise Refused(message("This registration has been decided."))
        elif not (organisation.hosted or organisation.documents.exists() or organisation.endorsements.standing().exists()):
            raise Refused(message("Add a paper, or wait for the endorsement of a verified organisation."))


class Submission(Subject):
    """One asking for verification; the second and later ones answer the questions of the one before."""

    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="submissions")
    number = models.PositiveSmallIntegerField()
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(db_default=Now())

    objects = SubmissionQuerySet.as_manager()
    personal_data = PersonalData(
        fields=(),
        kept="as long as the body",
        erasure="kept",
        why="by whom a body was put forward stays countable",
        of=(),
        called=message("Registrations that you submitted"),
    )

    class Meta:
        constraints = (models.UniqueConstraint(name="submissions_are_numbered", fields=["organisation", "number"]),)

    def __str__(self) -> str:
        return f"{self.organisation_id} ({self.number})"

    def may_decide(self, person: Person) -> bool:
        """A steward without a role in the body."""
        return person.is_steward and not self.organisation.roles_of(person)

    def verify(self, *, by: Person) -> Decision:
        """Finds that the body is real: it and its work are open from now on."""
        return self._decide(VERIFIED, by=by, reason="")

    def refuse(self, *, by: Person, reason: str) -> Decision:
        """Finds that it is not to be verified, with the reason."""
        return self._decide(REFUSED, by=by, reason=reason)

    @transaction.atomic
    def give_back(self, *, by: Person, questions: Mapping[str, str]) -> Decision:
        """Sends it back with a question for each fact that is not clear (names of ASKED_ABOUT)."""
        unknown = set(questions) - set(ASKED_ABOUT)
        if unknown or not questions:
            raise ValueError(f"questions are about {ASKED_ABOUT}")
        decision = self._decide(RETURNED, by=by, reason="")
        for about, asked in questions.items():
            decision.questions.get_or_create(about=about, defaults={"words": asked})
        return decision

    @transaction.atomic
    def _decide(self, outcome: str, *, by: Person, reason: str) -> Decision:
        self.organisation.locked()
        decision = Decision.objects.filter(submission=self).first()
        if decision is None:
            if not self.may_decide(by):
                raise PermissionDenied
            decision = Decision.objects.create(submission=self, outcome=outcome, by=by, reason=reason)
            record(f"organisations.{outcome}", about=self.organisation, by=by, details={"reason": reason})
            tell_decided(self, outcome)
        elif (decision.outcome, decision.by_id) != (outcome, by.pk):
            raise Refused(message("Another steward has decided this already."))
        return decision


class Decision(models.Model):
    """What one steward found on one submission: sent back, verified or refused. There is one at most."""

    submission = models.OneToOneField(Submission, on_delete=models.PROTECT, related_name="decision")
    outcome = models.CharField(max_length=16)
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(db_default=Now())
    reason = models.TextField(max_length=1000, blank=True)

    personal_data = PersonalData(
        fields=(),
        kept="as long as the body",
        erasure="kept",
        why="who verified whom is owed to all",
        of=(),
        called=message("Registrations that you decided"),
    )

    class Meta:
        constraints = (
            models.CheckConstraint(name="decision_outcome_is_known", condition=Q(outcome__in=OUTCOMES)),
            models.CheckConstraint(name="a_refusal_has_a_reason", condition=~Q(outcome=REFUSED, reason="")),
        )

    def __str__(self) -> str:
        return f"{self.submission_id}: {self.outcome}"


class Question(models.Model):
    """What a steward asks about one fact when sending a registration back."""

    decision = models.ForeignKey(Decision, on_delete=models.PROTECT, related_name="questions")
    about = models.CharField(max_length=16)
    words = models.TextField(max_length=500)

    class Meta:
        constraints = (
            models.UniqueConstraint(name="one_question_about_each_fact", fields=["decision", "about"]),
            models.CheckConstraint(name="question_is_about_a_fact", condition=Q(about__in=ASKED_ABOUT)),
        )

    def __str__(self) -> str:
        return f"{self.decision_id}: {self.about}"
