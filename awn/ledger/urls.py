"""Addresses of the ledger, under /ledger/."""

from django.urls import path

from awn.ledger.views.hours import HoursFile, MyHours

urlpatterns = [
    path("hours/", MyHours.as_view(), name="my_hours"),
    path("hours/file/", HoursFile.as_view(), name="my_hours_file"),
]
