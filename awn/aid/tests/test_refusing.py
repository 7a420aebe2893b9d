"""What may not come in is recognised however it is written, and nothing of its clause stays."""

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awn.aid.refusing import Refusal, refuse, refuses_header

REFUSED = {
    "religion": """
        مسيحي|مسيحية|مسيحيون|المسيحيين|نصراني|نصارى|يهودي|مسلم|مسلمة|إيزيدي|ايزيديين|قبطية|الديانة مسيحي|ديانتهم الإسلام|صابئة|دينه الإسلام|ملحد|Christian|Muslims|chrétienne|musulman|yazidi|مَسِيحِيّ|مسـيحي|عائلة مسيحيه
    """,
    "sect": """
        شيعي|شيعية|الشيعة|سني|سنية|علوي|علوية|العلويين|درزي|دروز|إسماعيلية|الطائفة الشيعية|من اهل السنة|المذهب الجعفري|ماروني|كاثوليك|ارثوذكس|سلفي|Shia|Sunni|alaouite|druze|شِيعِيّ|طائفته معروفة
    """,
    "tribe": """
        عشيرة الفجر|من عشيرة البستان|عشيرته كبيرة|العشائر|عشائري|قبيلة الوادي|القبيلة|قبيلتها|من قبيلة كذا|قبائل|شيخ عشيرة|نزاع عشائري|من فخذ الصالح|من حمولة كبيرة|حمولتهم|tribe|tribal dispute|clan|tribu|عشيـرة|بعشيرتهم|لقبيلتهم
    """,
    "party": """
        حزب|حزب البعث|حزبي|بعثي|البعثيين|الأحزاب|شيوعي|الإخوان المسلمين|إخواني|حركة فتح|حركة حماس|ناشط سياسي|سياسي|معارض|المعارضة|معارضين|موالي للنظام|مؤيد للنظام|انتماؤه معروف|ينتمي لجهة|متظاهر|opposition|political|للحزب|وحزبهم
    """,
    "armed_side": """
        فصيل|الفصائل|في الجيش|جيش|مقاتل|مقاتلين|القوات|قوات النظام|مسلح|مسلحون|ميليشيا|المليشيات|كتيبة|داعش|داعشي|إرهابي|عسكري منشق|مجند|جندي|الحشد الشعبي|البيشمركة|الدعم السريع|حوثي|مجاهد سابق|fighter|militia|soldat|armed group|الجَيْش
    """,
    "detention": """
        معتقل|معتقلة|المعتقلين|اعتقل|اعتُقل ابنها|اعتقلوه|أسير|أسيرة|الأسرى|أسير محرر|سجين|مسجون|في السجن|بالسجن|محبوس|محتجز|موقوف لدى الأمن|مختفي قسريا|مغيب|اعتقال|محكوم|أفرج عنه|خلف القضبان|زنزانة|detained|in prison|prisonnier|مُعْتَقَل|معـتقل
    """,
    "martyr": """
        شهيد|الشهيد|شهيدة|شهداء|الشهداء|ابن شهيد|زوجة شهيد|أرملة شهيد|استشهد|استشهد والدها|استشهدت|مستشهد|استشهاد|والد الشهيد|اخو شهيد|أم الشهيد|شهيدان|اسرة شهيد|martyr|shaheed|martyred|شَهِيد|شهـــيد|إستشهد|وشهيد
    """,
    "hiv": """
        الإيدز|ايدز|مصاب بالايدز|نقص المناعة|نقص المناعه المكتسبة|نقص المناعة البشرية|فيروس نقص المناعة|حامل لفيروس المناعة|السيدا|اتش اي في|متعايش مع الفيروس|HIV|hiv+|AIDS|VIH|SIDA|H.I.V|h i v|séropositive|إيـدز|الأيدز|antiretroviral
    """,
    "violence": """
        اغتصاب|اغتصبت|مغتصبة|تعرضت للاغتصاب|تعرضت للضرب|تعرض للتعذيب|تعذيب|تحت التعذيب|تحرش|التحرش|متحرش بها|عنف|معنفة|العنف الأسري|ضحية عنف|ناجية من العنف|يضربها زوجها|قتل|قتل ابوه|مقتول|اعتداء|تعرضت لاعتداء|مخطوف|اختطفت|مهددة بالقتل|raped|torture|violence|abused|violée|تَعْذِيب|اغتـصاب
    """,
    "ethnicity": """
        كردي|كردية|الأكراد|اكراد|كرد|تركماني|تركمان|شركسي|أرمني|ارمن|سرياني|آشوري|كلداني|أمازيغي|نوبية|غجر|القومية كردية|عرقه كردي|بدوي|زنجي|أصول كردية|Kurd|Kurdish|arménienne|berbère|كُرْدِيّ|الكـردية
    """,
}
VARIANTS = [(kind, said.strip()) for kind, line in REFUSED.items() for said in line.strip().split("|")]
KEPT = """
    فقدت المعيل|أرملة|مطلقة وتعيل 5|معاق حركي|حامل 7|نازح من سنة|السنة الماضية|عليه دين كبير|ديون متراكمة|ضربة شمس|الطابق العلوي|باطون مسلح|كسر في الفخذ|صعوبة حركة|تنظيم الأسرة|فصيلة الدم|مفقود|الزوج مفقود|أسرة من خمسة|اسرته كبيرة
    |بطاقة وطنية|هوية وطنية|حمصاوي|ضابط الارتباط
    |يسكن شارع الشهيد|مكرر مع كشف المدرسة|استلم سابقا|يشطب|من طرف ابو سامر|مستعجل جدا|البطاقة موقوفة|موقوف للتحقق|حامل بطاقة قديمة|شهادة ميلاد|شهادة وفاة|الجنسية|جنسيته|بطاقة قومية|hearing aids|visual aids|أول حزيران|مواليد 1980|التهاب صدري
    |مخيم الفجر|كشف احتياط|معسكر النازحين|اخوان اثنان|عنده اخوان|بطانية صوفية|شبكية العين|عرق النسا|احتباس بول|سكر|ضغط|غسيل كلى|معدومة الحال|مطلوب خيمة|حبوب منع|عذباء|قرب الكنيسة|خلف الجامع|بيت مهدد بالانهيار|اصيب بشظية|تضرر بالقصف
    |مخبر|ملتحق بالمدرسة|جمعية|البوكمال|زواج|والدته مريضة|دراسة|سند|نوبات صرع|حمولة زائدة|متعاونة|عسر هضم|حساسية|child custody issue|cardiac arrest|صدقة في سبيل الله|ابنها طالب|ليبيا|تركيا|تحتاج دواء
"""
UNTOUCHED = [said.strip() for said in KEPT.split("|") if said.strip()]


