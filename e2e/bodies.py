"""What people do with bodies, in Arabic: registering one with its papers, putting it forward, and a steward's finding."""

from playwright.sync_api import FilePayload, Page, expect

PAPER = FilePayload(name="الترخيص.pdf", mimeType="application/pdf", buffer=b"%PDF-1.4\n% a paper of a test\n")


def begin_body(page: Page, base: str, kind: str, name: str) -> None:
    """Two questions; ends on the page of the body for its own people, in draft."""
    page.goto(f"{base}/organisations/registration/")
    page.get_by_label(kind, exact=True).check()
    page.get_by_role("button", name="متابعة").click()
    page.get_by_label("الاسم بالعربية").fill(name)
    page.get_by_label("مكان العمل").fill("حي البستان")
    page.get_by_role("button", name="متابعة").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(name)


def say_about_body(page: Page, about: str, email: str) -> None:
    """The two parts that are typed."""
    page.get_by_role("link", name="عمل الجهة").click()
    page.get_by_label("ما تعمله الجهة ولمن").fill(about)
    page.get_by_role("button", name="حفظ").click()
    page.get_by_role("link", name="كيفية التواصل معها").click()
    page.get_by_label("بريد الجهة الإلكتروني").fill(email)
    page.get_by_role("button", name="حفظ").click()


def add_paper(page: Page) -> None:
    """From the body's page and back to it."""
    page.get_by_role("link", name="الأوراق").click()
    page.get_by_label("شهادة تسجيل أو ترخيص").check()
    page.get_by_label("الملف").set_input_files(PAPER)
    page.get_by_role("button", name="إضافة").click()
    expect(page.locator("main ul.rows li").first).to_contain_text("شهادة تسجيل أو ترخيص")
    page.get_by_role("link", name="رجوع").click()


def submit_body(page: Page) -> None:
    """From the body's page through the check of all answers."""
    page.get_by_role("link", name="المراجعة والتقديم").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("مراجعة الأجوبة")
    page.get_by_role("button", name="تقديم طلب الاعتماد").click()
    expect(page.get_by_text("قيد المراجعة").first).to_be_visible()


def open_waiting(steward: Page, base: str, name: str) -> None:
    """A steward opens what waits under this name."""
    steward.goto(f"{base}/organisations/verifications/")
    steward.get_by_role("link", name=name).click()


def verify_body(steward: Page, base: str, name: str) -> None:
    """By a steward whose session is confirmed."""
    open_waiting(steward, base, name)
    steward.get_by_role("button", name="الجهة حقيقية: اعتماد").click()
    expect(steward.get_by_role("heading", level=1)).to_have_text("جهات تنتظر الاعتماد")
