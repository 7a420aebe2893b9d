"""Reading the journal again from its beginning, to find whatever is not as it was written and signed."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain
from typing import Any, Final

from django.db import connection, transaction

from awn.arabic.wording import Message, message
from awn.journal.models import Checkpoint
from awn.journal.notes import BadNote, Verifier, opened, text_of
from awn.journal.replay import Replay
from awn.journal.telling import COLUMNS

CHUNK: Final = 5_000  # lines fetched at once
STEP: Final = 100_000  # lines between two signs of life
NAMED: Final = 20  # lines without a place that are named

type Rows = Iterable[Sequence[Any]]

_LINES: Final = f"""
select leaf.index, leaf.line_id, leaf.hash, {COLUMNS}
from journal_leaf leaf left join journal_line line on line.id = leaf.line_id
where leaf.index >= %s order by leaf.index
"""  # noqa: S608  # names of columns
_WITHOUT_PLACE: Final = """
select line.id from journal_line line
where not exists (select from journal_leaf leaf where leaf.line_id = line.id)
and not exists (select from journal_waiting waiting where waiting.line_id = line.id)
order by line.id limit %s
"""


def problems(verifiers: Sequence[Verifier], tell: Callable[[int], None], *, begin: Checkpoint | None = None) -> Iterator[Message]:
    """Whatever is wrong, in words, as it is found: in the notes, then in the lines from the beginning or from one checkpoint on.

    A row at a time is in memory. `tell` hears how many lines were read, now and then. What is written meanwhile does no harm: rows are only added.
    """
    checkpoints = list(Checkpoint.objects.order_by("size"))
    for checkpoint in checkpoints:
        yield from _note_problems(checkpoint, verifiers)
    replay = Replay(checkpoints, begin)
    with transaction.atomic(), connection.chunked_cursor() as cursor:
        cursor.execute(_LINES, [replay.next])
        chunks = iter(lambda: cursor.fetchmany(CHUNK), [])
        yield from replay.over(_counted(chain.from_iterable(chunks), tell))
    for number in _without_place():
        yield message("Line %(line)s has no place in the order, and waits for none", line=number)


def _note_problems(checkpoint: Checkpoint, verifiers: Sequence[Verifier]) -> Iterator[Message]:
    try:
        text = opened(checkpoint.note, verifiers)
    except BadNote as problem:
        yield message("The checkpoint of %(size)s lines cannot be trusted: %(why)s", size=checkpoint.size, why=problem.said)
    else:
        if text != text_of(text.partition("\n")[0], checkpoint.size, bytes(checkpoint.root)):
            yield message("The checkpoint of %(size)s lines was changed: its note says something else", size=checkpoint.size)
    try:
        checkpoint.tree  # noqa: B018  # what it raises is asked for
    except ValueError:
        yield message("The checkpoint of %(size)s lines was changed: its subtrees do not give its root", size=checkpoint.size)


def _counted(rows: Rows, tell: Callable[[int], None]) -> Rows:
    for number, row in enumerate(rows, 1):
        if number % STEP == 0:
            tell(number)
        yield row


def _without_place() -> list[int]:
    with connection.cursor() as cursor:
        cursor.execute(_WITHOUT_PLACE, [NAMED])
        return [number for (number,) in cursor.fetchall()]
