"""The secrets of an installation: from the environment, else from `keys.json` in the private folder, where `make_keys` puts what is missing.

A key named `secret_key` is `AWN_SECRET_KEY` in the environment.
"""

import os
import secrets

from awn.config.home import home, locked, make_home, read_private, write_private

NAMES = (
    "secret_key",
    "superuser_password",
    "owner_password",
    "application_password",
    "sealing_keys",
    "index_key",
    "checkpoint_key",
)
FILE = "keys.json"


def key(name: str) -> str:
    """One secret; empty when the installation has none of this name yet."""
    return os.environ.get(f"AWN_{name.upper()}") or str(read_private(home() / FILE).get(name, ""))


def make_keys() -> None:
    """Makes the keys that are missing from the private folder; those that stand there stay."""
    folder = make_home()
    with locked(folder / "keys.lock", wait=True):
        known = read_private(folder / FILE)
        missing = {name: _new(name) for name in NAMES if name not in known}
        if missing:
            write_private(folder / FILE, known | missing)


class NamedElsewhere(Exception):
    """The keys come from the environment, where only who runs the platform can change them."""


def add_sealing_key() -> int:
    """Puts a new key in front of the ring in the private folder, and gives its number. Raises NamedElsewhere."""
    if os.environ.get("AWN_SEALING_KEYS"):
        raise NamedElsewhere
    folder = make_home()
    with locked(folder / "keys.lock", wait=True):
        known = read_private(folder / FILE)
        ring = str(known.get("sealing_keys", "")).split()
        number = 1 + max((int(entry.partition(":")[0]) for entry in ring), default=0)
        write_private(folder / FILE, known | {"sealing_keys": " ".join([f"{number}:{secrets.token_urlsafe(32)}", *ring])})
    return number


def _new(name: str) -> str:
    """A ring begins with its key number 1; rotation puts the next number in front. The key of checkpoints is one of Ed25519, of 32 bytes."""
    if name == "sealing_keys":
        return f"1:{secrets.token_urlsafe(32)}"
    else:
        return secrets.token_urlsafe(32 if name == "checkpoint_key" else 48)
