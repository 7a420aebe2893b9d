"""Administrative areas with their codes, and finding them by what people type."""

from django.apps import AppConfig


class PlacesConfig(AppConfig):
    name = "awn.places"
    label = "places"
