"""Jobs of the journal: ordering what was written, and signing the state every hour."""

from django.db import close_old_connections
from procrastinate.contrib.django import app

from awn.journal import sequencing, signing


@app.periodic(cron="* * * * *")
@app.task(queueing_lock="sequence_journal", lock="journal")
def sequence_journal(timestamp: int) -> None:  # noqa: ARG001
    """Gives the lines that wait their place."""
    close_old_connections()
    sequencing.sequence()


@app.periodic(cron="7 * * * *")
@app.task(queueing_lock="sign_journal", lock="journal")
def sign_journal(timestamp: int) -> None:  # noqa: ARG001
    """Signs the state of the journal. It fails, and is seen to, when what was signed before has been changed."""
    close_old_connections()
    signing.sign_checkpoint()
