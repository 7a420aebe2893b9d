"""The words of aid lists, as the mechanics of `awn.sheets` want them."""

import re
from collections.abc import Callable
from functools import cache

from awn.aid.roles import PERSON_FIELDS, all_roles
from awn.aid.words import headers, rows
from awn.aid.words.composing import compose
from awn.aid.words.contents import kinds
from awn.aid.words.expectations import EXPECTS, PROPOSES
from awn.aid.words.name_texts import is_name
from awn.aid.words.settling import settle
from awn.sheets.vocabulary import Vocabulary


def refuses_nothing(_header: str) -> str:
    """Recognises no header that may not come in: for tests of everything else."""
    return ""


_NUMBERED = re.compile(r"(spouse[1-4]?|member(?:1?\d|20)?|collector)\.(\w+)")
_BESIDE_A_NAME = frozenset((*PERSON_FIELDS, "relation"))  # a relation may stand beside each of several names


def is_role(role: str) -> bool:
    """True for every role a column can have, numbered wives and members included, and for none at all."""
    numbered = _NUMBERED.fullmatch(role)
    return role in ("", *all_roles()) or (numbered is not None and numbered[2] in _BESIDE_A_NAME)


@cache
def aid_vocabulary(refuses: Callable[[str], str] = refuses_nothing) -> Vocabulary:
    """Everything an aid list may say; `refuses` tells the kind of a header that may not come in, "" for any other."""
    return Vocabulary(
        fields=headers.FIELDS,
        subjects=headers.SUBJECTS,
        compose=compose,
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
