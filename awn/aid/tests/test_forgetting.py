"""A year after its end a list holds nothing of a family, in no row and no file that hangs on it."""

import json
from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any, Final

import pytest
from django.core.files.storage import default_storage
from django.db import models
from django.urls import reverse
from django.utils import timezone
from pytest_django import DjangoCaptureOnCommitCallbacks

from awn.aid.jobs import forget
from awn.aid.models import (
    AidList,
    Asking,
    BulkAct,
    CellReading,
    Correction,
    EditingReturn,
    HandOn,
    OutsideApprover,
    PairRuling,
    Receipt,
    Referral,
)  # fmt: skip
from awn.aid.models.hand_on import Form, Part, Wanted
from awn.aid.models.pair_ruling import Choice
from awn.aid.task_kinds import SAME_PERSON
from awn.aid.tests.approving import make_approved, outsider, owner_of, select
from awn.aid.tests.factories import FAMILIES, csv
from awn.aid.tests.grid_entries import reader
from awn.microtasks.models import Answer, Appeal, Lease, Microtask, Outcome, Project
from awn.people.tests.factories import make_person
from awn.sealed.fields import SealedBytes, SealedText

NAME: Final = "سلمان حمدان عوض"
REMAIN: Final = {"SourceFile.collected_by", "SourceFile.collected_for", "Selection.wish", "OutsideApprover.secret", "Project.key"}
"""The rules of a file, a stated order, a link that opens nothing any more, a key."""
EMPTY: Final = (None, "", b"", "{}", "[]")


def full() -> AidList:
    """A list of which everything hangs that may name a family."""
    version = make_approved()
    aid_list, by = version.aid_list, owner_of(version.aid_list)
    selection, entry = select(version), aid_list.entries.earliest("number")
    wanted = Wanted(form=Form.CSV, part=Part.ALL, reason=NAME, selection=selection, to_words=NAME)
    HandOn.objects.hand_on(version, wanted, by=by)
    receipt = Receipt.objects.give(version, by=by, name=NAME, content=csv(*FAMILIES), served_on=timezone.localdate())
    receipt.keep_match([entry.key], None)
    Receipt.objects.give(version, by=by, name=NAME, content=csv(FAMILIES[0]), served_on=date(2020, 1, 1))
    Correction.objects.create(aid_list=aid_list, entry_key=entry.key, slot="head", field="name", value=NAME, by=by)
    BulkAct.objects.create(aid_list=aid_list, field="place", value=NAME, number=2, by=by)
    EditingReturn.objects.create(aid_list=aid_list, found=json.dumps({"changes": [NAME]}), number=1, by=by)
    PairRuling.objects.create(aid_list=aid_list, about="pair:x", choice=Choice.SAME, reason=NAME, by=by)
    now = timezone.now()
    Referral.objects.create(
        aid_list=aid_list, version=version, entry_key=entry.key, state="closed", taken_by=by, taken_at=now, closed_by=by,
        closed_at=now, outcome=NAME,
    )  # fmt: skip
    OutsideApprover.objects.create(
        version=version, person=outsider(), named_by=by, named_at=now, secret="x", secret_index=b"x", expires_at=now
    )
    ask(aid_list)
    return aid_list


def ask(aid_list: AidList) -> None:
    project = Project.objects.begin(aid_list.organisation, SAME_PERSON, by=owner_of(aid_list), title="س", purpose="س")
    Asking.objects.create(aid_list=aid_list, project=project)
    task = Microtask.objects.create(project=project, about="cell:x", asked=json.dumps({"name": NAME}), wanted=3, rank=1)
    CellReading.objects.create(about="cell:x", value=NAME, confidence=1, votes=1, of=1)
    now, person = timezone.now(), make_person()
    lease = Lease.objects.create(microtask=task, person=person, taken_at=now, until=now, ended_at=now, ending="answered")
    answer = Answer.objects.create(microtask=task, person=person, lease=lease, choice="x", typed=NAME, language="ar", counts=True)
    Outcome.objects.create(microtask=task, choice="y", confidence=1, votes=1, of=1)
    Appeal.objects.create(answer=answer, text=NAME)


