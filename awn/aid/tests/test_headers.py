"""What the headers of lists say, each by itself."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awn.aid.roles import all_roles
from awn.aid.words import aid_vocabulary, is_role
from awn.aid.words.headers import FIELDS
from awn.sheets.codes import read_codes
from awn.sheets.headers import reader

# fmt: off
HEADERS = {
    "row.serial": ["م", "ت", "ر.م", "#", "ر. م", "الرقم المتسلسل", "No.", "S/N", "N°", "مسلسل"],
    "person.name": [
        "الأسم الرباعي حسب البطاقه", "اسم رب/ة الاسرة", "الاسم الثلاثي واللقب", "اسم المستفيد (رباعي)", "الإســم الكامل", "اسم ربة الأسرة", "أسم رب العائله", "اسم المعيل", "إسم المستفيد/ة رباعياً",
        "Full Name", "full_name", "group_head/full_name", "HoH Name", "Name of HH head", "Beneficiary's Name", "Nom et prénom", "Nom du chef de ménage", "#indiv+name", "الاسم / #beneficiary+name", "اسم الفرد",
    ],
    "person.national_id": ["الرقم القومى", "رقم الهوية", "رقم الهويه", "الرقم الوطني", "رقم هوية رب الأسرة", "رقم الهوية لرب الأسرة", "National ID", "ID No.", "CIN", "رقم البطاقة الشخصية", "البطاقة الموحدة"],
    "person.document": ["رقم الهويه/القيد/دفتر العائلة", "رقم البطاقة", "رقم الوثيقة", "هوية / جواز", "Document Number"],
    "person.ration_card": ["رقم البطاقة التموينية", "البطاقة التموينيه", "Ration Card No", "SCOPE ID"],
    "person.unhcr_id": ["رقم المفوضية", "رقم ملف المفوضية", "UNHCR File No.", "Progres ID"],
    "person.family_book": ["رقم دفتر العائلة", "كتيب العائلة", "البطاقة العائلية", "Family book number", "Livret de famille"],
    "person.passport": ["رقم الجواز", "جواز السفر", "Passport No"],
    "person.civil_record": ["رقم القيد", "القيد المدني"],
    "person.document_kind": ["نوع الهوية", "نوع الوثيقة", "ID Type"],
    "person.phone": ["تلفون/واتس", "نقال", "رقم الجوال", "الموبايل", "رقم الموبايل (واتساب)", "Mobile No.", "phoneNumber", "N° de téléphone", "جوال 2", "رقم الهاتف البديل", "الخليوي", "هاتف رب الأسرة"],
    "relative.phone": ["رقم للتواصل (الاهل)", "هاتف احد الاقارب", "رقم هاتف قريب", "Emergency contact phone"],
    "collector.name": ["اسم المستلم", "اسم الوكيل", "اسم ولي الأمر", "المفوض بالاستلام", "اسم البديل", "المستلم ان كان غير رب الاسرة", "Alternate collector name", "Guardian name"],
    "collector.phone": ["هاتف الوصي", "جوال ولي الأمر", "رقم هاتف الوكيل"],
    "spouse.name": ["اسم الزوج/ـة", "الزوجة", "اسم الزوجة الرباعي", "اسم الزوج", "Spouse name", "بيانات الزوجة / الاسم", "Nom de l'épouse"],
    "spouse.national_id": ["رقم هوية الزوجة", "رقم هوية الزوج/ـة", "هوية الزوجه", "بيانات الزوجة / رقم الهوية", "wife ID"],
    "spouse2.name": ["اسم الزوجة الثانية", "الزوجة 2", "Second wife name"],
    "spouse2.national_id": ["رقم هوية الزوجة الثانية", "هوية الزوجة 2"],
    "spouse.birth": ["تاريخ ميلاد الزوجة", "تاريخ ميلاد الزوج"],
    "member1.name": ["اسم الطفل 1", "الفرد 1", "الابن الأول", "اسم الفرد الأول", "Child 1 name"],
    "member3.age": ["عمر الفرد 3", "عمر الابن الثالث"],
    "person.given": ["الاسم الأول", "First Name", "Prénom"],
    "person.father": ["اسم الأب", "اسم الوالد", "Father's name"],
    "person.grandfather": ["اسم الجد", "Grandfather name"],
    "person.family": ["اللقب", "العائلة", "Family name", "Nom de famille"],
    "person.mother": ["اسم الأم", "اسم الام الثلاثي", "Mother's Name"],
    "person.sex": ["الجنس", "الجنس (1 ذكر 2 أنثى)", "النوع الاجتماعي", "Gender", "Sexe", "#indiv+sex"],
    "person.birth": ["تاريخ الميلاد", "المواليد", "تاريخ الولاده", "ت. الميلاد", "DOB", "Date de naissance", "التولد", "محل وتاريخ الولادة"],
    "person.birth_year": ["سنة الميلاد", "Year of birth"],
    "person.age": ["العمر", "السن", "Age (years)", "العمر بالسنوات"],
    "person.marital": ["الحالة الاجتماعية", "الحاله الاجتماعيه", "Marital status", "الوضع العائلي", "الحالة الاجتماعية لرب الأسرة"],
    "person.health": ["الحالة الصحية", "الأمراض المزمنة", "Chronic disease"],
    "person.disability": ["نوع الإعاقة", "الإعاقة", "Disability type"],
    "person.work": ["المهنة", "عمل رب الأسرة", "Occupation"],
    "household.number": ["رقم الأسرة", "رقم الاستمارة", "كود الأسرة", "HH ID", "Case number", "_parent_index", "رقم الملف"],
    "household.relation": ["صلة القرابة", "صلة القرابة برب الأسرة", "العلاقة برب الاسره", "Relationship to HoH", "Lien de parenté"],
    "household.members": ["أسماء الأبناء", "أسماء أفراد الأسرة", "Family members names"],
    "household.size": ["عدد الافراد", "عدد أفراد الأسرة (مع الأم)", "عدد الأفراد / المجموع", "حجم الأسرة", "HH size", "Taille du ménage", "الإجمالي", "عدد الانفس"],
    "household.males": ["عدد الأفراد / ذكور", "ذكور", "عدد الذكور", "Number of males"],
    "household.females": ["عدد الأفراد / إناث", "إناث", "Females"],
    "household.children": ["عدد الأطفال", "Number of children"],
    "household.count": ["ذكور 0-5", "Male 6-17", "عدد الأفراد / ذكور / أقل من 18", "عدد المعاقين", "عدد الحوامل والمرضعات", "أطفال ذكور", "ذوي الإعاقة / إناث", "إناث 18+", "عدد الرضع", "Boys", "PLW"],
    "household.place": ["العنوان", "المنظقة", "مكان السكن الحالي", "مكان النزوح", "Current address", "Adresse", "المحافظة/المديرية/القرية", "عنوان السكن بالتفصيل"],
    "household.origin": ["مكان السكن الاصلي", "العنوان قبل النزوح", "نازح من", "Place of origin", "السكن الأصلي", "المحافظة الأصلية", "Lieu d'origine"],
    "household.governorate": ["المحافظة", "الولاية", "Governorate", "#adm1+name", "Gouvernorat", "المحافظه الحالية"],
    "household.district": ["المديرية", "القضاء", "المحلية", "District"],
    "household.community": ["القرية", "الحي", "الناحية", "العزلة", "Village", "Quartier"],
    "household.camp": ["المخيم", "اسم المخيم", "مركز الإيواء", "Camp name"],
    "household.shelter": ["رقم الخيمة", "Tent No", "رقم الكرفان"],
    "household.displacement": ["حالة النزوح", "صفة الاقامة", "نازح/مقيم", "Residence status", "Displacement status"],
    "household.needs": ["الاحتياجات", "الأحتياجات الأساسيه", "Priority needs", "Besoins"],
    "household.notes": ["ملاحظات", "ملاحضات", "الملاحظات", "Remarks", "Observations"],
    "household.delegate": ["المندوب", "اسم المندوب", "مسؤول المخيم", "Focal point"],
    "household.tenure": ["نوع السكن", "ملكية السكن", "Shelter type"],
    "household.income": ["الدخل الشهري", "مصدر الدخل", "Monthly income"],
    "row.date": ["التاريخ", "تاريخ التسجيل", "تاريخ الاستلام", "_submission_time", "Registration date"],
    "row.signature": ["التوقيع", "التوقيع/البصمة", "توقيع المستلم", "Signature", "بصمة المستفيد"],
    "row.state": ["حالة الطلب", "القرار", "مستحق/غير مستحق", "Eligibility"],
    "row.organisation": ["الجهة", "اسم الجمعية", "الجهة المانحة", "Partner"],
    "row.quantity": ["الكمية", "عدد السلال", "Quantity"],
    "left_out": ["_uuid", "meta/instanceID", "__version__", "deviceid"],
}
# fmt: on


@pytest.mark.parametrize(("header", "role"), [(header, role) for role, headers in HEADERS.items() for header in headers])
def test_a_header_says_its_role(header: str, role: str) -> None:
    read = reader(aid_vocabulary())
    assert (read.roles(header)[0], read.confidence(header) >= 0.6) == (role, True)


@pytest.mark.parametrize(
    "header",
    [
        "هاتف المندوب",
        "هاتف الأم",
        "محل الولادة",
        "اسم الباحث",
        "رقم الحساب البنكي",
        "الجنسية",
        "المستوى التعليمي",
        "رقم هوية الأب",
        "عنوان الزوجة",
    ],
)
def test_a_header_that_is_understood_may_have_no_role(header: str) -> None:
    assert reader(aid_vocabulary()).roles(header) == ("",)


@pytest.mark.parametrize("header", ["", "xyz", "فصل", "قيمة القمر"])
def test_a_header_that_says_nothing_has_no_role(header: str) -> None:
    assert reader(aid_vocabulary()).roles(header) == ()


@pytest.mark.parametrize(
    ("header", "codes"),
    [
        ("معيل الاسرة ( 1. لا يعمل , 2. عامل , 3. موظف )", {"1": "لا يعمل", "2": "عامل", "3": "موظف"}),
        ("الجنس (1 ذكر 2 أنثى)", {"1": "ذكر", "2": "أنثى"}),
        ("الجنس: ١- ذكر ٢- أنثى", {"1": "ذكر", "2": "أنثى"}),
        ("الحالة 1=متزوج 2=أرمل 9=غير ذلك", {"1": "متزوج", "2": "أرمل", "9": "غير ذلك"}),
        ("Sex (M=1, F=2)", {"1": "M", "2": "F"}),
        ("Sex (1=Male; 2=Female)", {"1": "Male", "2": "Female"}),
        ("مقيم 0 / نازح 1", {}),
        ("ذكور 0-5", {}),
        ("الاسم", {}),
        ("هاتف 1", {}),
        ("أقل من 5 سنوات وأكبر من 18 سنة", {}),
    ],
)
def test_codes_are_read_from_a_header(header: str, codes: dict[str, str]) -> None:
    assert read_codes(header) == codes


def test_every_field_of_the_words_is_a_role_or_has_none() -> None:
    known = set(all_roles()) | {"left_out", ""}
    composed = {role for phrases in FIELDS.values() for phrase in phrases for role in reader(aid_vocabulary()).roles(phrase)}
    assert {role for role in composed if role not in known and not role.startswith(("spouse", "member"))} == set()


@given(st.text(max_size=60))
def test_any_text_can_be_read_as_a_header(text: str) -> None:
    read = reader(aid_vocabulary())
    assert 0 <= read.confidence(text) <= 1
    assert read.parse(text) == read.parse(text)


@pytest.mark.parametrize(
    ("role", "known"),
    [
        ("", True),
        ("person.name", True),
        ("spouse2.national_id", True),
        ("member20.age", True),
        ("member21.age", False),
        ("spouse5.name", False),
        ("person.nam", False),
    ],
)
def test_numbered_roles_are_roles(role: str, known: bool) -> None:
    assert is_role(role) is known
