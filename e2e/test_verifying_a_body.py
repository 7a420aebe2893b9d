"""A body is registered, sent back with a question, corrected, and verified by a steward whose account asks for a second key."""

import re

from playwright.sync_api import expect

from e2e import account, bodies
from e2e.platform import Installation
from e2e.test_pages import LAPTOP, Opening, open_page

__all__ = ["open_page"]

NAME, QUESTION = "جمعية بذور البستان", "من هم المستفيدون من عملكم؟"


def test_a_body_is_sent_back_with_a_question_corrected_and_verified_with_a_second_key(
    installation: Installation, open_page: Opening
) -> None:
    base, owner, steward = installation.address, open_page(), open_page(LAPTOP)
    account.join(owner, base, "budhur.owner", "هناء التجريبية")
    bodies.begin_body(owner, base, "جمعية", NAME)
    bodies.say_about_body(owner, "نساعد.", "budhur@example.org")
    bodies.add_paper(owner)
    bodies.submit_body(owner)
    account.join(steward, base, "budhur.steward", "وائل التجريبي")
    installation.command("people", "steward", "budhur.steward")

    bodies.open_waiting(steward, base, NAME)
    steward.get_by_role("link", name="شيء غير واضح").click()
    account.take_second_key(steward)
    expect(steward.get_by_role("heading", level=1)).to_have_text("إعادة الطلب مع أسئلة")
    steward.get_by_label("عمل الجهة").fill(QUESTION)
    steward.get_by_role("button", name="إعادة الطلب").click()
    expect(steward.get_by_role("heading", level=1)).to_have_text("جهات تنتظر الاعتماد")
    expect(steward.get_by_role("link", name=NAME)).to_have_count(0)

    owner.reload()
    expect(owner.get_by_text("أُعيد الطلب مع أسئلة").first).to_be_visible()
    expect(owner.get_by_text(QUESTION)).to_be_visible()
    bodies.say_about_body(owner, "نجهز كشوفات الأسر في حي البستان ونوزع عليها السلال.", "budhur@example.org")
    bodies.submit_body(owner)

    bodies.open_waiting(steward, base, NAME)
    expect(steward.get_by_text(QUESTION)).to_be_visible()
    expect(steward.get_by_text("نجهز كشوفات الأسر")).to_be_visible()
    steward.get_by_role("button", name="الجهة حقيقية: اعتماد").click()
    expect(steward.get_by_role("link", name=NAME)).to_have_count(0)

    owner.reload()
    expect(owner.get_by_text("معتمدة", exact=True).first).to_be_visible()
    visitor = open_page()
    visitor.goto(f"{base}/organisations/")
    visitor.get_by_role("link", name=NAME).click()
    expect(visitor).to_have_url(re.compile(r"/organisations/[0-9a-f-]{36}/$"))
    expect(visitor.get_by_text("تبيّن لمشرفي المنصة أنها جهة حقيقية")).to_be_visible()
