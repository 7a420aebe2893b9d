"""Signing the journal's state, so that what stands in it cannot be changed unseen from then on."""

import base64
from typing import Final

from django.conf import settings
from django.db import transaction

from awn.journal.models import Checkpoint, Leaf
from awn.journal.notes import Signer, Verifier, text_of
from awn.journal.sequencing import hold_order, sequence
from awn.journal.tree import Tree

CHUNK: Final = 10_000  # leaves fetched at once


class Damaged(Exception):
    """The journal is not what was signed; nothing is signed on top of it. `awn journal verify` says what is wrong."""


def signer() -> Signer:
    """The key of checkpoints, which only the worker needs. Raises ValueError when it is missing or no key of Ed25519."""
    key = settings.CHECKPOINT_KEY
    private = base64.urlsafe_b64decode(key + "=" * (-len(key) % 4))
    if len(private) != 32:
        raise ValueError("AWN_CHECKPOINT_KEY is not 32 bytes in base64")
    return Signer(settings.JOURNAL_NAME, private)


def verifiers() -> list[Verifier]:
    """The public keys of this journal: those named in the settings, and that of the key at hand."""
    named = [Verifier.from_text(text) for text in settings.CHECKPOINT_VERIFIERS]
    return [*named, *([signer().verifier] if settings.CHECKPOINT_KEY else [])]


def sign_checkpoint() -> Checkpoint | None:
    """Orders what waits and signs the state that is reached; None when the last checkpoint is of it already.

    The tree grows on from what was last signed, under the lock of the order: two checkpoints that are not consistent cannot come of it.
    Raises Damaged.
    """
    sequence()
    with transaction.atomic():
        hold_order()
        last = Checkpoint.objects.order_by("-size").first()
        tree = grown(last)
        if tree.size == (last.size if last else 0):
            return None
        key = signer()
        note = key.sign(text_of(key.name, tree.size, tree.root))
        return Checkpoint.objects.create(size=tree.size, root=tree.root, peaks=tree.peaks, note=note)


def grown(last: Checkpoint | None) -> Tree:
    """The tree of all leaves, from the last checkpoint on."""
    try:
        tree = last.tree if last else Tree()
    except ValueError as problem:
        raise Damaged(f"the last checkpoint was changed: {problem}") from None
    leaves = Leaf.objects.filter(index__gte=tree.size).order_by("index").values_list("index", "hash")
    for index, leaf in leaves.iterator(CHUNK):
        if index != tree.size:
            raise Damaged(f"the leaf {tree.size} is missing")
        tree.add(bytes(leaf))
    return tree
