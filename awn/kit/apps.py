"""The kit: base page, components, styles and behaviours that every page stands on."""

from django.apps import AppConfig


class KitConfig(AppConfig):
    name = "awn.kit"
    label = "kit"
