"""How a clerk writes everything that is neither a name nor a number: sex, status, place, needs, remarks; and what should never have been asked."""

from random import Random
from typing import Final

from awn.aid.sample.decks import Deck
from awn.aid.sample.families import Household
from awn.aid.sample.people import Person

_SEX: Final = {
    "male": {"ذكر": 40, "ذ": 30, "م": 3, "Male": 1, "M": 1, "دكر": 1, "1": 3, "": 6, "م/ف": 1},
    "female": {"أنثى": 30, "أ": 16, "انثي": 12, "انثى": 14, "أنثي": 4, "ف": 3, "F": 1, "2": 3, "": 6, "م/ف": 1},
}
_MARITAL: Final = {
    "couple": {"متزوج": 60, "متزوج/ة": 3, "م": 2, "": 8, "مسافر": 1},
    "two_wives": {"متعدد": 4, "متزوج": 4, "متزوج اثنتين": 2},
    "second_wife": {"زوجة 2": 4, "متزوجة": 3, "زوجة ثانية": 2},
    "widow": {"ارملة": 30, "أرملة": 20, "ارمله": 14, "": 4, "متوفي زوجها": 2},
    "divorced": {"مطلقة": 10, "مطلقه": 6, "منفصلة": 2},
    "abandoned": {"مهجورة": 5, "معلقة": 4, "معلقه": 1},
    "husband_away": {"متزوجة": 6, "مسافر": 3, "زوجها مسافر": 3, "الزوج غائب": 1},
    "single": {"اعزب": 6, "أعزب": 4, "غير متزوج": 1, "": 2},
    "single_woman": {"عزباء": 6, "انسة": 4, "غير متزوجة": 1, "": 2},
}
_DISPLACEMENT: Final = {
    "displaced": {"نازح": 40, "مهجّر": 8, "مهجر": 8, "نازحة": 3, "نازح داخلي": 3, "IDP": 2, "": 4},
    "resident": {"مقيم": 20, "مقيم اصلي": 4, "": 6, "من اهل البلد": 1},
    "host": {"مستضيف": 6, "مضيف": 4, "مستضيف عند اهله": 2},
    "returnee": {"عائد": 8, "عائدة": 2},
    "arrived": {"وافد": 6, "مستضيف عند اهله": 3, "عند اقاربه": 1},
}
_LANDMARKS: Final = (
    "خلف الفرن",
    "قرب المسجد",
    "بجانب المدرسة",
    "مقابل الصيدلية",
    "شارع البئر",
    "عند خزان المي",
    "طلعة المعصرة",
    "فوق البقالة",
)
_NEEDS: Final = {
    "": 140, "سليم": 16, "-": 8, "لا يوجد": 6, "سكر+ضغط": 5, "سكر": 4, "ضغط": 4, "ضغط وسكري": 2, "ربو": 3, "غسيل كلى": 2, "حليب اطفال": 4,
    "حفاضات": 3, "حامل 7": 2, "حامل": 2, "مرضعة": 2, "معاق حركي": 3, "اعاقة بصرية": 2, "كرسي متحرك": 1, "قلب": 3, "صرع": 1, "ادوية مزمنة": 3,
    "غذاء، حليب": 2, "فرشات وبطانيات": 2, "سماعة طبية": 1, "سرطان": 1, "بتر": 1,
}  # fmt: skip
_NOTES: Final = {
    "": 260, "مكرر مع كشف المدرسة": 3, "استلم سابقا": 6, "يشطب": 3, "من طرف ابو سامر": 3, "مستعجل جدا": 5, "لم يستلم": 6, "فقدت المعيل": 4,
    "بحاجة متابعة": 3, "تم التواصل": 4, "الهاتف مغلق": 3, "غير موجود بالعنوان": 2, "ينقصه صورة الهوية": 2, "اضافة جديدة": 3, "لا معيل": 2,
    "تم الصرف 3/2026": 2, "يراجع اللجنة": 2, "انتقل الى المخيم": 2, "الاسم حسب البطاقة": 1, "=تكرار": 1,
}  # fmt: skip
_REFUSED: Final = {
    "زوجة شهيد": "martyr", "ابن شهيد": "martyr", "شهيد": "martyr", "من ذوي الشهداء": "martyr", "معتقل سابق": "detention", "اسير محرر": "detention",
    "زوجها معتقل": "detention", "مقاتل سابق": "armed_side", "ابنه مع الفصائل": "armed_side", "منتسب للحزب": "party", "عضو حزب البيدر": "party",
    "من عشيرة النوارس": "tribe", "نقص المناعة HIV": "hiv", "مصاب بالايدز": "hiv", "تعرضت للعنف": "violence", "ناجية من الاغتصاب": "violence",
    "تتعرض للضرب من الزوج": "violence", "سني": "sect", "شيعية": "sect", "مسيحي": "religion",
}  # fmt: skip
_SECTS: Final = ("سني", "شيعي", "درزي", "علوي", "سنية", "روم ارثوذكس")
_RELIGIONS: Final = ("مسلم", "مسلمة", "مسيحي", "مسيحية", "صابئي")
_TRIBES: Final = ("عشيرة النوارس", "عشيرة السنابل", "آل البيدر", "الرياحنة", "بنو مزن")
_DITTO: Final = ('"', "//", "كما فوق", "نفس العنوان", "= =", "〃", "ايضا")


