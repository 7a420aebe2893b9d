"""Words for what may not come in, folded and in small letters.

A bare word stands for itself, with whatever particles and article before it. `word*` is a noun or participle with its endings, `word~` an adjective in ـي with
its endings, `word!` a verb with its persons. A word that is harmless in another sense stands only in a phrase.
"""

from typing import Final

from awn.arabic.vocabulary import vocabulary

KINDS: Final = ("religion", "sect", "tribe", "party", "armed_side", "detention", "martyr", "hiv", "violence", "ethnicity")

WORDS: Final = {
    "religion": """
        مسيحي~ نصراني~ نصاري يهودي~ يهود مسلم* المسلمات المسلمون ملحد* الحاد كافر* كفار بوذي~ هندوسي~ صابيي~ صابيه صابيين مندايي~ ايزيدي~ ازيدي~ يزيدي~ بهايي~ مرتد* قبطي~ اقباط ديانه ديانته ديانتها
        ديانتهم معتقده معتقداته لاديني~ متدين* متنصر* تنصر! اعتنق! مجوسي~ زرادشتي~ سيخي~ كنسي~ مسيحيه دينيا عقيدته عقيدتها
        christian christians muslim muslims moslem moslems islamic jew jews jewish yazidi yazidis yezidi yezidis ezidi hindu hindus buddhist buddhists atheist atheists religion religions religious copt coptic
        infidel mandaean mandean sabean bahai convert converted chretien chretienne chretiens musulman musulmane musulmans juif juive juifs athee bouddhiste hindou religieux religieuse copte masihi nasrani masi7i muslima
        """,
    "sect": """
        شيعي~ شيعه سني~ علوي~ علويه نصيري~ درزي~ دروز اسماعيلي~ مرشدي~ رافضي~ روافض ناصبي~ نواصب زيدي~ اباضي~ ابادي~ سلفي~ وهابي~ متصوف* كاكايي~ طايفه طايفته طايفتها طايفتهم طوايف طايفي~ طايفيا مذهب مذهبه مذهبها
        مذهبهم مذاهب مذهبي~ ماروني~ موارنه كاثوليكي~ كاثوليك ارثوذكسي~ ارثوذكس ارثودكسي~ ارثودكس اورثوذكسي~ اورثوذكس بروتستانتي~ بروتستانت انجيلي~ اثناعشري~ اثنيعشري~ جعفريه شيخيه اهلالسنه قادياني~
        shia shias shiite shiites shi'a shiah sunni sunnis alawi alawite alawites alawi nusayri druze druse ismaili ismailis maronite maronites orthodox catholic catholics protestant protestants evangelical sect sects sectarian
        salafi salafist wahhabi wahabi zaidi zaydi ibadi chiite chiites sunnite sunnites alaouite alaouites druzes ismaelien maronites orthodoxe catholique protestante secte shi3i shi3a sonni
        """,
    "tribe": """
        عشيره عشاير عشيرته عشيرتها عشيرتهم عشيرتنا عشايري~ عشايريه عشايريا قبيله قبايل قبيلته قبيلتها قبيلتهم قبيلتنا قبليه حمولته حمولتها حمولتهم حمايل افخاذ مشيخه
        tribe tribes tribal tribesman clan clans clansman subclan tribu tribus tribal tribale 3ashira qabila
        """,
    "ethnicity": """
        كردي~ اكراد كرد كورد كوردي~ تركماني~ تركمان شركسي~ شراكسه شركس ارمني~ ارمن سرياني~ السريان اشوري~ اشوريين كلداني~ كلدان امازيغي~ امازيغ بربري~ نوبي~ غجري~ غجر زنجي~ زنوج عرقي~ عرقيه عرقيا قوميه قوميته
        قوميتها قوميتهم عنصره اثنيه اثني~ بدوي~ بدو اخدام زغاوه زغاوي~ مساليت مسلاتي دينكا نوير فلاته هوسا شيشاني~ شيشان داغستاني~ فيلي~ شبكيين اعراق عرقهم
        kurd kurds kurdish turkmen turkoman turkman armenian armenians circassian circassians assyrian assyrians chaldean chaldeans syriac berber berbers amazigh bedouin bedouins ethnicity ethnic ethnically race racial gypsy
          nuer dinka zaghawa masalit kurde kurdes turkmene armenien armenienne circassien assyrien ethnie ethnique berbere bedouine kurdi
        """,
    "party": """
        حزب* احزاب حزبه حزبها حزبي~ حزبيا تحزب متحزب* بعثي~ اخواني~ اخوانجي~ شيوعي~ اشتراكي~ علماني~ ليبرالي~ سياسي~ سياسه سياسيا سياسات مسيس معارض* معارضه موالي* موالاه موال انتما انتماه انتماوه انتماوها انتماوهم انتماات
        منتمي~ منتم ينتمي تنتمي ينتمون انتمي انتمت ناشط* نشطا متظاهر* مظاهره مظاهرات تظاهر حماس فتحاوي~ ماركسي~ يساري~ تنسيقيه
        political politically politics politician politicians baath baathist ba'ath baathists communist communists socialist brotherhood opposition regime loyalist loyalists activist activists partisan partisans affiliation
        politique politiques parti opposant opposante militant militante communiste socialiste siyasi 7izb hizb
        """,
    "armed_side": """
        فصيل فصيلين فصايل فصايلي~ جيش جيوش مقاتل* مقاتلي مقاتلو قتال يقاتل تقاتل يقاتلون قاتلوا قوات قواتهم قواتها مسلح* ميليشيا* مليشيا* ميليشيات مليشيات ميليشياوي~ مليشياوي~ كتيبه كتايب كتيبته داعش* دواعش داعشي~ ارهابي~ ارهاب
        قسد حشد حشدي بيشمركه بشمركه بيشمرغه بشمرغه جنجويد حوثي~ حوثيون حوثه عسكري~ عساكر عسكر جندي~ جنود مجند* تجنيد تجند! ضابط* ضباط مخابرات استخبارات استخباراتي~ مجاهد* مناضل* مرتزق* مرتزقه منشق* انشق! انشقاق ثوار جهادي~ تكفيري~
        شبيح* شبيحه سلاح اسلحه معركه معارك محارب* فدايي~ فداييين متمرد* تمرد قسام سرايا طالبان     جاسوس جاسوسه
        army military soldier soldiers fighter fighters combatant combatants militia militias militiaman militant armed isis daesh isil rebel rebels faction factions insurgent insurgents troops troop terrorist terrorists jihadi
        jihadist houthi houthis hezbollah hizbollah hizbullah peshmerga sdf fsa rsf taliban guerrilla warfare conscript conscripted deserter veteran collaborator spy armee militaire militaires soldat soldats combattant
        combattants milice milices rebelle rebelles terroriste djihadiste deserteur veteran dai'sh da3esh jaysh
        """,
    "detention": """
        معتقل* معتقلي معتقلو اعتقال* اعتقالات اعتقل! اسير* الاسري اسرانا سجين* سجنا سجن* سجون مسجون* محبوس* محابيس حبس محتجز* احتجاز* احتجز! موقوفين الموقوف توقيف* زنزانه زنازين مغيب* محكوم* حكموه محكوميه مداهمه مداهمات سجان مساجين
        اعتقلوا اعتقلته اعتقلوه معتقال مدان مدانه مدانين مدانون زنزانته
        detained detainee detainees detention prison prisons prisoner prisoners jail jailed arrested arrest arrests imprisoned imprisonment captive captives captivity incarcerated inmate inmates convict convicted custody
        detenu detenue detenus detention prisonnier prisonniere prisonniers emprisonne emprisonnee emprisonnement arrete arretee arrestation incarcere incarceree captif condamne mo3ta2al mu3taqal mo3takal mu'taqal asir seir
        """,
    "martyr": """
        شهيد* شهيدنا شهيدي شهدا شهداوها شهدانا شهيدات استشهد! استشهاد* مستشهد* الاستشهادي استشهدا مستشهدا
        martyr martyrs martyred martyrdom martyre martyrs shaheed shahid shahed chahid chahids istishhad shuhada shohada
        """,
    "hiv": """
        ايدز الايدز ايدس اييدز سيدا السيدا اتشايفي ايتشايفي
        hiv aids sida vih seropositive seropositif seropositivity antiretroviral antiretrovirals arv plhiv
        """,
    "violence": """
        اغتصاب* اغتصب! مغتصب* تحرش* تحرش! متحرش* تعذيب* تعديب تعزيب عذبوه عذبوها عذبوهم يعذبه يعذبها تعذب معذب معذبه معذبين عنف عنفا معنف* يعنفها يعنفه ضربوه ضربوها ضربوهم ضربها يضربه يضربها يضربهم مضروب* اعتدا اعتداات
        اعتدااته اعتدي اعتدوا معتدي* انتهاك* قتل قتلت قتلو قتلوا قتله قتلها قتلوه قتلوها قتلهم مقتل مقتله مقتلها مقتول* قتيل* قتلي اغتيال* اغتيل! ذبح ذبحوه مذبوح* مذبحه مجزره مجازر اعدام* اعدم! اعدموه شنق مشنوق* نحر منحور*
        مخطوف* خطف خطفوه خطفوها خطفت خطفها اختطاف* اختطف! مختطف* رهينه رهاين ابتزاز دعاره بغا معنفات اغتصبوها مطعون* هتك جنسيا سبي سبيه سبايا سبوها تصفيته
        rape raped rapes rapist torture tortured torturing violence violent abuse abused abusive abuser assault assaulted assaults harass harassed harassment beaten gbv sgbv vbg killed killing murder murdered executed execution
        kidnapped kidnap abducted abduction hostage sexual sexually massacre slaughtered molested trafficked trafficking viol violee viole violences violente torturee agression agressee agresse harcelement harcelee battue maltraitee
        maltraitance assassine assassinat tue tuee enlevee enlevement sexuelle sexuel
        """,
}  # fmt: skip

