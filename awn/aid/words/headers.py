"""From the words of a header to roles: whose column it is, of what, and which headers only contents can settle."""

from collections.abc import Sequence
from typing import Final

from awn.aid.words.families import HOUSEHOLD_HEADERS, ROW_HEADERS
from awn.aid.words.people import PERSON_HEADERS
from awn.sheets.vocabulary import Parsed

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
        "collector", "proxy", "alternate", "alternate collector", "guardian", "caregiver", "caretaker", "recipient", "receiver", "received by", "authorized person", "representative", "tuteur", "mandataire", "recepteur", "responsable legal",
    ),
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

PEOPLE: Final = frozenset(field for field in PERSON_HEADERS)
DOCUMENTS: Final = frozenset({"national_id", "family_book", "passport", "unhcr_id", "ration_card", "civil_record"})
PLACES: Final = frozenset(f"household.{field}" for field in ("governorate", "district", "community", "camp", "shelter"))
COUNTS: Final = frozenset(f"household.{field}" for field in ("size", "males", "females", "children", "count"))
_NUMBERED_THINGS: Final = frozenset({"household.members", "row.quantity", "household.number", "row.serial", "household.shelter"})
NO_ROLE: Final = frozenset(
    {"birthplace", "nationality", "education", "measure", "bank", "email", "picture", "death", "reason", "household.damage"}
)
UNDERSTOOD_WITHOUT_ROLE: Final = ("",)

CHOICES: Final[dict[str, tuple[str, ...]]] = {
    "?status": (
        "person.marital",
        "household.displacement",
        "person.health",
        "person.disability",
        "row.state",
        "household.tenure",
    ),
    "?state": ("household.governorate", "row.state", "person.marital"),
    "?kind": ("person.sex", "household.displacement", "person.document_kind", "household.relation", "person.disability"),
    "?number": ("row.serial", "person.phone", "person.national_id", "person.document"),
    "?capacity": ("household.relation", "household.displacement", "person.marital"),
    "?registration": ("household.number", "row.date", "household.place"),
    "?count": ("household.size", "household.count"),
    "?disabled": ("household.count", "person.disability"),
}
_OTHERS: Final = frozenset({"wife", "husband", "spouse", "collector", "relative"})


def compose(parsed: Parsed) -> Sequence[str]:
    """The roles that a parsed header can mean, likeliest first."""
    subjects = set(parsed.subjects)
    if not parsed.fields and not subjects:
        return ("household.count",) if parsed.ranged and not parsed.missed else ()
    elif subjects & {"worker", "deceased"} and not {"father", "mother"} & set(parsed.fields):
        return UNDERSTOOD_WITHOUT_ROLE
    elif "delegate" in subjects:
        return ("household.delegate",) if set(parsed.fields) <= {"name", *PLACES, "household.place"} else UNDERSTOOD_WITHOUT_ROLE
    elif not parsed.fields:
        return _of_a_subject_alone(parsed)
    else:
        return _of_a_field(_leading(parsed), parsed)


def _leading(parsed: Parsed) -> str:
    """The one field that several make together."""
    fields, first = set(parsed.fields), parsed.fields[0]
    if len(fields & DOCUMENTS) > 1:
        return "document"
    elif parsed.leads == "name" and first == "household.displacement":  # «اسم النازح»
        return "name"
    elif _counts_others(parsed):
        return "household.count"
    elif first == "household.number" and fields & DOCUMENTS:
        return next(field for field in parsed.fields if field in DOCUMENTS)
    elif "household.origin" in fields and (fields - {"household.origin"}) <= PLACES | {"household.place", "name"}:
        return "household.origin"
    elif len(fields & PLACES) > 1 and first in PLACES and len(parsed.fields) == len(fields & PLACES):
        return "household.place"
    elif fields & COUNTS and (first in COUNTS or first == "age") and _is_a_band(parsed):
        return "household.count"
    else:
        return first


def _counts_others(parsed: Parsed) -> bool:
    """«عدد الأرامل»، «عدد الأشخاص ذوي الإعاقة»، «فئة 0-5»: some of the family, not all."""
    fields, first = set(parsed.fields), parsed.fields[0]
    of_some = "?count" in fields and first not in COUNTS | _NUMBERED_THINGS and bool(len(fields) > 1 or parsed.missed)
    return of_some or {"?disabled", "household.size"} <= fields or (parsed.ranged and first == "row.state")


