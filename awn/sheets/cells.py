"""The filled cells of a row."""

from collections.abc import Sequence

from awn.sheets.grids import Value
from awn.sheets.profiles import is_blank

type Cells = list[tuple[int, Value]]


def filled(values: Sequence[Value]) -> Cells:
    """The cells of a row that hold something, with their index."""
    return [(index, value) for index, value in enumerate(values) if value is not None and value != "" and not is_blank(value)]
