"""Addresses of the pages around every part. Those of `plain` are the same in all languages."""

from typing import Final

from django.urls import path, re_path

from awn.config.pages.appearance import Appearance
from awn.config.pages.home import Home
from awn.config.pages.machines import Manifest, Offline, Robots, SecurityContact, Worker
from awn.config.pages.pictures import Card, Icon
from awn.config.pages.quick_exit import QuickExit
from awn.config.pages.saying import Conduct, Saying

plain: Final = [
    path("exit/", QuickExit.as_view(), name="quick_exit"),
    path("worker.js", Worker.as_view(), name="worker"),
    path("card.png", Card.as_view(), name="picture"),
    re_path(r"^icon-(192|512)\.png$", Icon.as_view(), name="app_icon"),
    path("robots.txt", Robots.as_view(), name="robots"),
    path(".well-known/security.txt", SecurityContact.as_view(), name="security_contact"),
]
urlpatterns: Final = [
    path("", Home.as_view(), name="home"),
    path("about/", Saying.as_view(page="about"), name="about"),
    path("data-protection/", Saying.as_view(page="data_protection"), name="data_protection"),
    path("conduct/", Conduct.as_view(), name="conduct"),
    path("accessibility/", Saying.as_view(page="accessibility"), name="accessibility"),
    path("contact/", Saying.as_view(page="contact"), name="contact"),
    path("appearance/", Appearance.as_view(), name="appearance"),
    path("offline/", Offline.as_view(), name="offline"),
    path("manifest.webmanifest", Manifest.as_view(), name="manifest"),
]
