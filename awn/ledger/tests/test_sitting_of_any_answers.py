"""Whatever somebody answers and when, the time is right: compared with another way to reckon it."""

from fractions import Fraction
from itertools import pairwise

from django.db import connection, transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from awn.ledger.models import Contribution
from awn.ledger.tests.factories import answer, at, spans
from awn.people.models import Person
from awn.people.tests.factories import make_person

IDLE = 300
ACTS = st.lists(
    st.tuples(st.integers(-400, 700), st.integers(-5, 700), st.sampled_from("abc"), st.booleans()), min_size=1, max_size=12
)  # seconds since the act before, seconds that the task was held, project, whether idle sittings are settled before it

type Act = tuple[int, int, str, bool]
type Span = tuple[str, float, float, int | None]


class Reckoned:
    """Each answer claims the time before it that nobody has claimed: all of it while work in one project goes on, else since its task was taken."""

    def __init__(self, acts: list[Act]) -> None:
        self.claims: list[list[tuple[Fraction, Fraction, str]]] = []  # for each visit: from, to, project
        now = Fraction(0)
        for since, took, project, _ in acts:
            now += since
            self._claim(now, took, project)

    def _claim(self, now: Fraction, took: int, project: str) -> None:
        last = self.claims[-1][-1] if self.claims else None
        if last and now <= last[1]:
            return
        elif last and now - last[1] < IDLE:
            since = last[1] if last[2] == project else max(last[1], self._taken(now, took))
            self.claims[-1].append((since, now, project))
        else:
            self.claims.append([(max(now - IDLE, self._taken(now, took)), now, project)])

    def _taken(self, now: Fraction, took: int) -> Fraction:
        return min(now - took, now - Fraction(1, 1_000_000))

    def minutes(self) -> list[int]:
        """Of each visit: its seconds to the nearest minute, half a minute up, at least one."""
        return [max(1, int(sum(end - begin for begin, end, _ in visit) / 60 + Fraction(1, 2))) for visit in self.claims]

    def given(self, found: list[Span]) -> list[int]:
        """The minutes of the contributions that began in each visit."""
        first, last = ([visit[0][0] for visit in self.claims], [visit[-1][1] for visit in self.claims])
        return [
            sum(span[3] or 0 for span in found if begin - Fraction(1, 1000) <= span[1] < end)
            for begin, end in zip(first, last, strict=True)
        ]

    def seconds(self) -> dict[str, Fraction]:
        """Of each project."""
        found: dict[str, Fraction] = {}
        for begin, end, project in (claim for visit in self.claims for claim in visit):
            found[project] = found.get(project, Fraction(0)) + end - begin
        return found


class AnyAnswers(TestCase):
    @settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
    @given(ACTS)
    def test_contributions_never_overlap_and_add_up_to_what_was_worked(self, acts: list[Act]) -> None:
        person, now = make_person(), 0
        for since, took, project, is_swept in acts:
            now += since
            if is_swept:
                end_what_is_idle(person, now)
            answer(person, now, took=took, work=f"project:{project}")
        Contribution.objects.settle_idle()
        found, reckoned = spans(person), Reckoned(acts)
        assert all(one[2] <= next_one[1] for one, next_one in pairwise(found))
        assert reckoned.given(found) == reckoned.minutes()
        assert sum(span[3] or 0 for span in found) == sum(reckoned.minutes())
        for project, seconds in reckoned.seconds().items():
            counted = sum(Fraction(str(span[2])) - Fraction(str(span[1])) for span in found if span[0] == project)
            assert abs(counted - seconds) < Fraction(1, 10_000)


def end_what_is_idle(person: Person, now: int) -> None:
    """As the job does, when the clock stands at this second after noon."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("select * from awn_ledger_end(%s, %s)", [person.pk, at(now - IDLE)])
