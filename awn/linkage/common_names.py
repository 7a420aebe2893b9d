"""Given names that many people bear, with a rough number of bearers among a thousand of their sex: what is expected before a register shows its own.

The numbers are round guesses of usage across Arab countries; a register of some thousand rows outweighs them.
"""

from functools import cache
from typing import Final

from awn.arabic.folding import fold
from awn.arabic.names.arabic_tokens import arabic_tokens
from awn.arabic.names.variants import one_spelling
from awn.arabic.skeleton import skeleton

KNOWN: Final = 0.85

_MEN: Final = (
    (80.0, "محمد"), (40.0, "أحمد"), (25.0, "علي"), (15.0, "محمود حسن حسين عبد_الله إبراهيم"),
    (11.0, "يوسف خالد عمر مصطفى عبد_الرحمن خليل سعيد حسام"),
    (7.0, "إسماعيل صالح جمال كمال سمير ياسر طارق عادل ناصر فادي رامي سامي ماهر وليد زياد بلال حمزة عيسى موسى سليمان"
          " عثمان عبد_الكريم عبد_العزيز عبد_القادر فارس أيمن أمجد إياد باسم بسام نبيل هاني هشام"),
    (4.0, "أنس أسامة أكرم أشرف أدهم أمير أمين أنور أيوب إدريس إلياس آدم بدر بشار بشير بهاء تامر توفيق تيسير ثائر جابر جلال"
          " جعفر جواد جهاد حاتم حازم حامد حسني حمد حمدان حيدر حمدي خضر داود ذياب رائد راشد رأفت رجب رشيد رضا رياض ريان زكريا"
          " زكي زيد زين زاهر سالم سامر سعد سلمان سلطان سيف سيد شادي شاكر شريف صابر صلاح صبحي صدام ضياء طلال طه عارف عاصم عامر"
          " عباس عبده عبد_الرحيم عبد_الرزاق عبد_السلام عبد_المجيد عبد_الحميد عبد_الفتاح عبد_اللطيف عبد_الحكيم عبد_الوهاب عبد_الغني"
          " عبد_الهادي عبد_الناصر عبد_المنعم عبيدة عدنان عدي عز_الدين عزيز عصام عقيل علاء عماد عمار عمرو عمران غازي غسان غيث فؤاد فاروق"
          " فاضل فايز فراس فهد فهمي فوزي فيصل قاسم قصي قيس كاظم كرم كريم لؤي ليث مؤمن مؤيد ماجد مازن مالك مأمون مجد مجدي محسن مراد"
          " مروان مصعب مطر معاذ معتز معتصم معين ممدوح منذر منصور منير مهدي مهند نادر ناجي نائل نافع نزار نضال نعيم نواف نور_الدين هادي"
          " هارون هلال هيثم وائل وسام وسيم ياسين يحيى يزن يعقوب يونس صهيب صفوان رعد رمضان رمزي رشاد شعبان شهاب صالحين ضرار طاهر"
          " عطية عوض عيد غانم فتحي فرج كنان لطفي مبارك مسعود مشعل مفيد نجيب نصر نوح تاج_الدين سراج شمس_الدين صلاح_الدين جمال_الدين"),
)  # fmt: skip
_WOMEN: Final = (
    (45.0, "فاطمة"), (25.0, "مريم"), (16.0, "زينب عائشة خديجة آمنة سارة نور أسماء"),
    (9.0, "هدى منى سعاد هناء نادية سميرة ليلى سلمى رنا ريم دعاء إيمان أمل آية شيماء ياسمين إسراء هبة رشا رانيا"),
    (5.0, "أميرة أماني أمينة أنوار ابتسام إلهام انتصار أحلام آلاء أريج أروى أسيل إخلاص بتول بثينة بسمة بشرى بيان تسنيم تغريد تهاني"
          " ثريا جميلة جنى جنات جود جوري جيهان حليمة حنان حنين حياة خلود دانا دانية داليا دلال دنيا دينا ديمة رؤى رابعة راوية رباب رجاء"
          " رحمة رزان رغد رقية رندة رهف روان ريهام ريتاج زهرة زهراء زكية سامية سجى سحر سكينة سلوى سماح سمر سمية سناء سندس سهام سهى"
          " سهير سوزان سوسن شادية شذى شروق شهد شيرين صابرين صباح صفاء صفية ضحى عبير عزة عفاف علا علياء عهد غادة غفران فاتن فادية"
          " فداء فدوى فرح فريدة فوزية كوثر لبنى لطيفة لمى لميس لينا لين مرام مرح مروة مريام مها منال منار ميادة ميساء ميسون ميس مي"
          " نبيلة نجاة نجلاء نجوى ندى نرمين نسرين نعمة نعيمة نهى نهلة نوال نورا نورة نيفين هاجر هالة هديل هيام هيفاء هند وداد وردة وعد"
          " وفاء ولاء يسرى يمنى عليا سلام سلسبيل بدرية حسناء حورية ختام رئيسة راما رفيف رويدا شام صبا فطوم فاطمة_الزهراء أم_كلثوم"),
)  # fmt: skip


