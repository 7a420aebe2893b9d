"""Every page of the platform with its demonstration world, in Arabic on a phone and a laptop, as the people of `atlas`."""

from collections.abc import Collection, Iterator
from pathlib import Path

from playwright.sync_api import Browser, Error, Page

from e2e.atlas import FOUND, STRAIGHT, AddressBook, address_book
from e2e.camera import Camera, answered
from e2e.errands import ERRANDS, become
from e2e.links import find_pages
from e2e.platform import running_installation

WIDTHS = (360, 1280)
PATIENCE = 10_000  # milliseconds for a step of an errand
NOT_FOUND = "not_found"
FORMS = ("join", "log_in", "complaint")  # looked at once more as they answer when nothing was filled in


def walk_platform(browser: Browser, folder: Path, only: Collection[str]) -> Iterator[str]:
    """A line for each thing that is wrong, for each page that nobody looks at, and for each to which no link leads."""
    camera = Camera(folder, [])
    with running_installation(collected=True, AWN_DEMO="1") as installation:
        book, base = address_book(installation.around), installation.address
        yield from book.missing()
        for username in FOUND:
            names = [name for name in (*FOUND[username], *STRAIGHT.get(username, ())) if not only or name in only]
            if names:
                with browser.new_context(locale="ar", reduced_motion="reduce") as context:
                    page = context.new_page()
                    become(page, base, username)
                    yield from _as_one(camera, camera.listen(page), base, username, names, book)
        for name, (username, _) in ERRANDS.items():
            if not only or name in only:
                with browser.new_context(locale="ar", reduced_motion="reduce") as context:
                    yield from _after_errand(camera, context.new_page(), base, name, username)


def _as_one(camera: Camera, page: Page, base: str, username: str, names: list[str], book: AddressBook) -> Iterator[str]:
    who, straight = username or "visitor", STRAIGHT.get(username, ())
    paths = find_pages(page.context, base, book, {name for name in names if name not in straight})
    paths |= {name: book.path_of(name) for name in names if name in straight}
    yield from (f"{who}: no link leads to the page {name}" for name in names if name not in paths)
    for name, path in paths.items():
        yield from (f"{who} {name}: {line}" for line in answered(page.goto(f"{base}{path}")))
        yield from camera.look(page, f"{name}-{who}", "ar", WIDTHS)
        if not username and name in FORMS:
            page.locator("main form .btn").first.click()
            yield from camera.look(page, f"{name}-wrong", "ar", WIDTHS)
    if not username:
        yield from (f"{NOT_FOUND}: {line}" for line in answered(page.goto(f"{base}/nowhere/"), 404))
        yield from camera.look(page, NOT_FOUND, "ar", WIDTHS)


def _after_errand(camera: Camera, page: Page, base: str, name: str, username: str) -> Iterator[str]:
    page.set_default_timeout(PATIENCE)
    try:
        become(page, base, username)
        ERRANDS[name][1](page, base)
    except (Error, AssertionError) as problem:
        yield f"the errand to {name} did not arrive, on {page.url.removeprefix(base)}: {problem}"
    else:
        page.wait_for_load_state()
        yield from camera.look(page, name, "ar", WIDTHS)
