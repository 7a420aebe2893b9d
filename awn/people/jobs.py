"""Jobs of accounts: what lives a day is gone after it."""

from django.utils import timezone
from procrastinate.contrib.django import app

from awn.people.models import SentCode, Session, Tries


@app.periodic(cron="41 * * * *")
@app.task(queueing_lock="forget_past_log_ins")
def forget_past_log_ins(timestamp: int) -> None:  # noqa: ARG001
    """Deletes codes and counts of tries whose time is over, and sessions that have ended. It may be done twice."""
    SentCode.objects.past().delete()
    Tries.objects.past().delete()
    Session.objects.filter(expire_date__lt=timezone.now()).delete()
