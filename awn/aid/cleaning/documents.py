"""Numbers of documents. Checks warn and never reject; a filler is no number."""

import re
from functools import lru_cache
from typing import Final

from awn.aid.cleaning.cleaned import Cleaned, Flagged, says_nothing, unique
from awn.aid.cleaning.document_fillers import is_filler
from awn.aid.entries import Document
from awn.aid.refusing import refused_kinds
from awn.arabic.digits import to_ascii
from awn.arabic.plain import plain
from awn.arabic.wording import message
from awn.sheets.texts import text_of

_KINDS: Final = (
    ("unhcr_id", r"مفوضيه|المفوضيه|unhcr|امم|الامم|لجو|لاجي|proges|refugee"),
    ("passport", r"جواز|جوازسفر|الجواز|باسبور|passport|passeport|pp"),
    ("family_book", r"دفتر|الدفتر|عايله|العايله|عايلي|family|livret|كراسه"),
    ("ration_card", r"تموين|تموينيه|التموينيه|تمويني|التموين|ration|راشن"),
    ("civil_record", r"قيد|القيد|خانه|الخانه|سجل|السجل|قيدنفوس|civil|registre"),
    ("national_id", r"هويه|الهويه|هوية|وطني|الوطني|قومي|القومي|بطاقه|البطاقه|رقم وطني|شخصيه|الشخصيه|موحد|الموحده|مدني|id|cin|nid|cni|identity|national"),
)  # fmt: skip
_KIND_WORDS: Final = tuple((kind, re.compile(rf"(?<!\w)(?:و?ب?)(?:{words})(?!\w)")) for kind, words in _KINDS)
_SPOUSES: Final = re.compile(
    r"(?<!\w)(?:ال)?(?:زوجه|زوجته|زوج|زوجها|ام|الام|الاب|والده|والدته|والدها|اخ|اخوه|اخيه|ابن|ابنه|اهل|اهله|جد|عم|عمه|قريب|wife|husband|father|mother|brother)(?!\w)"
)
_WIFE: Final = re.compile(r"(?<!\w)(?:ال)?(?:زوجه|زوجته|زوج|زوجها|wife|husband)(?!\w)")
_LOST: Final = re.compile(
    r"(?<!\w)(?:محروقه?|حرق|حرقت|احترقت?|ضايعه?|ضاعت?|ضياع|مفقوده?|فقدت?|مسروقه?|سرقت?|تالفه?|تلفت?|ممزقه?|تحت (?:ال)?(?:انقاض|ردم)|مصادره|غرقت|lost|burnt|burned|stolen|perdue?|brulee?)(?!\w)"
)
_REPLACED: Final = re.compile(r"(?<!\w)بدل (?:فاقد|ضايع|تالف|عن)|(?<!\w)(?:replacement|duplicata)(?!\w)")
_PENDING: Final = re.compile(
    r"(?<!\w)(?:قيد (?:ال)?(?:اصدار|استخراج|تجديد|معامله|انجاز|طلب|اجرا)|لم (?:يستخرج|تستخرج|يصدر|تصدر)|بدون|لا يوجد|لا توجد|ليس|ليست|لا يملك|لا تملك|ما عنده?ا?|بلا|من غير|معندوش|مفيش|ماكو|غير مسجل\w*|مكتوم\w*|بدو+ن|without|none|sans)(?!\w)"
)
_NUMBER: Final = re.compile(
    r"(?<![\w])(?:[A-Z]{1,4}[\s\-/]?)?\d(?:[\d]|[ \-–.⁄](?=\d))*(?:[\s\-]?[A-Z](?![A-Z]))?|(?<!\w)\d{2,4}-\d{2}[A-Z]\d{5}",
    re.IGNORECASE,
)
_CASE: Final = re.compile(
    r"(?<!\w)\d{2,4}\s*-\s*\d{1,2}\s*[A-Z]\s*\d{4,6}(?!\w)|(?<!\w)[A-Z]{2,4}[\s\-/]?\d{2}[A-Z]\d{5,8}(?!\w)", re.IGNORECASE
)
_EXPONENT: Final = re.compile(r"\d(?:\.\d+)?[eE]\+\d+")
_REGISTERED: Final = re.compile(r"(?<![\d/])(\d{1,5})\s*/\s*(\d{1,4})(?![\d/])")
"""A number and a page or year of a register: one number, not two documents."""
_LABEL: Final = re.compile(r"^(?:N?ID|CIN|NIN|NIC|ID?NO|NO|NR)(?=\d)")
"""What only says that a number follows; other letters belong to a passport or a case."""
_TWO: Final = re.compile(r"\s*(?:[/\\|,;\n\r+&،؛]|\s[-–—]\s|\s(?:و|and|et)\s)\s*")


