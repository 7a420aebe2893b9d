"""Fixtures of every test: a folder that another account reaches, and the database for those that ask for it."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.test import override_settings
from django.utils.translation import deactivate
from pytest_django import DjangoDbBlocker


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder with a short path that every account may pass through, for what another account runs."""
    with tempfile.TemporaryDirectory(prefix="awn-") as folder:
        Path(folder).chmod(0o755)
        yield Path(folder)


@pytest.fixture(autouse=True)
def language_of_nobody() -> Iterator[None]:
    """A request leaves its language behind in the thread; no test begins in that of the one before."""
    yield
    deactivate()


@pytest.fixture(scope="module")
def desk_settings() -> Iterator[None]:
    """The desk's settings in place of the platform's, for the tests of one module."""
    from awn.config import desk_settings

    kept = ("INSTALLED_APPS", "DATABASES")
    with override_settings(**{name: value for name, value in vars(desk_settings).items() if name.isupper() and name not in kept}):
        yield


@pytest.fixture(scope="session")
def django_db_setup(django_test_environment: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:  # noqa: ARG001
    """One PostgreSQL for the whole run, started when the first test asks for a database (`django_db`).

    The tables are made by their owner; tests then act in the application's role, as the platform does.
    """
    from awn.config.tests.embedded import database_for_tests

    with django_db_blocker.unblock(), database_for_tests():
        yield
