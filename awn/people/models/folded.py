"""Comparing texts inside the database."""

from django.db import models
from django.db.models import Func


class Fold(Func):
    """The comparing form of a text: `awn.arabic.folding.fold` inside the database."""

    function = "awn_fold"
    arity = 1
    output_field = models.TextField()
