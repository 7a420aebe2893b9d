"""Bodies, what people may do in them, and their verification."""

from django.apps import AppConfig


class OrganisationsConfig(AppConfig):
    name = "awn.organisations"
    label = "organisations"

    def ready(self) -> None:
        from awn.organisations.erasing import end_roles
        from awn.people.signals import person_erased

        person_erased.connect(end_roles, dispatch_uid="organisations")
