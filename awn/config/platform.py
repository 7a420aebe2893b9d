"""Setting up Django for a command of the platform."""

import os


def set_up() -> None:
    """Sets Django up with the platform's settings, unless that is done or other settings are named."""
    import django

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "awn.config.settings")
    django.setup()
