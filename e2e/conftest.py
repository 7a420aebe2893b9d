"""Fixtures of the journeys: the browser of this machine, quiet and without network of its own, a desk, and the platform."""

from collections.abc import Iterator
from typing import Any

import pytest

from e2e.browser import QUIET, executable
from e2e.desk import running_desk
from e2e.platform import Installation, running_installation


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    found = executable()
    assert found is not None, "No browser: run `make browser`."
    return {**browser_type_launch_args, "executable_path": str(found), "args": list(QUIET)}


@pytest.fixture
def desk() -> Iterator[str]:
    """The opening address of a desk of this test alone."""
    with running_desk() as address:
        yield address


@pytest.fixture(scope="session")
def installation() -> Iterator[Installation]:
    """A platform without its worker, one for the run; its database begins empty."""
    with running_installation(collected=True) as running:
        yield running


@pytest.fixture(scope="session")
def platform(installation: Installation) -> str:
    """The address of that platform."""
    return installation.address
