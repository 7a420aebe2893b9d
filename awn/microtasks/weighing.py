"""How somebody's answers have stood: counted from gold tasks alone, whose answer was known before. What answers decided is not counted back on those who
gave them: people who err alike would confirm one another (measured in bench/agreement.py)."""

from collections import defaultdict
from typing import Any, Final

from django.db import connection, transaction

from awn.microtasks.models import SkillRecord

BATCH: Final = 2000  # answers in one transaction
RIGHT, WRONG = "right", "wrong"
"""What is counted of typed answers, which are too many to count one by one."""
_TAKE: Final = """
with ripe as (
    select answer.id, answer.person_id, project.kind_code, answer.choice, answer.typed is not null as was_typed,
        task.truth
    from microtasks_answer answer
    join microtasks_microtask task on task.id = answer.microtask_id
    join microtasks_project project on project.id = task.project_id
    where not answer.weighed and task.truth <> ''
    order by answer.id limit %s for update of answer skip locked
), weighed as (update microtasks_answer set weighed = true where id in (select id from ripe))
select person_id, kind_code, choice, was_typed, truth from ripe
"""


def weigh_all() -> int:
    """Weighs what can be weighed, in batches; the number of answers. It may be done twice, and by two at once."""
    total = 0
    while done := _weigh():
        total += done
    return total


@transaction.atomic
def _weigh() -> int:
    with connection.cursor() as cursor:
        cursor.execute(_TAKE, [BATCH])
        answers = cursor.fetchall()
    for (person, kind), pairs in sorted(_by_record(answers).items()):
        _add(person, kind, pairs)
    return len(answers)


def _by_record(answers: list[tuple[Any, ...]]) -> dict[tuple[int, str], list[tuple[str, str]]]:
    """The pairs (right answer, what was said) of each person and kind; "I don't know" says nothing of how good somebody is."""
    found: dict[tuple[int, str], list[tuple[str, str]]] = defaultdict(list)
    for person, kind, choice, was_typed, truth in answers:
        if choice is not None:
            found[person, kind].append((RIGHT, RIGHT if choice == truth else WRONG) if was_typed else (truth, choice))
    return found


def _add(person: int, kind: str, pairs: list[tuple[str, str]]) -> None:
    SkillRecord.objects.bulk_create([SkillRecord(person_id=person, kind_code=kind)], ignore_conflicts=True)
    record = SkillRecord.objects.select_for_update().get(person_id=person, kind_code=kind)
    for right, said in pairs:
        row = record.counts.setdefault(right, {})
        row[said] = row.get(said, 0) + 1
    record.save(update_fields=["counts"])
