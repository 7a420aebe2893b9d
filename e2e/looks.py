"""Screenshots of every page into looks/: `python -m e2e.looks`. Arabic and English, light and dark, on a small phone, a phone and a laptop; each page is audited on the way."""

import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser, Page, ViewportSize, sync_playwright

from e2e.audits import complaints
from e2e.browser import QUIET, executable
from e2e.desk import base_of, running_desk, write_lists
from e2e.journey import compare_lists, give_files, prepare

LOOKS = Path(__file__).parents[1] / "looks"
WIDTHS = {320: 640, 360: 740, 1280: 800}
PAGES = (
    ("start", ""), ("columns", "columns/"), ("findings", "findings/"), ("repeats", "findings/repeats/"), ("cases", "findings/cases/"),
    ("flags", "findings/flags/"), ("cleaning", "findings/cleaning/"), ("pair", "doubtful/1/"), ("doubtful", "doubtful/?all"), ("files", "files/"), ("comparison", "comparison/"),
    ("comparison-result", "comparison/result/"), ("closing", "closing/"), ("not-found", "nowhere/"), ("kit", "kit/"),
)  # fmt: skip


def main() -> int:
    shutil.rmtree(LOOKS, ignore_errors=True)
    LOOKS.mkdir()
    found = executable()
    if found is None:
        sys.stderr.write("No browser: run `make browser`.\n")
        return 1
    with sync_playwright() as playwright, playwright.chromium.launch(executable_path=str(found), args=list(QUIET)) as browser:
        wrong = list(_walk(browser))
    sys.stdout.write(f"Screenshots are in {LOOKS}\n")
    for line in wrong:
        sys.stderr.write(f"{line}\n")
    return 1 if wrong else 0


def _walk(browser: Browser) -> Iterator[str]:
    with tempfile.TemporaryDirectory() as folder, running_desk() as address:
        lists = write_lists(Path(folder))
        context = browser.new_context(reduced_motion="reduce")
        page = context.new_page()
        page.goto(address)
        page.wait_for_url(f"{base_of(address)}/")
        for name in ("locked",):
            yield from _locked(browser, base_of(address), name)
        give_files(page, base_of(address), lists)
        prepare(page)
        compare_lists(page, base_of(address), lists)
        for language in ("ar", "en"):
            for width, height in WIDTHS.items():
                page.set_viewport_size(ViewportSize(width=width, height=height))
                yield from _look_at_all(page, base_of(address), language, width)
        context.close()


def _look_at_all(page: Page, base: str, language: str, width: int) -> Iterator[str]:
    prefix = "en/" if language == "en" else ""
    for name, path in PAGES:
        page.emulate_media(color_scheme="light")
        answer = page.goto(f"{base}/{prefix}{path}")
        if answer is None or answer.status != (404 if name == "not-found" else 200):
            yield f"{language} {width} {name}: answered {answer.status if answer else 'nothing'}"
        yield from (f"{language} {width} {name}: {line}" for line in complaints(page))
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            page.screenshot(path=LOOKS / f"{name}-{language}-{scheme}-{width}.png", full_page=True)


def _locked(browser: Browser, base: str, name: str) -> Iterator[str]:
    context = browser.new_context(viewport=ViewportSize(width=360, height=740))
    page = context.new_page()
    page.goto(f"{base}/")
    page.screenshot(path=LOOKS / f"{name}-ar-light-360.png", full_page=True)
    yield from (f"ar 360 {name}: {line}" for line in complaints(page))
    context.close()


if __name__ == "__main__":
    raise SystemExit(main())
