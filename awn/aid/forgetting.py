"""Emptying what a list holds of families, everywhere that it went: a year after its end only counts and who did what remain."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from django.db import transaction

if TYPE_CHECKING:
    from collections.abc import Iterable

    from awn.aid.models import AidList, Receipt


def empty(aid_list: AidList) -> None:
    """Empties values of families, words that people wrote about them, and sealed files. Must run under the list's lock."""
    _empty_questions(aid_list)
    aid_list.entries.all().delete()
    aid_list.pairs.all().delete()
    aid_list.corrections.update(value="")
    aid_list.bulk_acts.update(value="")
    aid_list.returns.update(found="")
    aid_list.rulings.update(reason="")
    aid_list.referrals.exclude(outcome=None).update(outcome="")
    for source in aid_list.files.all():
        source.forget()
    _empty_versions(aid_list)


def _empty_questions(aid_list: AidList) -> None:
    """What volunteers were shown, what they typed, and what was read from it."""
    from awn.aid.models import CellReading
    from awn.microtasks.models import Answer, Appeal, Microtask

    tasks = Microtask.objects.filter(project__in=aid_list.askings.values("project"))
    CellReading.objects.filter(about__in=tasks.exclude(about="").values("about")).update(value=None)
    Appeal.objects.filter(answer__microtask__in=tasks).update(text="")
    Answer.objects.filter(microtask__in=tasks).update(typed=None)
    tasks.update(asked="{}")


def _empty_versions(aid_list: AidList) -> None:
    """What was approved, chosen, received and handed on."""
    from awn.aid.models import HandOn, Receipt, Selection

    versions = aid_list.versions.all()
    receipts, handed = Receipt.objects.filter(version__in=versions), HandOn.objects.filter(version__in=versions)
    for each in handed.filter(gone_at=None).select_related("version__aid_list"):
        each.drop()
    _delete_files(receipts)
    receipts.update(name="")
    receipts.exclude(matched=None).update(matched="[]")
    handed.update(reason="")
    handed.exclude(to_words=None).update(to_words="")
    Selection.objects.filter(version__in=versions).update(content=b"")
    versions.update(content=b"")


def _delete_files(receipts: Iterable[Receipt]) -> None:
    """When the transaction stands."""
    for each in receipts:
        transaction.on_commit(partial(each.file.storage.delete, str(each.file.name)))
