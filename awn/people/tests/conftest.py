"""What the tests of accounts share."""

from collections.abc import Iterator

import pytest
from pytest_django import Settings

from awn.people.tests.letters import all_letters


@pytest.fixture
def letters(settings: Settings) -> Iterator[None]:
    """Codes are put where the test can read them, by e-mail and by text message; numbers are read as Sudanese ones."""
    settings.CODE_SENDER = "awn.people.tests.letters.take"
    settings.CODE_WAYS = ("email", "sms")
    settings.AWN_REGION = "SD"
    all_letters()
    yield
    all_letters()
