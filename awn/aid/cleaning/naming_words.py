"""Words that stand beside names in a cell and are no names, folded and in small letters."""

from typing import Final

from awn.arabic.vocabulary import vocabulary


def _table(words: dict[str, str]) -> dict[str, str]:
    return {word.replace("_", " "): meaning for meaning, line in words.items() for word in line.split()}


DECEASED: Final = vocabulary(
    """
    متوفي متوفيه المتوفي المتوفيه متوفاه المتوفاه متوفه مرحوم مرحومه المرحوم المرحومه توفي توفيت توفاه الفقيد الفقيده فقيد فقيده ميت ميته راحل راحله الراحل الراحله وفاه متوف deceased dead late
    decede decedee feu
    """
)
THROUGH: Final = _table(
    {
        "wife_of": "زوجه حرم عقيله قرينه مدام المدام مره مرت مرات wife epouse femme",
        "widow_of": "ارمله widow veuve",
        "divorcee_of": "طليقه مطلقه",
        "heirs_of": "ورثه ورثت الورثه وارث heirs heritiers",
        "orphans_of": "ايتام يتامي orphans orphelins",
        "family_of": "عايله اسره عيال اولاد ابناء ابنا اطفال بيت دار family famille enfants children",
        "mother_of": "والده mother mere",
        "father_of": "والد father pere",
        "daughter_of": "ابنه كريمه بنت daughter fille",
        "son_of": "ابن نجل ولد son fils",
        "sister_of": "اخت شقيقه sister soeur",
        "brother_of": "اخ اخو شقيق brother frere",
    }
)
"""Words that name somebody through another, when they begin the cell."""
OF_THE_DEAD: Final = frozenset({"heirs_of", "orphans_of"})
FEMALE_THROUGH: Final = frozenset({"wife_of", "widow_of", "divorcee_of", "mother_of", "daughter_of", "sister_of"})
MALE_THROUGH: Final = frozenset({"father_of", "son_of", "brother_of"})

RELATIONS: Final = _table(
    {
        "spouse": "زوجته زوجها الزوجه الزوج زوجاته زوجتاه زوجتيه حرمه عقيلته قرينته مرته مراته امراته wife husband spouse epouse mari conjoint conjointe",
        "brother": "اخوه اخيه اخوها اخوهم اخيها شقيقه شقيقها شقيقهم brother frere",
        "sister": "اخته اختها اختهم شقيقته شقيقتها sister soeur",
        "brothers": "اخوته اخوانه اشقاوه اخواته اخوتها اخوانها اشقاه اشقايه brothers",
        "mother": "امه والدته امها امهم والدتها والدتهم الوالده الام mother mere",
        "father": "ابوه ابيه ابوها ابوهم والدها والدهم الوالد father pere",
        "son": "ولده نجله الابن ابنها ابنهم ولدها ولدهم نجلها son fils",
        "daughter": "ابنته بنته ابنتها بنتها ابنتهم بنتهم البنت الابنه كريمته daughter fille",
        "children": "اولاده ابناوه اولادها ابناوها عياله عيالها اطفاله اطفالها ابناه ابنايه بناته بناتها الاولاد الابناء الابنا البنات children enfants",
        "family": "عايلته اسرته عايلتها اسرتها العايله الاسره اهله اهلها family famille",
        "mother_in_law": "حماته حماتها",
        "grandmother": "جدته جدتها جدتهم الجده",
        "grandfather": "جده جدها جدهم",
    }
)
"""Words after a name that bring in somebody else."""
SEX_OF_RELATION: Final = {
    "brother": "male",
    "sister": "female",
    "mother": "female",
    "father": "male",
    "son": "male",
    "daughter": "female",
    "mother_in_law": "female",
    "grandmother": "female",
    "grandfather": "male",
}
WIFE_WORDS: Final = vocabulary("زوجته الزوجه زوجاته حرمه عقيلته قرينته مرته مراته امراته wife epouse")
HUSBAND_WORDS: Final = vocabulary("زوجها الزوج husband mari")
ORDINALS: Final = vocabulary("الاولي الثانيه الثالثه الرابعه اولي ثانيه ثالثه رابعه الاول الثاني 1 2 3 4")
FAMILIES: Final = {
    "عايلتين": 2,
    "عايلتان": 2,
    "اسرتين": 2,
    "اسرتان": 2,
    "عايلات": 2,
    "عوايل": 2,
    "اسر": 2,
    "عايله": 1,
    "اسره": 1,
    "families": 2,
    "familles": 2,
}
OF_SPOUSE: Final = vocabulary("زوجه زوج ارمله حرم طليقه مطلقه عقيله wife widow epouse veuve")
"""Between two names: the first is wife or husband of the second."""