_AGAINST: Final = "(?:ضرب(?!ه (?:شمس|حر|راس))|عنف|اعتدا|تعذيب|اغتصاب|تحرش|اسا|ايذا|استغلال|ابتزاز|تهديد|قتل|اطلاق|طعن|خطف|اختطاف|اعتقال|تعنيف|انتهاك|اهانه|رصاص)"

PHRASES: Final = {
    "religion": r"(?:دينه|دينها|دينهم|دين) (?:ال)?(?:اسلام|مسيح|نصران|يهود|اسلامي|مسيحي)\w*|غير دين(?:ه|ها|هم)|تغيير دين\w*|اشهر\w* اسلام\w*|اعلن\w* اسلام\w*|دخل\w* (?:في )?الاسلام|(?:غير|ليس|ليست) مسلم\w*|اهل (?:الكتاب|الذمه)|born again|peuple du livre",
    "sect": r"اهل السنه|سنه وشيعه|(?:ال)?اثن[اي] عشري\w*|(?:ال)?طريقه (?:ال)?صوفيه|اهل البيت عليهم|ابنا العامه|من مله|al ?sunna",
    "tribe": r"من فخذ(?! )|(?:من|فخذ|عشيره|قبيله) (?:ال)?فخذ \w+|من (?:ال)?حموله|ال?حموله \w+|شيخ ال?(?:عشيره|قبيله)|(?:صراع|نزاع|خلاف|ثار|قتال) قبلي\w*|ينتسب (?:الي|ل)\w* (?:ال|بني)|من ال ?بو (?!كمال)\w+|دم عشاير\w*|of the tribe",
    "ethnicity": r"(?:لون|سود\w*|اسود|اسمر) (?:ال)?بشره|بشره (?:ال)?(?:سودا|سمرا|داكنه)\w*|(?:ال)?اصل\w* (?:ال)?(?:عرقي|كردي|تركي|تركماني|ارمني|افريقي|عربي|فارسي|زنجي)\w*|من (?:اصل|اصول) (?:ال)?(?:كرد|ترك|ارمن|افريق|فارس|شركس|غجر|عرب)\w*|skin colou?r|black skin|couleur de peau|origine ethnique",
    "party": r"(?:حركه|كتله|تيار|جماعه|جبهه|انصار|تنظيم) (?:ال)?(?:فتح|حماس|امل|جهاد|نهضه|نجبا|تحرير|شعبيه|ديمقراطيه|بعث|اخوان|صدري|حكمه|دعوه|اصلاح|مستقبل|وفاق|موتمر|نظام|ثوره|معارضه)\w*|الاخوان المسلم\w*|جماعه الاخوان|(?:ضد|مع|موالي?\w*|مويد\w*|انصار|ازلام|مناطق|مناطق سيطره|جماعه|مسوول في|موظف عند) (?:ل|ال|لل)?(?:نظام|حكومه السابقه|ثوره|انقلاب|شرعيه|انقلابي\w*)|من (?:اهل|ابنا|شباب|جماعه) الثوره|political party|party member|member of (?:the )?party|membre du parti|خلفيه سياسيه|عضو (?:في )?(?:ال)?(?:حزب|تنظيم|حركه|فرقه|شعبه|قياده|برلمان)",
    "armed_side": r"(?:تنظيم|جماعه|دوله) (?:ال)?(?:دوله|قاعده|اسلاميه|داعش|مسلح\w*|ارهاب\w*)|الدوله الاسلاميه|(?:جبهه|هييه) (?:ال)?(?:نصره|تحرير|فتح الشام)\w*|حزب الله|انصار الله|انصار الشريعه|دعم سريع|الدعم السريع|الجيش|(?:ال)?خدمه (?:ال)?(?:عسكريه|الزاميه|جيش|علم|احتياط\w*)|(?:فار|متخلف|هارب|متهرب|مطلوب)\w* (?:من|عن|الي|ل)?\w* ?(?:ال)?(?:خدمه|احتياط|تجنيد|جيش)|للاحتياط|مطلوب\w* (?:امنيا|لل?امن|للفرع|لدي|للنظام|للتحقيق|للحكومه)|(?:ال)?اجهزه (?:ال)?امنيه|امن (?:ال)?(?:عسكري|دوله|سياسي|جوي)|(?:فرع|قوي|رجل|عنصر|عناصر|عمل في|يعمل في|يعمل مع|موظف في) (?:ال)?امن|عنصر (?:في|ب|سابق|من)|عناصر من|علي (?:ال)?جبه(?:ه|ات)|في (?:صفوف )?(?:ال)?مقاومه|يحمل (?:ال)?سلاح|حرس (?:ثوري|ثوره|حدود|وطني)|الحشد|لوا (?:فاطميون|زينبيون|القدس)|انصار (?:ال)?(?:حوثي|سنه)\w*|free syrian|islamic state|al ?qaida|al ?qaeda|armed (?:group|forces)|group arme|forces armees",
    "detention": r"موقوف\w* (?:لدي|في|امنيا|بتهمه|عند|علي ذمه|منذ|من قبل)|(?:مختف|مختفي|مخفي|مغيب|اختفا|اخفا|تغييب|مختفين|مفقود|فقد|اخفي)\w* (?:ال)?قسر\w*|قسريا|(?:اخذ|اخذوا|اخذه|اخذوه|اخذته|سحبه|سحبوه|اوقفه|اوقفوه|اوقفته|قبض)\w* (?:ال)?(?:امن|مخابرات|شرطه|جيش|حاجز|نظام|عسكر)\w*|(?:القي|قبض|تم القبض) ?(?:القبض )?علي\w*|افرج\w* عن\w*|مفرج عن\w*|(?:اطلق|اطلاق|مطلق) سراح\w*|خلف (?:ال)?قضبان|ورا (?:ال)?قضبان|(?:في|داخل|من) (?:ال)?معتقلات|اسري (?:حرب|محرر\w*|لدي|في)|(?:من|مع|عايله|اسره|اهالي|ملف|زوجات|ابنا) اسري|اسير|حكم\w* علي\w*|محكوم\w* ب\w*|(?:في|داخل) (?:ال)?(?:حبس|سجن|توقيف|نظاره)|behind bars|in custody|enforced disappear\w*|forcibly disappeared|disparition forcee|en prison",
    "martyr": r"نال\w* (?:ال)?شهاده|ارتق[يت]\w* (?:ال)?(?:شهيد|شهاده|الي)\w*|ضح[يت]\w* ب(?:حياته|نفسه|روحه)|لجنه الشهدا|موسسه الشهدا|ذوي الشهدا|عوايل الشهدا|fallen hero|mort en martyr",
    "hiv": r"نقص\w* (?:ال)?مناعه|(?:ال)?مناعه (?:ال)?(?:مكتسبه|مكتسب|بشريه|البشري)|(?:ال)?مناعه البشر\w*|(?:اتش|ايتش|اش|ايش|هاتش) ?[اآ]?ي ?(?:في|ڤي|فى)|[اآ]تش ايه? في|متعايش\w* مع (?:ال)?(?:فيروس|ايدز|مناعه|hiv)|h i v|v i h|ا ي د ز|فيروس (?:ال)?مناعه|مصل\w* ايجابي|ايجابي المصل|مضادات (?:ال)?فيروسات (?:ال)?قهقريه|human immuno\w*|immunodeficiency|immuno ?deficience",
    "violence": rf"(?:sv|tr) [a-z][a-z]|(?:تعرض|تعرضت|تعرضوا|يتعرض|تتعرض|يتعرضون|تعرضن|معرض|معرضه|تعرضها|تعرضه|تعرضهم|ناج|ناجي|ناجيه|ناجيات|ضحيه|ضحايا) (?:الي |من |ل)?(?:ل|ال|لل)?{_AGAINST}\w*|ضرب (?:مبرح|من زوج\w*|زوج\w*|شديد|زوجته|امراته|من قبل)|(?:زوجها|ابوها|والدها|اخوها|ابوه) (?:كان )?(?:ي?ضرب|يعتدي|يعنف)\w*|اطلاق (?:ال)?(?:نار|رصاص)|(?:ال)?استغلال جنسي|جنسي (?:من|علي|ضد)|(?:اعتدا|عنف|تحرش|ايذا|استغلال) جنسي|سو (?:ال)?معامله|اسا\w* (?:ال)?معامله|(?:مهدد|مهدده|تهديد|تهديدات|هدد|هددوه|هددوها) (?:له |لها )?(?:ب|من )(?:ال)?(?:قتل|ذبح|خطف|سلاح|طليق\w*|زوج\w*)\w*|زواج (?:قسري|بالاكراه|بالغصب|الاكراه)|ختان (?:ال)?(?:اناث|بنات)|اتجار (?:ب)?(?:ال)?بشر|(?:تم|جرت|بعد) تصفيت\w*|عنف اسري|جريمه (?:قتل|شرف)|domestic violence|human traffick\w*|beats (?:her|him)|hit by husband|early marriage forced|mariage force",
}  # fmt: skip
"""Regular expressions over folded words joined by one space. They hold no capturing groups."""

