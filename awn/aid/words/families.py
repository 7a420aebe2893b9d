"""How lists write the columns about a household, and those by which they keep their own books."""

from typing import Final

HOUSEHOLD_HEADERS: Final[dict[str, tuple[str, ...]]] = {
    "household.number": (
        "hh n", "hh nr", "ben id", "bnf id", "bnf code", "bnf no", "ben no", "ben code", "survey id", "survey no", "household reg no", "registration group", "registration group id", "hh registration no", "hh reg no", "numero de menage", "n menage", "n de menage", "n d enregistrement", "n enregistrement", "id du menage", "id beneficiaire", "n dossier", "رقم الطلب", "رقم طلب", "رقم القضية", "رقم المعاملة", "رقم الاضبارة", "الاضبارة", "رقم السجل الطبي", "الرقم الطبي", "mrn", "patient id", "patient number", "patient no", "رقم المكلف", "رقم العقار", "رقم الحالة بالمنظمة", "رقم القيد بالكشف", "كود النازح", "كود الحالة", "معرف الحالة", "رقم البطاقة بالجمعية", "رقم الاشتراك", "رقم المشترك", "رقم العضوية", "dosya no", "kod", "fiche", "n de fiche", "numero de fiche",
        "رقم الاسرة", "رقم العائلة", "كود الاسرة", "كود العائلة", "رقم الملف", "رقم ملف الاسرة", "رقم ملف", "رقم الاستمارة", "رمز الاستمارة", "رقم الاستبيان", "الاستمارة", "رقم استمارة", "رمز الاسرة", "رقم الحالة", "كود المستفيد", "رقم المستفيد", "الكود", "كود", "الرقم التعريفي", "الرمز", "رقم التسجيل",
        "رقم الكوبون", "معرف الاسرة", "معرف العائلة", "معرف المستفيد", "المعرف", "رقم القسيمة", "الرقم المرجعي", "رقم مرجعي", "باركود", "الباركود", "رقم الكود", "كود الحالة", "رقم البيت",
        "household number", "household no", "household id", "household code", "hh number", "hh no", "hh id", "hhid", "hh code", "hh num", "family number", "family no", "family id", "family code", "case number", "case no", "case id", "file number", "file no", "form number",
        "form no", "beneficiary id", "beneficiary code", "beneficiary number", "registration number", "registration id", "registration no", "reg no", "code", "barcode", "voucher number", "household ref", "reference number", "ref no", "ref", "parent index", "group id", "group number", "household index",
        "numero de menage", "code menage", "numero menage", "id menage", "numero du menage", "numero de famille", "numero de dossier", "code beneficiaire", "numero d enregistrement", "unique id", "unique code",
    ),
    "household.relation": (
        "rel", "rel to hhh", "rel to hoh", "rel to head", "relation to hhh", "relationship to hhh", "relationship with hhh", "relationship to pa", "relation to pa", "relationship to principal applicant", "صفة القرابة", "صلة القرابة باليتيم", "قرابته", "قرابتها", "lien avec cm", "lien avec le cm", "lien de parente avec le cm", "پەیوەندی", "yakinlik", "yakinlik derecesi",
        "صلته", "صلتها", "صلته بالمستفيد", "صلتها بالمستفيد", "صلة المستلم", "صلة القرابة", "القرابة", "صلة القرابه", "درجة القرابة", "العلاقة", "العلاقة برب الاسرة", "علاقته برب الاسرة", "صلة القرابة برب الاسرة", "صلة القرابة مع رب الاسرة", "الصلة برب الاسرة", "صلته برب الاسرة", "الصلة", "صلة", "نوع القرابة", "القرابة من رب الاسرة", "العلاقة برئيس الاسرة", "الصفة في الاسرة", "صفة الفرد",
        "relation", "relationship", "relation to head", "relationship to head", "relationship to hoh", "relation to hoh", "relationship to head of household", "relation to head of family", "relationship to the head of household", "hh relationship", "relationship with hoh", "relation with head of household",
        "lien de parente", "lien", "lien avec le chef de menage", "parente", "lien avec le chef",
    ),
    "household.members": (
        "افراد الاسرة", "افراد العائلة", "اسماء افراد الاسرة", "اسماء الافراد", "اسماء الابناء", "اسماء الاولاد", "الابناء", "الاولاد", "اولاد", "ابناء", "اولاده", "اسماء الاطفال", "اسماء العائلة", "باقي الافراد", "باقي افراد الاسرة", "المرافقون", "المرافقين", "اسماء المرافقين", "التابعون", "المعالين", "اسماء المعالين", "الاخوة", "اسماء الاخوة", "افراد", "الافراد",
        "family members", "household members", "members", "members names", "names of members", "children names", "names of children", "dependents", "dependants", "membres", "membres de la famille", "membres du menage", "noms des enfants", "personnes a charge",
    ),
    "household.size": (
        "ind", "inds", "no of ind", "no of inds", "number of ind", "total ind", "no of beneficiaries", "number of beneficiaries", "no of bnf", "no of bnfs", "fs", "hh members", "hh total", "total hh", "total hh members", "مج", "المج", "مجموع", "taille du men", "taille du mén", "nb de pers", "nb pers", "nombre de pers", "ژمارەی ئەندامان", "ژمارەی ئەندامانی خێزان", "ژمارەی خێزان", "ژمارەی تاک", "hane buyuklugu", "kisi sayisi", "aile birey sayisi", "birey sayisi", "toplam", "عدد النزلاء", "عدد القاطنين", "عدد الساكنين", "عدد المقيمين في المنزل", "عدد الاسرة الكلي", "المجموع العام",
        "عدد الافراد", "عدد افراد الاسرة", "عدد افراد العائلة", "عدد الاسرة", "عدد العائلة", "عدد افراد", "حجم الاسرة", "حجم العائلة", "عدد الانفس", "الانفس", "عدد النفوس", "النفوس", "عدد الاشخاص", "اجمالي الافراد", "اجمالي عدد الافراد", "العدد الكلي", "مجموع الافراد", "المجموع", "مجموع", "الاجمالي", "اجمالي", "الكلي", "المجموع الكلي", "ع الافراد", "ع افراد الاسرة", "عدد الانفار", "الانفار", "عدد المستفيدين", "عدد افراد الاسره", "عدد الرؤوس", "عدد اعضاء الاسرة", "ع الاسرة", "الجملة",
        "how many people", "how many members", "how many persons", "people", "household size", "hh size", "hhsize", "family size", "famsize", "number of members", "no of members", "number of family members", "no of family members", "number of household members", "family members number", "number of individuals", "no of individuals", "individuals", "total members", "total individuals", "total", "size", "nb of members", "number of persons", "persons", "members count", "members number",
        "taille du menage", "taille menage", "taille de la famille", "taille famille", "taille", "nombre de personnes", "nombre de membres", "nb personnes", "nb de personnes", "effectif",
    ),
    "household.males": (
        "مجموع الذكور", "اجمالي الذكور", "total m", "total hommes", "total men", "nb hommes", "نێر", "erkek", "erkek sayisi",
        "ذكور", "الذكور", "عدد الذكور", "رجال", "الرجال", "عدد الرجال", "ذكور الاسرة", "عدد الذكور في الاسرة", "ع الذكور", "ذكر", "ذ", "m", "males", "male", "men", "number of males", "no of males", "no of male", "number of male", "total males", "total male", "hommes", "nombre d hommes", "masculin",
    ),
    "household.females": (
        "مجموع الاناث", "اجمالي الاناث", "total f", "total femmes", "total women", "nb femmes", "مێ", "kadin", "kadin sayisi",
        "اناث", "الاناث", "عدد الاناث", "نساء", "النساء", "عدد النساء", "اناث الاسرة", "ع الاناث", "انثى", "ا", "ث", "f", "females", "female", "women", "number of females", "no of females", "no of female", "number of female", "total females", "total female", "femmes", "nombre de femmes", "feminin",
    ),
    "household.children": (
        "عدد القاصرين", "منداڵ", "ژمارەی منداڵ", "cocuk", "cocuk sayisi", "minors", "number of minors",
        "عدد الاطفال", "الاطفال", "اطفال", "عدد الابناء", "عدد الاولاد", "عدد القصر", "القصر", "ع الاولاد", "ع الاطفال", "عدد الايتام", "children", "number of children", "no of children", "kids", "number of kids", "enfants", "nombre d enfants", "nb enfants",
    ),
    "household.count": (
        "عدد الاخوة", "عدد الاشقاء", "siblings", "number of siblings", "الارامل", "المطلقات", "adult", "adult male", "adult female", "adult males", "adult females", "boy", "girl", "p l women", "pl women", "p l", "pregnant lactating", "chronically ill", "chronically ill persons", "school age children", "children of school age", "u", "age group count", "older people", "senior", "seniors", "newborns", "neonates", "كبار سن", "مواليد جدد", "حديثي الولادة", "يتامى", "طلاب المدارس", "التلاميذ", "المراهقين", "مراهقين", "اصحاب الامراض المزمنة", "ذوو الامراض المزمنة", "الجرحى", "المصابين", "امراض مزمنة عدد", "personnes malades", "jumeaux", "adultes hommes", "adultes femmes", "mineurs", "pensionnaires",
        "الرضع", "رضع", "عدد الرضع", "اطفال رضع", "كبار السن", "عدد كبار السن", "المسنين", "مسنين", "عدد المسنين", "الحوامل", "حوامل", "حامل", "مرضع", "مرضعة", "عدد الحوامل", "المرضعات", "مرضعات", "عدد المرضعات", "حوامل ومرضعات", "الحوامل والمرضعات", "عدد ذوي الاعاقة", "عدد المعاقين", "عدد ذوي الاحتياجات الخاصة", "عدد المرضى", "عدد الزوجات", "الزوجات", "عدد الاسر", "عدد العائلات",
        "البالغين", "عدد البالغين", "اولاد ذكور", "بنات", "عدد البنات", "عدد الاولاد الذكور", "الشباب", "عدد الطلاب", "عدد المصابين", "عدد اصحاب الامراض المزمنة", "عدد العاملين", "طلاب", "دون الخامسة", "تحت الخامسة", "اقل من سنتين", "اقل من خمس سنوات", "دون السنتين", "فوق الستين", "دون سن", "اقل من", "اكبر من", "فوق سن", "ما فوق", "تحت سن", "من عمر", "من سن",
        "infants", "elderly", "older persons", "pregnant", "lactating", "pregnant women", "lactating women", "plw", "pregnant and lactating women", "adults", "boys", "girls", "adult men", "adult women", "number of wives", "number of pregnant women", "number of disabled", "number of pwd", "number of elderly", "number of infants", "families", "number of families", "no of families", "number of households", "under five", "under 5", "u 5", "above 60", "over 60", "years old", "less than", "more than",
        "garcons", "filles", "nourrissons", "personnes agees", "femmes enceintes", "femmes allaitantes", "enceintes", "allaitantes", "adultes", "moins de", "plus de",
    ),
    "household.place": (
        "ناونیشان", "شوێن", "adres", "mahalle", "مكان التواجد الان", "محل النزوح", "محل التواجد", "منطقة التواجد", "lieu actuel", "lieu d accueil", "lieu d hebergement", "gps address",
        "العنوان", "عنوان", "العنوان الحالي", "العنوان بالتفصيل", "العنوان التفصيلي", "عنوان السكن", "عنوان السكن الحالي", "مكان السكن", "مكان السكن الحالي", "السكن الحالي", "السكن", "سكن", "مكان الاقامة", "مكان الاقامة الحالي", "محل الاقامة", "محل الاقامة الحالي", "الاقامة", "محل السكن", "الموقع", "موقع", "الموقع الحالي", "المكان", "مكان", "المنطقة", "منطقة", "منطقة السكن", "مكان النزوح", "مكان النزوح الحالي", "النزوح", "منطقة النزوح",
        "مكان التواجد", "التواجد الحالي", "مكان التواجد الحالي", "موقع النزوح", "مكان الايواء", "الشارع", "شارع", "اقرب نقطة دالة", "نقطة دالة", "اقرب معلم", "المربع", "مربع", "القطاع", "قطاع", "البلوك", "بلوك", "السكتور", "المحلة والزقاق", "محلة زقاق دار", "جهة السكن", "مقر السكن", "موطن الاقامة", "النقطة", "الزون",
        "نقطة التوزيع", "مركز التوزيع", "مكان التوزيع", "fdp", "distribution point", "distribution site", "final distribution point", "address", "current address", "full address", "location", "current location", "residence", "place of residence", "current residence", "place", "area", "site", "displacement site", "place of displacement", "displacement location", "street", "landmark", "block", "sector", "zone", "neighbourhood address",
        "adresse", "adresse actuelle", "lieu", "lieu de residence", "residence actuelle", "localisation", "lieu de deplacement", "secteur", "bloc", "rue", "zone de residence",
    ),
    "household.origin": (
        "نزح منها", "نزح منه", "النزوح منه", "النزوح منها", "جهة القدوم", "جهة قدوم", "قدموا من", "من اي منطقة", "بلدة القدوم", "قرية القدوم", "مدينة القدوم", "previous location", "coming from", "from where", "place of departure", "departure location", "habitual residence", "place of habitual residence", "gov of origin", "province of origin", "origin gov", "شوێنی ڕەسەن", "zone de provenance", "lieu de provenance", "village de provenance", "memleket",
        "مكان السكن الاصلي", "السكن الاصلي", "العنوان الاصلي", "المنطقة الاصلية", "المحافظة الاصلية", "البلد الاصلي", "الموطن الاصلي", "مكان الاقامة الاصلي", "محل الاقامة الاصلي", "محل السكن الاصلي", "مكان السكن السابق", "السكن السابق", "العنوان السابق", "مكان السكن قبل النزوح", "السكن قبل النزوح", "العنوان قبل النزوح", "مكان الاقامة قبل النزوح", "الاقامة قبل النزوح", "قبل النزوح", "قبل الحرب", "قبل الحادث",
        "نازح من", "النزوح من", "جهة النزوح", "قادم من", "القادم من", "من اين", "مكان القدوم", "منطقة القدوم", "الاصل", "البلدة الاصلية", "القرية الاصلية", "المدينة الاصلية", "بلدة الاصل", "المحافظة قبل النزوح", "المديرية الاصلية", "وافد من", "مكان القيد", "محل القيد", "منطقة الاصل", "محافظة الاصل", "الولاية الاصلية", "الاصلي", "قبل الزلزال",
        "origin", "place of origin", "area of origin", "governorate of origin", "district of origin", "original residence", "original address", "previous address", "previous residence", "original location", "displaced from", "pre displacement address", "location before displacement", "address before displacement", "village of origin", "country of origin", "former address", "came from",
        "lieu d origine", "origine", "adresse d origine", "ancienne adresse", "zone d origine", "provenance", "village d origine", "localite d origine",
    ),
    "household.governorate": (
        "پارێزگا", "پاريزگا", "il adi", "vilayet", "governate", "govern", "adm 1 en", "adm 1 ar", "adm 1 name", "admin 1 name",
        "المحافظة", "محافظة", "المحافظه", "الولاية", "ولاية", "المقاطعة", "الاقليم", "الشعبية", "محافظة السكن", "المحافظة الحالية", "محافظة النزوح", "governorate", "gov", "governorate name", "province", "state name", "region", "muhafaza", "admin 1", "admin1", "adm 1", "wilaya", "gouvernorat", "wilayat",
    ),
    "household.district": (
        "قەزا", "قەزای", "ilce", "dist", "adm 2 en", "adm 2 ar", "adm 2 name", "admin 2 name", "mouhafaza district", "moutamadiya",
        "المديرية", "مديرية", "القضاء", "قضاء", "المحلية", "محلية", "المركز الاداري", "مركز ومحافظة", "الدائرة", "البلدية", "بلدية", "اللواء", "المعتمدية", "المنطقة الادارية", "district", "district name", "admin 2", "adm 2", "caza", "locality district", "municipality", "department", "departement", "delegation", "county", "moughataa", "cercle",
    ),
    "household.community": (
        "گوند", "ناحیە", "گەڕەک", "koy", "adm 3 en", "adm 3 ar", "adm 3 name", "admin 3 name", "adm 4 en", "adm 4 name", "admin 4 name", "subdist", "sub dist", "localite actuelle", "الوحدة السكنية", "المجاورة", "العزبة", "الكومباوند", "المجمع السكني",
        "القرية", "قرية", "البلدة", "بلدة", "المدينة", "مدينة", "الناحية", "ناحية", "العزلة", "عزلة", "الحي", "حي", "اسم الحي", "الحارة", "حارة", "المحلة", "محلة", "التجمع", "تجمع", "اسم القرية", "القرية الحي", "الحي السكني", "الوحدة الادارية", "البلدة القرية", "اسم التجمع", "المجتمع", "الضيعة", "الزقاق", "الدوار", "الكفر", "النجع", "الفريق", "الحله", "المدينة القرية",
        "community", "village", "town", "city", "neighborhood", "neighbourhood", "quarter", "sub district", "cadaster", "cadastre", "cadastral", "subdistrict", "locality", "admin 3", "adm 3", "admin 4", "adm 4", "nahia", "uzla", "village name", "commune", "ville", "quartier", "localite", "douar",
    ),
    "household.camp": (
        "کامپ", "کەمپ", "كەمپ", "kamp", "camp name", "site d accueil", "nom du site", "nom du camp", "اسم المدرسة المستضيفة", "مدرسة النزوح", "اسم التجمع السكني",
        "المخيم", "مخيم", "اسم المخيم", "اسم مخيم", "المعسكر", "معسكر", "مركز الايواء", "مركز ايواء", "اسم مركز الايواء", "الايواء", "مدرسة الايواء", "اسم مركز النزوح", "موقع الايواء", "اسم الموقع", "الكمب", "كمب", "المركز", "مركز",
        "camp", "camp name", "name of camp", "shelter name", "collective center", "collective centre", "shelter center", "site name", "idp site", "settlement", "informal settlement", "camp site", "centre", "center", "nom du camp", "centre d hebergement", "nom du site",
    ),
    "household.shelter": (
        "ژمارەی خێمە", "خێمە", "cadir no", "cadir", "oda no", "n de tente", "numero de la tente", "tent nr", "رقم العمارة", "رقم المبنى", "رقم البناية", "رقم الصف بالمدرسة", "رقم القاطع", "رقم البيت بالمخيم",
        "رقم الخيمة", "الخيمة", "خيمة", "خ", "رقم الكرفان", "الكرفان", "كرفان", "رقم الغرفة", "الغرفة", "غرفة", "رقم الوحدة السكنية", "رقم الشقة", "الشقة", "رقم المنزل", "المنزل", "رقم الدار", "العمارة", "الطابق", "رقم المأوى", "المأوى", "الصف الدراسي المسكون", "رقم القاعة",
        "tent", "tent number", "tent no", "caravan", "caravan number", "room", "room number", "shelter number", "shelter no", "shelter id", "shelter", "unit", "unit number", "house number", "house no", "building", "apartment", "tente", "numero de tente", "chambre", "abri", "numero abri",
    ),
    "household.pcode": ("بي كود", "الرمز الجغرافي", "رمز المكان", "رمز الموقع", "كود الموقع", "كود المنطقة", "pcode", "p code", "place code", "adm 1 code", "adm 2 code", "adm 3 code", "admin 1 pcode", "admin 2 pcode", "admin 3 pcode", "admin pcode", "site code", "location code", "camp code"),
    "household.displacement": (
        "ئاوارە", "pop group", "population grp", "hh status", "idp or host", "idp or hc", "idp hc", "hc", "is idp", "status of hh", "residence type", "نوع الاسرة نازح", "صفة النازح", "وضع الاسرة", "statut de residence", "statut menage", "profil du menage", "yerinden edilmis",
        "حالة النزوح", "صفة النزوح", "وضع النزوح", "نازح", "نازح مقيم", "نازح ام مقيم", "مقيم نازح", "نازح او مقيم", "حالة الاقامة", "صفة الاقامة", "وضع الاقامة", "نوع الاقامة", "حالة السكان", "نوع المستفيد", "تصنيف المستفيد", "صفة المستفيد", "نازح مستضيف", "حالة الاسرة", "حالة المستفيد", "نازح عائد مجتمع مضيف", "مجتمع مضيف", "عائد", "لاجئ", "نوع الاسرة", "صفة الاسرة", "تصنيف الاسرة", "نازح عائد مقيم", "وافد",
        "displaced", "is displaced", "are displaced", "displacement", "displacement status", "idp status", "residence status", "residency status", "population type", "population group", "beneficiary type", "type of beneficiary", "idp", "host", "idp host", "idp returnee host", "returnee", "refugee status", "household type", "resident status", "beneficiary category",
        "statut de deplacement", "statut de residence", "statut du menage", "deplace", "type de population", "type de beneficiaire",
    ),
    "household.needs": (
        "fhh", "fhhh", "chh", "mhh", "ehh", "female headed household", "female headed", "female headed hh", "woman headed", "women headed household", "child headed household", "child headed", "child headed hh", "elderly headed household", "single headed household", "single parent", "single headed", "uasc", "unaccompanied", "unaccompanied children", "separated children", "specific needs", "special needs code", "spn", "protection needs", "vulnerability criteria", "اسرة تعيلها امراة", "تعيلها امراة", "اسرة ترأسها امراة", "ترأسها امراة", "اسرة يعيلها طفل", "يعيلها طفل", "معيل وحيد", "اسرة بدون معيل", "اسر ترأسها نساء", "تعيلها انثى", "الاسر التي تعيلها نساء", "menage dirige par une femme", "menage dirige par un enfant", "femme chef de menage", "enfant chef de menage", "پێداویستی", "ihtiyac", "ihtiyaclar",
        "vulnerabilite", "vulnerabilites", "besoins specifiques", "الحوجة", "حوجة", "الحوجات", "حوجات", "الاحتياجات", "احتياجات", "الاحتياج", "احتياج", "احتياجات الاسرة", "الاحتياجات الاساسية", "اهم الاحتياجات", "نوع الاحتياج", "ما تحتاجه الاسرة", "المطلوب", "نوع المساعدة المطلوبة", "المساعدة المطلوبة", "الطلب", "الطلبات", "النواقص", "نواقص", "الحاجة", "العلاج", "الادوية", "الدواء", "ادوية", "احتياجات طبية", "الاولويات", "الاولوية",
        "needs", "need", "main needs", "priority needs", "basic needs", "urgent needs", "most urgent needs", "required assistance", "assistance needed", "needed assistance", "requirements", "besoin", "besoins", "besoins prioritaires",
    ),
    "household.notes": (
        "obs", "obs generales", "تێبینی", "تیبینی", "notlar", "aciklama", "rem", "nb", "n b",
        "ملاحظات", "الملاحظات", "ملاحظة", "ملاحظه", "ملحوظات", "ملحوظة", "بيان", "البيان", "معلومات اخرى", "معلومات اضافية", "تفاصيل", "التفاصيل", "تعليق", "تعليقات", "اخرى", "شرح", "شرح الحالة", "وصف الحالة", "ملخص الحالة", "الملاحظات العامة", "ملا حظات", "هامش",
        "notes", "note", "remarks", "remark", "comments", "comment", "observations", "observation", "other", "details", "description", "additional information", "remarques", "remarque", "commentaires", "commentaire", "autres",
    ),
    "household.income": (
        "داهات", "gelir", "gelir durumu",
        "الدخل", "دخل", "دخل الاسرة", "الدخل الشهري", "مصدر الدخل", "مصادر الدخل", "الراتب", "راتب", "متوسط الدخل", "الوضع المادي", "الوضع الاقتصادي", "الحالة المادية", "الحالة الاقتصادية", "الحالة المعيشية", "الوضع المعيشي", "income", "monthly income", "household income", "income source", "source of income", "salary", "revenu", "revenus", "revenu mensuel", "source de revenu",
    ),
    "household.tenure": (
        "نوع السكن", "تصنيف السكن", "تصنيف المسكن", "حالة السكن", "طبيعة السكن", "ملكية السكن", "نوع المسكن", "حالة المسكن", "وضع السكن", "ملك ايجار", "ملك او ايجار", "صفة السكن", "السكن ملك", "المسكن", "حالة المنزل", "حالة البيت", "نوع المأوى", "نوع الايواء", "درجة الضرر", "نوع الضرر", "ايجار", "الايجار", "قيمة الايجار", "تمليك",
        "tenure", "housing type", "type of housing", "house ownership", "housing status", "shelter type", "type of shelter", "accommodation", "accommodation type", "owned rented", "rent", "damage level", "housing", "type de logement", "logement", "type d abri", "loyer", "statut d occupation",
    ),
    "household.damage": ("الاضرار", "الضرر", "damage", "degats"),
}  # fmt: skip

