"""Names of files that came in: kept as people wrote them, made harmless for every system."""

import re
import unicodedata
from pathlib import Path

_FORBIDDEN = re.compile(
    r'[<>:"/\\|?*\x00-\x1f\x7f-\x9f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff]'
)
_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)
LONGEST = 180  # bytes; systems take 255, and copies get a number


def safe_name(name: str) -> str:
    """The last part of the name, without what any system forbids and without marks that hide how a name reads."""
    last = unicodedata.normalize("NFC", name.replace("\\", "/").rpartition("/")[2])
    kept = _FORBIDDEN.sub("_", last).strip(" .") or "file"
    stem, dot, suffix = kept.rpartition(".")
    if not dot or len(suffix) > 8:
        stem, dot, suffix = kept, "", ""
    while len(f"{stem}{dot}{suffix}".encode()) > LONGEST:
        stem = stem[:-1]
    whole = f"{stem}{dot}{suffix}"
    return f"_{whole}" if _RESERVED.fullmatch(whole) else whole


def free_path(folder: Path, name: str) -> Path:
    """A path in `folder` that nobody has: `list.xlsx`, `list (2).xlsx`, …"""
    wanted = Path(safe_name(name))
    path, number = folder / wanted, 2
    while path.exists():
        path, number = folder / f"{wanted.stem} ({number}){wanted.suffix}", number + 1
    return path
