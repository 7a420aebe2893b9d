"""Which pages need no account: every view is behind log-in unless it is marked public."""

from django.contrib.auth.decorators import login_not_required
from django.utils.decorators import method_decorator

public = method_decorator(login_not_required, name="dispatch")
"""Marks a view class whose pages anybody may read."""
