"""How somebody comes in: the account's names and its password."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, Self

from django.contrib.auth.models import AbstractBaseUser
from django.db import IntegrityError, models, transaction
from django.db.models import F

from awn.journal.recording import record
from awn.journal.subject import Subject
from awn.people.changed_ways import written
from awn.people.models.folded import Fold
from awn.sealed.blind import BlindIndex, blind_index
from awn.sealed.fields import SealedText

type Way = Literal["email", "sms"]


class Taken(Exception):
    """Another account has this user name, e-mail address or phone number (`what`)."""

    def __init__(self, what: str) -> None:
        super().__init__(what)
        self.what = what


def phone_index(number: str) -> bytes:
    """By which a phone number (E.164) is found."""
    return blind_index(number, "person.phone")


def taken_name(problem: IntegrityError) -> str:
    """Which of the three names another account has; any other broken rule goes on its way."""
    for column, what in (("username", "username"), ("email", "email"), ("phone_index", "sms")):
        if f"people_person_{column}" in str(problem):
            return what
    raise problem


class Account(Subject, AbstractBaseUser):
    """The names by which somebody logs in, each optional but one, and what proves that it is they.

    A user name stands as it was typed, in small letters, and is one with every other way of writing it («أحمد.١», «احمد 1»). An e-mail address stands in
    small letters, a phone number in E.164, sealed.
    """

    username = models.CharField(max_length=60, null=True, blank=True, unique=True)
    username_folded = models.GeneratedField(
        expression=Fold(F("username")), output_field=models.TextField(), db_persist=True, unique=True
    )
    email = models.EmailField(null=True, blank=True, unique=True)
    phone = SealedText(null=True, blank=True)
    phone_index = BlindIndex(of="phone", purpose="person.phone", null=True, unique=True)

    if TYPE_CHECKING:
        sessions: Any

    class Meta:
        abstract = True

    def contact(self, way: Way) -> str:
        """The e-mail address, or the phone number; empty where there is none."""
        return (self.email if way == "email" else self.phone) or ""

    @property
    def way_of_codes(self) -> Way | None:
        """By which way a code reaches the person: e-mail, else a text message; None where there is neither."""
        if self.email:
            return "email"
        elif self.phone:
            return "sms"
        else:
            return None

    def change_password(self, password: str, *, by: Self) -> None:
        """Sets the password and ends all sessions but those that are told (`update_session_auth_hash`)."""
        with transaction.atomic():
            self.set_password(password)
            self.save(update_fields=["password"])
            written("people.password_changed", about=self, by=by, way="password")

    def set_username(self, username: str, *, by: Self) -> None:
        """Raises Taken. Does nothing when it is the user name already."""
        if username != self.username:
            self._keep("username", by, "", username=username)

    def set_contact(self, way: Way, value: str, *, by: Self) -> None:
        """Makes an address that its owner has proved a way to log in. Raises Taken. Does nothing when it stands there already."""
        if value != self.contact(way):
            self._keep(way, by, self.contact(way), **_columns(way, value))

    def remove_contact(self, way: Way, *, by: Self) -> None:
        """The address is no longer known; the form sees to it that another way in remains, and the database to another name."""
        former = self.contact(way)
        if former:
            with transaction.atomic():
                self._write(_columns(way, None))
                written("people.way_removed", about=self, by=by, way=way, former=former)

    def end_sessions(self, *, by: Self, but: str | None = None) -> None:
        """Logs the account out everywhere, or everywhere but in the session with this key."""
        with transaction.atomic():
            self.sessions.exclude(session_key=but or "").delete()
            record("people.sessions_ended", about=self, by=by)

    def _keep(self, what: str, by: Self, former: str, **columns: object) -> None:
        before = {name: getattr(self, name) for name in columns}
        try:
            with transaction.atomic():
                self._write(columns)
                written("people.way_added", about=self, by=by, way=what, former=former)
        except IntegrityError as problem:
            for name, value in before.items():
                setattr(self, name, value)
            raise Taken(what) from problem

    def _write(self, columns: dict[str, object]) -> None:
        for name, value in columns.items():
            setattr(self, name, value)
        self.save(update_fields=list(columns))


def _columns(way: Way, value: str | None) -> dict[str, object]:
    if way == "email":
        return {"email": value}
    else:
        return {"phone": value, "phone_index": None if value is None else phone_index(value)}
