"""What an entry of a list is called, whichever run found it: a keyed digest of where it stands, which says nothing of whom it names."""

import hashlib
from collections import Counter
from collections.abc import Mapping
from typing import Final

from awn.aid.entries import Lists
from awn.aid.pair_questions import pair_key

SIZE: Final = 16  # bytes


def entry_keys(lists: Lists, digests: Mapping[str, str], salt: str) -> list[str]:
    """By the household's number: of the file's digest, its sheet and its row, and of which household of the row. `salt` is the list's own, so that a file in
    two lists has other keys in each."""
    seen: Counter[tuple[str, str, int]] = Counter()
    keys = []
    for household in lists.households:
        place = household.file, household.sheet, household.row
        stands = f"{digests[household.file]}\0{household.sheet}\0{household.row}\0{seen[place]}"
        keys.append(hashlib.blake2b(stands.encode(), digest_size=SIZE, key=salt.encode()[:64]).hexdigest())
        seen[place] += 1
    return keys


def pair_key_of(left: str, left_slot: str, right: str, right_slot: str) -> str:
    """What a pair of people is called: each by the key of an entry and the slot in it."""
    return pair_key(f"{left}.{left_slot}", f"{right}.{right_slot}")
