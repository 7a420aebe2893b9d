"""What may not come in: religion, sect, tribe, origin, party, armed side, detention, «شهيد», HIV, violence suffered.

A cell or note that holds such matter loses the whole clause, so that nothing around the word tells what stood there. Names of people are never judged here:
«مسلم», «المسيحي» and «العشائر» are names too.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from awn.aid.providers import provider_away, provider_lost
from awn.aid.refused_matter import answers_follow, clauses_parted, header_kind, kinds_in, spelled_out
from awn.arabic.folding import fold, tidy

_BREAK: Final = re.compile(
    r"(\n|[،,؛;+/\\|•·…()\[\]{}!؟?=]+|\.(?!\d)|(?<!\w)[-–—]+|[-–—]+(?!\w)|(?<![\w\u064b-\u0652\u0670])(?:و|&|ثم|لكن|and|but|et|mais)(?![\w\u064b-\u0652\u0670]))",
    re.IGNORECASE,
)
_HANGS_ON: Final = re.compile(
    r"(?:في|من|منذ|عند|علي|على|بسبب|بعد|قبل|خلال|عام|سنه|سنة|تاريخ|بتاريخ|لدي|لدى|داخل|تحت|بيد|بأيدي|بايدي|اثناء|أثناء|حتى|حتي|الي|إلى|ضمن|مع|ب|لل?|in|on|at|by|since|for|from|during|with|en|par|depuis|chez)(?![\w])"
    r"|[\d٠-٩۰-۹\s/.\-]+$"
)
_ANSWERS: Final = re.compile(r"[/\\|=\n(\[{–—-]")
"""Breaks over which a name and its answer belong together: «العشيرة / …»."""
_OPENS: Final = re.compile(r"[(\[{]")
_CLOSES: Final = re.compile(r"[)\]}]")


@dataclass(frozen=True, slots=True)
class Refusal:
    """`text` is what may come in, unchanged when nothing is refused. `kinds` has one entry for each clause cut out and kind found in it. `facts` are neutral:
    "lost_provider", and "provider_absent" where he is held somewhere."""

    text: str
    kinds: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()


@lru_cache(maxsize=100_000)
def refuse(text: str, *, of_place: bool = False) -> Refusal:
    """Cuts out every clause with matter that may not come in. In the cell of a place, names of streets and quarters stay («شارع الشهيد …», «حي الشهداء»)."""
    readable = spelled_out("\n".join(tidy(line) for line in re.split(r"[\r\n\v\f\x85\u2028\u2029]+", text)))
    pieces = _BREAK.split(clauses_parted(readable))
    stands_alone = of_place and any(kinds_in(clause, of_place=True) for clause in pieces[::2])
    if not stands_alone and not kinds_in(readable, of_place=of_place):
        return Refusal(text, facts=_facts(readable, refused=False))
    kept, kinds, cut = _sifted(pieces, of_place=of_place)
    if not kinds:  # the matter stands across a break: «ديانة / …»
        return Refusal("", kinds_in(readable, of_place=of_place), _facts(readable, refused=True))
    facts = _facts(" ".join(cut), refused=True) + _facts(kept, refused=False)
    return Refusal(kept, kinds, tuple(dict.fromkeys(facts)))


@lru_cache(maxsize=10_000)
def refuses_header(header: str) -> str:
    """The kind of matter that a column with this header would bring in, or "". Codes and examples in brackets do not refuse a column of another subject."""
    return header_kind(header)


def refused_kinds(text: str) -> tuple[str, ...]:
    """The kinds of matter in a cell that is read for something else (a status, a number with words beside it). Whoever records the cell as typed asks first."""
    return () if _is_number(text) else refuse(text).kinds


def _sifted(pieces: list[str], *, of_place: bool) -> tuple[str, tuple[str, ...], list[str]]:
    """Text kept, kinds refused and clauses cut, of clauses and the breaks between them in turn."""
    kept: list[str] = []
    kinds: list[str] = []
    cut: list[str] = []
    drops_next = False  # the clause before named a matter whose answer follows
    for number in range(0, len(pieces), 2):
        clause, break_before = pieces[number], pieces[number - 1] if number else ""
        found = kinds_in(clause, of_place=of_place)
        follows = drops_next and clause.strip() != "" and bool(_ANSWERS.search(break_before))
        after_cut = bool(cut) and _cut_before(pieces, number, cut)
        if (
            found
            or follows
            or (after_cut and clause.strip() and (_HANGS_ON.match(clause.strip()) or _OPENS.search(break_before)))
        ):
            kinds.extend(found)
            cut.append(clause)
            drops_next = bool(found) and answers_follow(clause)
        else:
            kept.extend((break_before, clause))
            drops_next = drops_next and not clause.strip()
    return _mended("".join(kept)), tuple(kinds), cut


def _cut_before(pieces: list[str], number: int, cut: list[str]) -> bool:
    """Whether the last clause with words in it was cut out."""
    before = next((pieces[index] for index in range(number - 2, -1, -2) if pieces[index].strip()), "")
    return before == cut[-1]


def _mended(text: str) -> str:
    """The text without breaks that join nothing any more."""
    text = re.sub(r"[(\[{]\s*[)\]}]", " ", text)
    if len(_OPENS.findall(text)) != len(_CLOSES.findall(text)):
        text = re.sub(r"[()\[\]{}]", " ", text)
    text = re.sub(r"(?:\s*[،,؛;+/\\|•·…=\-–—]\s*){2,}", "، ", text)
    text = re.sub(
        r"(?<!\w)(?:و|&|ثم|لكن|and|but|et|mais)\s*$|^\s*(?:و|&|ثم|لكن|and|but|et|mais)(?!\w)",
        "",
        text.strip(" \n،,؛;+/\\|•·…=-–—.:"),
    )
    return re.sub(r"[ \t]{2,}", " ", text).strip(" \n،,؛;+/\\|•·…=-–—.:")


def _facts(text: str, *, refused: bool) -> tuple[str, ...]:
    """Neutral facts that need requires."""
    folded = fold(text).casefold()
    if provider_lost(folded, refused=refused):
        return ("lost_provider",)
    elif refused and provider_away(folded):
        return ("provider_absent",)
    else:
        return ()


def _is_number(text: str) -> bool:
    return not any(sign.isalpha() for sign in text)
