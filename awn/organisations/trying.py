"""How often a code of an invitation or a class may be tried by one person: a code has forty bits of chance."""

from datetime import timedelta
from typing import Final

from awn.people.limits import Limit

TRYING: Final = (Limit("organisations code", 10, timedelta(hours=1)),)