LABELS: Final = vocabulary(
    """
    ديانه ديانته ديانتها ديانتهم معتقده دين دينه دينها طايفه طايفته طايفتها طايفتهم مذهب مذهبه مذهبها مذهبهم عشيره عشيرته عشيرتها عشيرتهم قبيله قبيلته قبيلتها قبيلتهم فخذ فخذه حموله حمولته قوميه
    قوميته قوميتها عرقه اصل حزب حزبه حزبها انتما انتماه انتماوه انتماوها ينتمي تنتمي منتمي فصيل كتيبه كتيبته جماعه حركه تنظيم عضو سجن سجنه حكم religion sect tribe clan ethnicity race party
    affiliation religieux tribu ethnie parti secte
    """
)
"""Words that name a matter and whose answer stands behind them: after a clause that ends in one, the next clause goes too."""

HEADERS: Final = {
    "religion": "دين الدين الديانه المعتقد معتقد العقيده الدينيه الدينيه الديني ملته دينها religion faith belief confession foi croyance",
    "sect": "المله مله الملل طايفه المذهب الطريقه",
    "tribe": "فخذ الفخذ الحموله حموله البطن الحمايل القبلي القبليه",
    "ethnicity": "العرق عرق الاعراق القوميه القوم race العنصر البشره",
    "party": "السياسي التوجه الانتماات الولا الحزب party politics",
    "armed_side": "الامنيه الرتبه رتبه الكتيبه العسكريه العسكري weapon rank",
    "detention": "الاعتقال الحبس السجن",
    "martyr": "الاستشهاد الشهيد",
    "hiv": "",
    "violence": "التعنيف الضرب القتل المعنفه الانتهاكات gbv",
}
"""Words that refuse a column when they stand in its header, beside those of `WORDS` and `PHRASES`."""

