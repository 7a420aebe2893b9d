"""The page of all components, for development and tests."""

from django.urls import path

from awn.kit.views import Components

urlpatterns = [path("", Components.as_view(), name="kit")]
