"""Which of many files, and how one is taken."""

from __future__ import annotations

import hashlib
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Final

from django.core.files.base import ContentFile
from django.db import models, transaction
from django.utils.translation import gettext_lazy

from awn.aid.models.aid_list import AidList
from awn.aid.models.preparations import SILENCE
from awn.arabic.wording import message
from awn.journal.recording import record
from awn.messaging.queueing import queue
from awn.people.models import Person
from awn.people.refusals import Refused
from awn.sealed.sealing import seal

if TYPE_CHECKING:
    from awn.aid.models.source_file import SourceFile

LARGEST: Final = 20_000_000  # bytes of one file
MOST: Final = 50  # files of one list in force
DAY: Final = timedelta(days=1)


class MaySee(models.TextChoices):
    """Who may see the entries of a file."""

    BODY = "body", gettext_lazy("Only those who prepare lists of our organisation")
    VOLUNTEERS = "volunteers", gettext_lazy("Volunteers of other governorates too, masked")


class Twice(Refused):
    """The same file, byte for byte, stands in the list already: `standing`."""

    def __init__(self, standing: SourceFile) -> None:
        super().__init__(message("This file is in the list already, as «%(name)s». Nothing was added.", name=str(standing.name)))
        self.standing = standing


class SourceFileQuerySet(models.QuerySet["SourceFile"]):
    def in_force(self) -> SourceFileQuerySet:
        return self.filter(withdrawn_at=None)

    def shown_to_volunteers(self, *, on: date) -> SourceFileQuerySet:
        """Those that volunteers may see that day, masked."""
        return self.in_force().filter(may_see=MaySee.VOLUNTEERS, until__gte=on)

    def unread(self) -> SourceFileQuerySet:
        """Those whose columns are not known yet."""
        return self.in_force().filter(read_at=None)

    def forgotten(self, *, at: datetime) -> SourceFileQuerySet:
        """Those that have waited to be read for so long that their job may be lost."""
        return self.unread().filter(given_at__lt=at - 5 * SILENCE, given_at__gt=at - DAY)

    def visible_to(self, person: Person) -> SourceFileQuerySet:
        return self.filter(aid_list__in=AidList.objects.visible_to(person))

    @transaction.atomic
    def give(
        self,
        aid_list: AidList,
        *,
        by: Person,
        name: str,
        content: bytes,
        collected_by: str,
        collected_for: str,
        may_see: MaySee = MaySee.BODY,
        until: date | None = None,
    ) -> SourceFile:
        """Seals a file and keeps it; a job reads its columns. Raises Twice for one that is there already, Refused for a size or number not taken."""
        locked, digest = aid_list.prepared_by(by), hashlib.sha256(content).hexdigest()
        standing = locked.files.in_force().filter(digest=digest).first()
        if standing is not None:
            raise Twice(standing)
        elif not 0 < len(content) <= LARGEST or locked.files.in_force().count() >= MOST:
            raise Refused(message("Up to 50 files are taken, each of at most 20 MB and none of them empty."))
        source = self.model(
            aid_list=aid_list, name=name, digest=digest, size=len(content), collected_by=collected_by, collected_for=collected_for,
            may_see=may_see, until=until, given_by=by,
        )  # fmt: skip
        source.file.save("", ContentFile(seal(content, source.place)), save=False)
        source.save(force_insert=True)
        rules = {"may_see": may_see, "until": str(until or "")}
        record("aid.file_given", about=aid_list, by=by, details={"file": source.opaque_id, "digest": digest, **rules})
        if not locked.files.unread().exclude(pk=source.pk).exists():  # else a job is on its way, or `aid.take_up` sends one
            queue("aid.read", aid_list=str(aid_list.uid))
        return source
