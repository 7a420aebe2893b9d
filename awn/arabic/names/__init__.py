"""Names of people: their parts, and whether two first names are one."""

from awn.arabic.names.parts import PersonName, placed, read_name
from awn.arabic.names.variants import canonical, near, one_spelling, same_given

__all__ = ["PersonName", "canonical", "near", "one_spelling", "placed", "read_name", "same_given"]
