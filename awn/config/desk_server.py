"""The desk's server: 127.0.0.1 only, threads, no fork; it prints an address that opens the desk once, and wipes its folder when it ends."""

import os
import sys
import threading
import time
import webbrowser
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import django
from django.core.servers.basehttp import ThreadedWSGIServer, WSGIRequestHandler

LOOPBACK = "127.0.0.1"


class QuietHandler(WSGIRequestHandler):
    """Writes no request anywhere: addresses hold the token, and lists hold names."""

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002
        pass


def run(
    *, host: str = LOOPBACK, port: int | None = None, open_browser: bool = True, files: Sequence[Path] = (), language: str = "ar"
) -> int:
    """Serves until Ctrl-C or until the person closes the desk. Returns 0, or 2 with one line on standard error when it cannot start."""
    if host not in (LOOPBACK, "localhost"):
        sys.stderr.write(f"The desk holds names and serves this machine alone: it listens on {LOOPBACK}, never on {host}.\n")
        return 2
    os.environ["DJANGO_SETTINGS_MODULE"] = "awn.config.desk_settings"
    django.setup()
    try:
        server = ThreadedWSGIServer((LOOPBACK, port or 0), QuietHandler, allow_reuse_address=os.name != "nt")
    except (OSError, OverflowError) as problem:
        sys.stderr.write(f"The desk cannot listen on port {port}: {problem}. Leave --port out and it takes any free one.\n")
        return 2
    try:
        _serve(server, files, open_browser=open_browser, language=language)
    finally:
        server.server_close()
    return 0


def _serve(server: ThreadedWSGIServer, files: Sequence[Path], *, open_browser: bool, language: str) -> None:
    from django.conf import settings
    from django.core.wsgi import get_wsgi_application

    from awn.aid.desk.door import door
    from awn.aid.desk.work import desk, wipe_abandoned

    wipe_abandoned()
    door.open_on(server.server_port, stop=lambda: _stop_soon(server), announce=_announce)
    settings.CSRF_COOKIE_NAME = f"awn_csrf_{server.server_port}"
    server.set_app(get_wsgi_application())
    try:
        desk.work.take(files)
        address = door.new_address(language)
        _announce(address)
        if open_browser and _has_screen():
            webbrowser.open(address)
        server.serve_forever(poll_interval=0.2)
    except KeyboardInterrupt:
        sys.stderr.write("\n")
    finally:
        desk.close()
        desk.settle()
        sys.stderr.write("The desk is closed and its work folder is wiped. | أُغلق المكتب، ومُسح مجلد عمله.\n")


def _announce(address: str) -> None:
    sys.stdout.write(
        f"\n  The list desk is open on this machine | مكتب الكشوفات مفتوح على هذا الجهاز:\n\n      {address}\n\n"
        "  The address opens it once. Stop with Ctrl-C. | يفتح العنوان المكتب مرة واحدة. للإيقاف: Ctrl-C\n\n"
    )
    sys.stdout.flush()


def _stop_soon(server: ThreadedWSGIServer) -> None:
    """Lets the last page reach the browser first."""

    def stop() -> None:
        time.sleep(0.5)
        server.shutdown()

    threading.Thread(target=stop, daemon=True).start()


def _has_screen() -> bool:
    return sys.platform in ("win32", "darwin") or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
