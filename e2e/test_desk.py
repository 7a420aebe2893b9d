"""The journey through the desk in a real browser: a laptop and a phone, with scripts and without, by hand and by keyboard alone."""

import re
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Download, Page, Request, ViewportSize, expect

from e2e.audits import complaints
from e2e.desk import base_of, running_desk, write_lists
from e2e.journey import compare_lists, give_files, prepare

LAPTOP, PHONE = ViewportSize(width=1280, height=800), ViewportSize(width=360, height=740)


@pytest.fixture
def lists(tmp_path: Path) -> list[Path]:
    return list(write_lists(tmp_path))


@pytest.fixture
def open_page(browser: Browser) -> Iterator[Callable[..., Page]]:
    """Opens pages in browsers of their own; whatever the console complains of fails the test."""
    contexts: list[BrowserContext] = []
    said: list[str] = []

    def listen(message: ConsoleMessage) -> None:
        if message.type in ("error", "warning") and "422" not in message.text:
            said.append(message.text)

    def make(viewport: ViewportSize, *, scripts: bool = True) -> Page:
        context = browser.new_context(viewport=viewport, java_script_enabled=scripts, locale="ar", accept_downloads=True)
        contexts.append(context)
        page = context.new_page()
        page.on("console", listen)
        page.on("pageerror", lambda error: said.append(str(error)))
        return page

    yield make
    for context in contexts:
        context.close()
    assert said == []


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
@pytest.mark.parametrize("viewport", [LAPTOP, PHONE], ids=["laptop", "phone"])
def test_from_dreadful_files_to_one_list(
    desk: str, lists: list[Path], open_page: Callable[..., Page], viewport: ViewportSize, scripts: bool
) -> None:
    page = open_page(viewport, scripts=scripts)
    page.goto(desk)
    page.wait_for_url(f"{base_of(desk)}/")
    give_files(page, base_of(desk), lists)
    expect(page.get_by_text("عمود واحد لا يُستورد")).to_be_visible()
    prepare(page)
    expect(page.get_by_role("heading", name="ماذا وُجد؟")).to_be_visible()
    page.get_by_role("link", name="البت في التشابهات").click()
    decide_all(page)
    page.get_by_role("button", name="كتابة الملفات بحسب القرارات").click()
    expect(page).to_have_url(re.compile(r"/files/$"), timeout=30_000)
    with page.expect_download() as coming:
        page.get_by_role("link", name="تنزيل الكشف").click()
    assert holds_a_workbook(coming.value)
    page.get_by_role("link", name="الإغلاق والمسح").last.click()
    page.get_by_role("button", name="المسح وإغلاق المكتب").click()
    expect(page.get_by_role("heading", name="أُغلق المكتب")).to_be_visible()


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
def test_what_stands_beside_the_lists_and_a_rule_taken_back(
    desk: str, lists: list[Path], tmp_path: Path, open_page: Callable[..., Page], scripts: bool
) -> None:
    page = open_page(PHONE, scripts=scripts)
    page.goto(desk)
    page.wait_for_url(f"{base_of(desk)}/")
    page.locator("summary", has_text="خيارات إضافية").click()
    broken = tmp_path / "MAP.toml"
    broken.write_text("[columns", encoding="utf-8")
    page.get_by_label("خريطة أعمدة محفوظة").set_input_files(broken)
    page.locator("input[name=lists]").set_input_files(lists)
    page.get_by_role("button", name="متابعة").click()
    expect(page).to_have_title(re.compile("^خطأ:"))
    expect(page.get_by_text("ملفات أُضيفت")).to_be_visible()
    assert complaints(page) == [] if scripts else True
    page.get_by_role("button", name="متابعة").click()
    expect(page).to_have_url(re.compile(r"/columns/$"), timeout=30_000)
    with page.expect_download() as coming:
        page.get_by_role("button", name="حفظ هذه المعاني للمرة القادمة").click()
    assert "[columns]" in coming.value.path().read_text("utf-8")
    prepare(page)
    page.get_by_role("link", name="التنقية").click()
    page.get_by_role("button", name=re.compile("^إبقاؤها كما كُتبت.*توحيد كتابة تواريخ الميلاد")).click()
    expect(page.get_by_text("أُلغي تطبيق القاعدة: توحيد كتابة تواريخ الميلاد.")).to_be_visible(timeout=30_000)
    page.get_by_role("button", name="إعادة التطبيق").click()
    expect(page.get_by_text("أُعيد تطبيق القاعدة")).to_be_visible(timeout=30_000)


def test_every_page_passes_every_audit(desk: str, lists: list[Path], browser: Browser) -> None:
    context = browser.new_context(viewport=PHONE, reduced_motion="reduce")
    page = context.new_page()
    page.goto(desk)
    page.wait_for_url(f"{base_of(desk)}/")
    wrong = complaints(page)
    page.get_by_role("button", name="متابعة").click()
    expect(page).to_have_title(re.compile("^خطأ:"))
    wrong += complaints(page)
    give_files(page, base_of(desk), lists)
    prepare(page)
    compare_lists(page, base_of(desk), lists)
    for path in ("columns/", "findings/", "findings/repeats/", "findings/cases/", "findings/flags/", "findings/cleaning/", "doubtful/1/", "doubtful/?all", "files/",
                 "comparison/", "comparison/result/?tab=changed", "closing/", "nowhere/"):  # fmt: skip
        page.goto(f"{base_of(desk)}/{path}")
        wrong += [f"{path} {line}" for line in complaints(page)]
    context.close()
    assert wrong == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 360, 1280])
