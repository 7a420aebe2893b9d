"""By which ways an account can be entered, and which of them may go."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from allauth.mfa.models import Authenticator

from awn.people.authenticators import APP, PASSKEY, SHEET, authenticators
from awn.people.models import Person
from awn.people.models.account import Way


@dataclass(frozen=True, slots=True)
class WaysIn:
    """The ways of one account, read in one query."""

    person: Person
    kept: Sequence[Authenticator]

    @classmethod
    def of(cls, person: Person) -> WaysIn:
        return cls(person, tuple(authenticators(person)))

    @property
    def passkeys(self) -> list[Authenticator]:
        return [kept for kept in self.kept if kept.type == PASSKEY]

    @property
    def app(self) -> Authenticator | None:
        return next((kept for kept in self.kept if kept.type == APP), None)

    @property
    def codes_left(self) -> int:
        """How many codes of the printed sheet still work."""
        return next((len(kept.wrap().get_unused_codes()) for kept in self.kept if kept.type == SHEET), 0)

    def may_lose(self, way: Way) -> bool:
        """Whether the account can still be entered when this address is gone: by another name, and by another proof."""
        other: Way = "sms" if way == "email" else "email"
        named = bool(self.person.username or self.person.contact(other))
        proof = self.person.has_usable_password() or self.passkeys or self.codes_left or self.person.contact(other)
        return named and bool(proof)
