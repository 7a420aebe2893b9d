"""A small vocabulary of a library's lists, to try the mechanics on words that are nobody's."""

import re
from collections.abc import Sequence

from awn.sheets.grids import Grid, Value
from awn.sheets.vocabulary import Parsed, Vocabulary

_NAMES = frozenset({"سامر", "ليلى", "هند", "عمر", "نور", "Ada", "Ben"})


def compose(parsed: Parsed) -> Sequence[str]:
    if parsed.fields[:1] == ("?state",):
        return ("book.kind", "loan.state")
    elif parsed.fields:
        return (f"loan.{parsed.fields[0]}",) if "." not in parsed.fields[0] else (parsed.fields[0],)
    else:
        return ("loan.name",) if parsed.subjects else ()


def kinds(value: Value) -> frozenset[str]:
    if isinstance(value, bool) or value is None:
        return frozenset()
    elif isinstance(value, int | float):
        return frozenset({"number"})
    elif not isinstance(value, str) or re.fullmatch(r"\d+/\d+/\d+", value):
        return frozenset({"date"})
    elif re.fullmatch(r"0\d{6,}", value):
        return frozenset({"phone"})
    elif value in ("رواية", "شعر"):
        return frozenset({"kind"})
    elif is_name(value):
        return frozenset({"full_name", "sure_name"})
    else:
        return frozenset({"text"})


def is_name(text: str) -> bool:
    words = text.split()
    return len(words) >= 2 and all(word in _NAMES for word in words)


LIBRARY = Vocabulary(
    fields={
        "name": ("الاسم", "name", "القارئ"),
        "phone": ("الهاتف", "phone"),
        "row.serial": ("م", "#", "no"),
        "books": ("عدد الكتب", "الكتب", "books"),
        "place": ("القاعة", "hall"),
        "household.place": ("household",),
        "?state": ("الحالة",),
    },
    subjects={"reader": ("القارئ", "reader")},
    compose=compose,
    kinds=kinds,
    expects={
        "name": frozenset({"full_name", "sure_name"}),
        "phone": frozenset({"phone"}),
        "books": frozenset({"number", "small"}),
        "kind": frozenset({"kind"}),
    },
    proposes=(("full_name", "loan.name"), ("phone", "loan.phone")),
    is_name=is_name,
    weak=frozenset({"name", "?state", "row.serial"}),
    opens_total=("المجموع", "total"),
    opens_signature=("التوقيع", "أمين المكتبة"),
    groups={"loan.place": ("قاعة", "القاعة", "hall"), "loan.delegate": ("المشرف",)},
    people=frozenset({"name"}),
    repeatable=frozenset({"phone"}),
    refuses=lambda header: "belief" if "معتقد" in header else "",
)


def grid(rows: Sequence[Sequence[Value]], **more: object) -> Grid:
    return Grid("books.xlsx", "1", list(rows), range(1, len(rows) + 1), **more)  # type: ignore[arg-type]
