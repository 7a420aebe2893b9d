"""Every page of the desk: Arabic and English, on a small phone, a phone and a laptop."""

import tempfile
from collections.abc import Collection, Iterator
from pathlib import Path

from playwright.sync_api import Browser

from e2e.camera import Camera, answered
from e2e.desk import base_of, running_desk, write_lists
from e2e.journey import compare_lists, give_files, prepare

WIDTHS = (320, 360, 1280)
PAGES = (
    ("start", ""), ("columns", "columns/"), ("findings", "findings/"), ("repeats", "findings/repeats/"), ("cases", "findings/cases/"),
    ("flags", "findings/flags/"), ("cleaning", "findings/cleaning/"), ("pair", "doubtful/1/"), ("doubtful", "doubtful/?all"), ("files", "files/"), ("comparison", "comparison/"),
    ("comparison-result", "comparison/result/"), ("closing", "closing/"), ("not-found", "nowhere/"), ("kit", "kit/"),
)  # fmt: skip


def walk_desk(browser: Browser, folder: Path, only: Collection[str]) -> Iterator[str]:
    """A line for each thing that is wrong; with names, only those pages, called as «desk-start»."""
    pages = [(f"desk-{name}", path) for name, path in (("locked", None), *PAGES) if not only or f"desk-{name}" in only]
    if pages:
        yield from _walk(browser, Camera(folder, []), pages)


def _walk(browser: Browser, camera: Camera, pages: list[tuple[str, str | None]]) -> Iterator[str]:
    with tempfile.TemporaryDirectory() as lists_folder, running_desk() as address:
        base, lists = base_of(address), write_lists(Path(lists_folder))
        stranger = browser.new_page()
        stranger.goto(f"{base}/")
        context = browser.new_context(reduced_motion="reduce")
        page = context.new_page()
        page.goto(address)
        page.wait_for_url(f"{base}/")
        give_files(page, base, lists)
        prepare(page)
        compare_lists(page, base, lists)
        camera.listen(page)
        for name, path in pages:
            if path is None:
                yield from camera.look(stranger, name, "ar", (360,))
            else:
                for language, prefix in (("ar", ""), ("en", "en/")):
                    answer = page.goto(f"{base}/{prefix}{path}")
                    yield from (
                        f"{language} {name}: {line}" for line in answered(answer, 404 if name == "desk-not-found" else 200)
                    )
                    yield from camera.look(page, name, language, WIDTHS)
