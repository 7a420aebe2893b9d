"""What the worker does for the journal."""

import pytest
from django.db import transaction
from procrastinate.contrib.django import app

from awn.journal.jobs import sequence_journal, sign_journal
from awn.journal.models import Checkpoint, Leaf
from awn.journal.tests.objects import make_lines


@pytest.mark.django_db(transaction=True)
def test_lines_are_ordered_every_minute_and_signed_every_hour() -> None:
    cron = {each.task.name: each.cron for each in app.periodic_registry.periodic_tasks.values()}
    assert (cron[sequence_journal.name], cron[sign_journal.name]) == ("* * * * *", "7 * * * *")
    with transaction.atomic():
        make_lines(2)
    sequence_journal(timestamp=0)
    assert (Leaf.objects.count(), Checkpoint.objects.count()) == (2, 0)
    with transaction.atomic():
        make_lines(1)
    sign_journal(timestamp=0)
    assert list(Checkpoint.objects.values_list("size", flat=True)) == [3]