def _is_a_band(parsed: Parsed) -> bool:
    """«ذكور 0-5»، «ذوو الإعاقة / إناث»، «أطفال ذكور»: one sex or age of the family, not the whole of it."""
    fields = set(parsed.fields)
    sexes = fields & {"household.males", "household.females"}
    narrower = fields & {"household.count", "household.children", "disability", "?disabled", "health"}
    return parsed.banded or parsed.ranged or "household.count" in fields or bool(sexes and narrower)


def _of_a_field(field: str, parsed: Parsed) -> Sequence[str]:
    subjects = set(parsed.subjects)
    if field in NO_ROLE:
        return UNDERSTOOD_WITHOUT_ROLE
    elif field == "row.machine":
        return ("left_out",)
    elif field.startswith("?"):
        return _of_an_ambiguous(field, parsed)
    elif field.startswith("row."):
        return (field,)
    elif field.startswith("household."):
        return _of_a_household(field, parsed)
    elif {"mother", "father", "grandfather"} & set(parsed.fields) and field in PEOPLE - {
        "name",
        "given",
        "father",
        "grandfather",
        "family",
        "mother",
        "kunya",
    }:
        return UNDERSTOOD_WITHOUT_ROLE
    elif field in ("mother", "father", "grandfather") and subjects & {"collector"}:
        return ("collector.name",)
    elif field == "age" and (parsed.banded or parsed.ranged):
        return ("household.count",)
    elif parsed.leads == "name" and field in _BESIDE_NAMES:  # «الاسم ورقم الهوية»
        return (f"{owner(parsed)}.{field}", f"{owner(parsed)}.name")
    else:
        return tuple(f"{owner(parsed)}.{option}" for option in (field, *_DOUBTS.get(field, ())))


_BESIDE_NAMES: Final = frozenset({*DOCUMENTS, "phone"})
_DOUBTS: Final[dict[str, tuple[str, ...]]] = {
    "family": ("name",),
    "given": ("name",),
    "birth": ("birth_year", "age"),
    "disability": ("health",),
    "document": ("national_id",),
}


def _of_an_ambiguous(field: str, parsed: Parsed) -> Sequence[str]:
    of_whom = owner(parsed)
    if of_whom == "person":
        return CHOICES[field]
    elif field == "?number":
        return (f"{of_whom}.national_id", f"{of_whom}.phone", f"{of_whom}.document")
    elif field == "?kind":
        return (f"{of_whom}.sex", f"{of_whom}.document_kind")
    else:
        return (f"{of_whom}.health", f"{of_whom}.marital", f"{of_whom}.disability")


def _of_a_household(field: str, parsed: Parsed) -> Sequence[str]:
    if set(parsed.subjects) & _OTHERS or ("child" in parsed.subjects and parsed.number):
        return UNDERSTOOD_WITHOUT_ROLE
    elif field == "household.members":
        return (field, "household.size", "household.children")
    elif field == "household.children":
        return (field, "household.members")
    elif field == "household.count":
        return (field, "household.needs")  # «هل يوجد حامل»: answered by a number or by yes
    else:
        return (field,)


def _of_a_subject_alone(parsed: Parsed) -> Sequence[str]:
    """«الزوجة»، «المعيل»، «الفرد 3»: the name, unless the contents are something else."""
    of_whom = owner(parsed)
    if of_whom == "relative":
        return ("relative.phone", "relative.name")
    elif of_whom == "person" and "head" in parsed.subjects:
        return ("person.name", "person.work", "person.sex", "household.relation", "person.national_id")
    else:
        return (f"{of_whom}.name", f"{of_whom}.national_id", f"{of_whom}.phone")


def owner(parsed: Parsed) -> str:
    """Whose column it is: the subject of its roles, numbered where the header numbers wives or members."""
    subjects = parsed.subjects
    if "collector" in subjects or ("alternate" in subjects and parsed.fields[:1] != ("phone",)):
        return "collector"
    elif "relative" in subjects:
        return "relative"
    elif {"wife", "husband", "spouse"} & set(subjects):
        return f"spouse{parsed.number}" if 1 <= parsed.number <= 4 and "husband" not in subjects else "spouse"
    elif "child" in subjects or ("individual" in subjects and parsed.number):
        return f"member{parsed.number}" if 1 <= parsed.number <= 20 else "member"
    else:
        return "person"
