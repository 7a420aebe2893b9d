"""Complaints and appeals, outside the accused body, with deadlines."""

from django.apps import AppConfig


class ComplaintsConfig(AppConfig):
    name = "awn.complaints"
    label = "complaints"
