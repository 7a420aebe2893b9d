"""Birth dates and ages as lists state them."""

from awn.arabic.dates.births import read_age, read_birth
from awn.arabic.dates.found import DateProblem, ReadDate

__all__ = ["DateProblem", "ReadDate", "read_age", "read_birth"]
