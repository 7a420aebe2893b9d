"""The pages around every part, in a real browser: audited, small, kept for days without network, and left at once."""

import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request, ViewportSize, expect

from e2e.audits import complaints

LAPTOP, PHONE, SMALL = (ViewportSize(width=width, height=740) for width in (1280, 360, 320))
PATHS = ("", "about/", "data-protection/", "conduct/", "accessibility/", "contact/", "nowhere/", "offline/")

type Opening = Callable[..., Page]


@pytest.fixture
def open_page(browser: Browser) -> Iterator[Opening]:
    """Opens pages in browsers of their own; whatever the console complains of, but an expected status, fails the test."""
    contexts: list[BrowserContext] = []
    said: list[str] = []

    def listen(message: ConsoleMessage) -> None:
        if message.type in ("error", "warning") and not re.search("status of (404|422)", message.text):
            said.append(message.text)

    def make(viewport: ViewportSize = PHONE, *, scripts: bool = True, listening: bool = True) -> Page:
        context = browser.new_context(viewport=viewport, java_script_enabled=scripts, locale="ar", reduced_motion="reduce")
        contexts.append(context)
        page = context.new_page()
        if listening:
            page.on("console", listen)
            page.on("pageerror", lambda error: said.append(str(error)))
        return page

    yield make
    for context in contexts:
        context.close()
    assert said == []


@pytest.mark.parametrize("prefix", ["", "en/"], ids=["arabic", "english"])
def test_every_page_passes_every_audit(platform: str, prefix: str, open_page: Opening) -> None:
    page, wrong = open_page(), []
    for path in PATHS:
        page.goto(f"{platform}/{prefix}{path}")
        wrong += [f"{path}: {line}" for line in complaints(page)]
    assert wrong == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("viewport", [SMALL, LAPTOP], ids=["small phone", "laptop"])
def test_the_first_page_passes_every_audit_at_every_width(
    platform: str, viewport: ViewportSize, scheme: str, open_page: Opening
) -> None:
    page = open_page(viewport)
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    page.goto(f"{platform}/")
    assert complaints(page) == []


def test_text_spacing_loses_nothing(platform: str, open_page: Opening) -> None:
    page = open_page()
    page.goto(f"{platform}/")
    page.evaluate("""() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync("* { line-height: 1.75 !important; word-spacing: .16em !important } p { margin-block-end: 2em !important }");
      document.adoptedStyleSheets = [sheet];
    }""")
    assert complaints(page) == []


def test_the_first_visit_and_the_next_stay_within_their_bytes(platform: str, open_page: Opening) -> None:
    """50 kB with fonts at first, 12 kB after; the worker's own store is filled behind the page and counted apart."""
    page = open_page()
    finished: list[Request] = []
    page.on("requestfinished", lambda request: finished.append(request))  # Playwright cannot mark a bound method
    page.add_init_script("delete Navigator.prototype.serviceWorker")
    page.goto(f"{platform}/", wait_until="networkidle")
    assert [request.url for request in finished if not request.url.startswith(platform)] == []
    first = [request.sizes()["responseBodySize"] for request in finished]
    assert (sum(first) <= 50_000, len(first) <= 7) == (True, True), [
        (request.url, request.sizes()["responseBodySize"]) for request in finished
    ]
    finished.clear()
    page.goto(f"{platform}/", wait_until="networkidle")
    assert sum(request.sizes()["responseBodySize"] for request in finished) <= 12_000


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
def test_dark_is_chosen_at_the_foot_and_holds_on_the_next_page(platform: str, scripts: bool, open_page: Opening) -> None:
    page = open_page(scripts=scripts)
    page.goto(f"{platform}/en/about/?a=1")
    page.get_by_role("button", name="Dark").click()
    expect(page).to_have_url(f"{platform}/en/about/?a=1")
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    page.goto(f"{platform}/en/contact/")
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    expect(page.get_by_role("button", name="Dark")).to_have_attribute("aria-pressed", "true")


def test_the_other_language_is_the_same_page(platform: str, open_page: Opening) -> None:
    page = open_page()
    page.goto(f"{platform}/accessibility/")
    page.get_by_role("link", name="English", exact=True).click()
    expect(page).to_have_url(f"{platform}/en/accessibility/")
    expect(page.locator("html")).to_have_attribute("dir", "ltr")


def test_the_keyboard_comes_to_the_content_first(platform: str, open_page: Opening) -> None:
    page = open_page(LAPTOP)
    page.goto(f"{platform}/en/")
    page.keyboard.press("Tab")
    expect(page.locator("a.skip")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()


def test_without_network_a_page_that_was_read_stays_and_another_says_what_is_the_matter(
    platform: str, open_page: Opening
) -> None:
    page = open_page(listening=False)
    page.goto(f"{platform}/en/about/")
    page.evaluate("navigator.serviceWorker.ready")
    page.reload()
    page.wait_for_function("navigator.serviceWorker.controller !== null")
    page.reload()
    page.context.set_offline(True)
    page.goto(f"{platform}/en/about/")
    expect(page.get_by_role("heading", level=1)).to_have_text("About the platform")
    page.goto(f"{platform}/en/contact/")
    expect(page.get_by_role("heading", level=1)).to_have_text("No connection")
    page.goto(f"{platform}/contact/")
    expect(page.locator("html")).to_have_attribute("lang", "ar")


def test_what_is_not_for_everybody_is_never_kept(platform: str, open_page: Opening) -> None:
    page = open_page(listening=False)
    page.goto(f"{platform}/en/")
    page.evaluate("navigator.serviceWorker.ready")
    page.reload()
    for path in ("log-in/", "nowhere/", "notices/"):
        page.goto(f"{platform}/en/{path}")
    kept = page.evaluate("""async () => {
      const names = await caches.keys();
      const found = await Promise.all(names.map(async (name) => (await (await caches.open(name)).keys()).map((key) => new URL(key.url).pathname)));
      return found.flat().filter((path) => !path.startsWith("/static/")).sort();
    }""")
    assert kept == ["/en/", "/en/offline/", "/offline/"]


@pytest.mark.parametrize("way", ["click", "escape"])
def test_a_quick_exit_leaves_nothing_behind(platform: str, way: str, open_page: Opening) -> None:
    page = open_page(LAPTOP, listening=False)
    page.goto(f"{platform}/en/about/")
    page.get_by_role("button", name="Dark").click()
    page.goto(f"{platform}/en/contact/")
    if way == "click":
        page.get_by_role("link", name="Quick exit").click()
    else:
        for _ in range(3):
            page.keyboard.press("Escape")
    page.wait_for_url(re.compile("^http://localhost:"))
    assert page.context.cookies(platform) == []
    page.go_back()
    expect(page).not_to_have_url(f"{platform}/en/contact/")


def test_a_quick_exit_needs_no_script(platform: str, open_page: Opening) -> None:
    page = open_page(scripts=False, listening=False)
    page.goto(f"{platform}/en/about/")
    page.get_by_role("link", name="Quick exit").click()
    page.wait_for_url(re.compile("^http://localhost:"))
