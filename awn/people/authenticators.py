"""Passkeys, the authenticator app and the printed sheet of codes: django-allauth keeps and checks them, this module says what is done with them.

Their acts stand in the journal as acts about the account, since the rows are a library's.
"""

import base64
from typing import Any, Final

from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret, validate_totp_code
from allauth.mfa.webauthn.internal import auth as webauthn
from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import IntegrityError, models, transaction

from awn.arabic.digits import to_ascii
from awn.people.changed_ways import written
from awn.people.models import Person
from awn.sealed.sealing import seal, unseal

PLACE: Final = "people.authenticator"
PASSKEY: Final = Authenticator.Type.WEBAUTHN
APP: Final = Authenticator.Type.TOTP
SHEET: Final = Authenticator.Type.RECOVERY_CODES
STRONG: Final = (PASSKEY, APP)
MOST_PASSKEYS: Final = 10
SHEET_DIGITS: Final = 10
NOBODY: Final = 0  # no row has this key

type Credential = dict[str, Any]


class Adapter(DefaultMFAAdapter):  # type: ignore[misc]  # the library has no types
    """How django-allauth keeps secrets and names things here."""

    def encrypt(self, text: str) -> str:
        return base64.b64encode(seal(text.encode(), PLACE)).decode()

    def decrypt(self, encrypted_text: str) -> str:
        return unseal(base64.b64decode(encrypted_text), PLACE).decode()

    def get_totp_label(self, user: Person) -> str:
        return self._get_user_identifier(user)

    def _get_user_identifier(self, user: Person) -> str:
        return user.username or user.email or user.name

    def _get_site_name(self) -> str:
        return settings.SITE_NAME or "Awn عون"

    def get_public_key_credential_user_entity(self, user: Person) -> dict[str, Any]:
        return {**super().get_public_key_credential_user_entity(user), "display_name": user.name}


def authenticators(person: Person) -> models.QuerySet[Authenticator]:
    found: models.QuerySet[Authenticator] = Authenticator.objects.filter(user=person).order_by("pk")
    return found


def has_strong(person: Person) -> bool:
    """Whether there is a passkey or an authenticator app, which privileged acts ask for."""
    return authenticators(person).filter(type__in=STRONG).exists()


def add_app(person: Person, secret: str, *, by: Person) -> None:
    """Joins an authenticator app in place of one that was there."""
    with transaction.atomic():
        authenticators(person).filter(type=APP).delete()
        TOTP.activate(person, secret)
        written("people.way_added", about=person, by=by, way=str(APP))


def add_passkey(person: Person, name: str, credential: Credential, *, by: Person) -> None:
    with transaction.atomic():
        webauthn.WebAuthn.add(person, name, credential)
        written("people.way_added", about=person, by=by, way=str(PASSKEY))


def make_sheet(person: Person, *, by: Person) -> None:
    """Makes a new sheet of codes; those of the sheet before no longer work."""
    try:
        with transaction.atomic():
            authenticators(person).filter(type=SHEET).delete()
            RecoveryCodes.activate(person)
            written("people.way_added", about=person, by=by, way=str(SHEET))
    except IntegrityError:  # asked for twice at once: one sheet was made, and it is the person's
        pass


def codes_of_sheet(person: Person) -> list[str]:
    """The codes that still work, ten digits each; none where there is no sheet."""
    sheet = authenticators(person).filter(type=SHEET).first()
    return [] if sheet is None else RecoveryCodes(sheet).get_unused_codes()


def remove(authenticator: Authenticator, *, by: Person) -> None:
    """Once removed it stays so; a second time changes nothing."""
    with transaction.atomic():
        gone, _ = authenticators(authenticator.user).filter(pk=authenticator.pk).delete()
        if gone:
            written("people.way_removed", about=authenticator.user, by=by, way=str(authenticator.type))


def new_secret() -> str:
    """What an authenticator app and the platform will both know, in base32."""
    return str(generate_totp_secret())


def fits(secret: str, digits: str) -> bool:
    """Whether an app that knows the secret shows these digits now."""
    return bool(validate_totp_code(secret, digits))


def use_typed(person: Person | None, typed: str, kinds: tuple[str, ...]) -> bool:
    """Uses up a code of the person's app or sheet, by its length; for nobody, and who has none, it only takes as long."""
    digits = read_digits(typed)
    kind = SHEET if len(digits) == SHEET_DIGITS else APP
    owned = Authenticator.objects.filter(user_id=person.pk if person else NOBODY, type=kind)
    found = owned.first() if kind in kinds else None
    if found is None:
        _take_as_long(kind, digits)
        return False
    else:
        return bool(found.wrap().validate_code(digits))


def _take_as_long(kind: str, digits: str) -> None:
    """The steps of checking a wrong code of this kind, where there is nothing to check it against."""
    if kind == SHEET:
        with transaction.atomic():
            Authenticator.objects.select_for_update().filter(pk=NOBODY).first()
            made_up = Authenticator(type=SHEET, data={"seed": Adapter().encrypt(RecoveryCodes.generate_seed()), "used_mask": 0})
            RecoveryCodes(made_up).generate_codes()
    else:
        fits(new_secret(), digits)


def use_passkey(person: Person | None, credential: Credential) -> Person | None:
    """Whose passkey signed the challenge of this session: of the given person, or of anybody when None. Nobody when it did not."""
    try:
        response = webauthn.parse_authentication_response(credential)
        owner = person or webauthn.extract_user_from_response(credential)
        found = webauthn.complete_authentication(owner, credential)
    except (ValidationError, ValueError, TypeError, KeyError, AttributeError):
        return None
    if not response.response.authenticator_data.is_user_verified():
        return None
    found.record_usage()
    holder: Person = found.user
    return holder


def read_digits(typed: str) -> str:
    """The digits of a typed code, of any script, without what stands between them."""
    return "".join(letter for letter in to_ascii(typed) if letter in "0123456789")
