"""Jobs of messaging: each fetches a row and calls its verb."""

from datetime import timedelta

from django.utils import timezone
from procrastinate.contrib.django import app

from awn.messaging.models import Delivery
from awn.messaging.sending import send
from awn.messaging.unused import erase_unused, warn_unused

KEPT = timedelta(days=365)


@app.task(name="messaging.deliver")
def deliver(key: str, channel: str) -> None:
    """Sends one delivery, if it still is to be sent."""
    for delivery in Delivery.objects.select_related("person").filter(key=key, channel=channel):
        send(delivery)


@app.periodic(cron="*/2 * * * *")
@app.task(name="messaging.sweep", queueing_lock="messaging.sweep")
def sweep(timestamp: int) -> None:  # noqa: ARG001
    """Sends what is due and whose own job was lost."""
    for delivery in Delivery.objects.select_related("person").due(at=timezone.now() - timedelta(minutes=1))[:500]:
        send(delivery)


@app.periodic(cron="41 2 * * *")
@app.task(name="messaging.forget", queueing_lock="messaging.forget")
def forget(timestamp: int) -> None:  # noqa: ARG001
    """Deletes what was written longer ago than notices are kept."""
    Delivery.objects.filter(written_at__lt=timezone.now() - KEPT).delete()


@app.periodic(cron="17 3 * * *")
@app.task(name="messaging.end_unused", queueing_lock="messaging.end_unused")
def end_unused(timestamp: int) -> None:  # noqa: ARG001
    """Warns accounts that nobody has used for almost three years, and erases those that were warned in time."""
    now = timezone.now()
    warn_unused(at=now)
    erase_unused(at=now)
