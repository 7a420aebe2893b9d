"""Blind index: a keyed digest by which an exact value is found without standing readable in the table."""

import hashlib
import hmac
from typing import TYPE_CHECKING, Any

from django.db import models

from awn.sealed.keys import index_key

SIZE = 32  # bytes

if TYPE_CHECKING:
    _Binary = models.BinaryField[bytes | None, bytes | None]
else:
    _Binary = models.BinaryField


def blind_index(value: str, purpose: str) -> bytes:
    """HMAC-SHA-256 of the value for one purpose (32 bytes). The caller writes the value one way first (E.164, folded, …)."""
    return hmac.digest(index_key(), f"{purpose}\0{value}".encode(), hashlib.sha256)


class BlindIndex(_Binary):
    """The blind index of a sealed text beside it, `of`, as `blind_index` makes it for this purpose: so that rotation can make it anew.

    The model's own verbs write it. In migrations it is a plain binary column.
    """

    def __init__(self, *args: Any, of: str = "", purpose: str = "", **kwargs: Any) -> None:
        self.of, self.purpose = of, purpose
        super().__init__(*args, **{"max_length": SIZE, **kwargs})

    def deconstruct(self) -> Any:
        name, _, args, kwargs = super().deconstruct()
        return name, "django.db.models.BinaryField", args, kwargs
