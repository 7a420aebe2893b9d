"""Jobs of bodies."""

from django.utils import timezone
from procrastinate.contrib.django import app

from awn.organisations.models import Document, Organisation
from awn.organisations.telling import tell_paper_runs_out


@app.periodic(cron="17 5 * * *")
@app.task(name="organisations.warn_of_papers", queueing_lock="organisations.warn_of_papers")
def warn_of_papers(timestamp: int) -> None:  # noqa: ARG001
    """Tells the owners of working bodies of papers that run out within thirty days, of each paper once."""
    working = Organisation.objects.working()
    for document in Document.objects.running_out(on=timezone.localdate()).filter(organisation__in=working):
        tell_paper_runs_out(document)
