"""Acts on many entries at once: holding, releasing, and setting one field of the household; each becomes a correction of each entry."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone

from awn.aid.correctable import HELD, OF_HOUSEHOLD, RELEASED
from awn.aid.models import BulkAct, Correction
from awn.aid.models.bulk_act import MOST
from awn.arabic.wording import Message, counted, message
from awn.journal.recording import record
from awn.people.refusals import Refused

if TYPE_CHECKING:
    from awn.aid.models import AidList
    from awn.aid.models.entry import EntryQuerySet
    from awn.people.models import Person

BATCH: Final = 2000


@dataclass(frozen=True, slots=True)
class ManyAct:
    """What can be done to many: `field` is what is set, `words` what it is called, `asks` what is typed for it."""

    field: str
    words: Message
    asks: Message


ACTS: Final[Mapping[str, ManyAct]] = {
    "hold": ManyAct(HELD, message("Hold for checking"), message("Why are they held?")),
    "release": ManyAct(RELEASED, message("Release from checking"), message("Why are they released?")),
    **{
        code: ManyAct(code, message("Set one value: %(field)s", field=OF_HOUSEHOLD[code].label), OF_HOUSEHOLD[code].label)
        for code in ("place", "pcode", "origin", "displacement", "needs", "size")
    },
}


@transaction.atomic
def set_many(
    aid_list: AidList, entries: EntryQuerySet, act: ManyAct, *, by: Person, value: str, token: UUID, expected: int
) -> BulkAct:
    """Sets the field of each of the entries, with one line in the journal. `token` names the act: the same again changes nothing and gives back what was
    done. Raises Refused when they are not as many as were `expected`, or too many."""
    found = aid_list.prepared_by(by)
    done = BulkAct.objects.filter(uid=token).first()
    if done is not None and done.aid_list_id != found.pk:
        raise PermissionDenied
    elif done is not None:
        return done
    keys = _keys(entries, expected)
    _end_other_state(found, act.field, keys, by)
    standing = Correction.objects.cells_of(found, keys if len(keys) <= BATCH else None)
    said = {key: {(slot, field): text for slot, field, text in cells} for key, cells in standing.items()}
    made = [
        Correction(aid_list=found, entry_key=key, slot="", field=act.field, value=value, by=by)
        for key in keys
        if said.get(key, {}).get(("", act.field)) != value
    ]
    Correction.objects.bulk_create(made, batch_size=BATCH)
    done = BulkAct.objects.create(uid=token, aid_list=found, field=act.field, value=value, number=len(keys), by=by)
    record("aid.many_set", about=done, by=by, details={"field": act.field, "value": value, "entries": keys})
    return done


def _keys(entries: EntryQuerySet, expected: int) -> list[str]:
    keys = list(entries.order_by("number").values_list("key", flat=True)[: MOST + 1])
    if len(keys) > MOST:
        raise Refused(
            counted(
                "At most %(number)s entry is set at once. Choose fewer by the filters.",
                "At most %(number)s entries are set at once. Choose fewer by the filters.",
                MOST,
            )
        )
    elif len(keys) != expected or not keys:
        raise Refused(message("Other entries are meant by now than when you checked. Nothing was changed; check again."))
    return keys


def _end_other_state(aid_list: AidList, field: str, keys: list[str], by: Person) -> None:
    other = {HELD: RELEASED, RELEASED: HELD}.get(field)
    if other is not None:
        standing = Correction.objects.standing().filter(aid_list=aid_list, slot="", field=other, entry_key__in=keys)
        standing.update(undone_by=by, undone_at=timezone.now())
