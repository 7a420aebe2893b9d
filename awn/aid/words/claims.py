"""Questions about all claims of a list together."""

from collections.abc import Iterable

from awn.sheets.vocabulary import Claim


def has(claims: Iterable[Claim], role: str) -> bool:
    return any(claim.role == role for claim in claims)
