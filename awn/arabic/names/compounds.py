"""First names of two written words, which are one name.

Only pairs whose second word is no usual father's or family name stand here; «محمد علي» may be a son and his father and stays two.
"""

from typing import Final

_PAIRS: Final = {
    "زين": "العابدين",
    "نور": "الهدي الايمان اليقين الحق النبي الزمان الشام",
    "شمس": "الضحي الاصيل النهار",
    "قمر": "الزمان",
    "بدر": "الزمان البدور",
    "سيف": "النصر اليزل الحق الرحمن العدل",
    "ضو": "البيت",
    "ست": "الكل البنات النسا الحسن البيت الناس النفر الجيل الاهل",
    "دار": "السلام النعيم",
    "سر": "الختم",
    "تاج": "السر الملوك الاصفيا الملك الختم",
    "جاد": "الحق المولي الرب الكريم",
    "فتح": "الرحمن الباب العليم الخير",
    "فضل": "المولي الرحمن الكريم الباري الرحيم النبي الحق",
    "عطا": "المولي المنان الرحمن",
    "حسب": "الرسول النبي الكريم الباقي",
    "عوض": "الكريم",
    "خلف": "الرحمن",
    "رحمه": "المولي",
    "نعمه": "الباري",
    "هبه": "الرحمن السلام",
    "هديه": "الرحمن",
    "منه": "الرحمن",
    "حبيب": "الرحمن النبي",
    "خليل": "الرحمن",
    "عباد": "الرحمن",
    "غلام": "الرسول",
    "سعد": "الملوك",
    "روح": "الامين القدس الرحمن الفواد",
    "قوت": "القلوب",
    "شجره": "الدر",
    "عين": "الحياه",
    "ايات": "الرحمن",
    "جنه": "الفردوس الماوي",
    "عز": "العرب الرجال",
    "ضيا": "الحق الرحمن",
    "بها": "الحق",
    "امه": "الرحمن الرحيم السلام الكريم الملك الرزاق العليم الخالق الغفور الرووف العزيز الوهاب الباري السميع الحكيم القادر الغني الحفيظ",
    "امت": "الرحمن الرحيم السلام الكريم الملك الرزاق العليم",
}

BOUND: Final = {"الدين": "دين", "دين": "دين", "الله": "له", "لله": "له", "الزهرا": "زهرا", "الاسلام": "اسلام"}
"""Second words that always belong to the word before them, with the form that they take there."""


def _written(first: str, second: str) -> dict[str, str]:
    return dict.fromkeys((first + second, first + second[2:]), first + second[2:])


COMPOUNDS: Final = {
    written: token
    for first, seconds in _PAIRS.items()
    for second in seconds.split()
    for written, token in _written(first, second).items()
}
"""The pair written together, with the article of its second word or without, and its token."""
