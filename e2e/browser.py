"""The browser that tests drive: the system's Chromium, else Playwright's, else one that apt installs when root. `python -m e2e.browser` makes sure there is one."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def find() -> Path | None:
    """The path of a browser that can be started, or None."""
    named = os.environ.get("AWN_BROWSER")
    found = next((path for name in ((named,) if named else NAMES) if (path := shutil.which(name))), None)
    return Path(found) if found else _playwrights_own()


def main() -> int:
    """Finds or installs a browser. Returns 1, saying what to do, when none can be had."""
    if find() is None:
        _install()
    browser = find()
    if browser is None:
        sys.stderr.write("Tests need a browser: install Chromium (for example the system's package chromium) and run the command again.\n")
        return 1
    sys.stdout.write(f"Browser for tests: {browser}\n")
    return 0


def _playwrights_own() -> Path | None:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = Path(playwright.chromium.executable_path)
    return path if path.exists() else None


def _install() -> None:
    subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=False)
    if find() is None and shutil.which("apt-get") and hasattr(os, "geteuid") and os.geteuid() == 0:
        environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        for words in (["update", "-qq"], ["install", "-y", "-qq", "chromium"]):
            subprocess.run(["apt-get", *words], check=False, env=environment)  # noqa: S603, S607


if __name__ == "__main__":
    sys.exit(main())
