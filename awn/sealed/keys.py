"""The key ring: numbered keys from the settings, the first of which seals; the others only open what they once sealed."""

import base64
import hashlib
from functools import cache

from django.conf import settings

SIZE = 32  # bytes


@cache
def ring() -> dict[int, bytes]:
    """Keys by number, the current one first. `SEALING_KEYS` is a list of «number:base64»."""
    pairs = [entry.split(":", 1) for entry in settings.SEALING_KEYS]
    return {int(number): _of_size(base64.urlsafe_b64decode(key + "=" * (-len(key) % 4))) for number, key in pairs}


def current() -> int:
    """The number of the key that seals."""
    return next(iter(ring()))


@cache
def index_key() -> bytes:
    """The key of blind indexes; a change of it means that every index is made anew."""
    return _of_size(settings.INDEX_KEY.encode())


def _of_size(material: bytes) -> bytes:
    return material if len(material) == SIZE else hashlib.sha256(material).digest()
