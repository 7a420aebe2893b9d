"""A crowd of browsers that answer tasks at a given rate, whether the server keeps up or not."""

import asyncio
import random
import re
import time
from dataclasses import dataclass, field
from typing import Final
from urllib.parse import quote

PATIENCE: Final = 60  # seconds for one answer
TASK: Final = re.compile(rb'action="([^"]+/held/[0-9a-f-]{36}/answer/)"')
FIELD: Final = re.compile(rb'<input type="hidden" name="([^"]+)" value="([^"]*)"')


@dataclass(slots=True)
class Browser:
    """One logged-in browser on one connection: its cookies, and the form of the task that it shows."""

    cookies: str
    reader: asyncio.StreamReader
    writer: asyncio.StreamWriter
    where: bytes = b""
    fields: dict[bytes, bytes] = field(default_factory=dict)

    async def ask(self, host: str, path: bytes, form: bytes | None = None) -> tuple[int, bytes]:
        """The status and the body."""
        head = b"%b %b HTTP/1.1\r\nHost: %b\r\nCookie: %b\r\nOrigin: http://%b\r\n" % (
            b"GET" if form is None else b"POST", path, host.encode(), self.cookies.encode(), host.encode(),
        )  # fmt: skip
        body = b"" if form is None else b"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: %d\r\n" % len(form)
        self.writer.write(head + body + b"\r\n" + (form or b""))
        top = await asyncio.wait_for(self.reader.readuntil(b"\r\n\r\n"), PATIENCE)
        length = int(re.search(rb"(?i)content-length: (\d+)", top)[1])  # type: ignore[index]
        return int(top[9:12]), await self.reader.readexactly(length)

    def look(self, page: bytes) -> None:
        """Notes the form of the task on the page; none when there is no task left."""
        found = TASK.search(page)
        self.where = found[1] if found else b""
        self.fields = dict(FIELD.findall(page[found.end() :])) if found else {}

    def said(self, choice: bytes) -> bytes:
        fields = {**self.fields, b"choice": choice}
        return b"&".join(name + b"=" + quote(value).encode() for name, value in fields.items())


@dataclass(slots=True)
class Seen:
    """What the crowd saw: how long each answer took from the moment at which it was due, in seconds, and the answers that were not taken, by status."""

    took: list[float] = field(default_factory=list)
    failed: dict[int, int] = field(default_factory=dict)
    ran_dry: int = 0


async def crowd(host: str, port: int, visitors: list[tuple[str, str]], *, rate: float, seconds: float, wrong: float) -> Seen:
    """Browsers, each with its cookies and the page at which it begins, answer, `rate` answers a second in all, arriving by chance (a Poisson stream).

    An answer that is due while every browser still waits is sent by the first that is free; its time counts from when it was due. `wrong` is the share of
    wrong answers.
    """
    browsers = [await _open(host, port, *each) for each in visitors]
    free: asyncio.Queue[Browser] = asyncio.Queue()
    for browser in browsers:
        free.put_nowait(browser)
    seen, tasks, due = Seen(), set(), time.perf_counter()
    end = due + seconds
    while due < end:
        await asyncio.sleep(max(0.0, due - time.perf_counter()))
        task = asyncio.create_task(_answer(f"{host}:{port}", free, due, wrong, seen))
        tasks.add(task)
        task.add_done_callback(tasks.discard)
        due += random.expovariate(rate)
    await asyncio.gather(*tasks)
    return seen


async def _open(host: str, port: int, cookies: str, start: str) -> Browser:
    reader, writer = await asyncio.open_connection(host, port, limit=2**20)
    browser = Browser(cookies, reader, writer)
    status, page = await browser.ask(f"{host}:{port}", start.encode())
    assert status == 200, status
    browser.look(page)
    return browser


async def _answer(host: str, free: "asyncio.Queue[Browser]", due: float, wrong: float, seen: Seen) -> None:
    browser = await free.get()
    if browser.where:
        status, page = await browser.ask(host, browser.where, browser.said(b"different" if random.random() < wrong else b"same"))
        seen.took.append(time.perf_counter() - due)
        if status == 200:
            browser.look(page)
        else:
            seen.failed[status] = seen.failed.get(status, 0) + 1
    else:
        seen.ran_dry += 1
    free.put_nowait(browser)
