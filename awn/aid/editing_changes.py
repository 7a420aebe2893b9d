"""What was changed in a workbook that came back, beside what the list says by now; and accepting it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, Final

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone

from awn.aid.correctable import CellField
from awn.aid.correcting import value_in
from awn.aid.editing_workbook import CELLS, Edited, EditedRow, digest, text_in
from awn.aid.kept import Kept
from awn.aid.models import Correction, EditingReturn, Entry
from awn.aid.shown_entries import show_entries
from awn.arabic.wording import message
from awn.journal.recording import record
from awn.people.refusals import Refused

if TYPE_CHECKING:
    from awn.aid.models import AidList
    from awn.people.models import Person

BATCH: Final = 2000

type Found = dict[str, Any]
"""`changes` (row, key, slot, field, now, after, conflict), `unreadable` (row, slot, field, value); `unknown`, `doubled` and `missing` rows as numbers."""


@transaction.atomic
def give_back(aid_list: AidList, edited: Edited, *, by: Person) -> EditingReturn:
    """Keeps what was changed until it is accepted or left; nothing of the list changes."""
    found = compare(aid_list.prepared_by(by), edited)
    kept = EditingReturn.objects.create(
        aid_list=aid_list, found=json.dumps(found, ensure_ascii=False), number=len(found["changes"]), by=by
    )
    record("aid.editing_returned", about=kept, by=by, details={"found": found})
    return kept


def compare(aid_list: AidList, edited: Edited) -> Found:
    """A cell that says what it said when it went out is no change, whatever the list says by now."""
    rows: dict[tuple[str, str], EditedRow] = {}
    for row in edited.rows:
        rows.setdefault((row.key, row.slot), row)
    known = _known(aid_list, {key for key, _ in rows})
    found: Found = {"changes": [], "unreadable": [], "unknown": 0, "doubled": len(edited.rows) - len(rows)}
    for row in rows.values():
        kept = known.get(row.key)
        if kept is None or row.slot not in {"", *(person["slot"] for person in kept["people"])}:
            found["unknown"] += 1
        else:
            _compare_row(str(aid_list.uid), row, kept, found)
    found["missing"] = max(0, edited.exported - len(rows))
    found["changes"].sort(key=lambda change: not change["conflict"])
    return found


@transaction.atomic
def accept(returned: EditingReturn, *, by: Person, taken: Iterable[int]) -> int:
    """Makes corrections of these changes, by their place in `found`; those whose cell says something else by now than was shown are left. How many were
    made; a second call changes nothing."""
    aid_list = returned.aid_list.prepared_by(by)
    row = EditingReturn.objects.select_for_update(of=("self",), no_key=True).get(pk=returned.pk)
    if row.settled_at is not None:
        return row.accepted or 0
    changes = row.data["changes"]
    wanted = [changes[place] for place in sorted(set(taken)) if 0 <= place < len(changes)]
    known = _known(aid_list, {change["key"] for change in wanted})
    made = [
        Correction(aid_list=aid_list, entry_key=each["key"], slot=each["slot"], field=each["field"], value=each["after"], by=by)
        for each in wanted
        if each["key"] in known and _says(known[each["key"]], each) == each["now"]
    ]
    Correction.objects.bulk_create(made, batch_size=BATCH)
    _settle(row, by, len(made))
    record("aid.editing_accepted", about=row, by=by, details={"changes": wanted, "made": len(made)})
    return len(made)


@transaction.atomic
def leave(returned: EditingReturn, *, by: Person) -> None:
    """Forgets what was changed. A second call changes nothing."""
    returned.aid_list.prepared_by(by)
    row = EditingReturn.objects.select_for_update(of=("self",), no_key=True).get(pk=returned.pk)
    if row.settled_at is None:
        _settle(row, by, 0)
        record("aid.editing_left", about=row, by=by)


@transaction.atomic
def record_export(aid_list: AidList, *, by: Person, keys: list[str]) -> None:
    """That these entries left for editing. Raises PermissionDenied for who may not prepare, Refused when they are none."""
    if not aid_list.may_prepare(by):
        raise PermissionDenied
    elif not keys:
        raise Refused(message("No entry is like that, so there is nothing to export."))
    record("aid.editing_exported", about=aid_list, by=by, details={"entries": keys})


def _known(aid_list: AidList, keys: set[str]) -> Mapping[str, Kept]:
    entries = Entry.objects.filter(aid_list=aid_list, key__in=keys).defer("tokens")
    return {shown.entry.key: shown.kept for shown in show_entries(aid_list, entries)}


def _compare_row(salt: str, row: EditedRow, kept: Kept, found: Found) -> None:
    for code, value in row.cells.items():
        side, known = CELLS[code]
        was, slot = row.was.get(code, ""), row.slot if side == "p" else ""
        if not was:
            continue
        after, now = text_in(known, value), text_in(known, value_in(kept, slot, known.code))
        if after == now or digest(salt, row.key, row.slot, code, after) == was:
            continue
        elif not _stands(known, value):
            found["unreadable"].append({"row": row.row, "slot": slot, "field": known.code, "value": after[:200]})
        else:
            conflict = digest(salt, row.key, row.slot, code, now) != was
            told = {"row": row.row, "key": row.key, "slot": slot, "field": known.code}
            found["changes"].append({**told, "now": now, "after": after, "conflict": conflict})


def _stands(known: CellField, value: object) -> bool:
    try:
        known.canonical(value)
    except ValueError:
        return False
    return True


def _says(kept: Kept, change: Mapping[str, Any]) -> str:
    known = next(
        known for side, known in CELLS.values() if known.code == change["field"] and (side == "p") == bool(change["slot"])
    )
    return text_in(known, value_in(kept, change["slot"], change["field"]))


def _settle(row: EditingReturn, by: Person, accepted: int) -> None:
    row.settled_by, row.settled_at, row.accepted, row.found = by, timezone.now(), accepted, "{}"
    row.save(update_fields=["settled_by", "settled_at", "accepted", "found"])
