"""Jobs of the demonstration: none is ever queued elsewhere."""

from django.utils import timezone
from procrastinate.contrib.django import app

from awn.aid.models import AidList
from awn.demo.lists import MOST_STEPS, STEP, go_on
from awn.messaging.queueing import queue


@app.task(name="demo.go_on")
def bring_on(aid_list: str, step: int = 0) -> None:
    """Does the next step of a list of the demonstration, and comes again while there is another. It may be done twice."""
    for found in AidList.objects.select_related("organisation", "made_by").filter(uid=aid_list):
        if go_on(found) and step < MOST_STEPS:
            queue("demo.go_on", at=timezone.now() + STEP, aid_list=aid_list, step=step + 1)
