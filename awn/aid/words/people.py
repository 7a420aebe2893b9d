"""How lists write the columns about a person, in Arabic, English and French. Articles, hamzas and ة or ه do not matter."""

from typing import Final

PERSON_HEADERS: Final[dict[str, tuple[str, ...]]] = {
    "name": (
        "ناو", "ناوی", "ناوی سیانی", "ناوی چوارینی", "ناوی چوار", "ناوی تەواو", "ناوی سێیانی", "nave", "nav u pasnav", "ad soyad", "adi soyadi", "isim soyisim", "isim", "الاسم من اربعة مقاطع", "الاسم من ثلاثة مقاطع", "الاسم من خمسة مقاطع", "اسم المستلم الاساسي", "اسم المستلم الرئيسي", "اسم المستفيد الاساسي", "name as per id", "full name as per id", "name as in id", "name as on id card", "الاسم حسب رقم الهوية", "الاسم كما ورد في الهوية", "noms", "nom et postnom", "nom post nom et prenom",
        "الاسم", "اسم", "اسماء", "الاسم الكامل", "الاسم بالكامل", "الاسم الرباعي", "الاسم رباعي", "الاسم الثلاثي", "الاسم ثلاثي", "الاسم الثلاثي واللقب", "الاسم رباعيا",
        "الاسم الخماسي", "الاسم واللقب", "الاسم والشهرة", "الاسم والنسبة", "الاسم والكنية", "الاسم ولقب", "اسم ولقب", "اللقب والاسم", "الاسم الثنائي", "الاسم الكامل كما في الهوية",
        "الاسم حسب البطاقة", "الاسم حسب الهوية", "الاسم كما في البطاقة", "الاسم كما في الهوية", "الاسم كما في الجواز", "الاسم المسجل", "الاسم باللغة العربية", "الاسم بالعربي",
        "الاسم عربي", "الاسم بالانجليزي", "الاسم باللغة الانجليزية", "الاسم اللاتيني", "الأسامي", "الاسماء الرباعية", "الاسم الشخصي والعائلي",
        "name", "names", "full name", "fullname", "complete name", "four part name", "name in arabic", "arabic name", "name arabic", "name ar", "name in english", "name en", "english name",
        "latin name", "nom complet", "nom et prenom", "nom et prenoms", "prenom et nom", "noms et prenoms", "nom prenom", "nom & prenom", "nom",
    ),
    "given": (
        "ناوی یەکەم", "ad", "adi", "postnom",
        "الاسم الاول", "الاسم الأول للمستفيد", "اول اسم", "الاسم الشخصي", "اسم الشخص الاول", "الاسم المفرد", "الاسم فقط",
        "first name", "firstname", "given name", "given names", "forename", "fname", "prenom", "prenoms", "name 1", "الاسم 1",
    ),
    "father": (
        "ناوی باوک", "باوک", "baba adi",
        "اسم الاب", "الاب", "اسم الوالد", "الوالد", "الاسم الثاني", "الاسم 2", "اسم ابيه", "اسم والد", "second name", "father name", "fathers name", "father s name", "father",
        "name of father", "middle name", "middlename", "nom du pere", "prenom du pere", "pere", "name 2",
    ),
    "grandfather": (
        "ناوی باپیر", "dede adi",
        "اسم الجد", "الجد", "الاسم الثالث", "الاسم 3", "third name", "grandfather", "grandfather name", "grandfathers name", "grandfather s name", "grand father name",
        "nom du grand pere", "grand pere", "name 3",
    ),
    "family": (
        "نازناو", "soyad", "soyadi", "نسب",
        "العائلة", "اسم العائلة", "اللقب", "لقب", "الكنية", "كنية", "الكنية العائلية", "الشهرة", "النسبة", "الاسم الرابع", "الاسم الاخير", "الاسم 4", "الاسم العائلي", "لقب العائلة", "النسب", "الكنيه",
        "family name", "last name", "lastname", "surname", "fourth name", "lname", "nom de famille", "name 4", "familyname",
    ),
    "kunya": ("الكنية ابو", "ابو ام", "اسم الشهرة", "المعروف بـ", "المعروف باسم", "المعروفة باسم", "kunya", "nickname", "known as", "alias", "surnom"),
    "mother": (
        "ناوی دایک", "anne adi",
        "اسم الام", "اسم الام الكامل", "اسم ام", "اسم الوالدة", "الام", "الوالدة", "اسم الام الثلاثي", "اسم الام ونسبتها", "اسم امه", "والدته", "اسم والدته", "mother name", "mothers name", "mother s name",
        "name of mother", "mother", "maternal name", "nom de la mere", "mere", "mother full name",
    ),
    "sex": (
        "ڕەگەز", "رەگەز", "cinsiyet", "cinsiyeti", "sex m f", "gender m f", "sexe h f", "sexe m f", "ذ ا ث",
        "الجنس", "جنس", "النوع الاجتماعي", "ذكر انثى", "ذكر ام انثى", "ذكر او انثى", "ذ ا", "نوع الجنس", "جنس المستفيد", "ذ ث", "sex", "gender", "sexe", "genre", "m f", "h f", "male female",
    ),
    "birth": (
        "لەدایکبوون", "ڕۆژی لەدایکبوون", "بەرواری لەدایکبوون", "dogum tarihi", "date naiss", "date de naiss", "d naissance", "تاريخ الميلاد هجري", "تاريخ الميلاد ميلادي", "ت م ميلاد",
        "تاريخ الميلاد", "تاريخ الولادة", "تاريخ ميلاد", "ت الميلاد", "ت ميلاد", "المواليد", "مواليد", "الميلاد", "تاريخ المولد", "يوم الميلاد", "التولد", "تولد", "تاريخ التولد", "الولادة", "ت الولادة",
        "تاريخ الازدياد", "الازدياد", "تاريخ ومكان الميلاد", "date et lieu de naissance", "lieu et date de naissance", "date and place of birth", "محل وتاريخ الولادة", "مكان وتاريخ الولادة", "تاريخ ومحل الولادة",
        "date of birth", "birth date", "birthdate", "birth day", "birthday", "dob", "d o b", "born", "born on", "date de naissance", "ne e le", "naissance", "date naissance",
    ),
    "birth_year": ("سنة الميلاد", "سنة الولادة", "عام الميلاد", "عام الولادة", "سنة المواليد", "سنة التولد", "year of birth", "birth year", "yob", "annee de naissance"),
    "age": (
        "تەمەن", "yas", "yasi", "الفئة العمرية", "فئة عمرية", "الفئة العمريه", "age group", "age range", "age bracket", "tranche d age", "age yrs", "age in yrs", "age in months", "age months", "age y", "age ans",
        "العمر", "عمر", "السن", "سن", "العمر بالسنوات", "العمر بالسنة", "العمر الحالي", "عمره", "اعمار", "الاعمار", "السن بالسنوات", "age", "age in years", "age years", "ages", "age an", "age ans",
    ),
    "phone": (
        "ژمارەی مۆبایل", "ژمارەی تەلەفۆن", "ژمارەی تەلەفون", "مۆبایل", "telefon", "telefon no", "cep telefonu", "contact details", "hp", "mob", "mob no", "tel mobile", "tel portable", "numero whatsapp", "ر جوال", "ر الجوال", "هاتف الطوارئ للاسرة",
        "الهاتف", "هاتف", "رقم الهاتف", "رقم هاتف", "رقم الهاتف المحمول", "الهاتف المحمول", "هواتف", "ارقام الهواتف", "الجوال", "جوال", "رقم الجوال", "جوالات", "الموبايل", "موبايل", "موبيل", "رقم الموبايل",
        "رقم موبايل", "موبيله", "النقال", "نقال", "رقم النقال", "هاتف نقال", "الخليوي", "خليوي", "رقم الخليوي", "الخلوي", "خلوي", "السيلولير", "التلفون", "تلفون", "تليفون", "التليفون", "رقم التلفون", "رقم التليفون",
        "المحمول", "محمول", "رقم المحمول", "رقم التواصل", "رقم للتواصل", "رقم تواصل", "للتواصل", "التواصل", "وسيلة التواصل", "الاتصال", "رقم الاتصال", "للاتصال", "واتس", "واتساب", "الواتساب", "واتس اب", "رقم الواتس", "رقم الواتساب", "رقم واتساب",
        "هاتف ارضي", "ارضي", "الهاتف الارضي", "رقم بديل", "رقم اخر", "رقم ثاني", "رقم احتياط", "هاتف للضرورة", "رقم المستفيد الهاتفي", "الشريحة", "رقم الشريحة", "تيليجرام", "تلغرام",
        "phone", "phone number", "phone no", "phone num", "phones", "mobile", "mobile number", "mobile no", "mobile phone", "cell", "cell phone", "cellphone", "telephone", "tel", "tel no", "tel number", "contact number", "contact no",
        "contact", "contact phone", "whatsapp", "whatsapp number", "whats app", "whats", "msisdn", "gsm", "alternative phone", "alternative number", "landline", "numero de telephone", "n telephone", "no telephone", "num tel",
        "n tel", "portable", "numero portable", "numero tel",
    ),
    "document": (
        "card n", "n de carte", "numero de carte", "رقم الكارت", "رقم كرت", "الكرت", "كرت", "رقم بطاقة المستفيد",
        "individual id", "person id", "رقم الوثيقة", "الوثيقة", "وثيقة", "رقم المستند", "المستند", "رقم الاثبات", "رقم وثيقة اثبات", "اثبات الشخصية", "رقم اثبات الشخصية", "رقم اثبات الهوية", "وثيقة اثبات الهوية", "رقم البطاقة", "البطاقة", "بطاقة", "رقم الكرت",
        "الاوراق الثبوتية", "رقم المستمسك", "المستمسكات", "رقم اوراق ثبوتية", "document", "document number", "document no", "doc number", "doc no", "id document number", "document id", "card number", "card no", "numero de document", "numero du document",
        "piece d identite", "numero de piece", "n piece",
    ),
    "document_kind": (
        "نوع الوثيقة", "نوع الهوية", "نوع الاثبات", "نوع المستند", "نوع البطاقة", "نوع اثبات الشخصية", "نوع وثيقة الاثبات", "نوع المستمسك", "نوع اثبات الهوية", "document type", "type of document", "doc type", "id type", "type of id", "id document type",
        "type de document", "type de piece", "type de piece d identite", "type d identite",
    ),
    "national_id": (
        "n i d", "nat id", "ر الهوية", "ر هوية", "رقم البطاقة القومية", "البطاقة القومية", "tc kimlik", "tc kimlik no", "kimlik no", "kimlik", "tc no", "tc", "ژمارەی ناسنامە", "ناسنامە", "ژمارەی کارتی نیشتمانی", "carte d identite n", "n carte d identite", "numero cni", "numero nni", "n cin", "n cni", "n nni", "n id", "رقم الجنسية الموحد", "رقم اقامة", "الرقم المدني الوطني", "qid", "cpr", "emirates id", "iqama", "iqama no",
        "رقم الهوية", "الهوية", "هوية", "رقم هوية", "هوية الاحوال", "رقم هوية الاحوال", "رقم هوية الأحوال المدنية", "الرقم الوطني", "رقم وطني", "الرقم القومي", "رقم قومي", "القومي", "الوطني", "البطاقة الوطنية", "رقم البطاقة الوطنية", "البطاقة الموحدة",
        "رقم البطاقة الموحدة", "البطاقة الوطنية الموحدة", "رقم البطاقة الشخصية", "البطاقة الشخصية", "بطاقة شخصية", "رقم الهوية الشخصية", "الهوية الشخصية", "الرقم الشخصي", "رقم الهوية الوطنية", "الهوية الوطنية", "رقم السجل المدني الوطني", "الرقم الموحد",
        "رقم بطاقة الهوية", "بطاقة الهوية", "بطاقة التعريف", "رقم بطاقة التعريف", "بطاقة التعريف الوطنية", "رقم بطاقة التعريف الوطنية", "رقم التعريف", "رقم بطاقة الاحوال", "بطاقة الاحوال", "بطاقة الاحوال المدنية", "هويات", "ارقام الهويات", "هويته", "الرقم الوطني الموحد",
        "جنسية رقم", "رقم شهادة الجنسية", "هوية المقيم", "رقم الاقامة",
        "id", "id number", "id no", "idno", "id num", "national id", "national id number", "national id no", "nid", "national number", "national no", "national identity number", "identity number", "identity card", "identity card number", "id card", "id card number",
        "personal id", "personal number", "nni", "cin", "cni", "numero d identite", "carte d identite", "numero carte d identite", "carte nationale", "numero national", "identity no", "identity", "government id",
    ),
    "family_book": (
        "دفتر العائلة", "رقم دفتر العائلة", "دفتر عائلة", "رقم الدفتر", "الدفتر العائلي", "رقم الدفتر العائلي", "دفتر الاسرة", "كتيب العائلة", "رقم كتيب العائلة", "الكتيب العائلي", "رقم الكتيب", "رقم القيد العائلي", "رقم الاسرة في السجل المدني", "خانة دفتر العائلة", "دفتر العيلة", "البطاقة العائلية", "رقم البطاقة العائلية", "بطاقة عائلية", "بطاقة العائلة",
        "رقم بطاقة العائلة", "كرت العائلة", "كرت العائله", "كارت العائلة", "سجل الاسرة", "سجل العائلة", "بيان عائلي", "البيان العائلي", "رقم البيان العائلي", "الدفتر", "دفتر", "قيد عائلي", "اخراج قيد عائلي", "رقم ورقة العائلة", "ورقة العائلة",
        "family book", "family book number", "family book no", "family booklet", "family card", "family card number", "family card no", "livret de famille", "numero livret de famille",
    ),
    "passport": ("جواز السفر", "رقم جواز السفر", "رقم الجواز", "الجواز", "جواز", "رقم جواز", "الباسبور", "رقم وثيقة السفر", "وثيقة السفر", "passport", "passport number", "passport no", "passeport", "numero de passeport"),
    "unhcr_id": (
        "رقم المفوضية", "المفوضية", "رقم ملف المفوضية", "رقم تسجيل المفوضية", "رقم التسجيل بالمفوضية", "رقم التسجيل في المفوضية", "ملف المفوضية", "كرت المفوضية", "رقم كرت المفوضية", "بطاقة المفوضية", "شهادة المفوضية", "شهادة طالب لجوء", "رقم اللجوء", "بطاقة اللجوء", "رقم بطاقة اللاجئ",
        "بطاقة اللاجئ", "رقم الملف لدى المفوضية", "الامم", "رقم الامم", "رقم الامم المتحدة", "كرت الامم", "رقم الاونروا", "كرت المؤن", "رقم كرت المؤن", "كرت الوكالة", "رقم الوكالة", "بطاقة الاونروا",
        "unhcr", "pro gres", "pro gres id", "pro gres no", "pro gres individual id", "pro gres group id", "progres no", "progres nr", "progres group id", "asylum seeker number", "asylum seeker no", "asylum seeker", "asr no", "asr", "asr number", "ykn", "كرت الاونروا", "رقم كرت الاونروا", "رقم كرت الوكالة", "بطاقة لاجئ", "رقم لاجئ", "رقم طالب اللجوء", "unhcr number", "unhcr no", "unhcr id", "unhcr case number", "unhcr file number", "unhcr file no", "unhcr case no", "unhcr registration no", "unhcr reg no", "unhcr file", "unhcr registration number", "unhcr certificate", "progres", "progres id", "progres number", "progres individual id", "progres case", "asylum seeker certificate", "asylum number",
        "refugee id", "refugee number", "refugee card", "unrwa", "unrwa number", "unrwa id", "hcr", "numero hcr", "rais", "individual registration number", "unhcr individual id",
    ),
    "ration_card": (
        "البطاقة التموينية", "رقم البطاقة التموينية", "بطاقة التموين", "رقم بطاقة التموين", "التموينية", "التموين", "كرت التموين", "رقم التموينية", "البطاقة الغذائية", "كرت الاغاثة", "بطاقة الاغاثة", "رقم بطاقة الاغاثة", "كرت المساعدات", "بطاقة المساعدات", "رقم بطاقة المساعدة", "البطاقة الذكية", "رقم البطاقة الذكية", "سكوب", "رقم سكوب", "بطاقة سكوب",
        "كرت البرنامج", "ration card", "ration card number", "ration card no", "wfp id", "wfp card", "wfp card no", "wfp number", "wfp no", "card no scope", "scope card no", "scope card number", "رقم كرت wfp", "كرت البرنامج", "رقم كرت البرنامج", "كرت تموين", "رقم الكرت التمويني", "carte pam", "carte scope", "pds", "pds card", "pds number", "scope", "scope card", "scope id", "scope number", "food card", "beneficiary card", "carte de ration", "carte de rationnement",
    ),
    "civil_record": (
        "القيد", "رقم القيد", "القيد المدني", "رقم القيد المدني", "رقم السجل", "السجل", "السجل المدني", "رقم السجل المدني", "رقم السجل العائلي", "الخانة", "رقم الخانة", "اخراج قيد", "رقم اخراج القيد", "الخانة والقيد", "محل ورقم القيد", "مكان ورقم القيد", "شهادة الميلاد", "رقم شهادة الميلاد", "الرقم المدني", "رقم الصحيفة", "السجل والصحيفة",
        "civil record", "civil registry", "civil registry number", "civil registration number", "civil id", "civil number", "registry number", "birth certificate", "birth certificate number", "acte de naissance", "numero d etat civil",
    ),
    "marital": (
        "الحالة الاجتماعية", "الحاله الاجتماعيه", "حالة اجتماعية", "الحالة الزوجية", "الحالة العائلية", "الوضع العائلي", "الوضع الاجتماعي", "الحالة المدنية", "الحالة الاسرية", "الحالة الاجتماعية لرب الاسرة", "اعزب متزوج", "متزوج اعزب", "متزوج ارمل مطلق", "ارملة مطلقة",
        "marital status", "marital", "civil status", "social status", "marital state", "situation familiale", "etat matrimonial", "situation matrimoniale", "etat civil", "etat civil marie", "m status", "ح اجتماعية", "باری خێزانی", "باری کۆمەڵایەتی", "medeni durum", "medeni hali",
    ),
    "disability": (
        "الاعاقة", "اعاقة", "نوع الاعاقة", "حالة الاعاقة", "معاق", "هل يوجد اعاقة", "وجود اعاقة", "هل يوجد معاق", "احتياجات خاصة", "الاعاقات", "درجة الاعاقة", "اصابة", "نوع الاصابة",
        "disability", "disabilities", "disability type", "type of disability", "disabled", "handicap", "type de handicap", "special needs", "impairment",
    ),
    "health": (
        "الحالة الصحية", "الوضع الصحي", "الصحة", "المرض", "مرض", "الامراض", "امراض مزمنة", "الامراض المزمنة", "مرض مزمن", "نوع المرض", "المرضى", "التشخيص", "التشخيص الطبي", "حالة صحية", "هل يعاني من مرض", "هل يوجد امراض مزمنة", "اسم المرض", "الحالة المرضية", "هل توجد امراض",
        "health", "health status", "health condition", "medical condition", "chronic disease", "chronic illness", "chronic diseases", "disease", "illness", "diagnosis", "medical", "etat de sante", "sante", "maladie", "maladie chronique", "maladies",
    ),
    "work": (
        "العمل", "عمل", "المهنة", "مهنة", "الوظيفة", "وظيفة", "المهنه الحالية", "جهة العمل", "مكان العمل", "نوع العمل", "حالة العمل", "هل يعمل", "يعمل", "عمل رب الاسرة", "طبيعة العمل", "الحالة المهنية", "الحالة الوظيفية",
        "work", "job", "occupation", "profession", "employment", "employment status", "work status", "metier", "emploi", "travail",
    ),
    "birthplace": (
        "محل الميلاد", "مكان الميلاد", "محل الولادة", "مكان الولادة", "مسقط الراس", "place of birth", "birth place", "birthplace", "lieu de naissance", "country of birth",
    ),
    "nationality": ("الجنسية", "جنسية", "الموطن", "nationality", "citizenship", "nationalite"),
    "education": (
        "المستوى التعليمي", "المستوى الدراسي", "التعليم", "المؤهل", "المؤهل العلمي", "التحصيل العلمي", "التحصيل الدراسي", "الشهادة", "الدراسة", "الشعبة", "شعبة", "الصف", "المرحلة الدراسية", "التخصص", "المدرسة", "اسم المدرسة", "الجامعة",
        "education", "education level", "level of education", "school grade", "grade", "school", "niveau d etude", "niveau scolaire", "ecole",
    ),
    "measure": (
        "مقاس الحذاء", "المقاس", "مقاس", "قياس", "الوزن", "الطول", "فصيلة الدم", "زمرة الدم", "محيط الذراع", "نمرة الحذاء", "shoe size", "weight", "height", "muac", "blood group", "taille", "poids", "pointure",
    ),
    "bank": (
        "رقم الحساب", "الحساب البنكي", "رقم الحساب البنكي", "الايبان", "البنك", "اسم البنك", "الفرع", "رقم المحفظة", "المحفظة", "رقم البطاقة البنكية", "بنك", "حساب", "المحفظة الالكترونية",
        "iban", "bank", "bank account", "account number", "account no", "bank name", "wallet", "wallet number", "compte bancaire", "numero de compte", "rib", "banque",
    ),
    "email": ("البريد", "البريد الالكتروني", "الايميل", "ايميل", "email", "e mail", "mail", "email address", "courriel", "facebook", "فيسبوك"),
    "picture": ("الصورة", "صورة", "صورة الهوية", "صورة البطاقة", "صورة شخصية", "صوره", "photo", "picture", "image", "id photo", "attachment", "مرفقات", "المرفقات", "رابط"),
    "reason": ("سبب", "السبب", "اسباب", "الاسباب", "سبب النزوح", "سبب التهجير", "اسباب النزوح", "سبب المغادرة", "سبب الهجرة", "سبب الانتقال", "سبب فقدان المعيل", "reason", "reasons", "reason for displacement", "cause", "motif", "raison", "raison du deplacement"),
    "death": ("تاريخ الوفاة", "سنة الوفاة", "سبب الوفاة", "وفاة الاب", "date of death", "cause of death", "date de deces"),
}  # fmt: skip