GIVER: Final = vocabulary("مسلم المسلم المسلمه والمسلم للمسلم")
"""«المسلم» in a header is whoever hands over, and the one who receives is «المستلم»."""
OF_THE_FAITH: Final = vocabulary(
    "صلاح نور علا عز سيف شمس بدر جمال كمال تقي محيي شرف فخر زين نجم تاج ضيا حسام عماد بها محي نصر ناصر سعد"
)
"""Names before «الدين»: «صلاح الدين» is a governorate."""

DEBT: Final = vocabulary("قيمه مبلغ ديون مقدار عليه عليها دولار ليره دينار المترتب سداد اقساط قرض")
"""Words beside which «دين» is money owed."""

PLACES: Final = vocabulary(
    """
    شارع الشارع حي حاره مخيم مدرسه ثانويه اعداديه ابتدايي روضه مشفي مستشفي مستوصف مركز مسجد جامع كنيسه دير مزار مقام ساحه دوار ميدان جسر مفرق تقاطع كراج سوق مجمع برج ابراج عماره بنايه محله منطقه
    قريه بلده مدينه محافظه ناحيه قضا ضاحيه مساكن اسكان مشروع حديقه ملعب قاعه صاله طريق درب جاده سكه مقبره قلعه باب تل جبل وادي نهر عين بير مزرعه خربه خلف قرب جنب امام بجانب مقابل جوار بجوار قبال
    حد يم تجمع معسكر ارض حارات مربع قطاع بلوك كامب street st road rd camp school hospital mosque church square village district city near behind opposite neighbourhood neighborhood rue quartier
    ecole hopital mosquee eglise place
    """
)
"""Words after which a name is a place's: «شارع الشهيد …»."""

