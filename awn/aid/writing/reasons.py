"""Why two entries may be one person, as one line in the reader's language."""

from collections.abc import Mapping
from typing import Any

from awn.arabic.wording import Wording
from awn.linkage.explaining import why


class Reasons:
    """Says each pair's reasons. The same evidence is said once and remembered: a large register repeats few combinations."""

    def __init__(self, language: str) -> None:
        self._wording = Wording(language)
        self._separator = "؛ " if language == "ar" else "; "
        self._known: dict[tuple[object, ...], str] = {}

    def of(self, pair: Mapping[str, Any]) -> str:
        evidence = tuple(value for name, value in pair.items() if name not in ("left", "right", "probability"))
        if evidence not in self._known:
            self._known[evidence] = self._separator.join(self._wording.say(reason) for reason in why(pair))
        return self._known[evidence]
