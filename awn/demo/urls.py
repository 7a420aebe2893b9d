"""Addresses of the demonstration."""

from django.urls import path

from awn.demo.views.being import Being, Cast
from awn.demo.views.mailbox import Mailbox
from awn.demo.views.tour import Tour

urlpatterns = [
    path("", Cast.as_view(), name="demo"),
    path("being/<uuid:uid>/", Being.as_view(), name="demo_being"),
    path("mailbox/", Mailbox.as_view(), name="demo_mailbox"),
    path("tour/", Tour.as_view(), name="demo_tour"),
]
