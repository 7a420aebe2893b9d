"""Settings of the list desk: Django without a database, for one person on this machine."""

SECRET_KEY = "replaced-at-each-start"  # noqa: S105
INSTALLED_APPS: list[str] = []
USE_TZ = True
