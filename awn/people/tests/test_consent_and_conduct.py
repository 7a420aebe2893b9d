"""Texts that are accepted and signed, by version and language."""

import hashlib
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connections

from awn.journal.models import Line
from awn.people import conduct, consent
from awn.people.models import ConductSignature, Consent
from awn.people.tests.factories import make_person
from awn.people.texts import FOLDER, newest, text

CONSENTS = ["people.consent_given", "people.consent_withdrawn", "people.consent_given"]
KINDS = ("consent", "conduct")


@pytest.mark.parametrize("kind", KINDS)
def test_every_version_stands_in_both_languages_with_the_same_blocks(kind: str) -> None:
    for version in range(1, newest(kind) + 1):
        arabic, english = (text(kind, version=version, language=language) for language in ("ar", "en"))
        assert [(block.kind, len(block.lines)) for block in arabic.blocks] == [
            (block.kind, len(block.lines)) for block in english.blocks
        ]


def test_what_is_recorded_is_the_hash_of_what_was_read() -> None:
    for kind in KINDS:
        read = text(kind, version=1, language="ar")
        assert read.digest == hashlib.sha256((FOLDER / kind / "1.ar.txt").read_bytes()).hexdigest()
    assert text("conduct", version=1, language="fr").language == "ar"


def test_the_code_says_what_it_must() -> None:
    said = conduct.current_text("ar").source
    for words in (
        "المساعدة مجانية، ولا يحق لأحد أن يطلب مقابلها مالًا أو خدمة أو علاقة.",
        "بسبب الدين أو الجنس أو العرق",
        "تعهّد بالسرية",
        "راشد ثانٍ",
        "أبلّغ عن أي إساءة",
    ):
        assert words in said


@pytest.mark.django_db
def test_consent_is_given_and_withdrawn_as_rows() -> None:
    person, other = make_person(), make_person()
    consent.accept(other, version=1)
    first = consent.accept(person, version=1)
    assert consent.accept(person, version=1) == first
    assert (first.language, first.digest) == ("ar", consent.current_text("ar").digest)
    assert consent.has_consented(person)
    consent.withdraw(person)
    consent.withdraw(person)
    assert not consent.has_consented(person)
    assert consent.has_consented(other)
    again = consent.accept(person, version=1, language="en")
    assert (Consent.objects.filter(person=person).count(), again.language) == (2, "en")
    assert [line.event for line in Line.objects.about(person).order_by("id")] == CONSENTS


@pytest.mark.django_db
def test_a_version_that_does_not_exist_cannot_be_accepted() -> None:
    with pytest.raises(FileNotFoundError):
        consent.accept(make_person(), version=99)


@pytest.mark.django_db
def test_the_code_is_signed_once_and_only_the_version_in_force_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    person = make_person()
    signature = conduct.sign(person, version=1, language="en")
    assert conduct.sign(person, version=1, language="ar") == signature
    assert (signature.language, signature.digest) == ("en", conduct.current_text("en").digest)
    answers = [person.has_signed_conduct]
    monkeypatch.setattr("awn.people.models.person.newest", lambda _kind: 2)
    assert [*answers, person.has_signed_conduct] == [True, False]


@pytest.mark.django_db(transaction=True)
def test_signing_in_two_windows_at_once_makes_one_signature() -> None:
    person = make_person()

    def sign(_: int) -> int:
        try:
            return conduct.sign(person, version=1, language="ar").pk
        finally:
            connections["default"].close()

    with ThreadPoolExecutor(4) as windows:
        found = set(windows.map(sign, range(4)))
    assert len(found) == ConductSignature.objects.count() == 1
    assert Line.objects.filter(event="people.conduct_signed").count() == 1
