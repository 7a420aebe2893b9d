"""A person: somebody with an account."""

from __future__ import annotations

from typing import ClassVar

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models import F, Func, Q
from django.db.models.functions import Now
from django.utils import timezone
from django.utils.translation import gettext_lazy

from awn.journal.subject import Subject
from awn.people.personal_data import PersonalData
from awn.sealed.fields import SealedText

ADULT = 18  # years
YOUNGEST = 15  # years


class Fold(Func):
    """The comparing form of a text: `awn.arabic.folding.fold` inside the database."""

    function = "awn_fold"
    arity = 1
    output_field = models.TextField()


class People(BaseUserManager["Person"]):
    """Adjectives for people."""

    def present(self) -> models.QuerySet[Person]:
        """Neither erased nor suspended."""
        return self.filter(hollowed_at=None, suspended_at=None)

    def get_by_natural_key(self, username: str | None) -> Person:
        return self.get(username=username)


class Person(Subject, AbstractBaseUser):
    """Somebody with an account. User name, phone or e-mail, each optional but one; a name of any form; the year of birth decides what is open.

    Erasure hollows the row: it keeps its id, so that results and credentials stand, and nothing else.
    """

    name = models.CharField(max_length=200)
    name_folded = models.GeneratedField(expression=Fold(F("name")), output_field=models.TextField(), db_persist=True)
    year_of_birth = models.PositiveSmallIntegerField(null=True)
    username = models.CharField(max_length=60, null=True, blank=True, unique=True)
    email = models.EmailField(null=True, blank=True, unique=True)
    phone = SealedText(null=True, blank=True)
    phone_index = models.BinaryField(null=True, max_length=32, unique=True)
    language = models.CharField(
        max_length=8, choices=[("ar", gettext_lazy("Arabic")), ("en", gettext_lazy("English"))], default="ar"
    )
    joined_at = models.DateTimeField(db_default=Now())
    suspended_at = models.DateTimeField(null=True, blank=True)
    hollowed_at = models.DateTimeField(null=True, blank=True)

    objects: ClassVar[People] = People()
    personal_data = PersonalData(
        fields=("name", "year_of_birth", "username", "email", "phone", "phone_index", "password", "last_login"),
        kept="as long as the account is used; three years after the last log-in it is erased",
        erasure="hollowed",
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
                | Q(name="", year_of_birth__isnull=True, username__isnull=True, email__isnull=True, phone_index__isnull=True),
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
