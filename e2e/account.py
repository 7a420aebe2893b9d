"""What a person does with an account, in Arabic: making one, coming in, setting up an authenticator app and confirming with it."""

import base64
import hmac
import struct
import time

from playwright.sync_api import Page, expect

from e2e.platform import Installation

PHRASE = "أربع كلمات بلا قيمة"
STEP = 30  # seconds for which an app shows a code


def join(page: Page, base: str, username: str, name: str, year: str = "1990") -> None:
    """The two screens, by user name and password; ends on the page that welcomes."""
    begin_to_join(page, base, name, year)
    page.get_by_label("اسم المستخدم").fill(username)
    page.get_by_label("كلمة المرور").fill(PHRASE)
    agree_and_make(page)
    expect(page.get_by_role("heading", level=1)).to_have_text("تم إنشاء حسابك")


def begin_to_join(page: Page, base: str, name: str, year: str = "1990") -> None:
    """The first screen."""
    page.goto(f"{base}/join/")
    page.get_by_label("الاسم الكامل").fill(name)
    page.get_by_label("سنة الميلاد").fill(year)
    page.get_by_role("button", name="متابعة").click()
    page.wait_for_url(f"{base}/join/way/")


def agree_and_make(page: Page) -> None:
    """The end of the second screen."""
    page.get_by_role("checkbox").check()
    page.get_by_role("button", name="إنشاء الحساب").click()


def log_in(page: Page, base: str, username: str) -> None:
    page.goto(f"{base}/log-in/")
    page.get_by_label("اسم المستخدم").fill(username)
    page.get_by_label("كلمة المرور").fill(PHRASE)
    page.get_by_role("button", name="الدخول", exact=True).click()
    expect(page.get_by_text("حسابي")).to_be_visible()


def become_steward(page: Page, installation: Installation, username: str, name: str) -> None:
    """An account that runs the installation, with an app; its session is confirmed."""
    join(page, installation.address, username, name)
    installation.command("people", "steward", username)
    page.goto(f"{installation.address}/account/ways/app/")
    set_up_app(page)


def set_up_app(page: Page) -> str:
    """On the page that offers an authenticator app. Returns the secret that the app would keep."""
    secret = page.locator("p.code").inner_text().replace(" ", "")
    page.get_by_label("الرمز").fill(shown_by_app(secret))
    page.get_by_role("button", name="متابعة").click()
    return secret


def take_second_key(page: Page) -> None:
    """Where a privileged act first asks for one more key: an authenticator app, set up once; it leads back to the act."""
    expect(page.get_by_role("heading", level=1)).to_have_text("مفتاح إضافي لحسابك")
    page.get_by_role("link", name="تطبيق رموز التحقق").click()
    set_up_app(page)


def confirm(page: Page, secret: str) -> None:
    """On the page that asks whether it is still the same person. Each code works once, so it is the next one."""
    page.get_by_label("الرمز").fill(shown_by_app(secret, ahead=1))
    page.get_by_role("button", name="تأكيد", exact=True).click()


def shown_by_app(secret: str, ahead: int = 0) -> str:
    """The six digits of an app that knows this secret (RFC 6238), `ahead` steps from now."""
    counter = struct.pack(">Q", int(time.time()) // STEP + ahead)
    digest = hmac.digest(base64.b32decode(secret), counter, "sha1")
    start = digest[-1] & 0x0F
    number: int = struct.unpack(">I", digest[start : start + 4])[0] & 0x7FFFFFFF
    return f"{number % 1_000_000:06}"
