"""Notices to people, and the channels that carry them."""

from django.apps import AppConfig


class MessagingConfig(AppConfig):
    name = "awn.messaging"
    label = "messaging"

    def ready(self) -> None:
        from awn.messaging.changed_ways import tell
        from awn.people.signals import way_changed

        way_changed.connect(tell, dispatch_uid="messaging")
