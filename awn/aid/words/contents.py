"""What a cell looks like, by its contents alone: a name, a phone, a date, a word for sex or for marriage."""

import re
from datetime import date
from functools import lru_cache
from typing import Final

from awn.aid.words.names import COMMON_NAMES
from awn.aid.words.rows import GROUPS, SIGNATURES, TOTALS
from awn.arabic.digits import to_ascii
from awn.arabic.folding import fold
from awn.sheets.grids import Value
from awn.sheets.wordings import words

NOTHING: Final = frozenset[str]()
_DATE: Final = re.compile(
    r"(?:\d{1,2}\s*[/\-.\\]\s*\d{1,2}\s*[/\-.\\]\s*(?:\d{4}|\d{2})|\d{4}\s*[/\-.\\]\s*\d{1,2}\s*[/\-.\\]\s*\d{1,2})(?:[T ].*)?م?|\d{1,2} [^\W\d]{3,12} \d{4}"
)
_DIGITS: Final = re.compile(r"\+?\d[\d\s\-/.()+]*")
_SIZE: Final = re.compile(r"\d{1,2}\s*(?:[+/\-]\s*\d{1,2}|\s(?:افراد|انفس|اشخاص|نفر|فرد|مع\b.*))")
_AGE: Final = re.compile(
    r"\d{1,3}\s*(?:سنه|سنوات|سنة|عام|عاما|شهر|شهور|اشهر|يوم|years?|yrs?|ans?|months?|mois)|(?:سنه|سنتين|سنتان|شهر|شهرين|شهران)"
)
_HEX: Final = re.compile(r"(?:uuid:)?[0-9a-f]{8}-[0-9a-f-]{20,}")
_EMAIL: Final = re.compile(r"\S+@\S+\.\w+")


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

_PLACE_OPENERS: Final = frozenset(tuple(words(text)) for text in GROUPS["household.place"])
_OPENERS: Final = (
    frozenset(
        words(text)[0] for text in (*TOTALS, *SIGNATURES, *(text for texts in GROUPS.values() for text in texts)) if words(text)
    )
    - COMMON_NAMES
)
_NO_NAME_TEXT: Final = (
    "كشف كشوف قائمه قوائم اسماء اسر الاسر عوائل العوائل جمعيه الجمعيه لجنه اللجنه منظمه مشروع توزيع حمله بسم استماره جدول بيان رقم هاتف شهر سنه عام تاريخ لسنه لعام نازحين متضررين متضرره مستفيدين المستفيدين برنامج كفاله مساعدات "
    "سكر ضغط قلب سرطان معاق معاقه حامل مريض مريضه نازح نازحه مقيم ارمله مطلقه ايتام مكرر استلم يشطب طرف خلف جانب قرب امام بجانب مقابل خيمه خيام بيت شارع غرفه شقه طابق عماره بلوك قطاع مربع لا لم من في على الي عن مع عند يوجد بدون غير يحتاج تحتاج بحاجه نفس كما "
    "هويه بطاقه وثيقه غذاء سله حليب حفاضات فرش بطانيات ادويه دواء علاج ملابس مياه ماء كهرباء ايجار عمليه عملية جراحيه غسيل كلي حركي حركيه سمعيه بصريه مستعجل سابقا اعاقه مرض مزمن "
    "the of list families camp and for in no not needs food medicine tent street near behind school de la le des liste familles et sans"
)
_NO_NAME: Final = frozenset(_NO_NAME_TEXT.split())


def kinds(value: Value) -> frozenset[str]:
    """Every kind that the value could be; "blank" for fillers and ditto marks."""
    if isinstance(value, str):
        return _of_text(value.strip())
    elif isinstance(value, bool):
        return frozenset({"yesno"})
    elif isinstance(value, date):
        return frozenset({"date"})
    elif isinstance(value, int | float):
        return _of_number(value)
    else:
        return NOTHING


@lru_cache(maxsize=1 << 16)
def is_name(text: str) -> bool:
    """True for what reads as the name of a person, two words or more; headings, places and remarks are none."""
    tokens = _tokens(text)
    if (
        not 2 <= len(tokens) <= 8
        or not _all_letters(text)
        or (words(text)[:1] and words(text)[0] in _OPENERS)
        or _NO_NAME & set(tokens)
    ):
        return False
    return (
        bool(COMMON_NAMES & set(tokens))
        or tokens[0] in _KIN
        or tokens[0].startswith("عبد")
        or (3 <= len(tokens) <= 6 and all(2 <= len(token) <= 12 for token in tokens))
    )


