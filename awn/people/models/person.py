"""A person: somebody with an account."""

from __future__ import annotations

from typing import Any, ClassVar

from django.conf import settings
from django.contrib.auth.hashers import make_password
from django.contrib.auth.models import BaseUserManager
from django.db import IntegrityError, models, transaction
from django.db.models import F, Q
from django.db.models.functions import Now
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy

from awn.arabic.wording import message
from awn.journal.recording import record
from awn.people.erasing import erase
from awn.people.models.account import Account, Taken, phone_index, taken_name
from awn.people.models.folded import Fold
from awn.people.personal_data import PersonalData
from awn.people.refusals import ErasureRefused
from awn.people.texts import newest

ADULT = 18  # years
YOUNGEST = 15  # years


def default_time_zone() -> str:
    """The clock of the installation."""
    return settings.TIME_ZONE


class People(BaseUserManager["Person"]):
    """Adjectives for people."""

    def present(self) -> models.QuerySet[Person]:
        """Neither erased nor suspended."""
        return self.filter(hollowed_at=None, suspended_at=None)

    def known_as(self, what: str, value: str) -> Person | None:
        """Who logs in by this user name (folded), e-mail address ("email") or phone number ("sms", E.164); one query."""
        columns: dict[str, dict[str, Any]] = {"sms": {"phone_index": phone_index(value)}, "email": {"email": value}}
        return self.filter(hollowed_at=None, **columns.get(what, {"username_folded": value})).first()

    def join(self, *, phone: str | None = None, password: str | None = None, **fields: Any) -> Person:
        """Makes an account. `password` is a hash, or None for none. Raises Taken when somebody has one of its names already."""
        index = None if phone is None else phone_index(phone)
        person = self.model(phone=phone, phone_index=index, password=password or make_password(None), **fields)
        try:
            with transaction.atomic():
                person.save(force_insert=True)
                record("people.account_made", about=person, by=person)
        except IntegrityError as problem:
            raise Taken(taken_name(problem)) from problem
        else:
            return person

    def get_by_natural_key(self, username: str | None) -> Person:
        return self.get(username=username)


class Person(Account):
    """Somebody with an account. User name, phone or e-mail, each optional but one; a name of any form; the year of birth decides what is open.

    Erasure hollows the row: it keeps its id, so that results and credentials stand, and nothing else.
    """

    name = models.CharField(max_length=200)
    name_folded = models.GeneratedField(expression=Fold(F("name")), output_field=models.TextField(), db_persist=True)
    year_of_birth = models.PositiveSmallIntegerField(null=True)
    language = models.CharField(
        max_length=8, choices=[("ar", gettext_lazy("Arabic")), ("en", gettext_lazy("English"))], default="ar"
    )
    digits = models.CharField(
        max_length=8,
        choices=[("western", gettext_lazy("Western digits, as in 2026")), ("arabic", gettext_lazy("Eastern Arabic digits"))],
        default="western",
    )
    time_zone = models.CharField(max_length=40, default=default_time_zone)
    sender_name = models.CharField(max_length=30, blank=True, default="")
    joined_at = models.DateTimeField(db_default=Now())
    suspended_at = models.DateTimeField(null=True, blank=True)
    hollowed_at = models.DateTimeField(null=True, blank=True)

    objects: ClassVar[People] = People()
    personal_data = PersonalData(
        fields=(
            "name",
            "year_of_birth",
            "username",
            "email",
            "phone",
            "phone_index",
            "password",
            "last_login",
            "language",
            "digits",
            "time_zone",
            "sender_name",
        ),
        kept="as long as the account is used; three years after the last log-in it is erased",
        erasure="hollowed",
        of=(),
        secret=("password", "phone_index"),
        called=message("Account"),
    )

    USERNAME_FIELD = "username"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    class Meta:
        constraints = (
            models.CheckConstraint(
                name="person_can_be_reached_by_something",
                condition=Q(username__isnull=False)
                | Q(email__isnull=False)
                | Q(phone_index__isnull=False)
                | Q(hollowed_at__isnull=False),
                violation_error_message=gettext_lazy("Give a user name, a phone number or an e-mail address."),
            ),
            models.CheckConstraint(
                name="person_phone_has_its_index",
                condition=Q(phone__isnull=True, phone_index__isnull=True) | Q(phone__isnull=False, phone_index__isnull=False),
            ),
            models.CheckConstraint(
                name="person_hollowed_holds_nothing",
                condition=Q(hollowed_at__isnull=True)
                | Q(
                    name="",
                    sender_name="",
                    year_of_birth__isnull=True,
                    username__isnull=True,
                    email__isnull=True,
                    phone_index__isnull=True,
                    last_login__isnull=True,
                ),
            ),
        )

    def __str__(self) -> str:
        return self.name

    @property
    def is_active(self) -> bool:  # type: ignore[override]  # never written
        """Whether the account may be used."""
        return self.hollowed_at is None and self.suspended_at is None

    @property
    def is_adult(self) -> bool:
        """Surely of age: the whole year of the birthday has passed."""
        return self.year_of_birth is not None and timezone.localdate().year - self.year_of_birth > ADULT

    @property
    def is_steward(self) -> bool:
        """Whether the person runs this installation."""
        return self.stewardships.current().exists()

    @cached_property
    def has_withdrawn_consent(self) -> bool:
        """Whether consent was taken back and not given again since. The person of a session knows it without a query (`PasswordBackend.get_user`)."""
        return {row.withdrawn_at is None for row in self.consents.all()} == {False}

    @property
    def has_signed_conduct(self) -> bool:
        """Whether the code of conduct in force stands signed: work that touches people asks for it."""
        return self.conduct_signatures.filter(version=newest("conduct")).exists()

    def erase(self, *, by: Person | None) -> None:
        """Hollows this row for good and ends everything else that is held about the person, as each model's `personal_data` says; the journal forgets
        whose lines they were. A second time changes nothing. By nobody when the time for keeping is over. Raises `ErasureRefused`."""
        with transaction.atomic():
            self._leave_office(by)
            erase(self, by=by)

    def _leave_office(self, by: Person | None) -> None:
        """Of two last stewards who are erased at the same moment one stays: each waits for the other's answer."""
        offices = list(self.stewardships.model.objects.current().select_for_update())
        mine = [office for office in offices if office.person_id == self.pk]
        if mine and len(mine) == len(offices):
            raise ErasureRefused(message("You alone run this installation. Give the office to somebody else first."))
        for office in mine:
            office.end(by=by)
