"""What is done in the demonstration so that pages appear which no link reaches: each errand ends on its page."""

import re
from collections.abc import Callable

from playwright.sync_api import Page

from awn.demo.cast import CAST
from e2e import account

type Errand = Callable[[Page, str], None]


def become(page: Page, base: str, username: str) -> None:
    """Walks through the door of the demonstration as one of its people; without a name, leaves everything behind."""
    page.context.clear_cookies()
    if username:
        name = next(part.name for part in CAST if part.username == username)
        page.goto(f"{base}/demo/")
        page.locator("main form").filter(has_text=name).get_by_role("button").click()
        page.wait_for_url(f"{base}/")


def join_way(page: Page, base: str) -> None:
    account.begin_to_join(page, base, "ندى التجريبية")


def join_code(page: Page, base: str) -> None:
    account.begin_to_join(page, base, "ندى التجريبية")
    page.get_by_label("البريد الإلكتروني").fill("nada@demo.invalid")
    account.agree_and_make(page)


def welcome(page: Page, base: str) -> None:
    account.join(page, base, "nada.looks", "ندى التجريبية")


def log_in_code(page: Page, base: str) -> None:
    page.goto(f"{base}/log-in/code-request/")
    page.locator("main input[name=name]").fill("wafa@demo.invalid")
    page.get_by_role("button", name="إرسال الرمز").click()


def complaint_receipt(page: Page, base: str) -> None:
    page.goto(f"{base}/complaints/")
    page.get_by_role("radio").first.check()
    page.locator("textarea[name=text]").fill("تأخر توزيع السلال ثلاثة أسابيع.")
    page.get_by_role("button", name="إرسال الشكوى").click()


def confirmation(page: Page, base: str) -> None:
    _with_app(page, base, "huda.looks")


def held_act(page: Page, base: str) -> None:
    secret = _with_app(page, base, "layan.looks")
    account.confirm(page, secret)


def proof(page: Page, base: str) -> None:
    account.join(page, base, "samar.looks", "سمر التجريبية")
    page.goto(f"{base}/account/ways/contact/email/")
    page.locator("main input[name=address]").fill("samar@demo.invalid")
    page.get_by_role("button", name="إرسال الرمز").click()


def consent_needed(page: Page, base: str) -> None:
    account.join(page, base, "rima.looks", "ريما التجريبية")
    page.goto(f"{base}/consent/")
    page.locator("main summary").click()
    page.get_by_role("button", name="سحب الموافقة").click()
    page.goto(f"{base}/organisations/registration/")


def organisation_naming(page: Page, base: str) -> None:
    page.goto(f"{base}/organisations/registration/")
    page.get_by_role("radio").first.check()
    page.get_by_role("button", name="متابعة").click()


def organisation_submissions(page: Page, base: str) -> None:
    page.goto(f"{base}/organisations/mine/")
    page.get_by_role("link", name="Harbour Bridges").or_(page.get_by_role("link", name="جسور المرافئ")).first.click()
    page.get_by_role("link", name="المراجعة والتقديم").first.click()


def organisation_submission(page: Page, base: str) -> None:
    """The partner who was sent back submits again as it is; a steward opens it."""
    become(page, base, "demo-english")
    organisation_submissions(page, base)
    page.get_by_role("button", name="تقديم طلب الاعتماد").click()
    _open_waiting(page, base)


def organisation_return(page: Page, base: str) -> None:
    _open_waiting(page, base)
    page.get_by_role("link", name="شيء غير واضح").click()


def organisation_refusal(page: Page, base: str) -> None:
    _open_waiting(page, base)
    page.get_by_role("link", name="رفض").click()


def organisation_invitation(page: Page, base: str) -> None:
    become(page, base, "demo-owner")
    page.goto(f"{base}/organisations/mine/")
    page.get_by_role("link", name="جمعية سنابل الوادي").first.click()
    page.get_by_role("link", name="دعوة أشخاص").first.click()
    page.get_by_label("مراجع", exact=False).first.check()
    page.get_by_role("button", name="إنشاء الدعوة").click()
    path = _first(page, r"/organisations/invitations/[^/\s\"]+/")
    become(page, base, "demo-student")
    page.goto(f"{base}{path}")


def organisation_hosting(page: Page, base: str) -> None:
    become(page, base, "demo-steward")
    page.goto(f"{base}/organisations/verifications/")
    page.get_by_role("button", name="إنشاء رابط").click()
    path = _first(page, r"/organisations/spaces/[^/\s\"]+/")
    become(page, base, "demo-student")
    page.goto(f"{base}{path}")


def organisation_lifting(page: Page, base: str) -> None:
    page.goto(f"{base}/organisations/")
    page.get_by_role("link", name="جامعة الساحل").click()
    page.get_by_role("link", name="إيقاف جهة").click()
    page.get_by_label("السبب").fill("شكوى قيد النظر.")
    page.get_by_role("button", name="إيقاف").click()
    page.get_by_role("link", name="رفع الإيقاف").click()


def cohort_joining(page: Page, base: str) -> None:
    become(page, base, "demo-teacher")
    page.goto(f"{base}/organisations/mine/")
    page.get_by_role("link", name="مدرسة الينابيع الثانوية").first.click()
    page.get_by_role("link", name="الصفوف والمجموعات").first.click()
    page.get_by_role("link", name="الصف الحادي عشر").click()
    code = page.locator("main .figure bdi").inner_text()
    become(page, base, "demo-pupil")
    page.goto(f"{base}/organisations/mine/")
    page.locator("main input[name=code]").fill(code)
    page.get_by_role("button", name="متابعة").click()


ERRANDS: dict[str, tuple[str, Errand]] = {
    "join_way": ("", join_way),
    "join_code": ("", join_code),
    "welcome": ("", welcome),
    "log_in_code": ("", log_in_code),
    "complaint_receipt": ("", complaint_receipt),
    "confirmation": ("", confirmation),
    "held_act": ("", held_act),
    "proof": ("", proof),
    "consent_needed": ("", consent_needed),
    "organisation_naming": ("demo-student", organisation_naming),
    "organisation_submissions": ("demo-english", organisation_submissions),
    "organisation_submission": ("", organisation_submission),
    "organisation_return": ("", organisation_return),
    "organisation_refusal": ("", organisation_refusal),
    "organisation_invitation": ("", organisation_invitation),
    "organisation_hosting": ("", organisation_hosting),
    "cohort_joining": ("", cohort_joining),
    "organisation_lifting": ("demo-steward", organisation_lifting),  # last: what it stops is gone from the lists
}
"""By the name of the page's address: as whom it begins, and what is done."""


def _with_app(page: Page, base: str, username: str) -> str:
    """An account with an authenticator app that comes back and asks for what needs a confirmation; returns the app's secret."""
    account.join(page, base, username, "هدى التجريبية")
    page.goto(f"{base}/account/ways/app/")
    secret = account.set_up_app(page)
    page.context.clear_cookies()
    account.log_in(page, base, username)
    page.goto(f"{base}/my-data/")
    page.get_by_role("button", name="تنزيل نسخة").click()
    return secret


def _open_waiting(page: Page, base: str) -> None:
    become(page, base, "demo-steward")
    page.goto(f"{base}/organisations/verifications/")
    page.locator("main ul.rows a").first.click()


def _first(page: Page, pattern: str) -> str:
    found = re.search(pattern, page.content())
    assert found is not None, f"nothing on {page.url} looks like {pattern}"
    return found.group()
