"""Where the work is: a page that loads itself again without scripts, and a small answer for the script that asks."""

import time

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.urls import reverse
from django.views import View

from awn.aid.desk.jobs import Job, Stage
from awn.aid.desk.pages import show
from awn.aid.desk.work import desk
from awn.arabic.wording import Message, message
from awn.kit.isolation import plain_sentence
from awn.kit.see_other import SeeOther


class Progress(View):
    def get(self, request: HttpRequest) -> HttpResponse:
        job = desk.work.job
        if job is None:
            return SeeOther(reverse("start"))
        elif job.stage == Stage.DONE:
            return SeeOther(reverse(job.then))
        return show(
            request,
            "progress",
            {"job": job, "words": _words(job), "percent": _percent(job), "back": reverse(job.back)},
            step=job.back,
        )


class State(View):
    """`{"running": true, "percent": 45, "words": "…"}`; when it is over, the page is loaded once more. Stopping takes until the thread ends."""

    def get(self, request: HttpRequest) -> HttpResponse:  # noqa: ARG002
        job = desk.work.job
        if job is None or job.is_over:
            return JsonResponse({"running": False})
        seconds = int(time.monotonic() - job.began)
        return JsonResponse({"running": True, "percent": _percent(job), "words": plain_sentence(_words(job)), "seconds": seconds})


class Stop(View):
    def post(self, request: HttpRequest) -> HttpResponse:  # noqa: ARG002
        job = desk.work.job
        if job is None:
            return SeeOther(reverse("start"))
        job.stop()
        return SeeOther(reverse(job.then if job.stage == Stage.DONE else "progress"))


def _words(job: Job) -> str | Message:
    return message("Stopping. What is being worked out just now ends first.") if job.stage == Stage.STOPPING else job.step


def _percent(job: Job) -> int:
    return round(job.share * 100)
