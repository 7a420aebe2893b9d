"""How letters leave: `AWN_MAIL_URL`, such as `smtp+tls://user:password@mail.example.org:587`; without it they are put into the private folder."""

import os
from typing import Any
from urllib.parse import unquote, urlsplit

from awn.config.home import home

PATIENCE = 10  # seconds for one answer of the mail server
PORTS = {"smtp": 25, "smtp+tls": 587, "smtps": 465}


def mailer() -> dict[str, Any]:
    """The default entry of Django's `MAILERS`. Raises ValueError for an address of another kind."""
    address = os.environ.get("AWN_MAIL_URL", "")
    if address:
        return {"BACKEND": "django.core.mail.backends.smtp.EmailBackend", "OPTIONS": _options(address)}
    else:
        return {"BACKEND": "django.core.mail.backends.filebased.EmailBackend", "OPTIONS": {"file_path": str(home() / "letters")}}


def _options(address: str) -> dict[str, Any]:
    parts = urlsplit(address)
    if parts.scheme not in PORTS or not parts.hostname:
        raise ValueError(
            f"AWN_MAIL_URL begins with smtp://, smtp+tls:// or smtps:// and names a host; it begins with {parts.scheme}://"
        )
    named = {"username": unquote(parts.username or ""), "password": unquote(parts.password or "")}
    return {
        "host": parts.hostname,
        "port": parts.port or PORTS[parts.scheme],
        "use_tls": parts.scheme == "smtp+tls",
        "use_ssl": parts.scheme == "smtps",
        "timeout": PATIENCE,
        **{name: value for name, value in named.items() if value},
    }
