"""What a coordinator does in an emergency, in Arabic: opening a response, forming a team, planning a shift."""

from datetime import date, timedelta

from playwright.sync_api import Locator, Page, expect

SHEET = {
    "ما اسم الاستجابة بالعربية؟": "سيول حي البستان",
    "من يطلب العون؟": "لجنة الحي",
    "ما المطلوب من المتطوعين؟": "مراجعة كشوفات الأسر التي غادرت بيوتها.",
    "أين؟": "حي البستان",
    "ما الذي قد يضر بمن يُقدَّم لهم العون؟": "قد تصل الأسماء إلى من لا ينبغي أن يراها.",
    "كيف تمنعونه؟": "تُفتح الكشوفات لمن يعمل عليها وحده.",
    "ما الذي قد يضر بالمتطوعين؟": "قصص مؤلمة.",
    "كيف تعتنون بهم؟": "مناوبات قصيرة مع زميل أقدم.",
    "كيف تُجمع المعلومات وتُشارك وتُحمى؟": "لا تخرج بيانات الأسر من المنصة.",
}


def open_response(page: Page, body: str) -> None:
    """From the body's page for its own people, with a confirmed session; ends on the page of the response."""
    page.get_by_role("link", name="فتح استجابة").click()
    for label, words in SHEET.items():
        page.get_by_label(label).fill(words)
    write_date(page.get_by_role("group", name="متى يُتوقع أن تنتهي؟"), date.today() + timedelta(days=60))
    page.get_by_role("button", name="فتح الاستجابة").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("سيول حي البستان")
    expect(page.get_by_role("link", name=body)).to_be_visible()


def plan_shift(page: Page, team: str, task: str) -> None:
    """Forms a team on the page of a response and plans one shift of it, for the day after tomorrow; ends on the page of the team."""
    page.get_by_role("link", name="تشكيل فريق").click()
    page.get_by_label("اسم الفريق").fill(team)
    page.get_by_label("ما عمله؟").fill("مراجعة الكشوفات قبل التوزيع.")
    page.get_by_role("button", name="تشكيل الفريق").click()
    page.get_by_role("link", name="تحديد مناوبة").click()
    page.get_by_label("ما العمل فيها؟").fill(task)
    write_date(page.get_by_role("group", name="اليوم"), date.today() + timedelta(days=2))
    page.get_by_label("وقت البداية").fill("17:00")
    page.get_by_role("button", name="تحديد المناوبة").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(team)


def write_date(fields: Locator, day: date) -> None:
    """Day, month and year into the three fields of a date."""
    for field, number in zip(fields.get_by_role("textbox").all(), (day.day, day.month, day.year), strict=True):
        field.fill(str(number))
