"""Projects of small tasks."""

from django.apps import AppConfig


class MicrotasksConfig(AppConfig):
    name = "awn.microtasks"
    label = "microtasks"

    def ready(self) -> None:
        from awn.microtasks.erasing import let_go
        from awn.people.signals import person_erased

        person_erased.connect(let_go, dispatch_uid="microtasks")
