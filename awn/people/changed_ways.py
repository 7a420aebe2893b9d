"""What follows when a way into an account was added, changed or removed: its journal line, and whoever listens tells the person."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from awn.journal.recording import record
from awn.people.signals import way_changed

if TYPE_CHECKING:
    from awn.people.models.account import Account


def written(event: str, *, about: Account, by: Account, way: str, former: str = "") -> None:
    """Called inside the act's transaction. `former` is an address that leads into the account no more."""
    details: dict[str, Any] = {"details": {"way": way}} if way != "password" else {}
    record(event, about=about, by=by, **details)
    way_changed.send(sender=type(about), person=about, event=event, way=way, former=former)
