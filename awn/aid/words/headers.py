"""How lists write what only contents can settle, to whom a column belongs, and the words around both."""

from typing import Final

from awn.aid.words.families import HOUSEHOLD_HEADERS, ROW_HEADERS
from awn.aid.words.people import PERSON_HEADERS

AMBIGUOUS_HEADERS: Final[dict[str, tuple[str, ...]]] = {
    "?status": ("الحالة", "حالة", "حاله", "الوضع", "وضع", "status", "condition", "statut", "etat", "situation"),
    "?state": ("state",),
    "?kind": ("النوع", "نوع", "type"),
    "?number": ("الرقم", "رقم", "ارقام", "الارقام", "number", "num", "numero", "nb"),
    "?capacity": ("الصفة", "صفة", "capacity", "qualite"),
    "?registration": ("التسجيل", "registration", "enregistrement"),
    "?count": ("العدد", "عدد", "ع", "number of", "no of", "num of", "nb of", "nb de", "nombre de", "nombre", "nb d", "count of", "how many"),
    "?disabled": (
        "pwd", "pwds", "person with disability", "persons with disability", "persons with disabilities", "people with disabilities", "disabled persons", "معاقين", "المعاقين", "ذوي الاعاقة", "ذوو الاعاقة", "ذوي الهمم", "ذوي الاحتياجات الخاصة", "personnes handicapees", "handicapes",
    ),
}  # fmt: skip

FIELDS: Final[dict[str, tuple[str, ...]]] = {**PERSON_HEADERS, **HOUSEHOLD_HEADERS, **ROW_HEADERS, **AMBIGUOUS_HEADERS}

WEAK: Final = frozenset(
    {"name", "row.serial", "row.date", "row.machine", "document", "household.notes", *AMBIGUOUS_HEADERS.keys() - {"?disabled"}}
)