_MORE_WOMEN: Final = (
    "آسيا أسمهان أفراح ألطاف أميمة إشراق إكرام بهيجة بديعة بلقيس بدور تقوى تماضر تركية جليلة جهينة جمانة جواهر حسنية حصة حفصة حكمت حواء حوراء خولة خيرية"
    " دولة ذكرى رابحة رزيقة رشيدة رقيه رقيقة رويدة ريماس زليخة زهور زهية زينة ساجدة سعدية سعيدة سلافة سليمة سنية شادن شفاء شريفة شمسة صالحة صبيحة صفاء طيبة عائدة"
    " عاتكة عالية عفيفة عذراء عواطف عطاف غالية غزالة غصون فائزة فايزة فاطمة_الزهراء فتحية فضيلة فلك فهيمة قمر كريمة كلثوم لطفية لمياء لجين ليان ماجدة مديحة مسعودة"
    " مزنة منيرة منيفة مهجة ميمونة نائلة نازك نبيهة نفيسة نورية نورهان نضيرة هويدا هنادي هنية وسيلة وضحى وطفاء وهيبة يامنة ياقوت يارا تالا لانا سارية سدرة"
)
"""Further women's names, not so common that a number is known."""
_OF_BOTH: Final = "نور صباح سلام جود بيان شام عهد نعمة رجاء حياة وسام رفيف شهد فداء إخلاص ضحى شروق صبا حكمت قمر"
"""Women's names that are a father's or a family's as well, here or there."""


@cache
def women() -> frozenset[str]:
    """Tokens of the names known here that hardly anybody but a woman bears."""
    return women_and_others() - _tokens(_MEN) - _tokens(((0.0, _OF_BOTH),))


@cache
def women_and_others() -> frozenset[str]:
    """Tokens of the names known here that women bear, and some men or families too."""
    return _tokens((*_WOMEN, (0.0, _MORE_WOMEN)))


@cache
def is_common(token: str) -> bool:
    """Whether many people bear the name, as a token of a first name."""
    return token in common()


@cache
def common() -> frozenset[str]:
    """Tokens of the names in this list."""
    return _tokens((*_MEN, *_WOMEN))


def _tokens(names: tuple[tuple[float, str], ...]) -> frozenset[str]:
    return frozenset(_token(name) for _, line in names for name in line.split())


def _token(name: str) -> str:
    return arabic_tokens(fold(name.replace("_", " ")).split())[0]


@cache
def shares() -> dict[str, float]:
    """The expected share of each name among all people, by the skeleton of its one spelling; KNOWN of them bear one of these names. A name of both sexes has the sum."""
    found: dict[str, float] = {}
    for tier, names in (*_MEN, *_WOMEN):
        for name in names.split():
            key = skeleton(one_spelling(_token(name)))
            found[key] = found.get(key, 0.0) + tier
    total = sum(found.values())
    return {key: KNOWN * weight / total for key, weight in found.items()}
