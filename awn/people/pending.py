"""What a journey of several pages remembers until its end: sealed inside the session, and forgotten with it."""

import base64
import json
import time
from typing import Any, Final

from django.contrib.sessions.backends.base import SessionBase

from awn.sealed.sealing import Unreadable, seal, unseal

LIFE: Final = 3600  # seconds

type Content = dict[str, Any]


def keep(session: SessionBase, name: str, content: Content) -> None:
    """Remembers the content (it must be JSON) under a name, in place of what stood there."""
    text = json.dumps({**content, "at": time.time()})
    session[f"pending_{name}"] = base64.b64encode(seal(text.encode(), f"session.{name}")).decode()


def kept(session: SessionBase, name: str) -> Content | None:
    """What is remembered under this name, for an hour; None when there is nothing, or the clock went back."""
    sealed = session.get(f"pending_{name}")
    try:
        content: Content = json.loads(unseal(base64.b64decode(sealed or ""), f"session.{name}"))
    except (Unreadable, ValueError):
        return None
    else:
        return content if 0 <= time.time() - content["at"] <= LIFE else None


def drop(session: SessionBase, *names: str) -> None:
    for name in names:
        session.pop(f"pending_{name}", None)
