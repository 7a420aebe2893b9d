"""An account is erased by whoever holds it: what is said before, what stands afterwards, and that nobody comes in any more."""

from playwright.sync_api import expect

from e2e import account
from e2e.test_pages import Opening, open_page

__all__ = ["open_page"]


def test_an_account_is_erased_at_once_and_nobody_comes_in_by_it_any_more(platform: str, open_page: Opening) -> None:
    page, other = open_page(), open_page()
    account.join(page, platform, "wedad.leaves", "وداد التجريبية")
    account.log_in(other, platform, "wedad.leaves")
    page.goto(f"{platform}/my-data/")
    expect(page.get_by_role("main").get_by_text("وداد التجريبية")).to_be_visible()
    page.get_by_role("link", name="محو الحساب").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("هل تريد محو حسابك؟")
    page.get_by_role("button", name="محو الحساب").click()
    expect(page.get_by_role("heading", name="توجد مشكلة")).to_be_visible()
    page.get_by_label("أعلم أنه لا رجوع عن هذا.").check()
    page.get_by_role("button", name="محو الحساب").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("تم محو حسابك")
    expect(page.get_by_role("link", name="الدخول", exact=True)).to_be_visible()

    other.goto(f"{platform}/my-data/")  # the other browser was logged in until now
    expect(other.get_by_role("heading", level=1)).to_have_text("تسجيل الدخول")
    other.get_by_label("اسم المستخدم").fill("wedad.leaves")
    other.get_by_label("كلمة المرور").fill(account.PHRASE)
    other.get_by_role("button", name="الدخول", exact=True).click()
    expect(other.get_by_role("heading", name="توجد مشكلة")).to_be_visible()
