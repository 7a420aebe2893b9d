"""Jobs of complaints."""

from django.utils import timezone
from procrastinate.contrib.django import app

from awn.complaints.models import Complaint
from awn.complaints.telling import tell_handlers


@app.periodic(cron="7 5 * * *")
@app.task(name="complaints.remind", queueing_lock="complaints.remind")
def remind(timestamp: int) -> None:  # noqa: ARG001
    """Reminds whoever owes an answer whose deadline has passed, once a day."""
    now = timezone.now()
    for complaint in Complaint.objects.due(at=now):
        tell_handlers(complaint, f"due-{now:%Y%m%d}")
