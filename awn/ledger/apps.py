"""Hours and qualifications."""

from django.apps import AppConfig


class LedgerConfig(AppConfig):
    name = "awn.ledger"
    label = "ledger"