@pytest.mark.parametrize(("kind", "said"), VARIANTS)
def test_each_kind_is_recognised_in_every_form(kind: str, said: str) -> None:
    refusal = refuse(said)
    assert (refusal.text, kind in refusal.kinds) == ("", True)


@pytest.mark.parametrize(("kind", "said"), VARIANTS)
def test_nothing_of_the_clause_stays_beside_what_may_come_in(kind: str, said: str) -> None:
    refusal = refuse(f"مريض سكر، {said}، تحتاج دواء")
    assert (refusal.text, kind in refusal.kinds) == ("مريض سكر، تحتاج دواء", True)


@pytest.mark.parametrize("said", UNTOUCHED)
def test_what_need_requires_and_what_only_looks_alike_stays(said: str) -> None:
    assert (refuse(said).text, refuse(said).kinds) == (said, ())


@pytest.mark.parametrize(
    "disguised",
    [
        "ش ه ي د",
        "ش.ه.ي.د",
        "ش-ه-ي-د",
        "مع*تقل",
        "مع_تقل",
        "شهيييييد",
        "ش\u200dه\u200bي\u200fد",
        "ش\u0640\u0640هيد",
        "شَهِيْدٌ",
        "\u202bشهيد\u202c",
        "ﺷﻬﻴﺪ",
        "شهید",
        "تعزيب",
        "مسيحى",
    ],
)
def test_spelling_tricks_hide_nothing(disguised: str) -> None:
    refusal = refuse(f"حامل، {disguised}")
    assert (refusal.text, len(refusal.kinds)) == ("حامل", 1)


@pytest.mark.parametrize(
    ("note", "left"),
    [
        ("قتل ابوه في التعذيب، نازح", "نازح"),
        ("زوجها معتقل وتعيل 5 أطفال", "تعيل 5 أطفال"),
        ("سكري ومعتقل سابق", "سكري"),
        ("غسيل كلى + نازح و معتقل", "غسيل كلى + نازح"),
        ("معتقل، منذ 2014، ضغط", "ضغط"),
        ("معتقل (صيدا 2013) - ضغط", "ضغط"),
        ("العشيرة: الفجر / سكر", "سكر"),
        ("العشيرة / الفجر، سكر", "سكر"),
        ("القبيلة - الفجر\nسكر", "سكر"),
        ("زوجها غائب (معتقل)", "زوجها غائب"),
        ("أرملة / زوجها شهيد / تحتاج خيمة", "أرملة / تحتاج خيمة"),
        ("has AIDS, diabetic", "diabetic"),
        ("Chrétienne; veuve", "veuve"),
    ],
)  # fmt: skip
def test_the_whole_clause_goes_and_the_others_stay(note: str, left: str) -> None:
    assert refuse(note).text == left


