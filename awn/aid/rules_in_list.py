"""What each rule changed in the entries of a run: how many values, and a few of them."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, cast

from django.core.cache import caches

from awn.aid.desk.rule_names import rule_words
from awn.aid.models import Entry, Preparation
from awn.arabic.wording import Message

EXAMPLES: Final = 3
WHOLE: Final = 60 * 60  # seconds for which the numbers of a run are remembered: a run never changes


@dataclass(frozen=True, slots=True)
class RuleInList:
    """One rule with the number of values that it changed and of entries that they stand in."""

    rule: str
    number: int
    entries: int

    @property
    def words(self) -> Message:
        return rule_words(self.rule)


@dataclass(slots=True)
class _Counted:
    values: Counter[str] = field(default_factory=Counter)
    entries: Counter[str] = field(default_factory=Counter)


def rules_in(run: Preparation) -> list[RuleInList]:
    """The busiest first. The first time it opens every entry of the run; then the numbers are remembered, and nothing else."""
    counted = cast(_Counted, caches["memory"].get_or_set(f"aid.rules.{run.pk}", lambda: _count(run), WHOLE))
    return [RuleInList(rule, number, counted.entries[rule]) for rule, number in counted.values.most_common()]


def examples_of(run: Preparation, rule: str) -> list[Mapping[str, str]]:
    """A few values before and after it."""
    found: list[Mapping[str, str]] = []
    for entry in Entry.objects.filter(run=run, changed__gt=0).order_by("number").only("household").iterator(chunk_size=200):
        found += [change for change in entry.data["changes"] if change["rule"] == rule and change["raw"] != change["cleaned"]]
        if len(found) >= EXAMPLES:
            break
    return found[:EXAMPLES]


def _count(run: Preparation) -> _Counted:
    counted = _Counted()
    for entry in Entry.objects.filter(run=run, changed__gt=0).only("household").iterator(chunk_size=1000):
        rules = [change["rule"] for change in entry.data["changes"]]
        counted.values.update(rules)
        counted.entries.update(set(rules))
    return counted
