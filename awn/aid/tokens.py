"""Keyed hashes by which exact values are found in sealed entries: folded parts of names, numbers of documents, phones.

Whoever holds the database without its keys can neither read them nor compare them between bodies.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from awn.arabic.names import one_spelling
from awn.sealed.blind import blind_index

if TYPE_CHECKING:
    from awn.organisations.models import Organisation

type Kind = Literal["name", "document", "phone"]


def token(organisation: Organisation, kind: Kind, value: str) -> int:
    """64 bits of the blind index of a value, as PostgreSQL's bigint takes them."""
    return _token(str(organisation.uid), kind, one_spelling(value) if kind == "name" else value)


@lru_cache(maxsize=200_000)
def _token(organisation: str, kind: str, value: str) -> int:
    return int.from_bytes(blind_index(value, f"aid.entry:{organisation}:{kind}")[:8], signed=True)