@pytest.mark.parametrize(
    ("note", "facts"),
    [
        ("فقدت المعيل", ("lost_provider",)),
        ("زوجها شهيد", ("lost_provider",)),
        ("ابن شهيد", ("lost_provider",)),
        ("أرملة الشهيد", ("lost_provider",)),
        ("استشهد والدها، نازحة", ("lost_provider",)),
        ("قتل زوجها", ("lost_provider",)),
        ("زوجها معتقل", ("provider_absent",)),
        ("أم شهيد", ()),
        ("ابنها شهيد", ()),
        ("شهيد", ()),
        ("نازحة", ()),
    ],
)
def test_a_lost_provider_stays_as_a_neutral_fact(note: str, facts: tuple[str, ...]) -> None:
    assert refuse(note).facts == facts


def test_each_clause_counts() -> None:
    assert refuse("معتقل / شهيد / مسيحي / أسير") == Refusal("", ("detention", "martyr", "religion", "detention"))


@pytest.mark.parametrize(
    ("header", "kind"),
    [
        ("الديانة", "religion"), ("الدين", "religion"), ("Religion", "religion"), ("المذهب / الطائفة", "sect"), ("العشيرة", "tribe"), ("اللقب (العشيرة)", "tribe"), ("فخذ العشيرة", "tribe"),
        ("القومية", "ethnicity"), ("ethnicity", "ethnicity"), ("الانتماء السياسي", "party"), ("الحزب", "party"), ("الفصيل", "armed_side"), ("عدد الشهداء", "martyr"), ("هل يوجد معتقلين", "detention"),
        ("مفقود/معتقل", "detention"), ("HIV status", "hiv"), ("تعرض للعنف", "violence"), ("هل تعرضت للعنف؟", "violence"), ("ابن شهيد (نعم/لا)", "martyr"),
        ("البطاقة الوطنية", ""), ("رقم الهوية الوطنية", ""), ("المسلم", ""), ("توقيع المسلم", ""), ("ضابط الارتباط", ""), ("محافظة صلاح الدين", ""), ("اللون", ""),
        ("قيمة الدين", ""), ("الجنسية", ""), ("الجنس", ""), ("الأسم الرباعي", ""), ("الرقم القومي", ""), ("فصيلة الدم", ""), ("رب الأسرة", ""), ("نوع الاعاقة", ""), ("الحركة", ""), ("السجل المدني", ""),
        ("المسلسل", ""), ("مكان السكن الاصلي", ""), ("اسم الأب", ""), ("الحالة الاجتماعية (1 متزوج 2 ارملة 3 زوجة شهيد)", ""), ("عدد الأسر", ""), ("رقم الأسرة", ""), ("عدد افراد الاسرة", ""),
        ("تاريخ الميلاد", ""), ("ملاحظات", ""), ("الاسم", ""), ("", ""), ("Sex", ""), ("Address", ""), ("دفتر العائلة", ""), ("رقم الجوال", ""), ("السكن", ""), ("اسم الأسرة", ""), ("الطفل", ""),
    ],
)  # fmt: skip
def test_a_header_tells_its_kind_and_harmless_headers_none(header: str, kind: str) -> None:
    assert refuses_header(header) == kind


@given(st.text(alphabet=st.one_of(st.characters(), st.sampled_from("شهيدمعتقلوال، /+-().\u0640\u200f")), max_size=60))
def test_refusing_never_fails_and_is_settled_after_once(text: str) -> None:
    refusal = refuse(text)
    assert (refusal.kinds != ()) or refusal.text == text
    assert refuse(refusal.text).kinds == ()
    refuses_header(text)


@given(
    st.sampled_from(VARIANTS),
    st.sampled_from(["، ", " / ", " + ", "\n", " - ", "؛ "]),
    st.lists(st.sampled_from("\u0640\u064e\u0651\u200b\u200f\u2067"), max_size=3),
    st.integers(0, 40),
)
def test_marks_within_the_words_change_nothing(variant: tuple[str, str], between: str, marks: list[str], at: int) -> None:
    kind, said = variant
    place = at % len(said)
    if said[place : place + 1].isalpha() and unicodedata.category(said[place]) != "Mn":
        said = said[:place] + said[place] + "".join(marks) + said[place + 1 :]
    refusal = refuse(f"نازح{between}{said}")
    assert (refusal.text, kind in refusal.kinds) == ("نازح", True)


@pytest.mark.parametrize("typed", ["حي البستان - شيعي", "مخيم اليرموك (كردي)", "حي البستان، طائفة الموحدين"])
def test_matter_beside_a_place_is_cut_and_the_place_stays(typed: str) -> None:
    refusal = refuse(typed, of_place=True)
    assert refusal.text == re.split(r"\s*[-(،]", typed)[0]
    assert len(refusal.kinds) == 1
