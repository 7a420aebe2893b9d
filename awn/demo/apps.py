"""The demonstration world: a generated country, its people, mailbox and doors."""

from django.apps import AppConfig


class DemoConfig(AppConfig):
    name = "awn.demo"
    label = "demo"