ROW_HEADERS: Final[dict[str, tuple[str, ...]]] = {
    "row.serial": (
        "ز", "ژ", "ژمارە", "sira", "sira no", "srl", "srl no", "sr nr", "ord", "order", "n ord", "رقم مسلسل عام", "رقم تسلسل",
        "م", "ت", "ر.م", "ر م", "ر.ق", "ر ق", "رم", "ر.ت", "ر ت", "م.ت", "مسلسل", "المسلسل", "التسلسل", "تسلسل", "الرقم التسلسلي", "رقم تسلسلي", "رقم متسلسل", "متسلسل", "تسلسلي", "الرقم المتسلسل", "ترتيب", "الترتيب", "الرقم المسلسل", "رقم مسلسل", "#", "№", "n°", "n", "no", "no.", "nr", "sn", "s n", "s no", "s.no", "sr", "sr no", "sl", "sl no", "ser", "serial", "serial no", "serial number", "seq", "sequence", "index", "item no", "row", "row number", "num ordre",
        "numero d ordre", "n ordre", "ordre", "رقم السطر", "العدد التسلسلي", "الرقم الترتيبي", "د.ر", "index no", "line no",
    ),
    "row.date": (
        "التاريخ", "تاريخ التسجيل", "تاريخ الاستلام", "تاريخ التسليم", "تاريخ الادخال", "تاريخ المسح", "تاريخ الزيارة", "تاريخ المقابلة", "تاريخ النزوح", "تاريخ الوصول", "تاريخ الاصدار", "تاريخ الانتهاء", "تاريخ اليوم", "يوم التسليم", "تاريخ القدوم", "تاريخ الوفادة", "تاريخ البحث", "تاريخ اخر استلام", "موعد", "الموعد", "موعد المراجعة", "موعد الزيارة", "المراجعة القادمة", "appointment", "next visit", "follow up date", "visit date", "date of visit", "prochain rendez vous", "rendez vous", "موعد التوزيع", "موعد الاستلام", "تاريخ",
        "date", "registration date", "date of registration", "distribution date", "date of distribution", "interview date", "date of interview", "entry date", "submission time", "submission date", "date of displacement", "displacement date", "arrival date", "date of arrival", "timestamp", "start", "end", "today", "start time", "end time", "date d enregistrement", "date de distribution", "date de deplacement", "date d arrivee", "date d entretien",
    ),
    "row.signature": (
        "finger print", "finger prints", "thumb", "thumb impression", "imza", "واژوو", "ئیمزا", "signature ou empreinte", "emargement signature", "visa du beneficiaire",
        "التوقيع", "توقيع", "توقيع المستلم", "توقيع المستفيد", "توقيع المستفيد بالاستلام", "البصمة", "بصمة", "التوقيع او البصمة", "توقيع بصمة", "التوقيع البصمة", "بصمة المستلم", "الابهام", "بصمة الابهام", "امضاء", "الامضاء", "الاستلام", "signature", "sign", "signature of recipient", "thumbprint", "thumb print", "fingerprint", "signature thumbprint", "beneficiary signature", "emargement", "empreinte", "توقيع المستلمة",
    ),
    "row.state": (
        "مستلم غير مستلم", "مقبول", "معتمدة", "مؤهل", "غير مؤهل", "درجة الهشاشة", "درجة الاحتياج", "priority level", "remarks status", "eligible y n", "statut d eligibilite", "eligible o n", "beneficiaire retenu", "retenu",
        "حالة الملف", "حالة الطلب", "حالة القيد", "حالة الاستلام", "حالة التسليم", "القرار", "قرار اللجنة", "مستحق", "مستحق غير مستحق", "الاستحقاق", "حالة الاستحقاق", "النتيجة", "مستلم غير مستلم", "تم الاستلام", "تم التسليم", "استلم", "هل استلم", "هل استلم سابقا", "حالة الاعتماد", "معتمد", "مقبول مرفوض", "مكرر", "التدقيق", "حالة التدقيق", "حالة السجل", "حالة الاستمارة", "حالة التسجيل", "نشط", "الرأي", "رأي الباحث", "رأي اللجنة", "توصية", "التوصية", "توصية الباحث", "الفئة", "فئة", "تصنيف", "التصنيف", "درجة الاستحقاق", "النقاط", "درجة الاحتياج", "مجموع النقاط",
        "file status", "case status", "record status", "application status", "registration status", "decision", "eligible", "eligibility", "eligibility status", "received", "delivered", "distribution status", "validation status", "approved", "verified", "verification status", "duplicate", "active", "score", "category", "vulnerability", "vulnerability score", "priority", "statut du dossier", "eligible oui non", "recu", "decision comite", "categorie", "criteria",
    ),
    "row.organisation": (
        "الجهة", "جهة", "الجمعية", "جمعية", "المنظمة", "منظمة", "المؤسسة", "اسم الجمعية", "اسم المنظمة", "اسم المؤسسة", "الجهة المانحة", "الجهة المنفذة", "الجهة الداعمة", "الشريك", "المصدر", "مصدر البيانات", "مصدر الكشف", "المشروع", "اسم المشروع", "الجهة المرشحة", "الجهة المحيلة", "الجهة الكافلة", "الكافل", "المانح", "اللجنة", "الجهة المقدمة", "الفريق التطوعي",
        "organisation", "organization", "org", "agency", "ngo", "partner", "implementing partner", "donor", "project", "project name", "source", "referred by", "organisme", "ong", "partenaire", "bailleur", "projet",
    ),
    "row.quantity": (
        "طحين", "دقيق", "زيت", "ارز", "عدس", "معلبات", "بقوليات", "معكرونة", "شوادر", "شادر", "سلل", "السلل", "عدد السلل", "خيام", "عدد الخيام", "كوبونات", "rice", "flour", "oil", "pulses", "lentils", "beans", "salt", "canned food", "tarpaulin", "tarpaulins", "mattress", "mattresses", "hygiene kit", "hygiene kits", "nfi kit", "nfi", "dignity kit", "dignity kits", "cash amount", "amount usd", "transfer amount", "farine", "riz", "huile", "couvertures", "kits nfi",
        "الكمية", "كمية", "الحصة", "عدد السلال", "السلة", "سلة", "عدد الطرود", "الطرد", "طرد", "المبلغ", "مبلغ", "قيمة المساعدة", "عدد الحصص", "نوع المساعدة", "المساعدة", "نوع السلة", "الصنف", "المادة", "المواد المستلمة", "عدد البطانيات", "بطانيات", "فرشات", "عدد الفرش", "حرامات", "سلة غذائية", "سلة صحية", "حليب", "حفاضات", "كرتون", "كيس", "القسيمة", "قيمة القسيمة", "عدد الكوبونات", "نوع الكفالة", "قيمة الكفالة", "المستلمات",
        "quantity", "qty", "ration", "number of kits", "kits", "kit", "food basket", "food baskets", "basket", "parcel", "parcels", "amount", "transfer value", "assistance type", "type of assistance", "assistance received", "voucher value", "blankets", "items", "item", "modality", "entitlement", "quantite", "montant", "nombre de kits", "type d assistance", "ration alimentaire",
    ),
    "row.fill": ("لون الصف", "لون الخلية", "اللون", "row colour", "colour", "color", "couleur"),
    "row.strike": ("مشطوب", "الشطب", "struck through", "strikethrough", "barre"),
    "row.comment": ("تعليق الخلية", "تعليقات الخلايا", "cell comment", "cell comments"),
    "row.machine": (
        "uuid", "_uuid", "_id", "_index", "instance id", "instanceid", "form hub uuid", "formhub uuid", "meta instance id", "root uuid", "rootuuid", "device id", "deviceid", "subscriber id", "sim serial", "phonenumber device", "__version__", "version", "_submitted_by", "submitted by", "_tags", "_notes", "_attachments", "_geolocation", "geolocation", "gps", "_gps_latitude", "_gps_longitude", "gps latitude", "gps longitude", "latitude", "longitude", "altitude", "precision", "_gps_altitude", "_gps_precision", "accuracy", "lat", "lon", "lng", "long", "x", "y", "coordinates", "audit", "xform id", "submission id", "submission uuid", "parent table name", "submission submission time", "parent submission id", "consent", "الموافقة", "موافق", "الاحداثيات", "احداثيات", "خط الطول", "خط العرض", "الاحداثي", "اقرار",
    ),
}  # fmt: skip
