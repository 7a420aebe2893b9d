"""A list of families or persons to be helped (كشف المستفيدين), while it is made."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from django.core.exceptions import PermissionDenied
from django.db import models, transaction
from django.db.models import Q
from django.db.models.functions import Now
from django.utils import timezone

from awn.aid.choices import merged
from awn.aid.models.aid_lists import AidListQuerySet
from awn.aid.models.preparation import Preparation
from awn.arabic.wording import message
from awn.journal.recording import record
from awn.journal.subject import Subject
from awn.messaging.queueing import queue
from awn.organisations.models import Organisation
from awn.organisations.roles import LEADING, PREPARING
from awn.people.models import Person
from awn.people.personal_data import PersonalData
from awn.people.refusals import Refused
from awn.places.models import Area
from awn.responses.models import Response
from awn.sealed.fields import SealedText

if TYPE_CHECKING:
    from awn.aid.models.pair_decision import PairDecision
    from awn.aid.models.source_file import SourceFile
    from awn.aid.models.source_files import SourceFileQuerySet
    from awn.microtasks.models import Microtask, Project


class AidList(Subject):
    """What a body gathers from files into one list. `area` is the governorate whose people it names.

    `choices` is JSON: what people chose about columns and tables (`aid.choices.Choices`), sealed since headers may say much.
    """

    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="aid_lists")
    response = models.ForeignKey(Response, on_delete=models.PROTECT, null=True, blank=True, related_name="aid_lists")
    title = models.CharField(max_length=120)
    purpose = models.TextField(max_length=500)
    area = models.ForeignKey(Area, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    choices = SealedText(null=True, blank=True)
    chosen_at = models.DateTimeField(null=True, blank=True)
    made_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField(db_default=Now())
    closed_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    closed_at = models.DateTimeField(null=True, blank=True)
    forgotten_at = models.DateTimeField(null=True, blank=True)

    objects = AidListQuerySet.as_manager()
    personal_data = PersonalData(
        fields=(),
        kept="twelve months after it was closed; then only counts",
        erasure="kept",
        why="a list is of families and not of who made it",
        of=(),
        called=message("Aid lists that you made"),
    )

    class Meta:
        constraints = (
            models.CheckConstraint(name="aid_list_has_title_and_purpose", condition=~Q(title="") & ~Q(purpose="")),
            models.CheckConstraint(
                name="aid_list_end_has_who_and_when",
                condition=Q(closed_at=None, closed_by=None) | Q(closed_at__isnull=False, closed_by__isnull=False),
            ),
        )

    def __str__(self) -> str:
        return self.title

    @property
    def is_open(self) -> bool:
        return self.closed_at is None

    @property
    def chosen(self) -> dict[str, Any]:
        """`choices` as data."""
        found: dict[str, Any] = json.loads(str(self.choices or "{}"))
        return found

    @property
    def latest(self) -> Preparation | None:
        """The run whose entries stand: the last that was done."""
        return self.runs.done().order_by("-number").first()

    @property
    def running(self) -> Preparation | None:
        """The one run that is not over."""
        return self.runs.unfinished().first()

    def is_visible_to(self, person: Person) -> bool:
        """To those who prepare lists of the body, and to nobody else, stewards included."""
        return bool(self.organisation.roles_of(person) & PREPARING)

    def may_prepare(self, person: Person) -> bool:
        """Whether the person may give files and prepare now."""
        return self.is_open and "prepare_lists" in self.organisation.acts_of(person)

    def may_lead(self, person: Person) -> bool:
        """Whether the person may ask volunteers about it and close it now."""
        return self.is_open and self.organisation.is_working and bool(self.organisation.roles_of(person) & LEADING)

    def locked(self) -> AidList:
        """The row as it is now, for this transaction alone."""
        return AidList.objects.select_for_update(of=("self",), no_key=True).select_related("organisation").get(pk=self.pk)

    def prepared_by(self, by: Person) -> AidList:
        """The locked row for somebody who may prepare it; else raises PermissionDenied."""
        found = self.locked()
        if not found.may_prepare(by):
            raise PermissionDenied
        return found

    def give_file(self, *, by: Person, name: str, content: bytes, **rules: Any) -> SourceFile:
        """See `SourceFileQuerySet.give`."""
        from awn.aid.models.source_file import SourceFile

        return SourceFile.objects.give(self, by=by, name=name, content=content, **rules)

    @transaction.atomic
    def choose(self, *, by: Person, **choices: object) -> None:
        """Keeps what was chosen (`roles`, `skipped`, `undone_rules`, `region`); what is not named stays, None takes a choice back. The next run goes by it."""
        found = self.prepared_by(by)
        chosen = merged(found.chosen, choices)
        if chosen != found.chosen:
            self.choices = found.choices = json.dumps(chosen, ensure_ascii=False)
            self.chosen_at = found.chosen_at = timezone.now()
            found.save(update_fields=["choices", "chosen_at"])
            found.choosings.create(by=by)
            record("aid.columns_chosen", about=self, by=by, details={"choices": found.choices})

    @transaction.atomic
    def prepare(self, *, by: Person) -> Preparation:
        """Begins a run and its job; while one is not over it is given back. Raises Refused without a file that is in force."""
        found = self.prepared_by(by)
        running = found.running
        if running is not None:
            return running
        elif not found.files.in_force().exists():
            raise Refused(message("Give at least one file first."))
        run = found.runs.create(number=found.runs.count() + 1, asked_by=by)
        record("aid.run_asked", about=self, by=by, details={"run": str(run.uid)})
        queue("aid.prepare", run=str(run.uid))
        return run

    @transaction.atomic
    def close(self, *, by: Person) -> None:
        """Ends the work on it: nothing more is given, prepared or asked. A second call changes nothing."""
        found = self.locked()
        if found.is_open:
            if not found.may_lead(by):
                raise PermissionDenied
            running = found.running
            if running is not None:
                running.stop(by=by)
            for asking in found.askings.select_related("project"):
                asking.project.close(by=by)
            self.closed_at, self.closed_by = timezone.now(), by
            self.save(update_fields=["closed_at", "closed_by"])
            record("aid.list_closed", about=self, by=by)

    @transaction.atomic
    def forget(self) -> None:
        """Empties what names anybody, a year after it was closed (`forgetting.empty`). Counts and who did what remain."""
        from awn.aid.forgetting import empty

        found = self.locked()
        if found.closed_at is not None and found.forgotten_at is None:
            empty(found)
            self.choices, self.forgotten_at = None, timezone.now()
            self.save(update_fields=["choices", "forgotten_at"])
            record("aid.list_forgotten", about=self, by=None)

    def shown_to_volunteers(self) -> SourceFileQuerySet:
        """The files whose entries volunteers may see, masked, today."""
        return self.files.shown_to_volunteers(on=timezone.localdate())

    @property
    def pair_project(self) -> Project | None:
        """The project in which volunteers are asked about its doubtful pairs."""
        from awn.aid.task_kinds import SAME_PERSON

        asking = self.askings.filter(project__kind_code=SAME_PERSON.code).select_related("project__organisation").first()
        return asking.project if asking else None

    def ask_volunteers(self, *, by: Person) -> Project:
        """See `asking.ask_volunteers`."""
        from awn.aid.asking import ask_volunteers

        return ask_volunteers(self, by=by)

    def decisions(self) -> models.QuerySet[PairDecision]:
        """What was decided about its pairs, whichever run found them."""
        from awn.aid.models.pair_decision import PairDecision

        return PairDecision.objects.filter(about__in=self.asked().values("about"))

    def answers(self) -> dict[str, str]:
        """What holds about its pairs in the next run: what volunteers decided, and over it what a coordinator did."""
        decided = dict(self.decisions().values_list("about", "choice"))
        return decided | dict(self.rulings.standing().values_list("about", "choice"))

    def asked(self) -> models.QuerySet[Microtask]:
        """The small tasks about it, without those whose answers are known."""
        from awn.microtasks.models import Microtask

        return Microtask.objects.real().filter(project__in=self.askings.values("project"))
