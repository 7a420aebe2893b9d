"""One emergency: its area, the bodies taking part, teams and shifts."""

from django.apps import AppConfig


class ResponsesConfig(AppConfig):
    name = "awn.responses"
    label = "responses"
