"""Rotation: sealing rows again with the current key of the ring, and making blind indexes anew after a change of their key.

What was done is seen in the rows themselves, so it may be killed at any moment and begun again, while the platform runs.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

from django.apps import apps
from django.db import connection, models, transaction
from django.db.backends.utils import CursorWrapper

from awn.sealed.blind import BlindIndex, blind_index
from awn.sealed.fields import SealedBytes, SealedText, place_of
from awn.sealed.keys import current
from awn.sealed.sealing import HEADER, Unreadable, key_number, seal, unseal

BATCH: Final = 500  # rows in one transaction

type Column = SealedBytes | SealedText | BlindIndex
type Row = tuple[Any, bytes, bytes]
type Change = Callable[[bytes, bytes], bytes]


@dataclass(slots=True)
class Rotated:
    """What became of a column: rows changed, and rows whose value no key of the ring opens; those are left as they are."""

    changed: int = 0
    unreadable: int = 0


def sealed_columns() -> list[SealedBytes | SealedText]:
    """Every sealed column of the platform."""
    return [field for field in _fields() if isinstance(field, SealedBytes | SealedText)]


def blind_indexes() -> list[BlindIndex]:
    """Every blind index whose value stands sealed beside it."""
    return [field for field in _fields() if isinstance(field, BlindIndex)]


def reseal(column: SealedBytes | SealedText, *, batch: int = BATCH) -> Rotated:
    """Seals with the current key whatever another key of the ring sealed."""
    place = place_of(column.model, column.attname)

    def again(sealed: bytes, _: bytes) -> bytes:
        return sealed if key_number(sealed) == current() else seal(unseal(sealed, place), place)

    number = current().to_bytes(HEADER)
    return _walk(
        column, column.attname, again, batch, f"substring({_quoted(column.attname)} from 1 for {HEADER}) <> %s", [number]
    )


def reindex(index: BlindIndex, *, batch: int = BATCH) -> Rotated:
    """Makes the index of every row anew with the current key of indexes, from the sealed value beside it."""
    place = place_of(index.model, index.of)

    def again(sealed: bytes, _: bytes) -> bytes:
        return blind_index(unseal(sealed, place).decode(), index.purpose)

    return _walk(index, index.of, again, batch, f"{_quoted(index.of)} is not null", [])


def _fields() -> Iterator["models.Field[Any, Any]"]:
    return (field for model in apps.get_models() if model._meta.managed for field in model._meta.local_concrete_fields)


def _walk(column: Column, source: str, change: Change, batch: int, condition: str, values: Sequence[bytes]) -> Rotated:
    """Changes the column row by row in the order of the table's key; a row that somebody else writes meanwhile keeps what they wrote."""
    rotated, after = Rotated(), None
    while rows := _rows(column, source, condition, values, after, batch):
        after = rows[-1][0]
        with transaction.atomic(), connection.cursor() as cursor:
            for key, sealed, stood in rows:
                try:
                    made = change(sealed, stood)
                except Unreadable:
                    rotated.unreadable += 1
                else:
                    rotated.changed += _put(cursor, column, key, stood, made)
    return rotated


def _rows(column: Column, source: str, condition: str, values: Sequence[bytes], after: Any, batch: int) -> list[Row]:
    """Key of the row, sealed value, and what stands in the column; the next so many."""
    key = _quoted(_key(column))
    later = "" if after is None else f"and {key} > %s"
    bounds: list[Any] = [*values, batch] if after is None else [*values, after, batch]
    with connection.cursor() as cursor:
        cursor.execute(
            f"select {key}, {_quoted(source)}, {_quoted(column.attname)} from {_table(column)}"  # noqa: S608  # names of columns
            f" where {condition} {later} order by {key} limit %s",
            bounds,
        )
        return [(key, bytes(sealed), bytes(stood or b"")) for key, sealed, stood in cursor.fetchall()]


def _put(cursor: CursorWrapper, column: Column, key: Any, stood: bytes, made: bytes) -> int:
    if made == stood:
        return 0
    name = _quoted(column.attname)
    cursor.execute(
        f"update {_table(column)} set {name} = %s where {_quoted(_key(column))} = %s and {name} = %s",  # noqa: S608  # names of columns
        [made, key, stood],
    )
    changed: int = cursor.rowcount
    return changed


def _table(column: Column) -> str:
    return _quoted(column.model._meta.db_table)


def _key(column: Column) -> str:
    key = column.model._meta.pk
    assert key is not None and key.column is not None
    return key.column


def _quoted(name: str) -> str:
    return connection.ops.quote_name(name)
