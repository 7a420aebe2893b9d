"""Making an account and coming into it, in a real browser on a small screen."""

import re

import pytest
from playwright.sync_api import Page, expect

from e2e.audits import complaints
from e2e.test_pages import Opening, open_page

__all__ = ["open_page"]

PHRASE = "four words of no worth"
VISITORS = ("join/", "join/under-15/", "log-in/", "log-in/code-request/", "log-in/sheet/", "log-in/suspended/")
OWN = ("welcome/", "account/ways/", "account/ways/password/", "account/ways/user-name/", "account/ways/contact/email/")
KEYS = ("account/ways/strong/", "account/ways/app/", "account/ways/passkeys/", "account/ways/sheet/")


def join(page: Page, base: str, name: str) -> None:
    """The two screens, by user name and password."""
    page.goto(f"{base}/en/join/")
    page.get_by_label("Full name").fill("سلمى التجريبية")
    page.get_by_label("Year of birth").fill("١٩٩٨")
    page.get_by_role("button", name="Continue").click()
    page.get_by_label("User name").fill(name)
    page.get_by_label("Password").fill(PHRASE)
    page.get_by_label("I have read").check()
    page.get_by_role("button", name="Making the account").click()
    expect(page).to_have_url(f"{base}/en/welcome/")


def test_without_scripts_e_mail_or_phone_one_joins_prints_a_sheet_and_comes_back_by_it(platform: str, open_page: Opening) -> None:
    page = open_page(scripts=False, listening=False)
    join(page, platform, "salma.paper")
    page.get_by_role("button", name="Making a sheet of codes").click()
    codes = [code.inner_text() for code in page.locator("main ol bdi").all()]
    assert [bool(re.fullmatch(r"\d{5} \d{5}", code)) for code in codes] == [True] * 10
    later = open_page(scripts=False, listening=False)
    later.goto(f"{platform}/en/log-in/?next=/en/account/ways/")
    later.get_by_role("link", name="A code from the printed sheet or the app").click()
    later.get_by_label("User name").fill("Salma.Paper")
    later.get_by_label("Code").fill(codes[0])
    later.get_by_role("button", name="Log in").click()
    expect(later).to_have_url(f"{platform}/en/account/ways/")
    expect(later.get_by_text("9 codes still work.")).to_be_visible()


def test_a_passkey_is_made_and_lets_in(platform: str, open_page: Opening) -> None:
    base = platform.replace("127.0.0.1", "localhost")
    page = open_page()
    device = page.context.new_cdp_session(page)
    device.send("WebAuthn.enable")
    options = {
        "protocol": "ctap2",
        "transport": "internal",
        "hasResidentKey": True,
        "hasUserVerification": True,
        "isUserVerified": True,
    }
    device.send("WebAuthn.addVirtualAuthenticator", {"options": {**options, "automaticPresenceSimulation": True}})
    join(page, base, "salma.key")
    page.goto(f"{base}/en/account/ways/passkeys/")
    page.get_by_label("What you call this device").fill("هاتفي")
    page.get_by_role("button", name="Making the passkey").click()
    expect(page).to_have_url(f"{base}/en/account/ways/")
    expect(page.get_by_text("هاتفي").first).to_be_visible()
    page.context.clear_cookies()
    page.goto(f"{base}/en/log-in/")
    page.get_by_role("button", name="Logging in by passkey").click()
    expect(page).to_have_url(f"{base}/en/")
    page.goto(f"{base}/en/confirmation/?next=/en/account/ways/")
    page.get_by_role("button", name="Confirming by passkey").click()
    expect(page).to_have_url(f"{base}/en/account/ways/")


@pytest.mark.parametrize("prefix", ["", "en/"], ids=["arabic", "english"])
def test_every_page_of_accounts_passes_every_audit(platform: str, prefix: str, open_page: Opening) -> None:
    page, wrong = open_page(), []
    for path in VISITORS:
        page.goto(f"{platform}/{prefix}{path}")
        wrong += [f"{path}: {line}" for line in complaints(page)]
    join(page, platform, f"salma.{prefix.strip('/') or 'ar'}")
    for path in (*OWN, *KEYS):
        page.goto(f"{platform}/{prefix}{path}")
        wrong += [f"{path}: {line}" for line in complaints(page)]
    assert wrong == []
