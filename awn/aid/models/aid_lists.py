"""Which of many aid lists."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final

from django.core.exceptions import PermissionDenied
from django.db import models, transaction

from awn.arabic.wording import message
from awn.journal.recording import record
from awn.organisations.models import Organisation
from awn.organisations.roles import PREPARING
from awn.people.models import Person
from awn.people.refusals import Refused

if TYPE_CHECKING:
    from awn.aid.models.aid_list import AidList
    from awn.places.models import Area
    from awn.responses.models import Response

KEPT: Final = timedelta(days=365)
"""How long after its end a list is kept."""


class AidListQuerySet(models.QuerySet["AidList"]):
    def open(self) -> AidListQuerySet:
        return self.filter(closed_at=None)

    def to_forget(self, *, at: datetime) -> AidListQuerySet:
        """Those closed a year ago of which not only counts are left."""
        return self.filter(closed_at__lt=at - KEPT, forgotten_at=None)

    def visible_to(self, person: Person) -> AidListQuerySet:
        """The same as `AidList.is_visible_to`, for many."""
        return self.filter(organisation__in=Organisation.objects.of(person, *PREPARING))

    @transaction.atomic
    def begin(
        self,
        organisation: Organisation,
        *,
        by: Person,
        title: str,
        purpose: str,
        response: Response | None = None,
        area: Area | None = None,
    ) -> AidList:
        """A new list of a body, without files. It takes part in a response only when its body does."""
        locked = organisation.locked()
        if "prepare_lists" not in locked.acts_of(by):
            raise PermissionDenied
        elif response is not None and not (response.is_going_on and response.bodies().filter(pk=organisation.pk).exists()):
            raise Refused(message("Your organisation takes no part in this response."))
        made = self.create(organisation=organisation, response=response, title=title, purpose=purpose, area=area, made_by=by)
        record("aid.list_begun", about=made, by=by, details={"organisation": organisation.opaque_id, "title": title})
        return made
