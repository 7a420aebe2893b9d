"""Addresses of the platform: Arabic without a prefix, English under /en/."""

from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path

from awn.config.health import Health
from awn.config.pages.urls import plain

urlpatterns = [
    path("health/", Health.as_view(), name="health"),
    *plain,
    *i18n_patterns(
        path("", include("awn.config.pages.urls")),
        path("", include("awn.people.urls")),
        *([path("kit/", include("awn.kit.urls"))] if settings.SHOW_KIT else []),
        *([path("demo/", include("awn.demo.urls"))] if settings.DEMO else []),
        path("notices/", include("awn.messaging.urls")),
        path("complaints/", include("awn.complaints.urls")),
        path("places/", include("awn.places.urls")),
        path("organisations/", include("awn.organisations.urls")),
        path("responses/", include("awn.responses.urls")),
        path("ledger/", include("awn.ledger.urls")),
        path("tasks/", include("awn.microtasks.urls")),
        path("lists/", include("awn.aid.urls")),
        prefix_default_language=False,
    ),
]
handler400 = "awn.config.pages.errors.misshapen"
handler403 = "awn.config.pages.errors.refused"
handler404 = "awn.config.pages.errors.not_found"
handler429 = "awn.config.pages.errors.too_many"
handler500 = "awn.config.pages.errors.broken"
