"""Finding pages as people find them: by following links from the first page. What no link reaches, nobody finds."""

import html
import re
from collections import deque
from collections.abc import Iterator
from urllib.parse import urljoin, urlsplit

from playwright.sync_api import BrowserContext

from e2e.atlas import AddressBook

HREF = re.compile(r'<a\b[^>]*?\bhref="([^"#]+)')
NEVER = {"quick_exit", ""}  # leaves at once and ends the session; other sites and files
EACH = 3  # pages of one kind whose links are followed


def find_pages(context: BrowserContext, base: str, book: AddressBook, wanted: set[str]) -> dict[str, str]:
    """The path of the first page of each wanted name that this person comes to; a name that is not among the keys was not found."""
    found: dict[str, str] = {}
    seen, followed, waiting = {"/"}, dict[str, int](), deque(["/"])
    while waiting and wanted - found.keys():
        path = waiting.popleft()
        name = book.name_of(path)
        followed[name] = followed.get(name, 0) + 1
        answer = context.request.get(f"{base}{path}") if followed[name] <= EACH else None
        if answer is not None and answer.ok and urlsplit(answer.url).path == path:
            found.setdefault(name, path)
            fresh = [link for link in _links(answer.text(), path) if link not in seen and book.name_of(link) not in NEVER]
            seen.update(fresh)
            waiting.extend(dict.fromkeys(fresh))
    return {name: path for name, path in found.items() if name in wanted}


def _links(source: str, path: str) -> Iterator[str]:
    for href in HREF.findall(source):
        address = urlsplit(urljoin(path, html.unescape(href)))
        if not address.netloc and not address.scheme and not address.path.startswith("/en/"):
            yield address.path
