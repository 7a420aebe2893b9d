"""A line as bytes: RFC 8785 JSON, the data of its leaf."""

import json
from collections.abc import Sequence
from functools import lru_cache
from typing import Any, Final

# what `told` takes, in this order; the time is written by the database, so that no session's settings change it
COLUMNS: Final = """
    line.id, to_char(line.time at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), line.event, line.about, line.actor, line.reason, line.details
"""


def told(row: Sequence[Any]) -> bytes:
    """The line as RFC 8785 writes it: names in order, no blanks, hashes in hexadecimal. `row` holds the values of COLUMNS."""
    number, time, event, about, actor, reason, details = row
    return (
        f'{{"about":{_hex(about)},"actor":{_hex(actor)},"details":{_hex(details)},"event":{_quoted(event)},'
        f'"id":{number},"reason":{_quoted(reason)},"time":"{time}"}}'
    ).encode()


def _hex(value: bytes | None) -> str:
    return "null" if value is None else f'"{value.hex()}"'


@lru_cache(maxsize=1000)
def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
