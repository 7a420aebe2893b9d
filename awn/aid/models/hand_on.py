"""That a list left the house: to whom, as what, by whom and why."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from django.core.exceptions import PermissionDenied
from django.core.files.base import ContentFile
from django.db import models, transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy

from awn.aid.models.aid_list import AidList
from awn.aid.models.partner_template import PartnerTemplate
from awn.aid.models.selection import Selection, insist_in_force
from awn.aid.models.version import Version
from awn.arabic.wording import message
from awn.journal.recording import record
from awn.journal.subject import Subject
from awn.organisations.models import Organisation
from awn.people.models import Person
from awn.people.personal_data import PersonalData
from awn.people.refusals import Refused
from awn.sealed.fields import SealedText
from awn.sealed.sealing import seal, unseal

KEPT: Final = timedelta(days=30)


class Form(models.TextChoices):
    XLSX = "xlsx", gettext_lazy("Spreadsheet (XLSX)")
    CSV = "csv", gettext_lazy("Table for programs (CSV)")
    BLANK = "blank", gettext_lazy("The partner's own blank workbook")
    PDF = "pdf", gettext_lazy("Receipt sheet for signing (PDF)")


class Part(models.TextChoices):
    """Which lines go."""

    CHOSEN = "chosen", gettext_lazy("Those chosen")
    WITH_RESERVE = "reserve", gettext_lazy("Those chosen, then the reserve list")
    ALL = "all", gettext_lazy("All, each with its state")


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to leave. Without a selection all lines of the version go. `windows` are the windows at which a receipt sheet is signed."""

    form: Form
    part: Part
    reason: str
    selection: Selection | None = None
    template: PartnerTemplate | None = None
    to: Organisation | None = None
    to_words: str = ""
    windows: int = 1


def place_of_hand_on(hand_on: HandOn, name: str) -> str:  # noqa: ARG001  # no name is given
    return f"aid/handed/{hand_on.uid}"


class HandOnQuerySet(models.QuerySet["HandOn"]):
    def visible_to(self, person: Person) -> HandOnQuerySet:
        return self.filter(version__aid_list__in=AidList.objects.visible_to(person))

    def kept_too_long(self, *, at: datetime) -> HandOnQuerySet:
        """Those whose sealed copy is still there after its time."""
        return self.filter(at__lt=at - KEPT, gone_at=None)

    def hand_on(self, version: Version, wanted: Wanted, *, by: Person) -> HandOn:
        """Makes the file and keeps a sealed copy for 30 days; who, when, to whom, why and the file's digest stand in a row, and one line in the journal.

        The file is made before the transaction, from what never changes. Raises Refused for a version that is not in force, and without a reason or somebody
        to whom it goes.
        """
        from awn.aid.leaving_file import file_of

        self._insist(version, wanted, by)
        at = timezone.now()
        content = file_of(version, wanted, by=by, at=at)
        with transaction.atomic():
            version.aid_list.locked()
            fresh = Version.objects.select_related("approval", "aid_list__organisation").get(pk=version.pk)
            self._insist(fresh, wanted, by)
            made = HandOn(
                version=fresh, selection=wanted.selection, template=wanted.template, to=wanted.to, to_words=wanted.to_words or None,
                form=wanted.form, part=wanted.part, reason=wanted.reason, digest=hashlib.sha256(content).hexdigest(), size=len(content),
                by=by, at=at,
            )  # fmt: skip
            made.file.save("", ContentFile(seal(content, made.place)), save=False)
            made.save(force_insert=True)
            details = {"hand_on": str(made.uid), "digest": made.digest, "form": str(made.form), "version": fresh.digest}
            record("aid.list_handed_on", about=fresh.aid_list, by=by, details=details)
        return made

    def _insist(self, version: Version, wanted: Wanted, by: Person) -> None:
        if not version.aid_list.may_lead(by):
            raise PermissionDenied
        elif not wanted.reason.strip() or not (wanted.to or wanted.to_words.strip()):
            raise Refused(message("Say to whom it goes, and why."))
        elif wanted.form == Form.BLANK and not (wanted.template and wanted.template.blank):
            raise Refused(message("Choose a partner whose blank workbook is kept here."))
        elif wanted.template and wanted.template.organisation_id != version.aid_list.organisation_id:
            raise PermissionDenied
        elif wanted.selection and wanted.selection.version_id != version.pk:
            raise Refused(message("This selection is of another version."))
        insist_in_force(version)


class HandOn(Subject):
    """One file that left. `to` is a body of the platform, else `to_words` says who; the sealed copy is gone at `gone_at`."""

    version = models.ForeignKey(Version, on_delete=models.PROTECT, related_name="hand_ons")
    selection = models.ForeignKey(Selection, on_delete=models.PROTECT, null=True, blank=True, related_name="hand_ons")
    template = models.ForeignKey(PartnerTemplate, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    to = models.ForeignKey(Organisation, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    to_words = SealedText(null=True, blank=True)
    form = models.CharField(max_length=5, choices=Form.choices)
    part = models.CharField(max_length=8, choices=Part.choices)
    reason = SealedText()
    file = models.FileField(upload_to=place_of_hand_on)
    digest = models.CharField(max_length=64)
    size = models.PositiveIntegerField()
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    gone_at = models.DateTimeField(null=True, blank=True)

    objects = HandOnQuerySet.as_manager()
    personal_data = PersonalData(
        fields=("reason", "to_words"), kept="the file thirty days, the row as long as its list", erasure="kept",
        why="to whom a list went stays known", of=(), called=message("Lists that you handed on"),
    )  # fmt: skip

    class Meta:
        ordering = ("-pk",)
        constraints = (
            models.CheckConstraint(name="a_list_goes_to_somebody", condition=Q(to__isnull=False) | Q(to_words__isnull=False)),
            models.CheckConstraint(name="a_list_leaves_in_a_known_form", condition=Q(form__in=Form.values, part__in=Part.values)),
        )

    def __str__(self) -> str:
        return f"{self.version_id}: {self.form}"

    @property
    def place(self) -> str:
        return f"aid.handon:{self.uid}"

    @property
    def is_there(self) -> bool:
        return self.gone_at is None

    def is_visible_to(self, person: Person) -> bool:
        return self.version.aid_list.is_visible_to(person)

    def content(self) -> bytes:
        """The file as it left. Whoever calls it leads the body. Raises Refused when its version may not be used any more."""
        insist_in_force(self.version)
        with self.file.open() as sealed:
            return unseal(sealed.read(), self.place)

    @transaction.atomic
    def drop(self) -> None:
        """Deletes the sealed copy. A second call changes nothing."""
        if HandOn.objects.filter(pk=self.pk, gone_at=None).update(gone_at=timezone.now()):
            file, storage = str(self.file.name), self.file.storage
            record("aid.handed_copy_dropped", about=self.version.aid_list, by=None, details={"hand_on": str(self.uid)})
            transaction.on_commit(lambda: storage.delete(file))
