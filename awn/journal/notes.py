"""Checkpoints as they are published: C2SP tlog-checkpoint in a signed note, with Ed25519.

Three lines (origin, size, root in base64), an empty line, and a line for each signature: «— name base64(key id ‖ signature)».
"""

import base64
import binascii
import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, Self

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from awn.arabic.wording import Message, message

ED25519: Final = b"\x01"
ID: Final = 4  # bytes of a key's id


class BadNote(Exception):
    """The note is not one of these, or nobody known signed it, or a known key did not sign this text: `said` is which."""

    def __init__(self, said: Message) -> None:
        super().__init__(str(said))
        self.said = said


@dataclass(frozen=True, slots=True)
class Verifier:
    """A public key under the name that it signs as. As text: «name+id+key», which is what one publishes."""

    name: str
    public: bytes

    @classmethod
    def from_text(cls, text: str) -> Self:
        """Raises ValueError for anything else than a verifier of Ed25519."""
        name, number, key = text.split("+", 2)
        material = base64.b64decode(key, validate=True)
        found = cls(name, material[1:])
        if material[:1] != ED25519 or len(found.public) != 32 or found.id.hex() != number:
            raise ValueError(f"no verifier of Ed25519: {text}")
        return found

    @property
    def id(self) -> bytes:
        return hashlib.sha256(self.name.encode() + b"\n" + ED25519 + self.public).digest()[:ID]

    def __str__(self) -> str:
        return f"{self.name}+{self.id.hex()}+{base64.b64encode(ED25519 + self.public).decode()}"


@dataclass(frozen=True, slots=True)
class Signer:
    """The private key of checkpoints, under the journal's name."""

    name: str
    private: bytes

    @property
    def verifier(self) -> Verifier:
        return Verifier(self.name, Ed25519PrivateKey.from_private_bytes(self.private).public_key().public_bytes_raw())

    def sign(self, text: str) -> str:
        """The note of this text."""
        signature = Ed25519PrivateKey.from_private_bytes(self.private).sign(text.encode())
        return f"{text}\n— {self.name} {base64.b64encode(self.verifier.id + signature).decode()}\n"


def text_of(origin: str, size: int, root: bytes) -> str:
    """What is signed."""
    return f"{origin}\n{size}\n{base64.b64encode(root).decode()}\n"


def opened(note: str, verifiers: Iterable[Verifier]) -> str:
    """The text of a note that at least one of these keys signed; signatures of other keys say nothing. Raises BadNote."""
    text, empty, signatures = note.rpartition("\n\n")
    if not empty or not signatures.endswith("\n"):
        raise BadNote(message("it has no signature"))
    text, known = f"{text}\n", {(verifier.name, verifier.id): verifier for verifier in verifiers}
    signed = False
    for line in signatures.splitlines():
        name, material = _signature(line)
        verifier = known.get((name, material[:ID]))
        if verifier is not None:
            _check(verifier, material[ID:], text)
            signed = True
    if not signed:
        raise BadNote(message("no key that is known here signed it"))
    return text


def _signature(line: str) -> tuple[str, bytes]:
    dash, _, rest = line.partition(" ")
    name, _, encoded = rest.partition(" ")
    try:
        material = base64.b64decode(encoded, validate=True)
    except binascii.Error:
        material = b""
    if dash != "—" or not name or len(material) <= ID:
        raise BadNote(message("it holds a line that is no signature"))
    return name, material


def _check(verifier: Verifier, signature: bytes, text: str) -> None:
    try:
        Ed25519PublicKey.from_public_bytes(verifier.public).verify(signature, text.encode())
    except InvalidSignature:
        raise BadNote(message("the signature of %(name)s is wrong", name=verifier.name)) from None
