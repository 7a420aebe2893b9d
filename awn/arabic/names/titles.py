"""Words before a name that are no part of it, folded.

«السيد», «الشيخ» and «الحاج» are first names in some countries, «القاضي» and «الوزير» families: without a stroke or a dot after them they are
titles only before a name long enough to do without them.
"""

from typing import Final

from awn.arabic.vocabulary import vocabulary

SURE: Final = vocabulary(
    """
    الدكتور الدكتوره المهندس المهندسه الاستاذ الاستاذه المرحوم المرحومه البروفيسور البروفسور الانسه المتوفي المتوفيه الفقيد
    الفقيده الشهيد الشهيده المواطن المواطنه الاخ الاخت الممرض الممرضه الصيدلي الصيدلانيه الطبيبه المحاميه المعلمه المدرسه
    الطالبه المستشاره المربيه الداعيه دكتور دكتوره مهندس مهندسه استاذ استاذه محاميه مرحوم مرحومه بروفيسور بروفسور انسه mr
    mrs ms miss mme mlle dr eng prof ing monsieur madame mademoiselle
    """
)
WITH_TWO: Final = vocabulary(
    """
    الحاج الحاجه الحجه الحج السيده الشيخه حاجه سيدنا مولانا الست المحامي الطبيب الطالب المدرس haj hajj hadj hajja hajji
    alhaj elhaj elhadj alhajj hadja
    """
)
"""Titles when at least two further words follow."""
WITH_FOUR: Final = vocabulary(
    """
    السيد الشيخ الامير الشريف المعلم القاضي الوزير المختار المستشار النايب العميد العقيد الرايد النقيب الملازم اللوا الفريق
    الرقيب العريف sheikh shaikh cheikh sheik sayed sayyid seyed
    """
)
"""Titles when at least four further words follow, which is a whole name."""
WITH_MARK: Final = vocabulary(
    """
    سيد سيده شيخ شيخه حاج حج حجه ست امير اميره شريف معلم معلمه قاضي مختار محامي طبيب طبيبه مدرس مدرسه اسم الاسم الاخ اخ اخت
    المجاهد المناضل الجريح الجريحه الاسير الاسيره المعتقل المعتقله شهيد شهيده متوفي متوفيه
    """
)
"""Titles only when a stroke, a dot or a colon follows; those above are titles then, however few words follow."""
ANY_TITLE: Final = WITH_TWO | WITH_FOUR | WITH_MARK
LETTERS: Final = vocabulary("ا د م ح ش س ق ص")
"""أ. د. م. ح. ش.: one letter alone before a name."""
UNTOLD: Final = vocabulary("الشهيد الشهيده شهيد شهيده الاسير الاسيره المعتقل المعتقله المجاهد المناضل الجريح الجريحه")
"""Removed like a title and told to nobody: what it says may not come in."""
