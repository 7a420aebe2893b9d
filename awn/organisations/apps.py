"""Bodies, what people may do in them, and their verification."""

from django.apps import AppConfig


class OrganisationsConfig(AppConfig):
    name = "awn.organisations"
    label = "organisations"
