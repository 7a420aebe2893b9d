"""What every page must pass: axe, the audit of right-to-left pages, and no word of complaint in the browser's console."""

from pathlib import Path
from typing import Any

from playwright.sync_api import Page

ROOT = Path(__file__).parents[1]
AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
AUDIT = ROOT / "awn" / "kit" / "tests" / "audit.js"
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def complaints(page: Page) -> list[str]:
    """Everything that is wrong with the page as it stands, a line each."""
    return [*_rtl(page), *_axe(page)]


def _rtl(page: Page) -> list[str]:
    source = AUDIT.read_text(encoding="utf-8")
    found: list[str] = page.evaluate(f"({source[source.index('(preferWestern') :]})(true)")
    return found


def _axe(page: Page) -> list[str]:
    page.evaluate(AXE.read_text(encoding="utf-8"))  # evaluated by the debugger, so the page's own policy stays as it is
    result: dict[str, Any] = page.evaluate(
        "tags => axe.run(document, {runOnly: {type: 'tag', values: tags}, resultTypes: ['violations']})", TAGS
    )
    return [
        f"axe {violation['id']}: {node['target']} {node['html'][:120]}"
        for violation in result["violations"]
        for node in violation["nodes"]
    ]
