"""Logging in by a password, and which sessions still count."""

from typing import Any, Final

from django.contrib.auth.backends import BaseBackend
from django.contrib.auth.hashers import Argon2PasswordHasher, make_password
from django.http import HttpRequest

from awn.people.asked_often import AskedOften
from awn.people.consent import is_withdrawn
from awn.people.identifiers import Identifier
from awn.people.models import Person


class Argon2(Argon2PasswordHasher):
    """Argon2id with the parameters that OWASP's password storage sheet gives first: 19 MiB, two passes, one lane.

    Django's own take 100 MiB for each password, which a class that registers at once does not leave a small machine.
    """

    time_cost = 2
    memory_cost = 19 * 1024
    parallelism = 1


class PasswordBackend(BaseBackend):
    def authenticate(  # type: ignore[override]
        self,
        request: HttpRequest | None,  # noqa: ARG002
        *,
        identifier: Identifier,
        password: str,
        **_: Any,
    ) -> Person | None:
        """Whose account and password these are. It works as long for a name that nobody has. Who is suspended is found too, and told so by the view."""
        person = Person.objects.known_as(identifier.kind, identifier.value)
        if person is None:
            make_password(password)
            return None
        elif person.check_password(password):
            return person
        else:
            return None

    def get_user(self, user_id: int) -> Person | None:
        """The person of a session, who knows whether their consent is withdrawn; nobody once the account is suspended or erased."""
        return _PRESENT.first(user_id)


_PRESENT: Final = AskedOften(
    lambda number: Person.objects.present().annotate(**{"has_withdrawn_consent": is_withdrawn()}).filter(pk=number)
)
