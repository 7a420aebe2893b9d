"""Rows to write about: the journal needs no more of them than an opaque id."""

from django.test.utils import isolate_apps

from awn.journal.recording import record
from awn.journal.subject import Subject

with isolate_apps("awn.journal"):

    class Thing(Subject):
        """A row of no table."""

        class Meta:
            app_label = "journal"


def make_lines(number: int, *, about: Thing | None = None) -> None:
    """Writes so many lines, about new things unless one is given."""
    for each in range(number):
        record("things.count", about=about or Thing(), by=None, details={"number": each})
