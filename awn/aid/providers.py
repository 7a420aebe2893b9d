"""What a folded text says of the one who provided for a family: neutral facts, whichever words tell them."""

import re
from typing import Final

from awn.aid.words.refused import LOST, PROVIDER

_PROVIDER: Final = re.compile(rf"(?<!\w)[وف]?(?:{PROVIDER})(?!\w)")
_LOST: Final = re.compile(rf"(?<!\w)[وف]?(?:{LOST})(?!\w)")
_KILLED: Final = re.compile(
    r"(?<!\w)[وف]?(?:ال)?(?:\w*استشه?د\w*|شهيد\w*|شهدا|قتل\w*|مقتل\w*|مقتول\w*|قتيل\w*|اعدم\w*|اغتيل\w*|ذبح\w*|martyr\w*|killed|murdered|executed|tuee?)(?!\w)"
)
_HELD: Final = re.compile(
    r"(?<!\w)[وف]?(?:ال)?(?:\w*عتقل\w*|اعتقال\w*|اسير\w*|سجين\w*|سجن\w*|مسجون\w*|محبوس\w*|محتجز\w*|مخطوف\w*|مختطف\w*|مغيب\w*|موقوف\w*|detain\w*|prison\w*|jail\w*|arrested|kidnapped)(?!\w)"
)


def provider_lost(folded: str, *, refused: bool) -> bool:
    """Whether a folded text says that the family lost its provider. `refused` texts say it by what may not come in."""
    return bool(_LOST.search(folded)) or (refused and bool(_KILLED.search(folded) and _PROVIDER.search(folded)))


def provider_killed(folded: str) -> bool:
    """Whether folded words say that somebody was killed or is called a martyr."""
    return bool(_KILLED.search(folded))


def provider_away(folded: str) -> bool:
    """Whether a folded refused text says that the provider is held somewhere."""
    return bool(_HELD.search(folded) and _PROVIDER.search(folded))
