"""Jobs of aid lists: each fetches a row and calls its verb. Each may be done twice."""

from django.utils import timezone
from procrastinate.contrib.django import app

from awn.aid import asking, list_jobs
from awn.aid.carrying_out import carry_out, read_columns
from awn.aid.models import AidList, Preparation, SourceFile
from awn.messaging.queueing import queue


@app.task(name="aid.prepare", queue="lists")
def prepare(run: str) -> None:
    """Does the work of a run, if it still waits."""
    for found in Preparation.objects.select_related("aid_list__organisation").filter(uid=run):
        carry_out(found)


@app.task(name="aid.read", queue="lists")
def read(aid_list: str) -> None:
    """Reads the columns of the files that nobody has read yet."""
    for found in AidList.objects.select_related("organisation").filter(uid=aid_list):
        read_columns(found)


@app.task(name="aid.ask")
def ask(aid_list: str) -> None:
    """Puts the questions that wait before volunteers, if the list asks them."""
    for found in AidList.objects.select_related("organisation").filter(uid=aid_list):
        asking.renew_questions(found)


@app.periodic(cron="* * * * *")
@app.task(name="aid.take_up", queueing_lock="aid.take_up")
def take_up(timestamp: int) -> None:  # noqa: ARG001
    """Gives the runs whose process died to another; reads files whose job was lost; takes back questions whose last day is over."""
    now = timezone.now()
    for run in [*Preparation.objects.silent(at=now), *Preparation.objects.forgotten(at=now)]:
        run.take_up()
    for aid_list in AidList.objects.open().filter(files__in=SourceFile.objects.forgotten(at=now)).distinct():
        queue("aid.read", aid_list=str(aid_list.uid))
    asking.withdraw_expired()


__all__ = ["ask", "list_jobs", "prepare", "read", "take_up"]


@app.periodic(cron="37 3 * * *")
@app.task(name="aid.forget", queueing_lock="aid.forget")
def forget(timestamp: int) -> None:  # noqa: ARG001
    """Deletes what names anybody in lists that were closed a year ago."""
    for aid_list in AidList.objects.to_forget(at=timezone.now()):
        aid_list.forget()
