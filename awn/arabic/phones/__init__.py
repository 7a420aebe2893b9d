"""Phone numbers as cells of lists hold them."""

from awn.arabic.phones.cells import Phone, read_phones
from awn.arabic.phones.numbers import comparable, known_region

__all__ = ["Phone", "comparable", "known_region", "read_phones"]
