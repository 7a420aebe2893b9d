"""How one partner wants lists: its columns, or its own blank workbook."""

from __future__ import annotations

from typing import Final

from django.core.exceptions import PermissionDenied
from django.db import models, transaction
from django.db.models import Q
from django.db.models.functions import Now

from awn.arabic.wording import message
from awn.journal.recording import record
from awn.journal.subject import Subject
from awn.organisations.models import Organisation
from awn.organisations.roles import LEADING, PREPARING
from awn.people.models import Person
from awn.people.personal_data import PersonalData
from awn.people.refusals import Refused
from awn.sealed.fields import SealedBytes
from awn.sheets.problems import Unreadable

LARGEST: Final = 2_000_000  # bytes of a blank


class PartnerTemplateQuerySet(models.QuerySet["PartnerTemplate"]):
    def visible_to(self, person: Person) -> PartnerTemplateQuerySet:
        """To nobody outside the body."""
        return self.filter(organisation__in=Organisation.objects.of(person, *PREPARING))

    @transaction.atomic
    def remember(
        self, organisation: Organisation, *, by: Person, name: str, columns: list[str], blank: bytes | None = None
    ) -> PartnerTemplate:
        """Keeps what this partner wants, in place of what was kept under the same name. Raises Refused for columns that are not offered, and for a blank in
        which no header is recognised."""
        from awn.aid.leaving import COLUMNS, columns_of_blank

        if not organisation.roles_of(by) & LEADING or not organisation.is_working:
            raise PermissionDenied
        elif not set(columns) <= set(COLUMNS) or not (columns or blank):
            raise Refused(message("Choose the columns that this partner wants."))
        if blank is not None:
            try:
                columns_of_blank(blank if len(blank) <= LARGEST else b"")
            except Unreadable as problem:
                raise Refused(problem.reason) from problem
        facts = {"columns": columns, "blank": blank, "by": by}
        template, _ = self.update_or_create(organisation=organisation, name=name, defaults=facts)
        record("aid.template_kept", about=organisation, by=by, details={"template": str(template.uid), "columns": columns})
        return template


class PartnerTemplate(Subject):
    """`columns` are roles of `leaving.COLUMNS` in their order; with a `blank` its own header decides, and they count for nothing."""

    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="partner_templates")
    name = models.CharField(max_length=120)
    columns = models.JSONField(default=list)
    blank = SealedBytes(null=True, blank=True)
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(db_default=Now())

    objects = PartnerTemplateQuerySet.as_manager()
    personal_data = PersonalData(
        fields=(), kept="as long as the body", erasure="kept", why="it says what columns a partner wants, and nothing of anybody", of=(),
        called=message("Partners' columns that you kept"),
    )  # fmt: skip

    class Meta:
        ordering = ("name",)
        constraints = (
            models.UniqueConstraint(name="a_partner_has_one_template", fields=["organisation", "name"]),
            models.CheckConstraint(name="a_template_has_a_name", condition=~Q(name="")),
        )

    def __str__(self) -> str:
        return self.name

    def is_visible_to(self, person: Person) -> bool:
        return bool(self.organisation.roles_of(person) & PREPARING)
