"""Given names common enough that one of them makes a text look like a person's name. Hamzas do not matter; ه stands for ة."""

from typing import Final

from awn.arabic.folding import fold

_NAMES: Final = """
    محمد احمد محمود حامد حمد حميد حمزه حسن حسين حسان علي عمر عمرو عثمان خالد سعيد سعد سامي سامر سمير سليم سالم سليمان صالح صلاح طارق طه طلال عادل عامر عباس عبدالله عبدالرحمن عبدالكريم عبدالرحيم عبدالعزيز
    عبدالقادر عبداللطيف عبده عدنان عصام عماد غسان غازي فادي فارس فهد فيصل فواز فراس قاسم قصي كمال كريم ماجد مازن ماهر مالك مجدي مراد مروان مصطفي معاذ معتز ممدوح منصور منير مهند موسي مؤيد ناصر نبيل نزار نضال
    نادر نواف هاشم هاني هشام هيثم وائل وايل وليد وسام وسيم ياسر ياسين يحيي يوسف يونس يعقوب زياد زيد زكريا زكي رامي رائد رايد رشيد رضا رياض راشد ربيع جابر جاسم جمال جمعه جميل جواد جهاد جلال ابراهيم اسماعيل اسحاق ادم ادريس
    امين انس انور ايمن ايهاب ايوب اياد اسامه اشرف اكرم امجد باسل باسم بدر بسام بشار بكر بلال تامر توفيق تيسير ثامر حاتم حازم حبيب حكيم حيدر خليل خضر داود درويش ذياب شادي شريف شاكر شوقي صابر صادق صبحي صبري صفوان ضياء
    عبيد عطا عطيه عقيل علاء عوض عيسي غانم غالب فؤاد فايز فتحي فضل فوزي قيس كامل كاظم لؤي لطفي لقمان ليث محسن مختار مدحت مرزوق مسعود مشعل مطر معين مفيد مقداد نايف نعيم نوح نور نوري نورالدين هادي همام هلال هود وحيد
    يزن يزيد يسري اوس اويس تميم ريان جود مؤمن مجاهد مهدي موفق ميسره فتحي فرج فرحات ايسر عبدالرزاق عبدالسلام عبدالمجيد عبدالحميد عبدالغني عبدالمنعم عبدالوهاب عبدالجبار عبدالباسط عزالدين صلاحالدين علاءالدين
    فاطمه عائشه عايشه خديجه مريم زينب رقيه ام كلثوم سعاد سعديه سلمي سلوي سميره سميه سناء سهام سهير سوسن سوزان شيماء شيرين صفاء صفيه ضحي عبير عزيزه عفاف علياء غاده فاتن فايزه فاديه فريده فوزيه كوثر لبني لمي لمياء ليلي
    ليان لينا مها مني منال ميساء ميسون ناديه نادين نجاح نجلاء نجوي نسرين نعيمه نهي نوال نور نوره هبه هدي هناء هند هيام وفاء ولاء ياسمين يسري رانيا رشا رغد رنا رنيم ريم رهف روان زهره زهراء زهور زكيه جميله جنان حليمه
    حنان حياه خلود دعاء دلال دانا دينا رابعه رحاب رحمه رندا اسماء اسيل افراح الاء امال امل اميره امينه امنه امان انتصار انعام ايات ايمان ايناس ابتسام ابتهال اماني بتول بثينه بسمه بشري تغريد تهاني ثناء جيهان حسناء سحر ساره
    ساميه سجي سرور سعيده سلام شهد شذي صباح عهود غدير غفران فضيله فطوم كريمه لطيفه ماجده مديحه مروه ملك منيره نبيله نظيره نهاد هاجر هنادي هيفاء وداد وصال ورده يمني زاهره نعمات بدريه
    جورج ميشال ميشيل الياس حنا بطرس جرجس مينا بولس مارون طوني جوزيف كرستين ماري ازاد شيرزاد دلشاد كاوه هيوا سردار روژين شيلان نوروز بكري شمس الدين النور الطيب الصادق التجاني الامين الفاتح حواء اسيا
    فخري رجب شعبان رمضان خميس مرعي سيف سيفالدين ضيف فلاح عواد عايد عويد عليان عيد عابد عزت عمار عمران عفيف سلطان سلمان سلامه سعدي سعدون سعيدان شهاب شفيق صقر حمود حمدان حمدي حنظله حمدون حسام حسني جاد جبر جبريل
    نسيم نعمه نديم هاله هدايه ليث ايه ايلاف ميار تاله جنا جني لارا لين سيلين تالا يارا سيرين سما
    mohamed mohammed muhammad mohammad mohamad muhammed ahmed ahmad mahmoud mahmud ali hassan hasan hussein husain hussain omar umar osman othman uthman khaled khalid said saeed saad sami samer samir salim saleem salem sulaiman suleiman saleh salah tariq tarek taha adel adil amer abbas
    abdullah abdallah abdul abd abdo abdel abdulrahman abdelrahman abdulkarim abdelkader adnan issam imad emad ghassan fadi faris fares fahd faisal firas qasim kamal karim kareem majed majid mazen maher malek malik murad marwan mustafa mostafa mansour munir muhannad musa moussa nasser nasir
    nabil nizar nidal nader hashem hani hisham hesham haitham wael walid waleed wissam yasser yasin yassin yahya youssef yousef yusuf yousif younes yunus ziad zaid zakaria rami raed rashid riad jaber jassim jamal gamal jameel jawad ibrahim ebrahim ismail ishaq adam idris amin anas anwar ayman
    fatima fatimah fatma aisha aicha khadija mariam maryam zainab zaynab suad salma salwa samira sanaa siham suzan safaa lubna layla laila leila lina maha mona muna manal nadia nawal nour noor nora huda hoda hanaa hind heba hiba wafaa walaa yasmin rania rasha rana reem rim rawan zahra halima hanan
    dalal dina asma amal amira amina iman eman inas sara sarah samia ruqayya khawla jean pierre marie fatou moussa oumar amadou mamadou abu abou umm oum
    """
COMMON_NAMES: Final = frozenset(fold(name) for name in _NAMES.split())
