"""A browser in which somebody is logged in."""

from __future__ import annotations

from django.contrib.sessions.base_session import AbstractBaseSession
from django.db import models

from awn.arabic.wording import message
from awn.people.models.person import Person
from awn.people.personal_data import PersonalData


class Session(AbstractBaseSession):
    """One browser's session; it knows whose it is, so that leaving everywhere and erasure can end it."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="sessions")

    personal_data = PersonalData(
        fields=(),
        kept="until it ends: two weeks at most",
        erasure="deleted",
        secret=("session_key", "session_data"),
        called=message("Browsers in which you are logged in"),
    )

    @classmethod
    def get_session_store_class(cls) -> type:
        from awn.people.sessions import SessionStore

        return SessionStore
