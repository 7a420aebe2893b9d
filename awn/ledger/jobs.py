"""Jobs of the ledger."""

from procrastinate.contrib.django import app

from awn.ledger.models import Contribution


@app.periodic(cron="*/5 * * * *")
@app.task(name="ledger.settle", queueing_lock="ledger.settle")
def settle(timestamp: int) -> None:  # noqa: ARG001
    """Counts the minutes of sittings that ended by themselves, every five minutes."""
    Contribution.objects.settle_idle()
