"""Which of many task projects."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import PermissionDenied
from django.db import models, transaction
from django.db.models import Q

from awn.journal.recording import record
from awn.microtasks.kinds import Kind
from awn.organisations.models import Organisation
from awn.organisations.roles import LEADING
from awn.people.models import Person

if TYPE_CHECKING:
    from awn.microtasks.models.project import Project


class ProjectQuerySet(models.QuerySet["Project"]):
    def open(self) -> ProjectQuerySet:
        """Those that give out tasks."""
        return self.filter(closed_at=None, paused_at=None)

    def visible_to(self, person: Person | AnonymousUser) -> ProjectQuerySet:
        """The same as `Project.is_visible_to`, for many."""
        public = Q(organisation__in=Organisation.objects.working())
        if isinstance(person, Person):
            return self.filter(public | Q(organisation__in=Organisation.objects.of(person)))
        else:
            return self.filter(public)

    def led_by(self, person: Person) -> ProjectQuerySet:
        return self.filter(organisation__in=Organisation.objects.working().of(person, *LEADING))

    @transaction.atomic
    def begin(self, organisation: Organisation, kind: Kind, *, by: Person, title: str, purpose: str, **sheet: object) -> Project:
        """Opens a project with what its kind proposes, but for what `sheet` says otherwise."""
        locked = organisation.locked()
        if not (locked.is_working and locked.roles_of(by) & LEADING):
            raise PermissionDenied
        proposed = {
            "least": kind.rule.least, "most": kind.rule.most, "sure": kind.rule.sure, "lease_minutes": kind.lease_minutes,
        }  # fmt: skip
        project = self.create(
            organisation=organisation, kind_code=kind.code, title=title, purpose=purpose, opened_by=by, **{**proposed, **sheet}
        )
        record("microtasks.opened", about=project, by=by, details={"kind": kind.code, "title": title})
        return project
