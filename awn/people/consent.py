"""Consent to what the platform keeps and why: the text by version, and giving and withdrawing it."""

from django.db import transaction
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone

from awn.journal.recording import record
from awn.people.models import Consent, Person
from awn.people.texts import VersionedText, newest, text


def current_text(language: str) -> VersionedText:
    """The text in force."""
    return text("consent", version=newest("consent"), language=language)


def has_consented(person: Person) -> bool:
    """Whether consent to the text in force stands."""
    return Consent.objects.standing().filter(person=person, version=newest("consent")).exists()


def is_withdrawn() -> Q:
    """The same as `Person.has_withdrawn_consent`, for a query of people."""
    given = Consent.objects.filter(person=OuterRef("pk"))
    return Q(Exists(given)) & ~Q(Exists(given.standing()))


@transaction.atomic
def accept(person: Person, *, version: int, language: str = "") -> Consent:
    """Writes that the person accepted this version, as read in `language` (the account's, unless said). A second time changes nothing. One journal line."""
    read = text("consent", version=version, language=language or person.language)
    consent, is_new = Consent.objects.standing().get_or_create(
        person=person, version=version, withdrawn_at=None, defaults={"language": read.language, "digest": read.digest}
    )
    if is_new:
        record("people.consent_given", about=person, by=person, details={"version": version})
    vars(person).pop("has_withdrawn_consent", None)
    return consent


@transaction.atomic
def withdraw(person: Person) -> None:
    """Ends every standing consent of the person; a second time changes nothing. One journal line for each."""
    for consent in Consent.objects.standing().filter(person=person).select_for_update():
        consent.withdrawn_at = timezone.now()
        consent.save(update_fields=["withdrawn_at"])
        record("people.consent_withdrawn", about=person, by=person, details={"version": consent.version})
    vars(person).pop("has_withdrawn_consent", None)
