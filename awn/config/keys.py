"""The secrets of an installation: from the environment, else from `keys.json` in the private folder, where `make_keys` puts what is missing.

A key named `secret_key` is `AWN_SECRET_KEY` in the environment.
"""

import os
import secrets

from awn.config.home import home, locked, make_home, read_private, write_private

NAMES = ("secret_key", "superuser_password", "owner_password", "application_password")
FILE = "keys.json"


def key(name: str) -> str:
    """One secret; empty when the installation has none of this name yet."""
    return os.environ.get(f"AWN_{name.upper()}") or str(read_private(home() / FILE).get(name, ""))


def make_keys() -> None:
    """Makes the keys that are missing from the private folder; those that stand there stay."""
    folder = make_home()
    with locked(folder / "keys.lock", wait=True):
        known = read_private(folder / FILE)
        missing = {name: secrets.token_urlsafe(48) for name in NAMES if name not in known}
        if missing:
            write_private(folder / FILE, known | missing)
