"""One emergency: its area, the bodies taking part, teams and shifts."""

from django.apps import AppConfig


class ResponsesConfig(AppConfig):
    name = "awn.responses"
    label = "responses"

    def ready(self) -> None:
        from awn.people.signals import person_erased
        from awn.responses.erasing import end_places

        person_erased.connect(end_places, dispatch_uid="responses")
