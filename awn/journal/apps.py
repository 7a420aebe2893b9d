"""What was done, in lines that are only ever added, over opaque ids."""

from django.apps import AppConfig


class JournalConfig(AppConfig):
    name = "awn.journal"
    label = "journal"
