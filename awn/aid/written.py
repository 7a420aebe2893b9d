"""Entries and pairs as a run wrote them, copied into the database: sealed, with what they are found by beside them."""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from django.db import connection, models

from awn.aid.models import Entry, Pair, Preparation, SourceFile
from awn.aid.tokens import token
from awn.sealed.fields import place_of
from awn.sealed.sealing import seal

ENTRY: Final = (
    "aid_list_id", "run_id", "source_id", "number", "key", "household", "place_code", "flags", "held_by", "size", "people", "doubtful",
    "changed", "tokens",
)  # fmt: skip
PAIR: Final = (
    "aid_list_id", "run_id", "left", "left_slot", "left_source_id", "right", "right_slot", "right_source_id", "key", "probability", "band",
    "certain_by", "reasons",
)  # fmt: skip
_MOST_TOKENS: Final = 200  # of one entry
_MOST: Final = 32_000  # that a small number holds

type Line = Mapping[str, Any]
type Files = Mapping[str, SourceFile]


def write_entries(run: Preparation, lines: Iterable[Line], sources: Files) -> None:
    """In their order, numbered from 1."""
    _copy(Entry, ENTRY, (_entry(run, number, line, sources) for number, line in enumerate(lines, 1)))


def write_pairs(run: Preparation, lines: Iterable[Line], sources: Files) -> None:
    _copy(Pair, PAIR, (_pair(run, line, sources) for line in lines))


def _entry(run: Preparation, number: int, line: Line, sources: Files) -> tuple[Any, ...]:
    organisation = run.aid_list.organisation
    tokens = {token(organisation, kind, value) for kind, value in line["values"][:_MOST_TOKENS]}
    return (
        run.aid_list_id, run.pk, sources[line["file"]].pk, number, line["key"], _sealed(Entry, "household", line["kept"]),
        line["place_code"][:40], line["flags"], line["held_by"], line["size"], min(line["people"], _MOST), min(line["doubtful"], _MOST),
        min(line["changed"], _MOST), sorted(tokens),
    )  # fmt: skip


def _pair(run: Preparation, line: Line, sources: Files) -> tuple[Any, ...]:
    return (
        run.aid_list_id, run.pk, line["left"], line["left_slot"], sources[line["left_file"]].pk, line["right"], line["right_slot"],
        sources[line["right_file"]].pk, line["key"], line["probability"], line["band"], line["certain_by"],
        _sealed(Pair, "reasons", line["reasons"]),
    )  # fmt: skip


def _sealed(model: type[models.Model], column: str, data: Any) -> bytes:
    return seal(json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode(), place_of(model, column))


def _copy(model: type[models.Model], columns: Iterable[str], rows: Iterator[tuple[Any, ...]]) -> None:
    named = ", ".join(map(connection.ops.quote_name, columns))
    table = connection.ops.quote_name(model._meta.db_table)
    with connection.cursor() as cursor, cursor.copy(f"copy {table} ({named}) from stdin") as copying:
        for row in rows:
            copying.write_row(row)
