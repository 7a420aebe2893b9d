"""The spelling noise of Arabic lists: one name written ten ways."""

from hypothesis import strategies as st

_MARKS = "\u064b\u064e\u064f\u0650\u0651\u0652\u0670"
_HIDDEN = "\u200b\u200c\u200e\u200f\u2066\u2069\ufeff\u202b"
_SAME = {
    "ا": "اأإآٱ\ufe8d",
    "ي": "يىیئ",
    "ه": "هة\ufeea",
    "و": "وؤ",
    "ك": "كک\ufedb",
    "ل": "ل\ufedf",
    "م": "م\ufee3",
}
_NAMES = [
    "محمد",
    "احمد",
    "علي",
    "حسن",
    "حسين",
    "خالد",
    "سعيد",
    "فاطمه",
    "مريم",
    "ليلي",
    "سامي",
    "مصطفي",
    "عيسي",
    "هبه",
    "رنا",
    "سالم",
    "كمال",
    "وليد",
    "ياسر",
    "نزار",
]
_SERVED = ["رحمن", "رحيم", "عزيز", "كريم", "قادر", "سلام", "حميد", "مجيد", "لطيف", "ستار"]
_FIRST = ["نور", "صلاح", "علا", "ضيا", "شمس", "عز", "بدر", "سعد", "تاج", "محي"]
_FAMILIES = ["مصري", "حلبي", "خطيب", "نجار", "حداد", "سهلي", "وادي"]
_KUNYAS = ["شحاده", "خير", "علي", "سمره", "هشام", "عمر", "زيد"]


@st.composite
def noisy(draw: st.DrawFn, text: str) -> str:
    """The same folded text with other carriers, marks, tatweel, presentation forms, hidden marks and spaces."""
    written = ""
    for letter in text:
        written += draw(st.sampled_from(_SAME.get(letter, letter)))
        if letter != " ":
            written += draw(st.sampled_from(["", "", "", "", *_MARKS, "ـ", *_HIDDEN]))
        else:
            written += draw(st.sampled_from(["", "", " ", "\xa0"]))
    return draw(st.sampled_from(["", " ", "\u200f"])) + written + draw(st.sampled_from(["", " ", "\u200e"]))


@st.composite
def two_spellings(draw: st.DrawFn) -> tuple[str, str]:
    """One name of two to four parts, spelled twice: joined or apart, with the article or without, and noisy."""
    kinds = draw(st.lists(st.sampled_from([_plain, _served, _of_the_faith, _family, _kunya]), min_size=1, max_size=4))
    parts = [kind(draw) for kind in kinds]
    first = draw(noisy(" ".join(draw(st.sampled_from(forms)) for forms in parts)))
    second = draw(noisy(" ".join(draw(st.sampled_from(forms)) for forms in parts)))
    return first, second


def _plain(draw: st.DrawFn) -> list[str]:
    return [draw(st.sampled_from(_NAMES))]


def _served(draw: st.DrawFn) -> list[str]:
    served = draw(st.sampled_from([*_SERVED, ""]))
    if served:
        return [f"عبد ال{served}", f"عبدال{served}", f"عبد {served}", f"عبد{served}"]
    else:
        return ["عبد الله", "عبدالله", "عبدلله"]


def _of_the_faith(draw: st.DrawFn) -> list[str]:
    first = draw(st.sampled_from(_FIRST))
    return [f"{first} الدين", f"{first}الدين", f"{first} دين", f"{first}دين"]


def _family(draw: st.DrawFn) -> list[str]:
    family = draw(st.sampled_from(_FAMILIES))
    return [f"ال{family}", family, f"ال ال{family}"]


def _kunya(draw: st.DrawFn) -> list[str]:
    name = draw(st.sampled_from(_KUNYAS))
    return [f"ابو {name}", f"ابو{name}", f"ابو ال{name}", f"ابوال{name}", f"ابي {name}"]