@pytest.mark.parametrize("language", ["ar", "en"])
def test_every_component_passes_every_audit(kit: Page, language: str, width: int, scheme: str) -> None:
    kit.set_viewport_size(ViewportSize(width=width, height=800))
    kit.emulate_media(color_scheme="dark" if scheme == "dark" else "light", reduced_motion="reduce")
    kit.goto(base(kit) + ("/en/kit/" if language == "en" else "/kit/"))
    assert complaints(kit) == []


def test_text_spacing_loses_nothing(kit: Page) -> None:
    """Line height 1.5, paragraphs 2em and words .16em apart; Arabic takes no letter spacing."""
    kit.set_viewport_size(PHONE)
    kit.goto(base(kit) + "/kit/")
    kit.evaluate("""() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync("* { line-height: 1.75 !important; word-spacing: .16em !important } p { margin-block-end: 2em !important }");
      document.adoptedStyleSheets = [sheet];
    }""")
    assert complaints(kit) == []


def test_the_desk_works_by_keyboard_alone(desk: str, lists: list[Path], open_page: Callable[..., Page]) -> None:
    page = open_page(LAPTOP)
    page.goto(desk)
    page.wait_for_url(f"{base_of(desk)}/")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="الانتقال إلى المحتوى")).to_be_focused()
    give_files(page, base_of(desk), lists)
    press_on(page, "إعداد الكشف")
    expect(page).to_have_url(re.compile(r"/findings/$"), timeout=60_000)
    page.goto(f"{base_of(desk)}/doubtful/1/")
    press_on(page, "لا أدري")
    page.wait_for_url(re.compile(r"/doubtful/(2/)?$"))
    page.goto(f"{base_of(desk)}/doubtful/1/")
    press_on(page, "التراجع عن آخر قرار")
    expect(page).to_have_url(re.compile(r"/doubtful/1/$"))


def test_two_desks_at_once_know_nothing_of_each_other(desk: str, lists: list[Path], open_page: Callable[..., Page]) -> None:
    with running_desk() as other:
        page = open_page(LAPTOP)
        for address in (desk, other):
            page.goto(address)
            page.wait_for_url(f"{base_of(address)}/")
        give_files(page, base_of(desk), lists)
        page.goto(f"{base_of(other)}/")
        expect(page.get_by_role("heading", name="كشف واحد نظيف من ملفات كثيرة")).to_be_visible()
        expect(page.get_by_text("ملفات أُضيفت")).not_to_be_visible()


HOSTILE = b"""<!doctype html><title>x</title><a href="%(desk)s/">link</a>
<form method="post" action="%(desk)s/closing/"><input name="then" value="stop"><button>send</button></form>"""


@pytest.mark.parametrize("act", ["link", "send"])
def test_a_hostile_page_in_the_same_browser_is_refused(desk: str, browser: Browser, act: str) -> None:
    """Another port of this machine is the same site, so even a strict cookie is sent along; the answer is refused all the same."""
    context = browser.new_context()
    page = context.new_page()
    with serving(HOSTILE.replace(b"%(desk)s", base_of(desk).encode())) as hostile:
        page.goto(desk)
        page.wait_for_url(f"{base_of(desk)}/")
        page.goto(hostile)
        page.get_by_text(act).click()
        expect(page.get_by_role("heading", name="لا يجيب المكتب عن هذا الطلب")).to_be_visible()
        page.goto(f"{base_of(desk)}/")
        expect(page.get_by_role("heading", name="كشف واحد نظيف من ملفات كثيرة")).to_be_visible()
    context.close()


@contextmanager
def serving(content: bytes) -> Iterator[str]:
    """Somebody else's page on another port of this machine."""

    class Page(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Page) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


def test_the_first_visit_stays_within_its_bytes(desk: str, open_page: Callable[..., Page]) -> None:
    """A coordinator's page: 150 kB in at most 10 requests, none to anybody else."""
    page = open_page(PHONE)
    page.goto(desk)
    page.wait_for_url(f"{base_of(desk)}/")
    finished: list[Request] = []
    page.on("requestfinished", lambda request: finished.append(request))  # Playwright cannot mark a bound method
    page.reload(wait_until="networkidle")
    size = sum(request.sizes()["responseBodySize"] for request in finished)
    assert [request.url for request in finished if not request.url.startswith(base_of(desk))] == []
    assert (len(finished) <= 10, size <= 150_000) == (True, True)


def decide_all(page: Page) -> None:
    for _ in range(30):
        if not re.search(r"/doubtful/\d+/$", page.url):
            return
        page.get_by_role("button", name="شخص واحد").click()
        page.wait_for_load_state()
        time.sleep(0.1)


def press_on(page: Page, name: str) -> None:
    """Goes to a button by Tab as a person does, and presses Enter."""
    button = page.get_by_role("button", name=name)
    for _ in range(80):
        page.keyboard.press("Tab")
        if button.evaluate("button => button === document.activeElement"):
            page.keyboard.press("Enter")
            return
    raise AssertionError(f"{name} cannot be reached by Tab")


def holds_a_workbook(download: Download) -> bool:
    return download.path().read_bytes().startswith(b"PK")


def base(page: Page) -> str:
    return re.sub(r"^(https?://[^/]+).*", r"\1", page.url)


@pytest.fixture(scope="module")
def kit(browser: Browser) -> Iterator[Page]:
    """A page of a desk that shows the components."""
    with running_desk() as address:
        context = browser.new_context()
        page = context.new_page()
        page.goto(address)
        page.wait_for_url(f"{base_of(address)}/")
        yield page
        context.close()
