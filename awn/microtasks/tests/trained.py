"""A kind of tasks that asks for training, and shows data of people."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any, Final

import pytest

from awn.arabic.wording import message
from awn.microtasks.kinds import Choice, Kind, kinds
from awn.microtasks.tests.kinds import SAME

TRAINED: Final[Kind] = replace(
    SAME,
    code="test.trained",
    needs="test.trained",
    is_sensitive=True,
    choices=(Choice("yes", message("Yes"), "1"), Choice("no", message("No"), "2")),
)


@pytest.fixture
def trained(settings: Any) -> Iterator[Kind]:
    """Registers it for one test."""
    settings.WIRING_TASK_KINDS = [*settings.WIRING_TASK_KINDS, "awn.microtasks.tests.trained.TRAINED"]
    kinds.cache_clear()
    yield TRAINED
    kinds.cache_clear()


@pytest.fixture
def alone(settings: Any) -> Iterator[Kind]:
    """One kind for one test, as if no part had registered any other."""
    settings.WIRING_TASK_KINDS = ["awn.microtasks.tests.kinds.SAME"]
    kinds.cache_clear()
    yield SAME
    kinds.cache_clear()
