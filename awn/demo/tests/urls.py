"""The platform's addresses with the doors of the demonstration, which are closed in other tests."""

from importlib import import_module

from django.urls import include, path

urlpatterns = [path("demo/", include("awn.demo.urls")), *import_module("awn.config.urls").urlpatterns]
