"""The icons: 24 px grid, 2 px stroke, drawn for Awn. A directional one is mirrored on right-to-left pages."""

from typing import Final

FLIPPED: Final = frozenset({"back", "forward", "chevron", "undo", "external"})
ICONS: Final[dict[str, str]] = {
    "palm": "M12 22c.4-4.6.4-8.2-.2-11.4M11.8 10.6C10.6 7 7.6 5.2 3.4 5.8c1 3.4 4.2 5.2 8.4 4.8Z"
    "M11.8 10.6C13 6.4 16.4 4.4 20.8 5.4c-1 3.8-4.4 5.8-9 5.2ZM11.8 10.6C9.6 11 7 13.2 6.4 16.8M11.8 10.6c2.6.2 5.2 2.2 6 5.8"
    "M11.8 10.6C10.8 7.6 11 4.6 12.4 2.2",
    "back": "M15 5l-7 7 7 7",
    "forward": "M9 5l7 7-7 7",
    "chevron": "M9 5l7 7-7 7",
    "down": "M5 9l7 7 7-7",
    "undo": "M9 14L4 9l5-5M4 9h10a6 6 0 0 1 0 12h-3",
    "external": "M14 4h6v6M20 4l-9 9M18 14v6H4V6h6",
    "check": "M4 12.5l5.5 5.5L20 6.5",
    "cross": "M6 6l12 12M18 6L6 18",
    "info": "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM12 11v5M12 7.5v.01",
    "warn": "M12 4L2.5 20h19L12 4ZM12 10v4M12 17v.01",
    "err": "M8 3h8l5 5v8l-5 5H8l-5-5V8l5-5ZM12 8v5M12 16v.01",
    "ok": "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM8 12.2l2.8 2.8L16 9.6",
    "question": "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM9.5 9.5a2.5 2.5 0 1 1 3.6 2.3c-.7.4-1.1.9-1.1 1.7M12 16.6v.01",
    "file": "M6 3h8l4 4v14H6V3ZM14 3v4h4M9 12h6M9 16h6",
    "sheet": "M4 4h16v16H4V4ZM4 10h16M4 15h16M10 4v16",
    "upload": "M12 16V4M7 9l5-5 5 5M4 16v4h16v-4",
    "download": "M12 4v12M7 11l5 5 5-5M4 16v4h16v-4",
    "bin": "M4 7h16M9 7V4h6v3M6 7l1 14h10l1-14M10 11v6M14 11v6",
    "lock": "M6 11h12v10H6V11ZM9 11V8a3 3 0 0 1 6 0v3",
    "people": "M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7ZM2.5 20c0-3.6 2.9-6 6.5-6s6.5 2.4 6.5 6M16 4.4a3.5 3.5 0 0 1 0 6.4M18 14.6c2.1.9 3.5 2.9 3.5 5.4",
    "home": "M3 11l9-8 9 8M5 9.5V21h14V9.5M10 21v-6h4v6",
    "differs": "M5 9h14M5 15h14M16 4L8 20",
    "same": "M5 9h14M5 15h14",
    "stop": "M6 6h12v12H6z",
    "clock": "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM12 7v5l3.5 2",
}
