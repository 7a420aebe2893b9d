"""Screenshots of every page into looks/: `python -m e2e.looks`, or with names of pages, those alone. Each page is audited on the way."""

import shutil
import sys
from collections.abc import Collection
from pathlib import Path

from playwright.sync_api import sync_playwright

from e2e.browser import QUIET, executable
from e2e.looks_of_desk import walk_desk
from e2e.looks_of_platform import walk_platform

LOOKS = Path(__file__).parents[1] / "looks"


def main(only: Collection[str]) -> int:
    """Returns 0 when nothing is wrong anywhere; else 1, with a line on standard error for each thing."""
    found = executable()
    if found is None:
        sys.stderr.write("No browser: run `make browser`.\n")
        return 1
    shutil.rmtree(LOOKS, ignore_errors=True)
    LOOKS.mkdir()
    wrong = 0
    with sync_playwright() as playwright, playwright.chromium.launch(executable_path=str(found), args=list(QUIET)) as browser:
        for walk in (walk_platform, walk_desk):
            for line in walk(browser, LOOKS, only):
                wrong += 1
                sys.stderr.write(f"{line}\n")
    sys.stdout.write(f"Screenshots are in {LOOKS}\n")
    return 1 if wrong else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
