"""Checkpoints: what they look like, who may trust them, and that no two of them tell different stories."""

import base64
from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from django.db import connection, transaction
from pytest_django.fixtures import Settings

from awn.journal.models import Checkpoint, Leaf
from awn.journal.notes import BadNote, Signer, Verifier, opened, text_of
from awn.journal.proofs import consistency, is_consistent
from awn.journal.sequencing import sequence
from awn.journal.signing import Damaged, sign_checkpoint, signer, verifiers
from awn.journal.tests.objects import make_lines
from awn.journal.tests.owner import as_owner
from awn.journal.tree import EMPTY, Tree

OURS, OTHER = Signer("example.org/awn-journal", b"k" * 32), Signer("example.org/awn-journal", b"o" * 32)
TEXT = text_of("example.org/awn-journal", 7, EMPTY)


def test_a_checkpoint_is_written_as_the_specification_says() -> None:
    head, _, signature = OURS.sign(TEXT).partition("\n\n")
    assert head.split("\n") == ["example.org/awn-journal", "7", base64.b64encode(EMPTY).decode()]
    dash, name, encoded = signature.removesuffix("\n").split(" ")
    material = base64.b64decode(encoded)
    assert (dash, name, material[:4], len(material)) == ("—", "example.org/awn-journal", OURS.verifier.id, 68)
    Ed25519PublicKey.from_public_bytes(OURS.verifier.public).verify(material[4:], TEXT.encode())


def test_the_id_of_a_key_is_that_of_the_specifications_example() -> None:
    text = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
    assert (str(Verifier.from_text(text)), Verifier.from_text(text).id.hex()) == (text, "c74f20a3")


@pytest.mark.parametrize(
    "text", ["", "a+b", "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW", "a+00000000+%"]
)
def test_what_is_no_public_key_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        Verifier.from_text(text)


def test_signatures_of_strangers_say_nothing_while_a_wrong_one_of_a_known_key_rejects() -> None:
    note = OURS.sign(TEXT)
    stranger = OTHER.sign(TEXT).rpartition("\n\n")[2]
    assert opened(note + stranger, [OURS.verifier]) == TEXT
    with pytest.raises(BadNote, match="no key that is known"):
        opened(OTHER.sign(TEXT), [OURS.verifier])
    with pytest.raises(BadNote, match="is wrong"):
        opened(note.replace("\n7\n", "\n8\n"), [OURS.verifier])
    with pytest.raises(BadNote, match="is wrong"):
        opened(note.replace("\n7\n", "\n8\n") + OTHER.sign(TEXT).rpartition("\n\n")[2], [OURS.verifier, OTHER.verifier])


@pytest.mark.parametrize(
    "note", ["", TEXT, f"{TEXT}\n", f"{TEXT}\n- a b\n", f"{TEXT}\n— a\n", f"{TEXT}\n— a %%%\n", f"{TEXT}\n— a YQ==\n"]
)
def test_what_is_no_note_is_refused(note: str) -> None:
    with pytest.raises(BadNote, match="signature"):
        opened(note, [OURS.verifier])


@pytest.mark.django_db
def test_every_checkpoint_begins_the_next(settings: Settings) -> None:
    for number in (3, 1, 4):
        make_lines(number)
        sign_checkpoint()
    leaves = [bytes(leaf) for leaf in Leaf.objects.order_by("index").values_list("hash", flat=True)]
    signed = list(Checkpoint.objects.order_by("size"))
    assert [checkpoint.size for checkpoint in signed] == [3, 4, 8]
    assert [bytes(each.root) for each in signed] == [Tree(leaves[: each.size]).root for each in signed]
    for old, new in pairwise(signed):
        path = consistency(leaves[: new.size], old.size)
        roots = {"first_root": bytes(old.root), "second_root": bytes(new.root)}
        assert is_consistent(first=old.size, second=new.size, path=path, **roots)
    assert all(opened(each.note, verifiers()) == text_of(settings.JOURNAL_NAME, each.size, bytes(each.root)) for each in signed)


@pytest.mark.django_db
def test_a_state_is_signed_once_and_an_empty_journal_not_at_all() -> None:
    assert sign_checkpoint() is None
    make_lines(2)
    first = sign_checkpoint()
    assert first is not None
    assert (first.size, sign_checkpoint(), Checkpoint.objects.count()) == (2, None, 1)


@pytest.mark.django_db(transaction=True)
def test_those_who_sign_at_once_never_sign_two_different_stories() -> None:
    def act(number: int) -> None:
        try:
            for _ in range(8):
                if number % 2:
                    sign_checkpoint()
                else:
                    with transaction.atomic():
                        make_lines(3)
        finally:
            connection.close()

    with ThreadPoolExecutor(6) as pool:
        list(pool.map(act, range(6)))
    sign_checkpoint()
    leaves = [bytes(leaf) for leaf in Leaf.objects.order_by("index").values_list("hash", flat=True)]
    signed = Checkpoint.objects.order_by("pk")
    assert len(leaves) == 72
    assert [bytes(each.root) for each in signed] == [Tree(leaves[: each.size]).root for each in signed]
    assert [each.size for each in signed] == sorted({each.size for each in signed})


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("change", "said"),
    [
        ("update journal_checkpoint set root = sha256('x')", "was changed"),
        ("update journal_checkpoint set peaks = '\\x00'", "was changed"),
        ("delete from journal_leaf where index = 3", "leaf 3 is missing"),
    ],
)
def test_nothing_is_signed_on_top_of_what_was_changed(change: str, said: str) -> None:
    make_lines(3)
    sign_checkpoint()
    make_lines(2)
    sequence()
    with as_owner(locks=False) as cursor:
        cursor.execute(change)
    with pytest.raises(Damaged, match=said):
        sign_checkpoint()


def test_the_key_of_checkpoints_is_whole_or_refused(settings: Settings) -> None:
    settings.CHECKPOINT_KEY = "c2hvcnQ"
    with pytest.raises(ValueError, match="32 bytes"):
        signer()


def test_an_auditor_needs_the_public_key_alone(settings: Settings) -> None:
    settings.CHECKPOINT_KEY, settings.CHECKPOINT_VERIFIERS = "", [str(OURS.verifier)]
    assert verifiers() == [OURS.verifier]
