"""Where the work is: a page that loads itself again without scripts, and a small answer for the script that asks."""

import time

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.urls import reverse
from django.views import View

from awn.aid.desk.jobs import Job, Stage
from awn.aid.desk.pages import SeeOther, show
from awn.aid.desk.work import desk
from awn.kit.isolation import plain_sentence


class Progress(View):
    def get(self, request: HttpRequest) -> HttpResponse:
        job = desk.work.job
        if job is None:
            return SeeOther(reverse("start"))
        elif job.stage == Stage.DONE:
            return SeeOther(reverse(job.then))
        return show(request, "progress", {"job": job, "percent": _percent(job), "back": reverse(job.back)}, step=job.back)


class State(View):
    """`{"running": true, "percent": 45, "words": "…"}`; when it is over, the page is loaded once more."""

    def get(self, request: HttpRequest) -> HttpResponse:  # noqa: ARG002
        job = desk.work.job
        if job is None or job.stage != Stage.RUNNING:
            return JsonResponse({"running": False})
        seconds = int(time.monotonic() - job.began)
        return JsonResponse({"running": True, "percent": _percent(job), "words": plain_sentence(job.step), "seconds": seconds})


class Stop(View):
    def post(self, request: HttpRequest) -> HttpResponse:  # noqa: ARG002
        job = desk.work.job
        if job is None:
            return SeeOther(reverse("start"))
        job.stop()
        return SeeOther(reverse("progress" if job.stage == Stage.STOPPED else job.then))


def _percent(job: Job) -> int:
    return round(job.share * 100)
