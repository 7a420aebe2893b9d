"""A line as bytes, held against another writer of RFC 8785."""

from typing import Any

import pytest
import rfc8785
from hypothesis import given
from hypothesis import strategies as st

from awn.journal.models import Leaf, Line
from awn.journal.sequencing import sequence
from awn.journal.telling import told
from awn.journal.tests.objects import make_lines
from awn.journal.tree import leaf_hash

hashes = st.none() | st.binary(min_size=32, max_size=32)
texts = st.text(st.characters(codec="utf-8", exclude_characters="\0"))


@given(st.integers(1, 2**53 - 1), texts, hashes, hashes, texts, hashes)
def test_a_line_is_told_as_the_standard_writes_json(
    number: int, event: str, about: bytes | None, actor: bytes | None, reason: str, details: bytes | None
) -> None:
    time = "2026-02-03T04:05:06.000007Z"
    written: dict[str, Any] = {"id": number, "time": time, "event": event, "reason": reason}
    hexed = {"about": about, "actor": actor, "details": details}
    expected = rfc8785.dumps(written | {name: None if value is None else value.hex() for name, value in hexed.items()})
    assert told((number, time, event, about, actor, reason, details)) == expected


@pytest.mark.django_db
def test_the_hash_of_a_leaf_is_that_of_the_line_as_json() -> None:
    make_lines(1)
    sequence()
    line = Line.objects.get()
    written: dict[str, Any] = {
        "id": line.pk,
        "time": line.time.strftime("%Y-%m-%dT%H:%M:%S.%fZ"),
        "event": line.event,
        "reason": line.reason,
        "about": bytes(line.about or b"").hex(),
        "actor": None,
        "details": bytes(line.details or b"").hex(),
    }
    assert bytes(Leaf.objects.get().hash) == leaf_hash(rfc8785.dumps(written))