MARITAL: Final = _table(
    {
        "widowed": "ارمله ارمل الارمله الارمل widow widower veuve veuf",
        "divorced": "مطلقه مطلق المطلقه divorced divorcee طليقه",
        "abandoned": "مهجوره المهجوره",
        "suspended": "معلقه المعلقه",
        "separated": "منفصله منفصل",
        "married": "متزوجه متزوج متزوجين married",
        "single": "عزباء عزبا اعزب عازب single",
    }
)
FEMALE_MARITAL: Final = vocabulary(
    """
    ارمله الارمله widow veuve مطلقه المطلقه divorcee طليقه مهجوره المهجوره معلقه المعلقه منفصله متزوجه عزباء عزبا
    """
)
MALE_MARITAL: Final = vocabulary("ارمل الارمل widower veuf مطلق متزوج اعزب عازب منفصل")

REMARKS: Final = vocabulary(
    """
    نازح نازحه نازحين مكرر مكرره يشطب شطب مسن مسنه معاق معاقه مريض مريضه مقعد مقعده كفيف كفيفه ضرير يتيم يتيمه ايتام غايب غايبه مسافر مسافره مفقود مفقوده جديد جديده قديم قديمه استلم استلمت مستلم
    منزل عايد عايده مهجر مهجره لاجي لاجيه مقيم مقيمه طفل طفله رضيع رضيعه حامل مرضع ذكر انثي رب ربه الاسره اسره العايله معيل معيله مندوب المندوب وكيل موكل ملغي محذوف مضاف مضافه احتياط موقوف جرحي
    جريح مصاب مصابه محتاج محتاجه فقير فقيره عاجل مستعجل سابقا بدون هويه بلا جوال هاتف رقم تلفون موبايل ت ج ه هوي duplicate absent new old sick disabled male female pregnant tel phone mobile
    """
)
"""Words that, marked off from a name, are remarks on the person or the row."""
FEMALE_TITLES: Final = vocabulary(
    """
    الحاجه الحجه حاجه حجه السيده سيده الانسه انسه المرحومه مرحومه الدكتوره دكتوره الاستاذه استاذه المهندسه مهندسه الشيخه شيخه ست الست المحاميه المعلمه الطبيبه الممرضه المدرسه المتوفيه الفقيده
    الاخت الوالده المواطنه hajja hajji mrs ms miss mme mlle madame mademoiselle
    """
) - {"hajji"}
MALE_TITLES: Final = vocabulary(
    """
    الحاج الحج حاج حج السيد سيد الشيخ شيخ المرحوم مرحوم الدكتور الاستاذ المهندس المحامي المعلم المتوفي الفقيد الاخ الوالد المواطن haj hajj alhaj mr monsieur sheikh
    """
)

