"""Addresses of people."""

from awn.people.account_urls import ACCOUNT_PATHS
from awn.people.profile_urls import PROFILE_PATHS

urlpatterns = [*ACCOUNT_PATHS, *PROFILE_PATHS]