SUBJECTS: Final[dict[str, tuple[str, ...]]] = {
    "head": (
        "رب الاسرة", "ربة الاسرة", "رب اسرة", "ربة اسرة", "رب العائلة", "ربة العائلة", "رب الاسره", "رئيس الاسرة", "رئيسة الاسرة", "رب البيت", "المعيل", "معيل", "المعيلة", "معيل الاسرة", "معيل العائلة", "عائل الاسرة", "العائل", "كبير الاسرة", "صاحب الاسرة", "رب", "ربة",
        "head of household", "head of the household", "household head", "hh head", "hoh", "head of family", "family head", "hhh", "hohh", "hoh hh", "head of hh", "head of the hh", "pa", "head", "breadwinner", "chef de menage", "chef de famille", "chef du menage", "cm", "chef",
    ),
    "person": (
        "المستفيد", "المستفيدة", "مستفيد", "المستفيدين", "الشخص", "شخص", "اليتيم", "اليتيمة", "المريض", "المريضة", "الطالب", "الطالبة", "صاحب الطلب", "مقدم الطلب", "صاحب العلاقة", "صاحب الحالة", "المتضرر", "المتضررة", "الارملة", "المكفول", "الجريح", "الحالة المستفيدة", "المواطن", "المسجل اسمه", "صاحب المنزل", "صاحب البيت", "الشاغل", "المراجع", "المراجعة", "المكلف", "الساكن", "المصاب", "المصابة", "المعاق", "المسن", "المسنة", "النازحة", "النازح", "اللاجئ", "الاسرة", "العائلة المستفيدة",
        "beneficiary", "beneficiaries", "bnf", "bnfs", "ben", "bens", "benef", "case", "idp", "person", "applicant", "patient", "client", "orphan", "student", "refugee", "displaced person", "registrant", "primary applicant", "principal recipient", "primary recipient", "principal applicant", "beneficiaire", "benef", "demandeur", "deplace", "deplacee", "personne", "occupant", "pupil",
    ),
    "individual": ("الفرد", "فرد", "العضو", "عضو", "الافراد المسجلين", "individual", "member", "family member", "household member", "membre", "individu"),
    "child": (
        "الابن", "ابن", "الابنة", "ابنة", "البنت", "بنت", "الطفل", "الطفلة", "طفل", "طفلة", "الولد", "ولد", "المولود", "التابع", "المرافق", "الرضيع", "child", "son", "daughter", "dependent", "dependant", "baby", "infant", "enfant", "fils", "fille", "bebe",
    ),
    "wife": ("الزوجة", "زوجة", "زوجته", "زوجه", "زوجات", "اسماء الزوجات", "الحرم", "حرم", "القرينة", "wife", "wifes", "wives", "wife s", "epouse", "femme du chef"),
    "husband": ("الزوج", "زوج", "زوجها", "القرين", "husband", "husbands", "husband s", "mari", "epoux"),
    "spouse": ("الزوج الزوجة", "الزوج او الزوجة", "زوج زوجة", "spouse", "spouses", "spouse s", "partner name", "conjoint", "conjointe"),
    "collector": (
        "المستلم", "مستلم", "المستلمة", "المستلم البديل", "المستلم البديل عنه", "الوكيل", "وكيل", "الوكيلة", "المفوض", "المفوض بالاستلام", "المخول", "المخول بالاستلام", "مخول", "ولي الامر", "ولي امر", "ولي", "الوصي", "الوصية", "الوكيل بالاستلام", "وكيل بالاستلام", "القائم بالرعاية", "مقدم الرعاية", "مقدم الرعايه", "المعتمد للاستلام", "المستلم بالنيابة", "النائب",
        "collector", "proxy", "alternate", "alternate collector", "guardian", "caregiver", "caretaker", "nominated recipient", "authorized recipient", "authorised recipient", "alternate recipient", "other recipient", "receiver", "received by", "authorized person", "representative", "tuteur", "mandataire", "recepteur", "responsable legal",
    ),
    "recipient": ("recipient", "recipients", "aid recipient", "assistance recipient"),
    "alternate": ("البديل", "بديل", "الشخص البديل", "المستفيد البديل", "alternative person", "substitute", "suppleant"),
    "relative": (
        "قريب", "القريب", "الاقارب", "اقارب", "احد الاقارب", "الجار", "جار", "الجيران", "الاهل", "اهل", "الاخ", "اخ", "الاخت", "العم", "الخال", "الصديق", "شخص قريب", "للطوارئ", "الطوارئ", "relative", "neighbor", "neighbour", "emergency", "emergency contact", "next of kin", "kin", "proche", "voisin", "urgence",
    ),
    "delegate": (
        "المندوب", "مندوب", "المندوبة", "مندوبة", "المناديب", "اسم المندوب", "مسؤول المخيم", "مسؤول المربع", "مسؤول الحي", "مسؤول الموقع", "مسؤول القطاع", "مدير المخيم", "مدير الموقع", "رئيس المخيم", "المسؤول", "مسؤول", "المشرف", "مشرف", "المشرفة", "المختار", "مختار", "مختار المنطقة", "منسق", "المنسق", "منسق الموقع", "لجنة الحي", "رئيس البلوك", "عاقل الحارة", "العاقل", "عريف", "ضابط الارتباط", "نقطة الاتصال", "نقطة اتصال",
        "focal point", "fp", "community focal point", "cfp", "delegate", "camp manager", "site manager", "block leader", "community leader", "supervisor", "mukhtar", "coordinator", "delegue", "superviseur", "point focal", "responsable du camp", "chef de bloc", "chef de site", "relais communautaire", "relais", "bloc responsable",
    ),
    "worker": (
        "الباحث", "باحث", "الباحثة", "الباحث الميداني", "جامع البيانات", "جامعة البيانات", "مدخل البيانات", "المدخل", "المدقق", "المسجل", "الموظف", "المتطوع", "مقدم الخدمة", "المعرف بالاسرة", "الشاهد", "المحقق", "اسم الموظف", "enumerator", "data collector", "interviewer", "surveyor", "researcher", "staff", "entered by", "username", "user name", "user", "volunteer", "enqueteur", "enqueteuse", "agent",
    ),
    "deceased": ("المتوفى", "المتوفي", "المتوفاة", "المرحوم", "الفقيد", "deceased", "late", "defunt", "decede"),
}  # fmt: skip

