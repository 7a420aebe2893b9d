"""A verified body vouches for one without papers."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.db import models, transaction
from django.db.models import F, Q
from django.db.models.functions import Now
from django.utils import timezone
from django.utils.translation import gettext_lazy

from awn.arabic.wording import message
from awn.journal.recording import record
from awn.journal.subject import Subject
from awn.organisations.models.organisation import Organisation
from awn.organisations.roles import LEADING
from awn.organisations.telling import tell_asked_to_endorse, tell_endorsement_answered
from awn.people.models import Person
from awn.people.personal_data import PersonalData
from awn.people.refusals import Refused


class EndorsementQuerySet(models.QuerySet["Endorsement"]):
    def waiting(self) -> EndorsementQuerySet:
        return self.filter(answered_at=None)

    def standing(self) -> EndorsementQuerySet:
        """Given, by a body that is verified and not suspended now."""
        return self.filter(given=True, endorser__in=Organisation.objects.working())

    def visible_to(self, person: Person) -> EndorsementQuerySet:
        """To the leaders of both bodies, and to stewards."""
        led = Organisation.objects.of(person, *LEADING)
        return self if person.is_steward else self.filter(Q(organisation__in=led) | Q(endorser__in=led))

    @transaction.atomic
    def ask(self, organisation: Organisation, endorser: Organisation, *, by: Person) -> Endorsement:
        """Asks a verified body to vouch; its owners are told. Asked twice, the first asking stays."""
        organisation.locked().require("submit", by)
        if not endorser.is_working or not endorser.documents.exists():
            raise Refused(message("Only an organisation that was verified on its own papers can endorse another."))
        endorsement, made = self.get_or_create(organisation=organisation, endorser=endorser, defaults={"asked_by": by})
        if made:
            record("organisations.endorsement_asked", about=organisation, by=by, details={"endorser": endorser.opaque_id})
            tell_asked_to_endorse(endorsement)
        return endorsement


class Endorsement(Subject):
    """One body asked another to vouch for it; who asked, and who answered what."""

    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="endorsements")
    endorser = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="endorsements_given")
    asked_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    asked_at = models.DateTimeField(db_default=Now())
    given = models.BooleanField(null=True)
    answered_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    answered_at = models.DateTimeField(null=True, blank=True)
    words = models.TextField(max_length=500, blank=True)

    objects = EndorsementQuerySet.as_manager()
    personal_data = PersonalData(
        fields=(),
        kept="as long as the body",
        erasure="kept",
        why="who vouched for whom is owed to all",
        of=(),
        called=message("Endorsements that you asked for or gave"),
    )

    class Meta:
        constraints = (
            models.UniqueConstraint(name="one_endorsement_of_a_kind", fields=["organisation", "endorser"]),
            models.CheckConstraint(
                name="nobody_endorses_themselves",
                condition=~Q(organisation=F("endorser")),
                violation_error_message=gettext_lazy("An organisation cannot endorse itself."),
            ),
            models.CheckConstraint(
                name="endorsement_answer_has_who_and_when",
                condition=Q(given=None, answered_by=None, answered_at=None)
                | Q(given__isnull=False, answered_by__isnull=False, answered_at__isnull=False),
            ),
        )

    def __str__(self) -> str:
        return f"{self.endorser_id} for {self.organisation_id}"

    def is_visible_to(self, person: Person) -> bool:
        roles = self.organisation.roles_of(person) | self.endorser.roles_of(person)
        return person.is_steward or bool(roles & LEADING)

    def may_answer(self, person: Person) -> bool:
        """An owner of the endorsing body who has no part in the other."""
        return self.endorser.may_endorse(person) and not self.organisation.roles_of(person)

    @transaction.atomic
    def answer(self, *, by: Person, given: bool, words: str) -> None:
        """Vouches or declines, once; the owners of the body that asked are told. The same answer again changes nothing."""
        endorsement = Endorsement.objects.select_for_update(of=("self",)).get(pk=self.pk)
        if endorsement.answered_at is None:
            if not endorsement.may_answer(by):
                raise PermissionDenied
            endorsement.given, endorsement.answered_by, endorsement.answered_at = given, by, timezone.now()
            endorsement.words = words
            endorsement.save(update_fields=["given", "answered_by", "answered_at", "words"])
            event = "endorsed" if given else "endorsement_declined"
            record(f"organisations.{event}", about=self.organisation, by=by, details={"endorser": self.endorser.opaque_id})
            tell_endorsement_answered(endorsement)
        elif endorsement.given != given:
            raise Refused(message("This has been answered already."))
