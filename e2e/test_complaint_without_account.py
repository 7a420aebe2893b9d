"""A complaint without an account: its code, the answer of whoever handles it, and the answer read with the code alone."""

import re

from playwright.sync_api import expect

from e2e import account
from e2e.platform import Installation
from e2e.test_pages import LAPTOP, Opening, open_page

__all__ = ["open_page"]

STORY, ANSWER = "طُلب منا مبلغ مقابل إضافة الاسم إلى الكشف.", "معكم حق. أُوقف من طلب المبلغ، والإضافة مجانية."


def test_whoever_complains_without_an_account_reads_the_answer_with_the_code_alone(
    installation: Installation, open_page: Opening
) -> None:
    base, someone, steward = installation.address, open_page(scripts=False), open_page(LAPTOP)
    someone.goto(base)
    someone.get_by_role("link", name="تقديم شكوى").click()
    someone.get_by_label("طُلب مال أو خدمة مقابل المساعدة").check()
    someone.get_by_label("ما الذي حدث؟").fill(STORY)
    someone.get_by_role("button", name="إرسال الشكوى").click()
    expect(someone.get_by_role("heading", level=1)).to_have_text("وصلت الشكوى")
    code = someone.locator("main .card bdi").inner_text()
    assert re.fullmatch(r"\w{3} \w{3} \w{3}", code) is not None
    someone.reload()
    expect(someone.get_by_text(code)).to_have_count(0)  # it is shown once

    account.become_steward(steward, installation, "complaint.steward", "نهى التجريبية")
    steward.goto(f"{base}/complaints/handling/")
    steward.get_by_role("link", name="طُلب مال أو خدمة مقابل المساعدة").click()
    expect(steward.get_by_text(STORY)).to_be_visible()
    assert code not in steward.content()
    steward.get_by_label("الشكوى صحيحة", exact=True).check()
    steward.get_by_label("الجواب", exact=True).fill(ANSWER)
    steward.get_by_role("button", name="إرسال الجواب").click()
    expect(steward.get_by_text(ANSWER)).to_be_visible()

    later = open_page()
    later.goto(f"{base}/complaints/")
    later.get_by_role("link", name="قراءة الجواب عن شكوى").click()
    later.get_by_label("رمز الشكوى").fill(code.replace(" ", "").lower())
    later.get_by_role("button", name="متابعة").click()
    expect(later.get_by_text(ANSWER)).to_be_visible()
    expect(later.get_by_text("أُجيب عنها")).to_be_visible()