_FILLERS: Final = (
    "فما فوق دون تحت اقل اكبر اصغر اكثر فاكثر فاكبر وما ما حتى سنوات سنين شهر شهور اشهر عاما خانات ارقام حالية مقاطع اربعة "
    "above below over under older younger up plus moins more less than from between years year yrs yr months month mois ans as per via hh ال "
    "كان غير نفس من في على الى عن مع او ام و كما حسب وفق ضمن هل لدى لدي ان وجد وجدت يوجد توجد رقم ارقام فقط كامل الكامل كاملا بالكامل رباعي ثلاثي الرباعي الثلاثي خماسي ثنائي ظاهر بطاقة البطاقة الهوية "
    "الاساسي الرئيسي الحالي الحالية الخاص الخاصة بـ به بها له لها هو هي ذلك هذا اليوم العام عام العامة اجباري مطلوب اختياري خانة يوم شهر سنة سنوات باليوم بالسنة ميلادي هجري العائد العائدة المستخدم للاسرة للعائلة للمستفيد الاسرة اسرة العائلة عائلة "
    "بدون مقدمة رباعيا ثلاثيا كنيه عربي بالعربية انجليزي بالارقام بالتفصيل ذات صاحب الشخصي الشخصية رسمي الرسمي شامل شاملا تفاصيل بيانات معلومات كتابة متاح المتاح وطنية الوطني المدنية مدني الاول اساسي جديد قديم الجديد القديم صحيح مختصر التفصيلي "
    "the of in for and or to at by if any your a an is s no number please only main primary current valid information info data name full yes dd mm yyyy yy required optional english arabic format first last "
    "de du la le les des l d et ou en au aux nom numero no sur si principal actuel"
)
FILLERS: Final = frozenset(_FILLERS.split())

ORDINALS: Final[dict[str, int]] = {
    **dict.fromkeys(("الاول", "الاولى", "اول", "اولى", "first", "premier", "premiere", "1st"), 1),
    **dict.fromkeys(("الثاني", "الثانية", "ثاني", "ثانية", "second", "deuxieme", "2nd"), 2),
    **dict.fromkeys(("الثالث", "الثالثة", "ثالث", "ثالثة", "third", "troisieme", "3rd"), 3),
    **dict.fromkeys(("الرابع", "الرابعة", "رابع", "رابعة", "fourth", "quatrieme", "4th"), 4),
    **dict.fromkeys(("الخامس", "الخامسة", "fifth", "cinquieme"), 5),
    **dict.fromkeys(("السادس", "السادسة", "sixth", "sixieme"), 6),
    **dict.fromkeys(("السابع", "السابعة", "seventh", "septieme"), 7),
    **dict.fromkeys(("الثامن", "الثامنة", "eighth", "huitieme"), 8),
    **dict.fromkeys(("التاسع", "التاسعة", "ninth", "neuvieme"), 9),
    **dict.fromkeys(("العاشر", "العاشرة", "tenth", "dixieme"), 10),
}

TAGS: Final[dict[str, str]] = {
    "#adm1": "household.governorate", "#adm1+code": "household.pcode", "#adm2": "household.district", "#adm2+code": "household.pcode", "#adm3": "household.community",
    "#adm3+code": "household.pcode", "#adm4": "household.community", "#adm4+code": "household.pcode", "#adm5": "household.community", "#loc": "household.place", "#loc+camp": "household.camp", "#loc+code": "household.pcode",
    "#loc+origin": "household.origin", "#adm1+origin": "household.origin", "#adm2+origin": "household.origin", "#origin": "household.origin", "#geo": "row.machine", "#indiv": "name", "#indiv+name": "name", "#indiv+id": "document", "#indiv+sex": "sex",
    "#indiv+gender": "sex", "#indiv+age": "age", "#indiv+birth": "birth", "#indiv+dob": "birth", "#beneficiary": "name", "#beneficiary+name": "name", "#beneficiary+id": "household.number", "#beneficiary+type": "household.displacement", "#affected": "household.size", "#affected+m": "household.males",
    "#affected+f": "household.females", "#affected+children": "household.children", "#affected+hh": "household.size", "#population": "household.size", "#reached": "household.size", "#inneed": "household.size", "#inneed+type": "household.needs", "#need": "household.needs", "#needs": "household.needs",
    "#contact": "phone", "#contact+phone": "phone", "#contact+name": "name", "#contact+email": "email", "#date": "row.date", "#date+birth": "birth", "#meta": "row.machine", "#meta+id": "household.number", "#meta+num": "row.serial", "#status": "?status", "#org": "row.organisation", "#description": "household.notes", "#description+notes": "household.notes",
    "#hh": "household.number", "#hh+id": "household.number", "#hh+size": "household.size", "#sex": "sex", "#gender": "sex", "#age": "age", "#phone": "phone", "#item": "row.quantity", "#item+qty": "row.quantity", "#item+num": "row.quantity", "#modality": "row.quantity", "#value": "row.quantity", "#currency": "row.machine", "#country": "row.machine",
}  # fmt: skip
