"""The words of aid lists, as the mechanics of `awn.sheets` want them."""

from collections.abc import Callable
from functools import cache

from awn.aid.words import headers, rows
from awn.aid.words.contents import EXPECTS, PROPOSES, is_name, kinds
from awn.aid.words.settling import settle
from awn.sheets.vocabulary import Vocabulary


def refuses_nothing(_header: str) -> str:
    """Recognises no header that may not come in: for tests of everything else."""
    return ""


@cache
def aid_vocabulary(refuses: Callable[[str], str] = refuses_nothing) -> Vocabulary:
    """Everything an aid list may say; `refuses` tells the kind of a header that may not come in, "" for any other."""
    return Vocabulary(
        fields=headers.FIELDS,
        subjects=headers.SUBJECTS,
        compose=headers.compose,
        kinds=kinds,
        expects=EXPECTS,
        proposes=PROPOSES,
        is_name=is_name,
        weak=headers.WEAK,
        fillers=headers.FILLERS,
        ordinals=headers.ORDINALS,
        tags=headers.TAGS,
        opens_total=rows.TOTALS,
        opens_signature=rows.SIGNATURES,
        groups=rows.GROUPS,
        people=rows.PEOPLE,
        repeatable=rows.REPEATABLE,
        refuses=refuses,
        settle=settle,
    )
