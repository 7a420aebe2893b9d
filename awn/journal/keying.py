"""The keys by which lines are tied to rows: making them, finding them, and destroying them."""

import hashlib
import hmac
import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, Self

import rfc8785
from django.db import connection

from awn.journal.models.record_key import SIZE, RecordKey
from awn.journal.subject import Subject
from awn.sealed.fields import place_of
from awn.sealed.sealing import seal, unseal

_PLACE: Final = place_of(RecordKey, "key")


@dataclass(frozen=True, slots=True)
class Keyed:
    """What the lines say for a row (`mac`), and its sealed key."""

    mac: bytes
    sealed: bytes

    @classmethod
    def from_row(cls, row: Sequence[Any] | None) -> Self | None:
        return None if row is None or row[0] is None else cls(bytes(row[0]), bytes(row[1]))


def known(subject: Subject) -> Keyed | None:
    """The key of a row, if it has one."""
    with connection.cursor() as cursor:
        cursor.execute("select mac, key from journal_recordkey where opaque_id = %s order by mac limit 1", [subject.opaque_id])
        return Keyed.from_row(cursor.fetchone())


def new(opaque_id: str) -> Keyed:
    """A key nobody has had before; nothing is written yet."""
    key = os.urandom(SIZE)
    return Keyed(hmac.digest(key, opaque_id.encode(), hashlib.sha256), seal(key, _PLACE))


def details_hash(keyed: Keyed, details: Mapping[str, Any]) -> bytes:
    """HMAC-SHA-256 of the details as RFC 8785 JSON under the row's key: small values cannot be guessed, and nothing can once the key is gone.

    Raises rfc8785.CanonicalizationError for what JSON has no form for, such as a date: the caller writes it as text.
    """
    return hmac.digest(unseal(keyed.sealed, _PLACE), b"details\0" + rfc8785.dumps(dict(details)), hashlib.sha256)


def forget(subject: Subject) -> None:
    """Destroys the row's keys: which of the lines so far were about it or by it can no longer be told. What it does afterwards gets a new key."""
    RecordKey.objects.filter(opaque_id=subject.opaque_id).delete()
