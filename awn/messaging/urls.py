"""Addresses of messaging."""

from django.urls import path

from awn.messaging.views.notices import Notices
from awn.messaging.views.reading import Reading, ReadingAll

urlpatterns = [
    path("", Notices.as_view(), name="notices"),
    path("reading/", ReadingAll.as_view(), name="notices_reading"),
    path("<uuid:uid>/reading/", Reading.as_view(), name="notice_reading"),
]
