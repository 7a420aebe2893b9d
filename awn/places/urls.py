"""Addresses of places."""

from django.urls import path

from awn.places.views.search import Search

urlpatterns = [path("", Search.as_view(), name="places")]
