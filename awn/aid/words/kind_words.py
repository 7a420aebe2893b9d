"""Words that, alone in a cell, say what kind of value it is: a sex, a state of marriage, a relation, a health condition."""

from typing import Final

from awn.sheets.wordings import words


def _folded(texts: str) -> frozenset[str]:
    return frozenset(" ".join(words(text)) for text in texts.split("|"))


WORDS: Final[dict[str, frozenset[str]]] = {
    "sex": _folded("ذكر|انثى|أنثى|انثي|ذ|أ|ا|ث|ن|م/ف|رجل|امرأة|امراه|بنت|ولد|ذكور|اناث|مذكر|مؤنث|نثى|male|female|m|f|man|woman|boy|girl|homme|femme|masculin|feminin|h|ذ.|أ."),
    "marital": _folded("متزوج|متزوجة|متزوج/ة|أعزب|عزباء|اعزب|عازب|عازبة|أرمل|أرملة|ارمله|مطلق|مطلقة|متعدد|متعدد الزوجات|زوجة 2|زوجتان|زوجتين|مهجورة|معلقة|مهجور|منفصل|منفصلة|مسافر|زوجها مسافر|خاطب|مخطوبة|خاطبة|انسة|آنسة|غير متزوج|غير متزوجة|بكر|زوجة ثانية|مفقود|married|single|widow|widowed|widower|divorced|separated|engaged|never married|marie|mariee|celibataire|veuf|veuve|divorce|divorcee|separe|separee|غير متزوجه|متأهل|متاهل"),
    "displacement": _folded("نازح|نازحة|نازحين|نازحون|مهجر|مهجّر|مهجرين|وافد|وافدة|مقيم|مقيمة|مقيمين|مستضيف|مضيف|مستضيف عند اهله|عائد|عائدة|عائدين|لاجئ|لاجئة|لاجئين|مجتمع مضيف|المجتمع المضيف|مستقر|ساكن|نازح داخلي|نازح في مخيم|نازح خارج المخيم|مقيم متضرر|idp|idps|host|host community|returnee|returnees|refugee|refugees|resident|displaced|idp returnee|idp_returnee|non host|deplace|retourne|hote|refugie|نازح جديد|نازح سابق"),
    "relation": _folded("زوج|زوجة|ابن|ابنة|بنت|ولد|رب الاسرة|ربة الاسرة|رب اسرة|أب|اب|أم|ام|والد|والدة|والده|والدته|أخ|أخت|اخ|اخت|جد|جدة|حفيد|حفيدة|حماة|عم|عمة|خال|خالة|ابن أخ|ابن اخت|كنة|صهر|قريب|نفسه|هو نفسه|رب العائلة|الاب|الام|الابن|الابنة|الزوجة|الزوج|البنت|زوجه|ابنه|الجد|الجدة|head|self|spouse|wife|husband|son|daughter|father|mother|brother|sister|grandmother|grandfather|grandson|granddaughter|other relative|child|chef|epouse|epoux|fils|fille|pere|mere|frere|soeur|head of household|hoh"),
    "health": _folded("سليم|سليمة|سكر|سكري|ضغط|سكر وضغط|سكر+ضغط|ضغط وسكر|قلب|سرطان|ربو|غسيل كلى|فشل كلوي|كلى|جيد|جيدة|مريض|مريضة|معاق|معاقة|معاق حركيا|معاق حركي|اعاقة حركية|اعاقة سمعية|اعاقة بصرية|حامل|مرضعة|لا يوجد|سليم معافى|مصاب|مصابة|جريح|مزمن|امراض مزمنة|شلل|صرع|غضروف|ديسك|كفيف|اصم|ابكم|بتر|صحيح|طبيعي|healthy|good|sick|diabetes|hypertension|cancer|asthma|disabled|pregnant|lactating|chronic|bonne|malade|حامل 7|سمعية|بصرية|حركية|ذهنية|عقلية|اعاقة ذهنية|توحد|متلازمة داون"),
    "work": _folded("لا يعمل|يعمل|عامل|موظف|موظفة|متقاعد|عاطل|عاطل عن العمل|بدون عمل|بلا عمل|مزارع|سائق|معلم|معلمة|تاجر|ربة منزل|ربة بيت|طالب|طالبة|عسكري|كاسب|اعمال حرة|عامل يومي|عمل حر|عمل يومي|مدرس|مدرسة|نجار|حداد|خياط|خياطة|طبيب|مهندس|حرفي|صياد|راعي|بائع|عمال|قطاع خاص|قطاع حكومي|working|unemployed|employed|farmer|driver|teacher|student|housewife|retired|daily worker|daily labour|labourer|chomeur|employe|agriculteur|حكومي|خاص"),
    "tenure": _folded("ملك|إيجار|ايجار|مستأجر|استئجار|ملك خاص|ملكية|استضافة|مستضاف|تمليك|خيمة|كرفان|بيت|شقة|منزل|مركز ايواء|مدرسة|ورثة|وراثة|رهن|تجاوز|owned|rented|rent|owner|tenant|hosted|tent|apartment|house|caravan|collective center|proprietaire|locataire|heberge|بيت شعبي|مدمر|متضرر|هدم كلي|هدم جزئي|ضرر جزئي|ضرر كلي"),
    "state": _folded("مقبول|مرفوض|قيد الدراسة|معتمد|غير معتمد|مستحق|غير مستحق|جديد|قديم|نشط|موقوف|مكرر|تم|لم يتم|استلم|لم يستلم|مستلم|غير مستلم|مؤجل|ملغي|محدث|يشطب|محذوف|فعال|غير فعال|جاهز|ناقص|مكتمل|غير مكتمل|approved|rejected|pending|new|active|inactive|duplicate|received|not received|eligible|not eligible|accepted|closed|open|validated|included|done|valide|rejete|en attente|validation_status_approved|أ|ب|ج|A|B|C"),
    "document_kind": _folded("هوية|هوية شخصية|بطاقة شخصية|جواز|جواز سفر|دفتر عائلة|دفتر عائلي|بطاقة عائلية|شهادة ميلاد|هوية وطنية|بطاقة وطنية|قيد|اخراج قيد|بطاقة|رقم وطني|بدون|كرت مفوضية|بطاقة انتخابية|بطاقة لاجئ|اقامة|رخصة قيادة|بطاقة تموينية|جنسية|national id|id|id card|passport|family book|family card|birth certificate|unhcr|unhcr certificate|ration card|voter card|none|cni|passeport|livret de famille|acte de naissance"),
    "yesno": _folded("نعم|لا|يوجد|لا يوجد|yes|no|oui|non|true|false|✓|√|x|صح|خطأ|موافق|غير موافق"),
    "blank": _folded("-|--|/|//|لا يوجد|بدون|غير متوفر|none|nil|n/a|na|nan|null|لايوجد|؟|?|.|x|غير معروف|لا شيء|فارغ|...|كما فوق|نفس العنوان|نفسه|ditto|\"|''|〃|مجهول|غير موجود"),
}  # fmt: skip
