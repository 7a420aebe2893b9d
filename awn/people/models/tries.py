"""How often something was tried."""

from __future__ import annotations

from datetime import timedelta

from django.db import connection, models

from awn.people.personal_data import PersonalData

_SPEND = """
insert into people_tries (key, number, until) values (%(key)s, 1, clock_timestamp() + make_interval(secs => %(span)s))
on conflict (key) do update set
    number = case when people_tries.until <= clock_timestamp() then 1 else people_tries.number + 1 end,
    until = case when people_tries.until <= clock_timestamp() then excluded.until else people_tries.until end
returning number
"""


class TriesQuerySet(models.QuerySet["Tries"]):
    def past(self) -> TriesQuerySet:
        """Those whose span of time is over."""
        return self.filter(until__lt=models.functions.Now())

    def spend(self, key: bytes, span: timedelta) -> int:
        """Counts one more try and returns how many that makes in this span. One statement: tries at the same moment are each counted."""
        with connection.cursor() as cursor:
            cursor.execute(_SPEND, {"key": key, "span": span.total_seconds()})
            number: int = cursor.fetchone()[0]
            return number


class Tries(models.Model):
    """The tries for one key (32 bytes, a blind index of what is tried for whom) since the first of a span of time."""

    key = models.BinaryField(max_length=32, unique=True)
    number = models.PositiveIntegerField()
    until = models.DateTimeField()

    objects = TriesQuerySet.as_manager()
    personal_data = PersonalData(
        fields=(), kept="a day after the last try", erasure="kept", of=(), why="it names nobody and is gone in a day"
    )

    def __str__(self) -> str:
        return f"{self.number} until {self.until:%H:%M}"
