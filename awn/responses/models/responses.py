"""Which of many responses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import PermissionDenied
from django.db import models, transaction
from django.db.models import Q

from awn.journal.recording import record
from awn.organisations.models import Organisation
from awn.people.models import Person

if TYPE_CHECKING:
    from awn.responses.models.response import Response


class ResponseQuerySet(models.QuerySet["Response"]):
    def open(self) -> ResponseQuerySet:
        return self.filter(closure=None)

    def closed(self) -> ResponseQuerySet:
        return self.exclude(closure=None)

    def inside_visible_to(self, person: Person) -> ResponseQuerySet:
        """Those in which a body of the person takes part; for a steward also all that no guest leads."""
        taking_part = self._of(person, joined=True)
        return self.filter(taking_part | Q(lead__hosted=False)) if person.is_steward else self.filter(taking_part)

    def visible_to(self, person: Person | AnonymousUser) -> ResponseQuerySet:
        """Public ones of working bodies to everybody; any to the people of bodies that take part or are invited; to stewards those that no guest leads."""
        public = Q(is_public=True, lead__in=Organisation.objects.working())
        if not isinstance(person, Person):
            return self.filter(public)
        else:
            inside = Q(pk__in=self.model.objects.inside_visible_to(person).values("pk"))
            return self.filter(public | inside | self._of(person, joined=False))

    def _of(self, person: Person, *, joined: bool) -> Q:
        from awn.responses.models.participation import Participation

        mine = Organisation.objects.of(person)
        rows = Participation.objects.joined() if joined else Participation.objects.current()
        return Q(lead__in=mine) | Q(pk__in=rows.filter(organisation__in=mine).values("response"))

    @transaction.atomic
    def begin(self, lead: Organisation, *, by: Person, **sheet: object) -> Response:
        """Opens a response with its sheet. A guest's is seen by nobody outside unless it says so."""
        locked = lead.locked()
        if not locked.may_open_response(by):
            raise PermissionDenied
        response = self.create(lead=lead, opened_by=by, **{"is_public": not lead.hosted, **sheet})
        record("responses.opened", about=response, by=by, details={name: str(value) for name, value in sheet.items()})
        return response
