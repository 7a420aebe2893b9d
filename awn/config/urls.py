"""Addresses of the platform: Arabic without a prefix, English under /en/."""

from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path

from awn.config.health import Health

urlpatterns = [
    path("health/", Health.as_view(), name="health"),
    *i18n_patterns(
        *([path("kit/", include("awn.kit.urls"))] if settings.SHOW_KIT else []),
        prefix_default_language=False,
    ),
]
