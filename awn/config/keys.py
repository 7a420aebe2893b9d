"""The secrets of an installation: from the environment, else from `keys.json` in the private folder, where `make_keys` puts what is missing.

A key named `secret_key` is `AWN_SECRET_KEY` in the environment.
"""

import os
import secrets

from awn.config.home import home, locked, make_home, read_private, write_private

NAMES = ("secret_key", "superuser_password", "owner_password", "application_password", "sealing_keys", "index_key")
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


def _new(name: str) -> str:
    """A ring begins with its key number 1; rotation puts the next number in front."""
    return f"1:{secrets.token_urlsafe(32)}" if name == "sealing_keys" else secrets.token_urlsafe(48)
