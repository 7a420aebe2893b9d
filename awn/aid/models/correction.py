"""A value that a person put right."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from django.db import models, transaction
from django.db.models import Q
from django.db.models.functions import Now
from django.utils import timezone

from awn.aid.correctable import HELD, RELEASED
from awn.aid.correcting import Cell, overlay, value_in
from awn.aid.models.aid_list import AidList
from awn.arabic.wording import message
from awn.journal.recording import record
from awn.journal.subject import Subject
from awn.people.models import Person
from awn.people.personal_data import PersonalData
from awn.people.refusals import Refused
from awn.sealed.fields import SealedText

if TYPE_CHECKING:
    from awn.aid.models.entry import Entry

_OTHER_STATE: Final = {HELD: RELEASED, RELEASED: HELD}


class Overtaken(Refused):
    """Somebody corrected the same cell since it was looked at: `standing` is what it says now."""

    def __init__(self, standing: str) -> None:
        super().__init__(message("Somebody corrected this value meanwhile. It now says: %(value)s", value=standing))
        self.standing = standing


class CorrectionQuerySet(models.QuerySet["Correction"]):
    def standing(self) -> CorrectionQuerySet:
        """Those that nobody has undone; of several for one cell the last counts."""
        return self.filter(undone_at=None)

    def visible_to(self, person: Person) -> CorrectionQuerySet:
        return self.filter(aid_list__in=AidList.objects.visible_to(person))

    def of_cell(self, aid_list: AidList, entry_key: str, slot: str, field: str) -> CorrectionQuerySet:
        return self.filter(aid_list=aid_list, entry_key=entry_key, slot=slot, field=field)

    def cells_of(self, aid_list: AidList, entry_keys: Iterable[str] | None = None) -> dict[str, list[Cell]]:
        """What stands, by the key of the entry and in the order in which it was said, as `aid.correcting` takes it; of the whole list without keys."""
        standing = self.standing().filter(aid_list=aid_list)
        wanted = standing if entry_keys is None else standing.filter(entry_key__in=list(entry_keys))
        found: dict[str, list[Cell]] = defaultdict(list)
        for key, slot, field, value in wanted.order_by("pk").values_list("entry_key", "slot", "field", "value"):
            found[key].append((slot, field, str(value)))
        return dict(found)

    @transaction.atomic
    def correct(
        self, entry: Entry, *, by: Person, slot: str, field: str, value: str, seen: int | None = None
    ) -> Correction | None:
        """Keeps what a cell of an entry is to say, from now on and in every later run. `seen` is the correction that was looked at, 0 when there was none:
        raises Overtaken when another stands by now. What the cell says already changes nothing: the correction that says so is given back, if one does."""
        aid_list = entry.aid_list.prepared_by(by)
        last = self.of_cell(aid_list, entry.key, slot, field).standing().order_by("pk").last()
        kept = overlay(entry.data, self.cells_of(aid_list, [entry.key]).get(entry.key, ()))
        now = str(kept.get(field, "")) if field in _OTHER_STATE else value_in(kept, slot, field)
        if now == value:
            return last
        elif seen is not None and seen != (last.pk if last else 0):
            raise Overtaken(now)
        self._end_other_state(aid_list, entry, field, by)
        made = self.create(aid_list=aid_list, entry_key=entry.key, slot=slot, field=field, value=value, by=by)
        record(
            "aid.value_corrected", about=made, by=by, details={"entry": entry.key, "slot": slot, "field": field, "value": value}
        )
        return made

    def _end_other_state(self, aid_list: AidList, entry: Entry, field: str, by: Person) -> None:
        """An entry that is held is released no more, and the other way round."""
        if field in _OTHER_STATE:
            other = self.of_cell(aid_list, entry.key, "", _OTHER_STATE[field]).standing()
            other.update(undone_by=by, undone_at=timezone.now())


class Correction(Subject):
    """What a cell of an entry is to say, whatever a run makes of it. `slot` is the person's place in the household, empty for the household itself; `field`
    a code of `aid.kept`."""

    aid_list = models.ForeignKey(AidList, on_delete=models.PROTECT, related_name="corrections")
    entry_key = models.CharField(max_length=32)
    slot = models.CharField(max_length=16, blank=True)
    field = models.CharField(max_length=40)
    value = SealedText()
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(db_default=Now())
    undone_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    undone_at = models.DateTimeField(null=True, blank=True)

    objects = CorrectionQuerySet.as_manager()
    personal_data = PersonalData(
        fields=("value",),
        kept="twelve months after the list was closed",
        erasure="kept",
        why="it is of somebody helped; who put it right answers for it",
        of=(),
        called=message("Corrections in aid lists that you made"),
    )

    class Meta:
        ordering = ("pk",)
        constraints = (
            models.CheckConstraint(name="a_correction_is_of_a_field", condition=~Q(field="") & ~Q(entry_key="")),
            models.CheckConstraint(
                name="an_undoing_has_who_and_when",
                condition=Q(undone_at=None, undone_by=None) | Q(undone_at__isnull=False, undone_by__isnull=False),
            ),
        )
        indexes = (models.Index(name="corrections_standing", fields=["aid_list", "entry_key"], condition=Q(undone_at=None)),)

    def __str__(self) -> str:
        return f"{self.entry_key}: {self.field}"

    def is_visible_to(self, person: Person) -> bool:
        return self.aid_list.is_visible_to(person)

    @transaction.atomic
    def undo(self, *, by: Person) -> None:
        """Takes it back, one's own or another's: the cell says again what it said before. A second call changes nothing."""
        self.aid_list.prepared_by(by)
        row = Correction.objects.select_for_update(of=("self",), no_key=True).get(pk=self.pk)
        if row.undone_at is None:
            self.undone_by, self.undone_at = by, timezone.now()
            self.save(update_fields=["undone_by", "undone_at"])
            record("aid.correction_undone", about=self, by=by)
