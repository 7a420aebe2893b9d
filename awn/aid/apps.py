"""Aid lists: their pages on the desk and on the platform."""

from django.apps import AppConfig


class AidConfig(AppConfig):
    name = "awn.aid"
    label = "aid"

    def import_models(self) -> None:
        """The desk runs without a database and without the parts that the platform's tables point at: there this part has pages alone."""
        assert self.apps is not None
        if self.apps.is_installed("awn.microtasks"):
            super().import_models()
        else:
            self.models = self.apps.all_models[self.label]
