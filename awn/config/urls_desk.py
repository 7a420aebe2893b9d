"""Addresses of the list desk: Arabic without a prefix, English under /en/."""

from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path

from awn.aid.desk.views.opening import Opening

urlpatterns = [
    path("open/<str:token>/", Opening.as_view(), name="open"),
    *i18n_patterns(
        path("", include("awn.aid.desk.urls")),
        *([path("kit/", include("awn.kit.urls"))] if settings.SHOW_KIT else []),
        prefix_default_language=False,
    ),
]
handler404 = "awn.aid.desk.views.errors.not_found"
handler500 = "awn.aid.desk.views.errors.broken"
handler403 = "awn.aid.desk.views.errors.refused"
handler400 = "awn.aid.desk.views.errors.misshapen"
