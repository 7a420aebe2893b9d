"""Sealing bytes for one place: AES-256-GCM (NIST SP 800-38D) with the place as associated data, so that a sealed value opens nowhere else."""

import os
from functools import lru_cache

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from awn.sealed.keys import current, ring

NONCE = 12  # bytes
HEADER = 2  # bytes: the number of the key, big-endian


class Unreadable(Exception):
    """The value was sealed with a key that the ring lacks, for another place, or it was changed."""


def seal(value: bytes, place: str) -> bytes:
    """Key number (2 bytes), nonce (12), ciphertext with tag."""
    number, nonce = current(), os.urandom(NONCE)
    return number.to_bytes(HEADER) + nonce + _cipher(ring()[number]).encrypt(nonce, value, place.encode())


def unseal(sealed: bytes, place: str) -> bytes:
    """Raises Unreadable."""
    key = ring().get(key_number(sealed))
    if key is None:
        raise Unreadable(f"the key ring has no key {key_number(sealed)}")
    try:
        return _cipher(key).decrypt(sealed[HEADER : HEADER + NONCE], sealed[HEADER + NONCE :], place.encode())
    except InvalidTag:
        raise Unreadable("the value was sealed for another place, or changed") from None


@lru_cache(maxsize=16)
def _cipher(key: bytes) -> AESGCM:
    return AESGCM(key)


def key_number(sealed: bytes) -> int:
    return int.from_bytes(sealed[:HEADER])