_KIN_TEXT: Final = "ابو ام ورثه حرم زوجه ارمله ابن ابنه عائله عايله اسره والده الحاج الحاجه السيد السيده الشيخ"
_KIN: Final = frozenset(_KIN_TEXT.split())


def is_given(text: str) -> bool:
    """True for one word that could be a name by itself."""
    tokens = _tokens(text)
    known = len(tokens) <= 2 and bool(tokens) and tokens[0] in ("عبد", "ابو", "ام", "ال", "آل", "نور", "صلاح", "علاء")
    return (len(tokens) == 1 or known) and _all_letters(text) and 2 <= len(tokens[0]) <= 14 and not _NO_NAME & set(tokens)


def _tokens(text: str) -> list[str]:
    plain = fold(re.sub(r"\(.*?\)", " ", text)).lower()
    return ["عبد" + after for after in plain.removeprefix("عبد ").split()[:1] if plain.startswith("عبد ")] + plain.removeprefix(
        "عبد "
    ).split()[1 if plain.startswith("عبد ") else 0 :]


def _all_letters(text: str) -> bool:
    return not any(character.isdigit() or character in ":=@؛;?؟!" for character in text)


@lru_cache(maxsize=1 << 16)
def _of_text(text: str) -> frozenset[str]:
    plain = to_ascii(text)
    found = {kind for kind, known in WORDS.items() if _key(text) in known}
    if not any(character.isalnum() for character in text):
        return frozenset({"blank"})
    elif _DATE.fullmatch(plain):
        found.add("date")
    elif _HEX.fullmatch(plain.lower()) or _EMAIL.fullmatch(plain):
        found.add("machine")
    elif _AGE.fullmatch(fold(plain)):
        found.add("age")
    elif _DIGITS.fullmatch(plain):
        found |= _of_digits(plain)
    elif any(character.isdigit() for character in plain):
        found |= _of_mixed(plain)
    else:
        found |= _of_letters(text)
    if re.search(r"[+/\-]\s*\d|\d\s+\D", plain) and _SIZE.match(fold(plain) if "+" not in plain else plain):
        found.add("small")
    return frozenset(found)


def _key(text: str) -> str:
    return " ".join(words(text)) or "".join(text.split())


def _of_digits(plain: str) -> frozenset[str]:
    digits = re.sub(r"\D", "", plain)
    parts = [part for part in re.split(r"[\s/\-]+", plain.strip()) if part]
    if len(digits) >= 14 and len(parts) > 1 and all(len(part) >= 7 for part in parts):
        return frozenset({"phone", "number"})
    if re.fullmatch(r"\d+\.0*", plain):
        return _of_number(int(plain.split(".")[0]))
    found = set(_of_number(int(digits))) if digits and len(digits) < 20 and plain.strip().isdigit() else {"number"}
    found -= {"phone"}
    if _is_phone(plain, digits):
        found.add("phone")
        if plain.startswith(("0", "+")) or (len(digits) == 12 and digits[:3] in _CALLING):
            found.add("led_phone")
    if 5 <= len(digits) <= 16:
        found.add("document")
    if plain.startswith(("0", "+")) and len(digits) > 3:
        found -= {"small", "age", "year"}
    return frozenset(found)


def _is_phone(plain: str, digits: str) -> bool:
    led = plain.startswith(("0", "+", "00")) or " " in plain.strip() or "-" in plain
    return 7 <= len(digits) <= 15 and (
        led or (len(digits) in (8, 9, 10) and digits[0] in "57936") or (len(digits) == 12 and digits[:3] in _CALLING)
    )


_CALLING_TEXT: Final = "963 964 970 972 967 249 961 201 218 962 966 216 213 212 222 252 253 965 971 974 973 968 905"
_CALLING: Final = frozenset(_CALLING_TEXT.split())


def _of_mixed(plain: str) -> frozenset[str]:
    digits = re.sub(r"\D", "", plain)
    letters = sum(character.isalpha() for character in plain)
    found = {"text"}
    if re.fullmatch(r"[\d.]+[eE]\+?\d+", plain):
        return frozenset({"number", "phone", "document"})
    if re.search(r"\d[A-Za-z]+\d", plain):
        found |= {"document", "code"}
    elif len(digits) >= 7 and letters < len(digits) * 1.5:
        found.add("phone" if plain.lstrip("(+ ")[:1] == "0" or "+" in plain[:2] else "document")
    if len(digits) >= 4 and re.fullmatch(r"[A-Za-z]{1,4}[\-/ ]?[\dA-Za-z\-/ ]+", plain) and not re.search(r"[A-Za-z]{5}", plain):
        found |= {"document", "code"}
    if tuple(words(plain))[:1] in _PLACE_OPENERS:
        found.add("place")
    if re.search(r"مواليد|تولد", plain):
        found.add("date")
    return frozenset(found)


