"""Jobs about lists that were approved: the review of what one person released, receipt lists, copies of what left. Each may be done twice."""

from django.utils import timezone
from procrastinate.contrib.django import app

from awn.aid.models import Approval, HandOn, Receipt
from awn.aid.served import match_receipt
from awn.aid.telling import tell_to_be_reviewed


@app.task(name="aid.ask_for_review")
def ask_for_review(approval: str) -> None:
    """After 24 hours: asks for the review of what one person released alone, unless it was reviewed."""
    for found in Approval.objects.select_related("version__aid_list__organisation").filter(uid=approval):
        if found.is_to_be_reviewed and not found.is_in_force:
            tell_to_be_reviewed(found)


@app.task(name="aid.match_receipt", queue="lists")
def match(receipt: str) -> None:
    """Finds who of a version stands in a receipt list, if nobody has."""
    for found in Receipt.objects.select_related("version__aid_list").filter(uid=receipt):
        match_receipt(found)


@app.periodic(cron="17 3 * * *")
@app.task(name="aid.drop_handed", queueing_lock="aid.drop_handed")
def drop_handed(timestamp: int) -> None:  # noqa: ARG001
    """Deletes the sealed copies of what left more than 30 days ago."""
    for found in HandOn.objects.kept_too_long(at=timezone.now()).select_related("version__aid_list"):
        found.drop()
