"""The code of conduct is read and signed, and only then the work opens that touches people."""

from playwright.sync_api import expect

from e2e import account, bodies, emergencies
from e2e.platform import Installation
from e2e.test_pages import LAPTOP, Opening, open_page

__all__ = ["open_page"]

BODY, TEAM, TASK = "جمعية ندى البستان", "فريق تدقيق الكشوفات", "مراجعة القيود المشكوك فيها"


def test_a_shift_opens_to_a_volunteer_only_when_the_conduct_was_read_and_signed(
    installation: Installation, open_page: Opening
) -> None:
    base, coordinator, volunteer = installation.address, open_page(LAPTOP), open_page()
    account.become_steward(steward := open_page(LAPTOP), installation, "nada.steward", "كمال التجريبي")
    account.join(coordinator, base, "nada.owner", "فدوى التجريبية")
    bodies.begin_body(coordinator, base, "جمعية", BODY)
    bodies.say_about_body(coordinator, "نوزع السلال في حي البستان.", "nada@example.org")
    bodies.add_paper(coordinator)
    bodies.submit_body(coordinator)
    bodies.verify_body(steward, base, BODY)
    coordinator.reload()
    coordinator.get_by_role("link", name="فتح استجابة").click()
    account.take_second_key(coordinator)
    coordinator.goto(f"{base}/organisations/mine/")
    coordinator.get_by_role("link", name=BODY).click()
    emergencies.open_response(coordinator, BODY)
    emergencies.plan_shift(coordinator, TEAM, TASK)

    account.join(volunteer, base, "nada.volunteer", "بشرى التجريبية")
    volunteer.goto(f"{base}/responses/")
    volunteer.get_by_role("link", name="سيول حي البستان").click()
    volunteer.get_by_role("link", name=TEAM).click()
    volunteer.get_by_role("link", name="التسجيل").click()
    expect(volunteer.get_by_role("heading", level=1)).to_have_text("توقيع ميثاق السلوك")
    expect(volunteer.get_by_role("button", name="تأكيد التسجيل")).to_have_count(0)
    volunteer.get_by_role("button", name="توقيع").click()
    expect(volunteer.get_by_role("heading", name="توجد مشكلة")).to_be_visible()
    volunteer.get_by_label("قرأته كاملًا، وأتعهد بالالتزام به.").check()
    volunteer.get_by_role("button", name="توقيع").click()

    expect(volunteer.get_by_role("heading", level=1)).to_have_text("التسجيل في مناوبة")
    expect(volunteer.get_by_text("قصص مؤلمة.")).to_be_visible()
    volunteer.get_by_role("button", name="تأكيد التسجيل").click()
    expect(volunteer.get_by_role("heading", level=1)).to_have_text("مناوباتي")
    expect(volunteer.get_by_text(TASK).first).to_be_visible()
