"""Notices to people, and the channels that carry them."""

from django.apps import AppConfig


class MessagingConfig(AppConfig):
    name = "awn.messaging"
    label = "messaging"
