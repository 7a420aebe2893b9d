"""What scripts add to the components in a real browser, and what stays without them."""

from base64 import b64decode
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, StorageState, ViewportSize, expect

from e2e.desk import base_of, running_desk

PHONE = ViewportSize(width=360, height=740)
# a red point, as a phone might photograph it
PHOTO = b64decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==")


@pytest.fixture(scope="module")
def opened(browser: Browser) -> Iterator[tuple[str, StorageState]]:
    """A desk that shows the components, and what a browser must bring to see it: its address opens only once."""
    with running_desk() as opening:
        context = browser.new_context()
        page = context.new_page()
        page.goto(opening)
        page.wait_for_url(f"{base_of(opening)}/")
        state = context.storage_state()
        context.close()
        yield base_of(opening), state


@pytest.fixture
def kit(browser: Browser, opened: tuple[str, StorageState], request: pytest.FixtureRequest) -> Iterator[Page]:
    """The page of all components on a phone; parametrized with False, without scripts."""
    base, state = opened
    scripts = getattr(request, "param", True)
    context = browser.new_context(viewport=PHONE, java_script_enabled=scripts, reduced_motion="reduce", storage_state=state)
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(f"{base}/kit/")
    yield page
    context.close()


def test_the_focus_begins_at_what_is_wrong(kit: Page) -> None:
    expect(kit.locator("#errors")).to_be_focused()


def test_a_link_of_the_summary_leads_into_the_first_field_of_a_date(kit: Page) -> None:
    kit.locator("#errors a[href='#id_bad-birth_0']").click()
    expect(kit.locator("#id_bad-birth_0")).to_be_focused()


def test_copying_tells_the_region_that_speaks(kit: Page) -> None:
    button = kit.locator("[data-copy]")
    button.click()
    expect(kit.locator("[role=status]")).to_have_text(button.get_attribute("data-copied") or "")
    assert kit.evaluate("navigator.clipboard.readText()") == button.get_attribute("data-copy")


def test_a_dialog_opens_here_and_gives_the_focus_back(kit: Page) -> None:
    link, dialog = kit.locator("[data-dialog]"), kit.locator("dialog")
    link.click()
    expect(dialog).to_be_visible()
    kit.keyboard.press("Escape")
    expect(dialog).not_to_be_visible()
    expect(link).to_be_focused()


def test_a_long_list_is_filtered_and_what_is_ticked_stays(kit: Page) -> None:
    group = kit.locator("fieldset[data-filter]").last
    rows = group.locator(".choice")
    first = rows.nth(0).inner_text()
    group.locator("input[type=search]").fill(first)
    expect(rows.locator("visible=true")).to_have_count(2)  # the one that was ticked beforehand, and the one that was asked for
    group.locator("input[type=search]").fill("")
    expect(rows.locator("visible=true")).to_have_count(12)


def test_a_photo_is_made_small_and_shown_before_it_is_sent(kit: Page) -> None:
    chosen = kit.locator("input[type=file]").first
    chosen.set_input_files({"name": "صورة.png", "mimeType": "image/png", "buffer": PHOTO})
    expect(kit.locator(".previews img")).to_have_attribute("alt", "صورة.jpg")
    assert chosen.evaluate("input => [...input.files].map(file => [file.name, file.type])") == [["صورة.jpg", "image/jpeg"]]


@pytest.mark.parametrize("kit", [False], indirect=True)
def test_without_scripts_nothing_is_offered_that_would_not_work(kit: Page) -> None:
    for only_with_scripts in ("[data-copy]", "[data-share]", "dialog", "input[type=search]"):
        expect(kit.locator(only_with_scripts).locator("visible=true")).to_have_count(0)
    kit.locator("[data-dialog]").click()
    assert kit.url.endswith("#main")
