"""Words in cells of phone numbers, folded."""

from typing import Final

from awn.arabic.vocabulary import vocabulary

NOT_OWNERS: Final = vocabulary(
    """
    جوال الجوال موبايل موبيل محمول نقال خلوي هاتف الهاتف تلفون تليفون رقم الرقم واتس واتساب واتسب وتس تواصل للتواصل اتصال
    فقط ارضي ثابت منزل المنزل شخصي نفسه نفسها نفس اخر ثاني اول بديل احتياطي الاول الثاني رقمه رقمها عليه و او في علي صاحب
    العلاقه ت ج م س tel phone mobile mob cell gsm whatsapp whats wa watsapp telephone no nr number portable fixe home n
    """
)
NOTHING: Final = frozenset(
    said.strip()
    for said in [
        "\n    ",
        " لا يوجد ",
        " لايوجد ",
        " لا شي ",
        " لاشي ",
        " لا ",
        " بدون ",
        " بدون هاتف ",
        " بدون جوال ",
        " بدون رقم ",
        " بلا ",
        " لا يوجد هاتف ",
        " لا يوجد جوال ",
        " لا يوجد رقم\n    ",
        " لا يملك ",
        " لا تملك ",
        " لايملك ",
        " لاتملك ",
        " لا يمتلك ",
        " ليس لديه ",
        " ليس لديها ",
        " ما عنده ",
        " ما عندها ",
        " ماعنده ",
        " ماعندها ",
        " غير متوفر ",
        " غير معروف\n    ",
        " غير موجود ",
        " لم يذكر ",
        " مقطوع ",
        " مغلق ",
        " رقم ",
        " none ",
        " no ",
        " na ",
        " n a ",
        " null ",
        " nil ",
        " unknown ",
        " aucun ",
        " neant\n    ",
    ]
)
"""What a cell says that holds no number."""