HARMLESS_AFTER: Final = {
    "علوي": "طابق دور طبقه غرفه شقه طرف اطراف جز فك قسم بنا سكن بيت حوض ظهر عمود صف سقف طابقه رصيف منزل دورهم",
    "علويه": "طبقه غرفه شقه اطراف اسنان حاره جهه بلده ضيعه غرف مجاري مسالك كليه",
    "مسلح": "خرسانه باطون بيتون اسمنت سقف حديد بنا صب",
    "مسلحه": "خرسانه غرفه",
    "اسري": "خلاف خلافات تفكك نزاع مشاكل دعم ارشاد وضع ظرف ظروف تماسك دخل دفتر مشكله لم",
    "custody": "child",
    "arrest": "cardiac",
    "aids": "hearing visual mobility walking kitchen teaching first learning",
    "قوميه": "بطاقه هويه",
    "سني": "عمري",
    "ضابط": "شرطه",
    "مسلم": "مع طرف ابو ام عبد زوجه ابن بنت اخ اخت عند السيد عن بن ابا ابي",
    "مسلمه": "مع طرف ام زوجه بنت اخت عند",
    "مجاهد": "مع طرف ابو زوجه ابن عند بن ابي",
    "مناضل": "مع طرف ابو زوجه ابن عند بن ابي",
    "عسكر": "ابو",
}
"""Words that mean something else right after certain others: «الطابق العلوي», "hearing aids", «باطون مسلح»."""

