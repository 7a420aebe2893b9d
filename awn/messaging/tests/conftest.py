"""A postbox that the platform's letters really reach."""

from collections.abc import Iterator

import pytest
from pytest_django import Settings

from awn.messaging.tests.mail_server import Postbox, mail_server


@pytest.fixture
def postbox(settings: Settings) -> Iterator[Postbox]:
    with mail_server() as (box, port):
        settings.MAILERS = {
            "default": {
                "BACKEND": "django.core.mail.backends.smtp.EmailBackend",
                "OPTIONS": {"host": "127.0.0.1", "port": port, "timeout": 5},
            }
        }
        yield box
