"""The garbage collector rests while a list is prepared, and works again afterwards."""

import gc
from collections.abc import Iterator

import pytest

from awn.aid.preparing.collector import collector_at_rest


@pytest.fixture(autouse=True)
def at_work() -> Iterator[None]:
    gc.enable()
    yield
    gc.enable()


def test_the_collector_rests_within_and_works_again_after() -> None:
    with collector_at_rest(), collector_at_rest():
        within = gc.isenabled()
    assert (within, gc.isenabled()) == (False, True)


def test_the_collector_works_again_after_a_failure() -> None:
    with pytest.raises(ZeroDivisionError), collector_at_rest():
        1 / 0  # noqa: B018
    assert gc.isenabled()


def test_a_collector_that_somebody_else_put_to_rest_is_left_so() -> None:
    gc.disable()
    with collector_at_rest():
        pass
    assert not gc.isenabled()