def hanging(aid_list: AidList) -> dict[type[models.Model], set[int]]:
    """The rows of every model that hangs on the list, directly or through others, by model."""
    found: dict[type[models.Model], set[int]] = defaultdict(set)
    waiting: list[tuple[type[models.Model], set[int]]] = [
        (AidList, {aid_list.pk}),
        (Project, set(aid_list.askings.values_list("project", flat=True))),
        (CellReading, set(CellReading.objects.filter(about="cell:x").values_list("pk", flat=True))),
    ]
    while waiting:
        model, keys = waiting.pop()
        new = keys - found[model]
        found[model] |= keys
        for relation in model._meta.get_fields(include_hidden=True) if new else ():
            if isinstance(relation, models.ForeignObjectRel) and isinstance(relation.field, models.ForeignKey):
                beneath = relation.related_model
                rows = beneath._default_manager.filter(**{f"{relation.field.name}__in": new})
                waiting.append((beneath, set(rows.values_list("pk", flat=True))))
    return found


def standing(found: dict[type[models.Model], set[int]]) -> Iterator[tuple[str, Any]]:
    """What the sealed columns and the files of these rows still hold."""
    for model, keys in found.items():
        for field in model._meta.get_fields():
            if isinstance(field, SealedText | SealedBytes | models.FileField):
                for value in model._default_manager.filter(pk__in=keys).values_list(field.name, flat=True):
                    is_gone = not default_storage.exists(value) if isinstance(field, models.FileField) else value in EMPTY
                    if not is_gone:
                        yield f"{model.__name__}.{field.name}", value


@pytest.mark.django_db
def test_a_year_after_the_end_nothing_that_hangs_on_a_list_names_a_family(
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    aid_list, other = full(), make_approved().aid_list
    aid_list.close(by=owner_of(aid_list))
    before = {name for name, _ in standing(hanging(aid_list))}
    assert before >= {
        "AidList.choices" if aid_list.choices else "Version.content", "SourceFile.file", "SourceFile.name", "Entry.household",
        "Correction.value", "BulkAct.value", "EditingReturn.found", "PairRuling.reason", "Version.content", "Selection.content",
        "Receipt.file", "Receipt.name", "Receipt.matched", "HandOn.file", "HandOn.reason", "HandOn.to_words", "Referral.outcome",
        "Microtask.asked", "Answer.typed", "Appeal.text", "CellReading.value",
    }  # fmt: skip
    AidList.objects.filter(pk=aid_list.pk).update(closed_at=timezone.now() - timedelta(days=366))
    with django_capture_on_commit_callbacks(execute=True):
        forget(0)
        forget(0)
    assert {name for name, _ in standing(hanging(aid_list))} == REMAIN
    assert {name for name, _ in standing(hanging(other))} >= {"SourceFile.file", "Version.content", "Entry.household"}


@pytest.mark.django_db
def test_the_pages_of_what_was_emptied_are_there_no_more_and_the_list_keeps_its_counts() -> None:
    aid_list = full()
    aid_list.close(by=owner_of(aid_list))
    aid_list.forget()
    version = aid_list.versions.get()
    hers = reader(aid_list)
    pages = [
        reverse("list_version", args=[version.uid]),
        reverse("list_selection", args=[version.selections.get().uid]),
        reverse("aid_return", args=[aid_list.uid, aid_list.returns.get().uid]),
    ]
    assert [hers.get(page).status_code for page in pages] == [404, 404, 404]
    for name in ("aid_list", "aid_entries", "aid_pairs", "aid_rules", "list_versions"):
        assert hers.get(reverse(name, args=[aid_list.uid])).status_code == 200
