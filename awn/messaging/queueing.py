"""Putting a job into the queue by its name, in the act's own transaction."""

from datetime import datetime
from typing import Any

from procrastinate.contrib.django import app


def queue(name: str, *, at: datetime | None = None, priority: int = 0, **arguments: Any) -> None:
    """The job runs after the transaction is committed, and not at all when it is rolled back."""
    app.configure_task(name, schedule_at=at, priority=priority).defer(**arguments)
