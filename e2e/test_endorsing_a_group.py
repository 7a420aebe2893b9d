"""A group without papers is admitted on the word of a body that was verified on its own."""

import re

from playwright.sync_api import expect

from e2e import account, bodies
from e2e.platform import Installation
from e2e.test_pages import LAPTOP, Opening, open_page

__all__ = ["open_page"]

BODY, GROUP, WORDS = "جمعية ظلال الكروم", "فريق شباب الكروم", "عملوا معنا في توزيعين."


def test_a_group_without_papers_is_admitted_on_the_word_of_a_verified_body(
    installation: Installation, open_page: Opening
) -> None:
    base, steward, owner, leader = installation.address, open_page(LAPTOP), open_page(), open_page()
    account.become_steward(steward, installation, "karoum.steward", "رائد التجريبي")
    account.join(owner, base, "karoum.owner", "سهام التجريبية")
    bodies.begin_body(owner, base, "جمعية", BODY)
    bodies.say_about_body(owner, "نوزع السلال في حي الكروم.", "karoum@example.org")
    bodies.add_paper(owner)
    bodies.submit_body(owner)
    bodies.verify_body(steward, base, BODY)

    account.join(leader, base, "karoum.leader", "يامن التجريبي", "2001")
    bodies.begin_body(leader, base, "فريق تطوعي", GROUP)
    bodies.say_about_body(leader, "نساعد كبار السن في الحي.", "shabab@example.org")
    expect(leader.get_by_role("link", name="المراجعة والتقديم")).to_be_visible()
    leader.get_by_role("link", name=re.compile("^تزكية جهة معتمدة")).click()
    leader.get_by_label("اسم الجهة التي تعرفكم").fill("ظلال")
    leader.get_by_role("button", name="بحث").click()
    leader.get_by_role("button", name="طلب التزكية").click()
    expect(leader.locator("main ul.rows").first).to_contain_text(BODY)

    owner.goto(f"{base}/organisations/mine/")
    expect(owner.get_by_text("تزكية مطلوبة منكم")).to_be_visible()
    owner.get_by_role("link", name=GROUP).click()
    account.take_second_key(owner)
    owner.get_by_label("نعم، نزكّيها").check()
    owner.get_by_label("كيف تعرفونها").fill(WORDS)
    owner.get_by_role("button", name="إرسال الجواب").click()

    leader.reload()
    expect(leader.get_by_text("مزكّاة")).to_be_visible()
    leader.get_by_role("link", name="رجوع").click()
    bodies.submit_body(leader)
    bodies.open_waiting(steward, base, GROUP)
    expect(steward.get_by_text(BODY)).to_be_visible()
    steward.get_by_role("button", name="الجهة حقيقية: اعتماد").click()

    visitor = open_page()
    visitor.goto(f"{base}/organisations/")
    visitor.get_by_role("link", name=GROUP).click()
    expect(visitor.get_by_text("ليست لها أوراق، وزكّتها:")).to_be_visible()
    expect(visitor.get_by_role("link", name=BODY)).to_be_visible()