UNNAMED: Final = vocabulary(
    """
    طفلين طفلان طفلتين طفلتان بنتين بنتان ولدين ولدان توامين ابنين ابنتين رضيع رضيعه طفل طفله اطفال مولود مولوده جنين حديث الولاده بيبي نونو بنت ولد ابن ابنه شاب صبي توام اولاد بنات ابناء ابنا بلا اسم بدون baby infant newborn child children boy girl son daughter
    bebe enfant fille fils
    """
)
"""Words for a member who has no name in the list."""
MEMBER_LABELS: Final = {
    **dict.fromkeys(
        vocabulary(
            """
    الاولاد اولاد الابناء الابنا ابناء ابنا اولاده اولادها ابناوه الاطفال اطفال children enfants
    """
        ),
        "child",
    ),
    **dict.fromkeys(vocabulary("البنات بنات بناته بناتها الاناث daughters filles"), "daughter"),
    **dict.fromkeys(vocabulary("الذكور ذكور البنين الصبيان sons fils"), "son"),
    **dict.fromkeys(vocabulary("الزوجه زوجه زوجته الزوج زوج زوجها الزوجات wife husband spouse epouse"), "spouse"),
    **dict.fromkeys(vocabulary("الام امه والدته الوالده والده mother mere"), "mother"),
    **dict.fromkeys(vocabulary("الاب ابوه والده الوالد father pere"), "father"),
    **dict.fromkeys(vocabulary("الاخوه اخوته اخوانه الاخوان brothers"), "brother"),
    **dict.fromkeys(vocabulary("الابن ابن ابنه ولد ولده son"), "son"),
    **dict.fromkeys(vocabulary("البنت بنت ابنته بنته daughter"), "daughter"),
    **dict.fromkeys(vocabulary("الافراد افراد الاسره العايله الاعضاء members membres family اسماء الاسماء"), ""),
}
WIFE_LABELS: Final = vocabulary("الزوجه زوجه زوجته الزوجات wife epouse")
HUSBAND_LABELS: Final = vocabulary("الزوج زوج زوجها husband")
WAW_NAMES: Final = vocabulary(
    """
    وليد وفاء وفا وايل وسام وسيم وداد ورده ورد وجدي وجدان وجيه وجيهه وحيد وحيده ولا ولاء وعد وصال وصفي وهيب وهيبه وهبي وهبه وهاب ودييع وديع وديعه وسن وفيق وفيقه وليم ويام وضاح ود ونيس ونيسه ورود
    وسيله واصف واثق وقاص وفايي وفاي ولاده وداعه وهران وعيد ويس ويسام وحده وجنات وجود وسمي وسميه وشاح وضحه وعود وثاب واله والي وردان وطفه وطفا وليده ولي وجد وقار وصايف ورقه وسمان واعد وافي وافيه
    واكد ولهان وهج ويسي ويلاء وادع وزير وزيره
    """
)
"""Given names that begin with و: in them it is no conjunction."""

FAITHS_AND_NAMES: Final = vocabulary(
    "مسلم مسلمه مجاهد مناضل علوي علويه سنيه كردي بدوي محارب درزي زيدي عسكر christian islam shahid"
)
"""First names that elsewhere tell what may not come in."""
UNTOLD: Final = vocabulary(
    """
    الشهيد الشهيده شهيد شهيده الاسير الاسيره اسير المعتقل المعتقله معتقل السجين السجينه المجاهد المناضل الشهدا
    """
)
"""Titles that tell what may not come in."""
OF_NUMBERS: Final = vocabulary(
    """
    هويه هوي رقم الرقم جوال الجوال هاتف الهاتف تلفون موبايل ت ج ه ر وطني الوطني قومي القومي جواز بطاقه البطاقه الهويه id tel phone mobile nid
    """
)
"""Words before a number that was taken out of the cell."""
NO_NAMES: Final = frozenset(MARITAL) | DECEASED | (REMARKS - vocabulary("جديد سابقا محتاج وكيل")) | vocabulary("فلان فلانه")
"""Words of which none names anybody."""
BELONGING: Final = vocabulary("عشيره قبيله فخذ حموله طايفه حزب فصيل مذهب ديانه كتيبه tribe clan")
"""Words after which a cell tells of a body that somebody belongs to."""
CHILD_OR_DAUGHTER: Final = frozenset({"ابنه"})
"""«ابنه», his son, and «ابنة», a daughter, are one word once folded."""
APART: Final = frozenset({"brother", "brothers", "sister"})
"""Relations that mostly have a household of their own."""
ENDINGS: Final = (
    DECEASED
    | frozenset(MARITAL)
    | vocabulary("مفقود مفقوده نازح نازحه مكرر مكرره معاق معاقه مقعد مقعده يشطب مريض مريضه مهجر مهجره لاجي لاجيه مسافر مسافره")
)
"""Words that, after a name and without a mark, are no part of it."""
NEVER_NAMES: Final = vocabulary("معتقل معتقله محتجز محتجزه مسجون سجين سجينه محبوس استشهد استشهدت مستشهد شهيده")
"""Words that tell what may not come in and are nobody's name."""
SPEAKING: Final = (
    DECEASED | frozenset(THROUGH) | frozenset(RELATIONS) | frozenset(FAMILIES) | OF_SPOUSE | frozenset(MARITAL) | REMARKS | FEMALE_TITLES | MALE_TITLES
    | UNTOLD | NEVER_NAMES | BELONGING | ENDINGS | CHILD_OR_DAUGHTER | UNNAMED | vocabulary("و بن بنت ابو ابي ام اسم لا غير رحمه الله المغفور يرحمه عمر عمره مواليد سنه اب")
)  # fmt: skip
"""Words that may say something else in the cell of a name than a part of it."""
