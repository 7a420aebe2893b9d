"""Words that stand in cells of birth dates and ages, folded and without accents."""

from typing import Final

from awn.arabic.vocabulary import vocabulary

_GREGORIAN: Final = {
    1: "يناير ينابر كانونثاني كانون2 جانفي january jan janvier janv",
    2: "فبراير شباط اشباط فيفري february feb fevrier fev fevr",
    3: "مارس اذار march mar mars",
    4: "ابريل نيسان افريل april apr avril avr",
    5: "مايو ايار ماي may mai",
    6: "يونيو يونيه حزيران جوان june jun juin",
    7: "يوليو يوليه يوليوز تموز جويليه july jul juillet juil",
    8: "اغسطس اب غشت اوت august aug aout",
    9: "سبتمبر ايلول شتنبر september sep sept septembre",
    10: "اكتوبر تشريناول تشرين1 october oct octobre",
    11: "نوفمبر تشرينثاني تشرين2 نونبر november nov novembre",
    12: "ديسمبر كانوناول كانون1 دجنبر december dec decembre",
}
_HIJRI: Final = {
    1: "محرم muharram",
    2: "صفر safar",
    3: "ربيعاول ربيعاولي ربيع1",
    4: "ربيعثاني ربيعاخر ربيع2 ربيعاخره",
    5: "جماداول جمادياول جمادياولي جماد1 جمادي1",
    6: "جمادثاني جماديثاني جماديثانيه جمادياخر جمادياخره جماداخر جماد2 جمادي2",
    7: "رجب rajab",
    8: "شعبان shaban",
    9: "رمضان ramadan",
    10: "شوال shawwal shawal",
    11: "ذوقعده ذيقعده قعده ذالقعده ذاقعده",
    12: "ذوحجه ذيحجه حجه ذاحجه",
}
GREGORIAN_MONTHS: Final = {word: month for month, words in _GREGORIAN.items() for word in words.split()}
HIJRI_MONTHS: Final = {word: month for month, words in _HIJRI.items() for word in words.split()}
FIRST_WORDS: Final = vocabulary("كانون تشرين ربيع جماد جمادي ذو ذي ذا")
"""Month names of two words begin so."""

HIJRI_SIGNS: Final = vocabulary("ه هجري هجريه هجريا للهجره ah hijri")
GREGORIAN_SIGNS: Final = vocabulary("م ميلادي ميلاديه ميلاديا للميلاد ad")
YEAR_WORDS: Final = vocabulary("مواليد مولود مولوده تولد ولد ولدت عام سنه لعام لسنه بعام في born year annee ne nee")
"""Words before a year."""

DAYS, MONTHS, YEARS, WEEKS = 1, 30.4375, 365.25, 7
UNITS: Final[dict[str, float]] = {
    **dict.fromkeys(vocabulary("يوم ايام يوما day days jour jours"), DAYS),
    **dict.fromkeys(vocabulary("اسبوع اسابيع اسبوعا week weeks semaine semaines"), WEEKS),
    **dict.fromkeys(vocabulary("شهر اشهر شهور شهرا month months mois mo"), MONTHS),
    **dict.fromkeys(vocabulary("سنه سنوات سنين سنوه عام عاما اعوام year years yr yrs y ans an yo"), YEARS),
}
"""Length of each unit of age in days."""
PAIRS: Final[dict[str, float]] = {
    **dict.fromkeys(vocabulary("يومين يومان"), DAYS),
    **dict.fromkeys(vocabulary("اسبوعين اسبوعان"), WEEKS),
    **dict.fromkeys(vocabulary("شهرين شهران"), MONTHS),
    **dict.fromkeys(vocabulary("سنتين سنتان عامين عامان"), YEARS),
}
"""Two of a unit in one word."""
PARTS: Final[dict[str, float]] = {"نصف": 0.5, "نص": 0.5, "ربع": 0.25, "half": 0.5, "ثلث": 1 / 3}
INFANTS: Final = vocabulary("رضيع رضيعه مولود مولوده وليد وليده حديث حديثه بيبي newborn infant baby bebe")
AGE_WORDS: Final = vocabulary("عمر عمره عمرها عمري age aged old اكبر اقل ولاده حوالي تقريبا نحو من و")
