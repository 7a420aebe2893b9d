"""Values that only this installation can read: encrypted columns, a blind index for exact look-up, the key ring."""

from django.apps import AppConfig


class SealedConfig(AppConfig):
    name = "awn.sealed"
    label = "sealed"