HARMLESS_BEFORE: Final = {
    "ضابط": "الارتباط ارتباط اتصال الاتصال حاله الحاله الحمايه حمايه ميداني",
    "احتجاز": "بول البول سوايل السوايل الماء",
    "حبس": "بول البول نفس النفس",
}
"""Words that mean something else right before certain others: «احتجاز البول»."""

PROVIDER: Final = (
    r"زوجها|زوجهن|والد(?:ه|ها|هم|هن|هما)|(?:ا)?بو(?:ه|ها|هم|هن|هما)|ابي(?:ه|ها|هم|هما)|الاب|الوالد|الزوج|المعيل|معيل(?:ه|ها|هم|هن|نا)?|رب (?:ال)?(?:اسره|عايله)|رب اسرتها"
    r"|(?:زوجه|زوجات|ارمله|ارامل|ابن|ابنه|ابنا|بنت|بنات|اولاد|ولد|اطفال|يتيم|يتيمه|ايتام|حرم|عيال|نجل) (?:ال)?(?:شهيد|شهدا|مقتول|قتيل|مستشهد|معتقل|اسير|سجين|محتجز)\w*"
    r"|ارمله|يتيم|يتيمه|ايتام|(?:her )?husband|father|breadwinner|provider|widow of|orphan|son of|daughter of|wife of|mari|pere|epoux|veuve|orphelin"
)
LOST: Final = r"(?:فقد|فقدت|فقدوا|فقدان|فاقد|فاقده|فاقدين|وفاه|توفي|مات|بلا|بدون|دون|من غير|لا يوجد) (?:ال)?(?:معيل|رب (?:ال)?(?:اسره|عايله)|عايل|زوج|زوجها|والدها|والدهم|ابوهم|سند)(?:ها|هم|هن|ه|نا)?|lost (?:the |her |their |his )?(?:breadwinner|provider|husband)|perte du soutien"
