"""Looking at one page: its screenshots at every width, light and dark, and everything that is wrong with it there, a line each."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import ConsoleMessage, Page, Response, ViewportSize

from e2e.audits import complaints

HEIGHTS = {320: 640, 360: 740, 1280: 800}
SCHEMES = ("light", "dark")
# Words that lie outside the nearest box one can see. A browser does not count what overflows at the start, so the words themselves are measured.
SPILT = """() => {
  const seen = (box) => {
    const style = getComputedStyle(box);
    return !style.display.startsWith("inline") || box.matches(".btn, .tag")
      ? parseFloat(style.borderInlineStartWidth) > 0 || !["rgba(0, 0, 0, 0)", "transparent"].includes(style.backgroundColor) : false;
  };
  const found = [], walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), range = document.createRange();
  for (let text = walk.nextNode(); text; text = walk.nextNode()) {
    let box = text.parentElement;
    if (!text.data.trim() || getComputedStyle(box).clipPath !== "none" || box.closest(".visually-hidden, .skip, .scroll, svg, script, style, noscript, option, textarea")) continue;
    range.selectNodeContents(text);
    const words = range.getBoundingClientRect();
    while (box !== document.body && !seen(box)) box = box.parentElement;
    const edge = box.getBoundingClientRect();
    if (words.width > 1 && (words.left < edge.left - 1 || words.right > edge.right + 1)) found.push(`spills out of its box: ${text.data.trim().slice(0, 60)}`);
  }
  return found;
}"""
SIDEWAYS = "() => document.documentElement.scrollWidth > innerWidth + 1 ? [`scrolls sideways: ${document.documentElement.scrollWidth}`] : []"


@dataclass(frozen=True, slots=True)
class Camera:
    """Takes pages into one folder. Its browser page listens to the console from the moment it is made."""

    folder: Path
    said: list[str]

    def listen(self, page: Page) -> Page:
        """The page, whose console is written down."""
        page.on("console", lambda message: self._note(message))  # Playwright cannot mark a bound method
        page.on("pageerror", lambda error: self.said.append(f"console: {error}"))
        return page

    def look(self, page: Page, name: str, language: str, widths: Sequence[int]) -> Iterator[str]:
        """Takes the page as it stands now; each line says once what is wrong, and at which widths and schemes. Contrast differs with the scheme, so
        each is audited."""
        found: dict[str, list[str]] = {}
        for width in widths:
            page.set_viewport_size(ViewportSize(width=width, height=HEIGHTS[width]))
            for scheme in SCHEMES:
                page.emulate_media(color_scheme="dark" if scheme == "dark" else "light", reduced_motion="reduce")
                page.screenshot(path=self.folder / f"{name}-{language}-{scheme}-{width}.png", full_page=True, caret="initial")
                for line in self._wrong(page, scheme):
                    found.setdefault(line, []).append(f"{width} {scheme}")
        yield from (f"{language} {name}: {line} [{', '.join(where)}]" for line, where in found.items())

    def _wrong(self, page: Page, scheme: str) -> list[str]:
        said, self.said[:] = list(self.said), []
        layout = [*page.evaluate(SPILT), *page.evaluate(SIDEWAYS)] if scheme == "light" else []
        return [*said, *layout, *complaints(page)]

    def _note(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning") and "the server responded with a status of" not in message.text:
            self.said.append(f"console: {message.text}")


def answered(answer: Response | None, wanted: int = 200) -> list[str]:
    """What to say of an answer that is not the one that was wanted."""
    status = answer.status if answer else None
    return [] if status == wanted else [f"answered {status}"]