class RemarkClerk:
    """Writes words as one tired person does. `refused` counts by kind the cells that hold what may not come in."""

    def __init__(self, random: Random, refused: dict[str, int], *, legacy: bool = False) -> None:
        self._random = random
        self._refused = refused
        self._legacy = legacy
        self._sex = {key: Deck(random, cards) for key, cards in _SEX.items()}
        self._marital = {key: Deck(random, cards) for key, cards in _MARITAL.items()}
        self._displacement = {key: Deck(random, cards) for key, cards in _DISPLACEMENT.items()}
        self._needs = Deck(random, _NEEDS)
        self._notes = Deck(random, _NOTES)
        self._refusals = Deck(random, dict.fromkeys(_REFUSED, 1))
        self._refused_next = Deck(random, {False: 70, True: 1})

    def sex(self, person: Person) -> str:
        return self._sex[person.sex].deal()

    def marital(self, home: Household, head: Person) -> str:
        if head is home.absent or (home.absent is None and home.spouses and home.kind != "two_wives"):
            return self._marital["couple"].deal()
        elif home.kind in self._marital:
            return self._marital[home.kind].deal()
        elif head.is_woman:
            return self._marital["widow" if head.age > 50 else "single_woman"].deal()
        else:
            return self._marital["single"].deal()

    def displacement(self, home: Household) -> str:
        return self._displacement[home.displacement].deal()

    def place(self, home: Household, above: Household | None) -> str:
        """Where they live now. Below a neighbour's row it may only say «كما فوق»."""
        random, quarter = self._random, home.quarter
        chance = random.random()
        if above is not None and above.quarter is quarter and chance < 0.12:
            return random.choice(_DITTO[:5] if self._legacy else _DITTO)
        elif quarter.is_camp:
            return self._in_camp(quarter.bare)
        elif chance < 0.2:
            return random.choice(_LANDMARKS)
        elif chance < 0.3:
            return f"{quarter.bare}/النازحين" if home.displacement == "displaced" else quarter.bare
        elif chance < 0.6:
            return f"{quarter.name} - {random.choice(_LANDMARKS)}"
        elif chance < 0.7:
            return f"{quarter.governorate} - {quarter.district} - {quarter.name}"
        elif chance < 0.75:
            return ""
        else:
            return quarter.name

    def _in_camp(self, camp: str) -> str:
        random = self._random
        block, tent = random.randint(1, 9), random.randint(1, 60)
        return random.choice(
            (
                f"م. {camp} ق {block} غ {tent}",
                f"مخيم {camp}",
                f"مخيم {camp} قطاع {block}",
                f"خيمة {tent}{random.choice('أبج')}",
                f"مخيم {camp} - خيمة {tent}",
                f"{camp}/النازحين",
            )
        )

    def needs(self, person: Person) -> str:
        return f"معاق {person.disability}" if person.disability and self._random.random() < 0.6 else self._needs.deal()

    def notes(self) -> str:
        """A remark; about one in seventy holds what may not come in, which is counted."""
        if not self._refused_next.deal():
            return self._notes.deal()
        note = self._refusals.deal()
        self.refuse(_REFUSED[note])
        return note

    def sect(self) -> str:
        """For a column «المذهب»."""
        return self._asked("sect", _SECTS)

    def religion(self) -> str:
        """For a column «ديانة رب الأسرة»."""
        return self._asked("religion", _RELIGIONS)

    def tribe(self) -> str:
        """For a column «العشيرة»."""
        return self._asked("tribe", _TRIBES)

    def _asked(self, kind: str, answers: tuple[str, ...]) -> str:
        if self._random.random() < 0.2:
            return ""
        self.refuse(kind)
        return self._random.choice(answers)

    def refuse(self, kind: str) -> None:
        self._refused[kind] = self._refused.get(kind, 0) + 1
