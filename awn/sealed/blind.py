"""Blind index: a keyed digest by which an exact value is found without standing readable in the table."""

import hashlib
import hmac

from awn.sealed.keys import index_key


def blind_index(value: str, purpose: str) -> bytes:
    """HMAC-SHA-256 of the value for one purpose (32 bytes). The caller writes the value one way first (E.164, folded, …)."""
    return hmac.digest(index_key(), f"{purpose}\0{value}".encode(), hashlib.sha256)
