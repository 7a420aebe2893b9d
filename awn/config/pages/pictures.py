"""The pictures that the platform draws of itself: the card that a shared link shows, and the icon of a home screen. No words stand in them."""

from functools import cache
from typing import Final

from django.http import HttpRequest, HttpResponse
from django.views import View

from awn.config.pages.drawing import Canvas, Colour, curves
from awn.kit.access import public
from awn.kit.icons import ICONS

PAPER: Final[Colour] = (251, 247, 240)
PALM: Final[Colour] = (12, 92, 86)
SUN: Final[Colour] = (251, 214, 188)
SHADE: Final[Colour] = (221, 238, 234)
CAST: Final[Colour] = (176, 211, 203)
SIZES: Final = (192, 512)  # pixels
DAY: Final = 24 * 60 * 60  # seconds


@public
class Card(View):
    """1200 × 630 pixels: a palm, its shade and the sun."""

    def get(self, request: HttpRequest) -> HttpResponse:  # noqa: ARG002
        return _answer(card())


@public
class Icon(View):
    """A square icon that may be cut to any shape: everything stands within the inner four fifths."""

    def get(self, request: HttpRequest, size: str) -> HttpResponse:  # noqa: ARG002
        return _answer(icon(int(size)))


@cache
def card() -> bytes:
    canvas = Canvas(1200, 630, PAPER)
    canvas.disc((820, 250), 150, SUN)
    canvas.band(548, SHADE)
    canvas.band(612, PALM)
    canvas.lines([[(240, 566), (600, 566)]], 14, CAST)
    canvas.lines(curves(ICONS["palm"], 22, (336, 72)), 26, PALM)
    return canvas.png()


@cache
def icon(size: int) -> bytes:
    canvas = Canvas(size, size, PALM)
    scale = size / 34
    canvas.lines(curves(ICONS["palm"], scale, (size / 2 - 12 * scale, size / 2 - 12 * scale)), scale * 1.8, PAPER)
    return canvas.png()


def _answer(picture: bytes) -> HttpResponse:
    answer = HttpResponse(picture, content_type="image/png")
    answer["Cache-Control"] = f"public, max-age={7 * DAY}"
    return answer
