"""Headers of lists as humanitarian bodies, schools, clinics and municipalities of many countries write them."""

from typing import Final

import pytest

from awn.aid.refusing import refuses_header
from awn.aid.words import aid_vocabulary
from awn.sheets.headers import reader

# fmt: off
HEADERS: Final = {
    "household.count": (
        "60 فما فوق|60+|60 +|+60|F 0-5|M 18-59|M0-5|F18-59|Male 0-4|U5|<5|< 5|> 60|under 5|Under five|U5 boys|U5 girls|U18|"
        "ذكور دون 5|ذكور دون الخامسة|إناث دون 18|أقل من 5 سنوات|أكبر من 60|فوق 60|فوق ال60|دون 5|ذكور 6-17 سنة|إناث فوق 60|"
        "من 0 الى 5|من 6 إلى 17|0-2|0-23 months|6-59 months|0-23 شهر|PLW|PWD|P&L women|# of PWDs|Number of PLW|"
        "No. of children under 5|Children <5|Children U5|Boys 6-17|Girls 6-17|Men 18-59|Women 18-59|Elderly|Elderly 60+|"
        "60 and above|60 years and above|65+|Adults 18-59|Adult male|Adult female|Infants 0-2|hommes 18-59|femmes 18-59|"
        "Garçons 0-5|Filles 6-17|enfants de 0 à 5 ans|enfants moins de 5 ans|Plus de 60 ans|60 ans et plus|"
        "Nb femmes enceintes|عدد الأطفال دون الخامسة|عدد الأطفال تحت 5 سنوات|أطفال اقل من سنتين|عدد المسنين فوق 60|"
        "كبار السن 60+|عدد ذوي الإعاقة ذكور|ذكور 18-59|اناث 60+|0_5_M|M_0_5|male_0_5|females_18_59|nb_hommes_18_59|"
        "العمر من 0-5|عمر 6-17|فئة 0-5|الفئة العمرية 0-5|طفل أقل من سنة|رضع (0-2)|الرضع أقل من سنتين|عدد الأرامل|"
        "عدد المطلقات|عدد الأشخاص ذوي الإعاقة|عدد المصابين بأمراض مزمنة|school age children|Children 6-17|chronically ill|"
        "number of chronically ill persons"
    ),
    "person.name": (
        "HHH|HHH Name|HoHH name|Name of HHH|HH Head Full Name|Beneficiary Full Name (Arabic)|BNF Name|Ben. Name|"
        "Beneficiary name|Name of beneficiary|Full name in Arabic|Full Name as per ID|Case Name|Case member name|"
        "Principal applicant|PA name|Nom du bénéficiaire|Noms et prénoms du chef de ménage|Nom du CM|Chef de ménage|"
        "Nom du déplacé|Nom, prénom|Student name|اسم الطالب|اسم الطالب الثلاثي|اسم المريض|اسم صاحب الطلب|اسم المصاب|"
        "اسم الأسرة|الاسم من أربعة مقاطع|اسم المستفيد الرئيسي|الأسم كاملاً|اسم رب الاسرة او المعيل|اسم النازح|اسم اللاجئ|"
        "ناوی چوار|ناو|ناوی سیانی|ناوي ثلاثي|navê|Ad Soyad|Adı Soyadı|اسماء المستفيدين|أسماء العوائل|اسم المستلم الأساسي|"
        "أسماء الأسر المتضررة|Household head|اسم مقدم الطلب|الاسم بالكامل (رباعي)|hh_head_name|name_of_head|head_name|"
        "beneficiary_name"
    ),
    "person.sex": (
        "Sex of HHH|Gender (M/F)|M/F|Sex (M/F)|HHH Sex|Gender of head|ذ/أ|ذكر/أنثى|الجنس (ذ/أ)|ذ / ا|sexe du CM|Sexe (H/F)|"
        "ڕەگەز|رەگەز|cinsiyet|gender_hoh|hh_head_sex"
    ),
    "person.birth": (
        "DoB|D.O.B|Date of Birth (dd/mm/yyyy)|Birth Date|DOB of HHH|تاريخ الميلاد (يوم/شهر/سنة)|تاريخ الميلاد هجري|ت الميلاد|"
        "لەدایکبوون|doğum tarihi|Né(e) le|Date naiss.|المواليد"
    ),
    "person.age": (
        "Age of HHH|Age (Yrs)|Age in yrs|العمر (سنة)|عمر رب الأسرة|سن المستفيد|Âge|Age du CM|تەمەن|yaş|hoh_age|عمر الطالب"
    ),
    "person.national_id": (
        "National ID No.|ID#|ID No|NID|ID Card Number|N.I.D|Nat. ID|رقم الهوية (9 خانات)|ر. الهوية|ر.هوية|الرقم الوطنى|"
        "رقم البطاقة القومية|رقم وطني للمستفيد|HHH ID|HoH ID number|National Number|NNI|N° CIN|N° CNI|Carte d'identité N°|"
        "TC Kimlik|Kimlik No|ژمارەی ناسنامە|رقم هوية المستفيد|رقم هوية رب الاسرة"
    ),
    "person.unhcr_id": (
        "UNHCR No|UNHCR ID|UNHCR Case No.|UNHCR case number|UNHCR number|ProGres No|proGres ID|ProGres Individual ID|"
        "رقم ملف الأمم|رقم الأمم المتحدة|رقم مفوضية اللاجئين|رقم المفوضيه|Asylum seeker number|رقم اللجوء|"
        "Individual UNHCR ID|ASR no|Refugee ID|UNHCR Registration Number|بطاقة لاجئ|رقم كرت المفوضية|UNRWA number|"
        "رقم كرت الأونروا|رقم الأونروا|رقم كرت المؤن"
    ),
    "person.ration_card": (
        "SCOPE ID|SCOPE card|SCOPE No|SCOPE Card Number|WFP ID|WFP card no|Ration card|Ration card number|رقم الكرت التمويني|"
        "رقم البطاقة التموينية|كرت تموين|رقم بطاقة سكوب|رقم سكوب|carte de ration|رقم كرت WFP"
    ),
    "person.family_book": (
        "Family book No.|Family booklet number|Family card no|رقم دفتر العائلة|رقم الكتيب|دفتر العيلة|رقم ورقة العائلة|"
        "رقم القيد العائلي|رقم الأسرة في السجل المدني|Livret de famille N°|خانة دفتر العائلة"
    ),
    "person.phone": (
        "Mobile|Phone 1|Phone #|Tel.|Tel/Mobile|Telephone no|Contact|Contact Number|Contact details|Mobile No|MSISDN|GSM|"
        "WhatsApp No|رقم الجوال/الواتس|رقم تلفون|ر. الجوال|رقم الاتصال|هاتف/جوال|رقم موبايل|رقم الخلوي|N° Tél|Tél.|N° de tél|"
        "Téléphone du CM|ژمارەی مۆبایل|ژمارەی تەلەفۆن|Telefon|موبايل 1|رقم الهاتف 2|رقم هاتف للتواصل|phone_number|phone1|"
        "hh_phone"
    ),
    "household.size": (
        "HH size|Family size|FS|HH Size (total)|No. of Ind.|# Individuals|Ind.|Inds|No of persons|No. of beneficiaries|"
        "Number of individuals in HH|Total HH members|Taille ménage|Taille du mén.|Nb de pers.|"
        "Nombre de personnes dans le ménage|عدد أفراد الأسرة|ع. الأفراد|ع الأفراد|عدد الافراد الكلي|إجمالي أفراد الأسرة|"
        "اجمالي العدد|العدد الكلي|عدد أفراد العائلة مع رب الأسرة|حجم العائلة|عدد الأنفار|عدد الانفس|ژمارەی ئەندامان|"
        "ژمارەی خێزان|hane büyüklüğü|hh_size|hhsize|total_members|Total|Grand total|مج|المج"
    ),
    "household.males": (
        "# Male|Male|Males|Total M|Total Males|M|No. of males|ذكر|ذكور|عدد ذكور|مجموع الذكور|الذكور|Hommes|Nb hommes|"
        "Total hommes|نێر|erkek"
    ),
    "household.females": (
        "# Female|Female|Females|Total F|Total females|F|إناث|عدد اناث|مجموع الإناث|انثى|Femmes|Nb femmes|مێ|kadın"
    ),
    "household.number": (
        "HH No.|HH ID|HH code|HHID|Family ID|Case ID|Case No.|Case Number|Household ID|HH Registration No|"
        "Registration Group ID|Group ID|Registration Group|Beneficiary ID|Ben ID|BNF ID|Unique ID|Survey ID|رقم الأسرة|"
        "رقم العائلة|كود المستفيد|كود العائلة|رقم الحالة|رقم الملف|رقم الاستمارة|الرقم المرجعي|Code ménage|N° ménage|"
        "ID ménage|N° d'enregistrement|code_hh|hh_code|case_no|رقم الطلب|رقم القضية|رقم المعاملة"
    ),
    "household.displacement": (
        "IDP/Host|Population type|Pop. group|Beneficiary type|Displacement status|Residency status|"
        "IDP/Returnee/Host community|HC/IDP|حالة النزوح|نازح/عائد/مضيف|نوع المستفيد|صفة الأسرة|Statut de déplacement|ئاوارە|"
        "is_idp|displacement_status"
    ),
    "household.origin": (
        "Place of origin|Area of origin|Gov. of origin|District of origin|Coming from|Origin governorate|محافظة الأصل|"
        "مكان الأصل|مكان القدوم|جهة القدوم|المنطقة التي نزح منها|Zone de provenance|Lieu de provenance|Previous location|"
        "مكان الاقامة الاصلي|origin_gov"
    ),
    "household.governorate": (
        "Governorate|Gov|Gov.|Admin1|ADM1|ADM1_EN|adm1_name|Admin 1 Name|State|Province|Region|المحافظة|الولاية|محافظة|"
        "Wilaya|Gouvernorat|Région|پارێزگا"
    ),
    "household.district": (
        "District|Admin2|ADM2_EN|Dist.|Caza|القضاء|المديرية|المحلية|Délégation|Département|Moughataa|قەزا"
    ),
    "household.community": (
        "Sub-district|Subdistrict|Sub District|Admin3|ADM3_EN|Community|Village|Village/Town|Neighborhood|Quarter|القرية|"
        "الحي|الناحية|البلدة|القرية/الحي|Village/Quartier|Commune|Localité|ناحیە|گوند"
    ),
    "household.camp": (
        "Camp|Camp Name|Site name|Collective center|Shelter name|IDP site|المخيم|اسم الموقع|مركز الإيواء|مركز الايواء الحالي|"
        "Nom du site|Nom du camp|کامپ|کەمپ"
    ),
    "household.shelter": (
        "Tent no.|Tent #|Tent|Block/Tent|Caravan No|Shelter No.|Room|رقم الخيمة|خيمة رقم|رقم الغرفة|N° de tente|Tente|Abri|"
        "ژمارەی خێمە"
    ),
    "household.place": (
        "Address|Current address|Full address|Location|Current location|Address/Location|Area|Zone|Block|Distribution point|"
        "FDP|العنوان|عنوان السكن|مكان الإقامة الحالية|مكان التواجد الحالي|المنطقة|مكان السكن الحالي|الموقع الحالي|Adresse|"
        "Adresse actuelle|Lieu de déplacement|ناونیشان|adres|مكان تواجد الأسرة"
    ),
    "person.marital": (
        "Marital status|Marital Status of HHH|M. status|Civil status|Social status|الحالة الاجتماعية|"
        "الحالة الإجتماعية لرب الأسرة|الوضع الاجتماعي|الحالة الزوجية|ح. اجتماعية|الحالة العائلية|État civil|Etat matrimonial|"
        "Situation matrimoniale|باری خێزانی|medeni durum"
    ),
    "household.relation": (
        "Relation|Relationship|Rel. to HHH|Relation to HoH|Relationship with HHH|Relation to head|Relationship to PA|"
        "صلة القرابة|القرابة|صلة القرابة مع رب الاسرة|الصلة|صفة القرابة|Lien avec le CM|Lien de parenté|"
        "Lien de parenté avec le CM|rel_to_head"
    ),
    "person.disability": (
        "Disability|Type of disability|Disability status|نوع الإعاقة|الإعاقة|هل يوجد إعاقة|Handicap|Type d'handicap"
    ),
    "person.health": (
        "Health status|Chronic disease|Medical condition|Chronic illness|الحالة الصحية|المرض المزمن|نوع المرض|مرض مزمن|"
        "Maladie chronique|Etat de santé|التشخيص"
    ),
    "household.needs": (
        "Needs|Priority needs|Specific needs|Special needs code|SPN|الاحتياجات|الاحتياج الأساسي|احتياجات العائلة|Besoins|"
        "Besoins spécifiques|Vulnérabilité|ما هي احتياجاتكم|FHH|MHH|FHHH|CHH|Female headed household|Child headed household|"
        "Female-headed HH|أسرة تعيلها امرأة|أسرة ترأسها امرأة|أسرة يعيلها طفل|Separated children|UASC|Single parent|معيل وحيد"
    ),
    "household.notes": (
        "Notes|Remarks|Comments|Comment|ملاحظات|ملاحظة|الملاحظات|ملاحظات عامة|Observations|Remarque|Obs.|تێبینی|notlar"
    ),
    "household.delegate": (
        "Focal point|FP name|Camp manager|Community focal point|Block leader|المندوب|مندوب المنطقة|مسؤول التوزيع|"
        "مسؤول المخيم|Point focal|Chef de bloc|Relais communautaire"
    ),
    "collector.name": (
        "Alternate|Alternate name|Alternate recipient|Alternate collector|Proxy|Proxy name|Collector name|"
        "Authorized collector|Nominated recipient|المستلم|اسم المستلم|المستلم البديل|البديل|الوكيل|اسم المفوض|Mandataire|"
        "Nom du mandataire|ولي الأمر|اسم ولي الأمر|اسم ولي امر الطالب"
    ),
    "row.serial": (
        "No|No.|#|S.N|S/N|SN|Sr.|Sr#|Ser.|Serial|Seq|N°|N|م|ت|ر.م|مسلسل|الرقم|رقم متسلسل|الرقم التسلسلي|ز|sıra|N° ordre|"
        "N°d'ordre"
    ),
    "row.signature": (
        "Signature|Signature/Thumbprint|Sign|Thumb print|Finger print|Signature du bénéficiaire|Emargement|التوقيع|"
        "توقيع المستلم|التوقيع / البصمة|بصمة|البصمة / التوقيع|واژوو|imza|ئیمزا"
    ),
    "row.date": (
        "Date|Registration date|Date of displacement|Arrival date|Date of distribution|Distribution date|تاريخ النزوح|"
        "تاريخ التسجيل|تاريخ الوصول|Date d'enregistrement|Date d'arrivée|Date de distribution"
    ),
    "row.quantity": (
        "Qty|Quantity|Food basket|# of food parcels|NFI kit|Hygiene kit|Entitlement|Amount|Amount (USD)|Cash amount|"
        "Transfer value|Modality|عدد السلل|عدد الطرود|السلة الغذائية|المبلغ|قيمة القسيمة|الحصة|Montant|Quantité|"
        "Nombre de kits|Flour (kg)|دقيق|زيت|أرز|oil (L)|Rice"
    ),
    "row.state": (
        "Eligible|Eligibility|Received|Received (Y/N)|Approved|Verified|Duplicate|Category|Score|Vulnerability score|استلم|"
        "مكرر|مقبول|القرار|درجة الاحتياج|Reçu|Eligible (O/N)|حالة الاستلام"
    ),
}
# fmt: on


@pytest.mark.parametrize(("role", "headers"), HEADERS.items())
def test_headers_of_many_hands_say_their_role(role: str, headers: str) -> None:
    read = reader(aid_vocabulary())
    said = {
        header: (read.roles(header)[:1], read.confidence(header) >= 0.6, refuses_header(header)) for header in headers.split("|")
    }
    assert said == dict.fromkeys(said, ((role,), True, ""))


@pytest.mark.parametrize(
    ("header", "roles"),
    [
        ("PWD", ("household.count", "person.disability")),
        ("العدد", ("household.size", "household.count")),
        ("الاسم ورقم الهوية", ("person.national_id", "person.name")),
        ("M/F", ("person.sex",)),
        ("اسم النازح", ("person.name",)),
    ],
)
def test_a_header_of_several_meanings_leaves_the_choice_to_the_contents(header: str, roles: tuple[str, ...]) -> None:
    assert reader(aid_vocabulary()).roles(header) == roles


def test_a_number_is_no_band_of_ages() -> None:
    assert [reader(aid_vocabulary()).roles(header) for header in ("60", "2024", "12")] == [(), (), ()]
