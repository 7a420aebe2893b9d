"""A message as text that can be stored, and back: what is said is decided when it is read, in the reader's language."""

import json
from typing import Any

from awn.arabic.wording import Message


def to_stored(said: Message) -> str:
    """JSON. Values are texts, numbers and further messages."""
    return json.dumps(_plain(said), ensure_ascii=False)


def from_stored(text: str) -> Message:
    """The message; an empty one for an empty text."""
    return _message(json.loads(text)) if text else Message("")


def _plain(said: Message) -> dict[str, Any]:
    values = {key: _plain(value) if isinstance(value, Message) else _value(value) for key, value in said.values.items()}
    return {"text": said.text, "values": values, "plural": said.plural, "number": said.number}


def _value(value: object) -> str | int | float:
    return value if isinstance(value, int | float) else str(value)


def _message(plain: dict[str, Any]) -> Message:
    values = {key: _message(value) if isinstance(value, dict) else value for key, value in plain["values"].items()}
    return Message(plain["text"], values, plain["plural"], plain["number"])