def _of_letters(text: str) -> frozenset[str]:
    found = {"text"}
    tokens = words(text)
    if is_name(text):
        found |= {"full_name", "sure_name"} if COMMON_NAMES & set(_tokens(text)) else {"full_name"}
    elif is_given(text):
        found.add("one_name")
        if fold(text) in COMMON_NAMES:
            found.add("known_name")
    if len(re.split(r"[،,+؛;/\n]|\sو(?=\S{2,})", text)) >= 2 and COMMON_NAMES & set(fold(text).lower().split()):
        found.add("many_names")
    if tokens[:1] in _PLACE_OPENERS:
        found.add("place")
    if tokens and tokens[0] in ("عايله", "اسره", "family", "famille"):
        found.add("family_of")
    if len(tokens) > 6:
        found.add("sentence")
    return frozenset(found)


@lru_cache(maxsize=1 << 16)
def _of_number(value: int | float) -> frozenset[str]:
    if value != value or value in (float("inf"), float("-inf")) or value != int(value):
        return frozenset({"number", "decimal"})
    whole = int(value)
    digits = len(str(abs(whole)))
    found = {"number"}
    if 0 <= whole <= 30:
        found.add("small")
    if 0 <= whole <= 110:
        found.add("age")
    if 1900 <= whole <= 2035:
        found.add("year")
    if 10_000 <= whole <= 50_000:
        found.add("date_serial")
    if (digits in (8, 9, 10) and str(whole)[0] in "57936") or (digits == 12 and str(whole)[:3] in _CALLING):
        found.add("phone")
    if 6 <= digits <= 16:
        found.add("document")
    return frozenset(found)


def _set(kinds: str) -> frozenset[str]:
    return frozenset(kinds.split())


EXPECTS: Final[dict[str, frozenset[str]]] = {
    "name": _set("full_name one_name many_names"),
    "head_name": _set("full_name one_name"),
    "given": _set("one_name"),
    "father": _set("one_name full_name"),
    "grandfather": _set("one_name full_name"),
    "family": _set("one_name"),
    "mother": _set("one_name full_name"),
    "kunya": _set("full_name one_name"),
    "members": _set("many_names full_name one_name text"),
    "sex": _set("sex small"),
    "birth": _set("date year date_serial age"),
    "birth_year": _set("year date"),
    "age": _set("age small date"),
    "phone": _set("phone"),
    "document": _set("document number code"),
    "national_id": _set("document code"),
    "family_book": _set("document number code"),
    "passport": _set("document code number"),
    "unhcr_id": _set("document code number"),
    "ration_card": _set("document code number"),
    "civil_record": _set("document code number text"),
    "document_kind": _set("document_kind small"),
    "marital": _set("marital small"),
    "displacement": _set("displacement small yesno"),
    "relation": _set("relation small"),
    "size": _set("small number"),
    "males": _set("small number"),
    "females": _set("small number"),
    "children": _set("small number"),
    "count": _set("small number"),
    "needs": _set("text yesno small number"),
    "health": _set("health yesno text small"),
    "disability": _set("health yesno text small"),
    "work": _set("work text small"),
    "tenure": _set("tenure small"),
    "state": _set("state yesno small"),
    "serial": _set("number small"),
    "date": _set("date date_serial year"),
    "place": _set("place text one_name full_name displacement date number"),
    "origin": _set("place text one_name full_name number"),
    "governorate": _set("place text one_name full_name number"),
    "district": _set("place text one_name full_name number"),
    "community": _set("place text one_name full_name number"),
    "camp": _set("place text one_name full_name number"),
    "delegate": _set("full_name one_name text"),
    "pcode": _set("code document"),
}

PROPOSES: Final = (
    ("full_name", "person.name"),
    ("sex", "person.sex"),
    ("marital", "person.marital"),
    ("displacement", "household.displacement"),
    ("relation", "household.relation"),
    ("date", "person.birth"),
    ("phone", "person.phone"),
    ("document", "person.document"),
    ("small", "household.size"),
    ("age", "person.age"),
    ("year", "person.birth_year"),
    ("health", "person.health"),
    ("place", "household.place"),
)
