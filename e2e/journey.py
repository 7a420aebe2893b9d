"""The acts of the journey through the desk, as a person does them: with roles and words, never with hidden hooks."""

import re
from collections.abc import Sequence
from pathlib import Path

from playwright.sync_api import Page, expect


def give_files(page: Page, base: str, files: Sequence[Path]) -> None:
    """From the first page to the columns."""
    page.goto(f"{base}/")
    page.locator("input[name=lists]").set_input_files(list(files))
    page.get_by_role("button", name="متابعة").click()
    expect(page).to_have_url(re.compile(r"/columns/$"), timeout=30_000)


def prepare(page: Page) -> None:
    """From the columns to the findings."""
    page.get_by_role("button", name="إعداد الكشف").click()
    expect(page).to_have_url(re.compile(r"/findings/$"), timeout=60_000)


def compare_lists(page: Page, base: str, files: Sequence[Path]) -> None:
    page.goto(f"{base}/comparison/")
    page.get_by_label("الكشف القديم").set_input_files(files[0])
    page.get_by_label("الكشف الجديد").set_input_files(files[1])
    page.get_by_role("button", name="مقارنة").click()
    expect(page).to_have_url(re.compile(r"/comparison/result/$"), timeout=60_000)
