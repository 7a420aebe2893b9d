"""Drawing flat pictures of few colours and writing them as PNG: networks and home screens take no SVG."""

import itertools
import math
import re
import struct
import zlib
from collections.abc import Iterator, Sequence
from typing import Final

type Colour = tuple[int, int, int]
type Point = tuple[float, float]

LEVELS: Final = 8  # steps from no cover to full cover at an edge
PIECES: Final = 20  # straight pieces of one curve
_TOKEN: Final = re.compile(r"[MCcZ]|-?(?:\d+\.?\d*|\.\d+)")


class Canvas:
    """A picture in the making: one byte for each pixel, an entry of a palette of at most 256 colours."""

    def __init__(self, width: int, height: int, ground: Colour) -> None:
        self.width, self.height = width, height
        self._palette: dict[Colour, int] = {ground: 0}
        self._pixels = bytearray(width * height)

    def disc(self, centre: Point, radius: float, colour: Colour) -> None:
        self._cover(dict(_near([(centre, centre)], radius, self.width, self.height)), colour)

    def band(self, top: int, colour: Colour) -> None:
        """Everything from this row down."""
        self._pixels[top * self.width :] = bytes([self._index(colour)]) * ((self.height - top) * self.width)

    def lines(self, paths: Sequence[Sequence[Point]], width: float, colour: Colour) -> None:
        """Lines with round ends."""
        pieces = [piece for path in paths for piece in itertools.pairwise(path)]
        covered: dict[int, int] = {}
        for place, level in _near(pieces, width / 2, self.width, self.height):
            covered[place] = max(level, covered.get(place, 0))
        self._cover(covered, colour)

    def png(self) -> bytes:
        rows = b"".join(
            b"\0" + self._pixels[start : start + self.width] for start in range(0, self.width * self.height, self.width)
        )
        header = struct.pack(">IIBBBBB", self.width, self.height, 8, 3, 0, 0, 0)
        palette = b"".join(map(bytes, self._palette))
        chunks = ((b"IHDR", header), (b"PLTE", palette), (b"IDAT", zlib.compress(rows, 9)), (b"IEND", b""))
        return b"\x89PNG\r\n\x1a\n" + b"".join(map(_chunk, *zip(*chunks, strict=True)))

    def _cover(self, covered: dict[int, int], colour: Colour) -> None:
        colours = list(self._palette)
        mixed: dict[tuple[int, int], int] = {}
        for place, level in covered.items():
            below = self._pixels[place]
            if (below, level) not in mixed:
                mixed[below, level] = self._index(_mix(colours[below], colour, level / LEVELS))
            self._pixels[place] = mixed[below, level]

    def _index(self, colour: Colour) -> int:
        return self._palette.setdefault(colour, len(self._palette))


def curves(drawing: str, scale: float, shift: Point) -> list[list[Point]]:
    """The lines of an icon (its M, C, c and Z), enlarged and moved."""
    return [[(x * scale + shift[0], y * scale + shift[1]) for x, y in path] for path in _paths(drawing)]


def _paths(drawing: str) -> Iterator[list[Point]]:
    tokens, path, act = _TOKEN.findall(drawing), [(0.0, 0.0)], "M"
    while tokens:
        if tokens[0].isalpha():
            act = tokens.pop(0)
        if act == "Z":
            path.append(path[0])
        elif act == "M":
            yield path
            path = [_point(tokens, (0, 0))]
        else:
            start = path[-1]
            base = start if act == "c" else (0.0, 0.0)
            path += _curve(start, *(_point(tokens, base) for _ in range(3)))
    yield path


def _point(tokens: list[str], base: Point) -> Point:
    return base[0] + float(tokens.pop(0)), base[1] + float(tokens.pop(0))


def _curve(start: Point, first: Point, second: Point, end: Point) -> list[Point]:
    """Points on a cubic Bézier curve after its start."""
    found = []
    for step in range(1, PIECES + 1):
        t = step / PIECES
        parts = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3)
        x, y = (
            sum(part * point[axis] for part, point in zip(parts, (start, first, second, end), strict=True)) for axis in (0, 1)
        )
        found.append((x, y))
    return found


def _near(pieces: Sequence[tuple[Point, Point]], reach: float, width: int, height: int) -> Iterator[tuple[int, int]]:
    """Each pixel within reach of a piece, and how far it is covered (1 to LEVELS)."""
    for (x1, y1), (x2, y2) in pieces:
        along = (x2 - x1) ** 2 + (y2 - y1) ** 2
        for y in range(max(0, int(min(y1, y2) - reach)), min(height, int(max(y1, y2) + reach) + 2)):
            for x in range(max(0, int(min(x1, x2) - reach)), min(width, int(max(x1, x2) + reach) + 2)):
                t = max(0.0, min(1.0, ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / along)) if along else 0.0
                distance = math.hypot(x - x1 - t * (x2 - x1), y - y1 - t * (y2 - y1))
                level = round(LEVELS * min(1.0, max(0.0, reach - distance + 0.5)))
                if level:
                    yield y * width + x, level


def _mix(below: Colour, above: Colour, part: float) -> Colour:
    red, green, blue = (round(b + (a - b) * part) for b, a in zip(below, above, strict=True))
    return red, green, blue


def _chunk(name: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))