def clean_documents(value: object, *, kind: str = "", usual: int = 0) -> Cleaned[tuple[Document, ...]]:
    """The documents of a cell in a column of this kind ("" when the column does not say) whose numbers usually have `usual` digits (0: not known).

    Words in the cell name another kind. A number that the cell calls the wife's or a relative's is not taken for this person's, and is flagged.
    """
    return _clean(text_of(value) if not isinstance(value, str) else value, kind, usual)


@lru_cache(maxsize=200_000)
def _clean(typed: str, kind: str, usual: int) -> Cleaned[tuple[Document, ...]]:
    text = to_ascii(text_of(typed.replace("\n", " / ")))
    text = re.sub(r"(?<!\d)(\d+)\.0+(?!\d)", r"\1", text)
    text = _REGISTERED.sub(r"\1⁄\2", text)
    if says_nothing(text):
        return Cleaned((), ("document.none",) if text.strip("-–—_.؟? ") else ())
    left_out = refused_kinds(text)
    documents: list[Document] = []
    flags: list[Flagged] = list(_lost_digits(text))
    fillers = False
    said_kind = ""
    for piece in _TWO.split(text):
        folded = plain(piece)
        said_kind = _kind_said(folded) or said_kind
        for number in [] if flags else _numbers(piece):
            if is_filler(number, usual):
                fillers = True
            elif _SPOUSES.search(folded):
                flags.append(_anothers(folded))
            else:
                documents.append(Document(said_kind or kind, number))
    found = unique(tuple(documents))
    return Cleaned(
        found,
        _rules(typed, found),
        (*flags, *_remarks(plain(text), found=bool(found), fillers=fillers, flagged=bool(flags))),
        left_out,
    )


def _numbers(piece: str) -> list[str]:
    """The numbers of one piece, without spaces and strokes; letters of a passport or a case stay."""
    if case := _CASE.search(piece):
        return [re.sub(r"\s+", "", case[0]).upper()]
    numbers = (_LABEL.sub("", re.sub(r"[\s\-–.]", "", found).replace("⁄", "/").upper()) for found in _NUMBER.findall(piece))
    return [number for number in numbers if sum(sign.isdigit() for sign in number) >= 2]


def _kind_said(folded: str) -> str:
    return next((kind for kind, words in _KIND_WORDS if words.search(folded)), "")


def _anothers(folded: str) -> Flagged:
    if _WIFE.search(folded):
        return "document.spouse", message("The number belongs to the wife or the husband, and is not taken for this person's.")
    else:
        return "document.relative", message("The number belongs to a relative, and is not taken for this person's.")


def _lost_digits(text: str) -> tuple[Flagged, ...]:
    if _EXPONENT.search(text):
        return (
            (
                "document.rounded",
                message("The spreadsheet program has rounded the number, and its last digits are lost. Ask for it."),
            ),
        )
    else:
        return ()


def _rules(typed: str, documents: tuple[Document, ...]) -> tuple[str, ...]:
    if not documents or (len(documents) == 1 and documents[0].number == typed.strip()):
        return ()
    elif len(documents) > 1:
        return ("document.two",)
    elif re.fullmatch(r"\d+\.0+", to_ascii(typed).strip()):
        return ("document.decimal",)
    else:
        return ("document.number",)


def _remarks(folded: str, *, found: bool, fillers: bool, flagged: bool) -> tuple[Flagged, ...]:
    """What the words say where there is no number, or beside it."""
    if found and _REPLACED.search(folded):
        return (("document.replacement", message("The document replaces a lost one: an older list may hold another number.")),)
    elif found or flagged:
        return ()
    elif fillers:
        return (("document.filler", message("The number only fills the cell and is not taken.")),)
    elif _SPOUSES.search(folded):
        return (("document.on_another", message("This person stands on the document of somebody else.")),)
    elif _LOST.search(folded) or _REPLACED.search(folded):
        return (("document.lost", message("The document is lost. Ask for an older list or a copy.")),)
    elif _PENDING.search(folded):
        return (("document.none", message("There is no document. This is no reason to leave anybody out.")),)
    else:
        return (("document.unreadable", message("The cell holds no document number.")),)
