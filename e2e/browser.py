"""The browser for tests: the system's Chromium, else Playwright's, else the system's package when one may install it. `python -m e2e.browser`."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome", "msedge")
PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
)
QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-default-apps",
    "--no-first-run",
    "--no-default-browser-check",
)


def main() -> int:
    """Finds a browser or gets one. Returns 0, or 1 when none can be had, and says so."""
    for way in (None, _from_playwright, _from_the_system):
        if way is not None:
            way()
        found = executable()
        if found is not None:
            sys.stdout.write(f"Browser for tests: {found}\n")
            return 0
    sys.stderr.write("No browser could be had. Install Chromium, or set AWN_BROWSER to the path of one, and run this again.\n")
    return 1


def executable() -> Path | None:
    """Where the browser is; None when there is none yet."""
    named = os.environ.get("AWN_BROWSER")
    on_path = [found for name in NAMES if (found := shutil.which(name))]
    candidates = [*([named] if named else []), *on_path, *PLACES, *_downloaded()]
    return next((Path(path) for path in candidates if Path(path).exists()), None)


def _downloaded() -> list[str]:
    asked = subprocess.run(
        [sys.executable, "-c", "from playwright.sync_api import sync_playwright as s\nwith s() as p: print(p.chromium.executable_path)"],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    return asked.stdout.split("\n")[:1] if asked.returncode == 0 and asked.stdout.strip() else []


def _from_playwright() -> None:
    sys.stdout.write("Fetching Playwright's Chromium\n")
    subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=False)


def _from_the_system() -> None:
    if shutil.which("apt-get") and hasattr(os, "geteuid") and os.geteuid() == 0:
        sys.stdout.write("Installing the system's package chromium\n")
        for words in (["apt-get", "update"], ["apt-get", "install", "--yes", "--no-install-recommends", "chromium"]):
            subprocess.run(words, check=False)  # noqa: S603


if __name__ == "__main__":
    raise SystemExit(main())
