"""How long work tells where it is."""

import sys
from collections.abc import Callable
from typing import TextIO

from awn.arabic.wording import Message, Wording

type Progress = Callable[[str | Message, float], None]


def silent(_step: str | Message, _share: float) -> None:
    """Progress that nobody watches."""


class Terminal:
    """Progress on one line of a terminal; a line per step where standard error is a file."""

    def __init__(self, language: str, stream: TextIO | None = None) -> None:
        self._wording = Wording(language)
        self._stream = stream or sys.stderr
        self._last = ""

    def __call__(self, step: str | Message, share: float) -> None:
        text = self._wording.say(step) if isinstance(step, Message) else step
        if self._stream.isatty():
            self._stream.write(f"\r\x1b[K{share:4.0%}  {text}")
        elif text != self._last:
            self._stream.write(f"{text}\n")
        self._last = text
        self._stream.flush()

    def done(self) -> None:
        if self._stream.isatty():
            self._stream.write("\r\x1b[K")
            self._stream.flush()
