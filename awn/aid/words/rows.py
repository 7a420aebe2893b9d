"""The words by which rows that are no people show themselves: totals, signatures, and headings that give a place or a delegate to the rows below."""

from typing import Final

TOTALS: Final = (
    "المجموع", "مجموع", "المجموع الكلي", "المجموع العام", "الاجمالي", "اجمالي", "الإجمالي العام", "العدد الكلي", "العدد الاجمالي", "الجملة", "جملة", "عدد الاسر", "عدد العائلات", "عدد المستفيدين", "عدد الافراد", "ما قبله", "ما بعده", "المنقول", "نقل بعده", "مجموع الصفحة", "المجموع السابق", "فقط لا غير", "فقط وقدره",
    "total", "totals", "grand total", "sub total", "subtotal", "sum", "count", "total general", "sous total", "totaux", "somme", "number of families", "total families", "total households",
)  # fmt: skip

SIGNATURES: Final = (
    "يعتمد", "نعتمد", "التوقيع", "توقيع", "التواقيع", "الختم", "ختم", "المصادقة", "مصادقة", "صادق عليه", "تصديق", "التصديق", "رئيس اللجنة", "رئيس لجنة", "رئيس الجمعية", "رئيس مجلس", "رئيس المجلس", "رئيس البلدية", "رئيس المخيم", "رئيس القسم", "رئيس الفريق", "رئيس مجلس الادارة", "مدير الجمعية", "مدير المركز", "مدير المدرسة", "مدير المخيم", "مدير المشروع", "مدير المكتب",
    "المدير العام", "المدير التنفيذي", "المدير", "امين السر", "امين سر", "امين الصندوق", "امين المخزن", "امين المستودع", "عضو اللجنة", "عضو لجنة", "اعضاء اللجنة", "مندوب اللجنة", "اعداد", "اعده", "اعدته", "تدقيق", "دققه", "تم التدقيق", "مراجعة", "راجعه", "الاعتماد", "اعتماد اللجنة", "اعتماد رئيس", "اعتماد المدير", "والله ولي التوفيق", "مختار المنطقة", "مختار الحي", "مختار القرية", "لجنة التوزيع", "لجنة الاستلام", "توقيع اللجنة",
    "المستلم", "اسم المستلم", "المسلم", "اسم المسلم", "حرر في", "حرر بتاريخ", "ملاحظة هامة", "ملحوظة", "ملحوظات", "تنبيه", "تنويه", "ملاحظه", "ملاحظة", "ملاحظات", "نسخة الى", "صفحة", "الصفحة", "نشهد", "نقر", "اقر", "انتهى الكشف", "نهاية الكشف", "مع الشكر", "شكرا", "وشكرا", "جزاكم الله خيرا", "جزاكم الله", "تحياتي", "مع تحيات", "وتقبلوا", "اسم الموظف", "الموظف المسؤول", "المنسق", "منسق المشروع",
    "signature", "signed", "sign", "stamp", "seal", "approved by", "approved", "prepared by", "checked by", "verified by", "reviewed by", "distributed by", "received by", "page", "end of list", "note", "notes", "nb", "remark", "remarks", "signe", "cachet", "visa", "approuve par", "prepare par", "verifie par", "le responsable", "le president", "lu et approuve", "manager", "chairman",
)  # fmt: skip

GROUPS: Final[dict[str, tuple[str, ...]]] = {
    "household.place": (
        "مربع", "المربع", "قطاع", "القطاع", "بلوك", "البلوك", "سكتور", "مخيم", "المخيم", "معسكر", "تجمع", "التجمع", "قرية", "القرية", "بلدة", "مدينة", "ناحية", "قضاء", "مديرية", "عزلة", "محافظة", "محلية", "ولاية", "حي", "الحي", "حارة", "الحارة", "محلة", "المحلة", "منطقة", "المنطقة", "شارع", "زقاق", "مدرسة", "جامع", "مسجد", "كنيسة", "مركز", "مركز ايواء", "مركز الايواء", "موقع", "الموقع", "قاطع", "عشوائية", "ضيعة", "لواء", "وحدة ادارية", "كمب", "مجمع", "روضة اطفال", "عمارة رقم", "خيمة", "الخيمة", "صالة", "قاعة", "ملعب", "حوش", "كرفانات", "جهة", "زون", "نقطة", "العنوان", "مكان", "السكن",
        "مكان السكن", "المكان", "اسم المخيم", "اسم المركز", "اسم القرية", "اسم الحي", "اسم الموقع",
        "camp", "block", "village", "district", "site", "school", "sector", "area", "zone", "quarter", "neighborhood", "neighbourhood", "governorate", "community", "town", "city", "location", "shelter", "center", "centre", "mosque", "settlement", "street", "place", "quartier", "secteur", "bloc", "ecole", "commune", "localite", "ville", "lieu",
    ),
    "household.delegate": (
        "المندوب", "مندوب", "المندوبة", "مندوبة", "مسؤول", "المسؤول", "المشرف", "المشرفة", "مسؤول المربع", "مسؤول المخيم", "مندوب المربع", "مندوب المخيم", "مندوب الحي", "اسم المندوب", "المنسق", "المختار", "focal point", "delegate", "camp manager", "block leader", "supervisor", "coordinator", "delegue", "point focal",
    ),
    "household.displacement": ("نازح", "نازحون", "النازحون", "النازحين", "اسر نازحة", "الاسر النازحة", "العائدون", "العائدين", "المقيمون", "المقيمين", "المجتمع المضيف", "مجتمع مضيف", "الوافدون", "الوافدين", "المستضيفون", "اللاجئون", "اللاجئين", "idps", "idp", "returnees", "host community", "refugees", "displaced families", "deplaces", "retournes", "familles hotes"),
}  # fmt: skip

PEOPLE: Final = frozenset({"name", "given", "head_name", "members", "kunya"})
REPEATABLE: Final = frozenset(
    {
        "phone", "household.count", "household.members", "household.needs", "household.notes", "row.date", "row.signature", "row.state", "row.organisation", "row.quantity", "disability", "health", "left_out", "refused", "member", "household.place",
        "household.community",
    }
)  # fmt: skip
