"""A task that one holds: its page, the answer, giving it back, more time, stopping."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language
from django.views import View

from awn.arabic.wording import Message, message
from awn.kit.access import public
from awn.kit.said import said_last, say_next
from awn.kit.see_other import SeeOther
from awn.microtasks import giving
from awn.microtasks.answering import Receipt, answer
from awn.microtasks.becoming import said_of
from awn.microtasks.forms import AnswerForm
from awn.microtasks.keeping import forget_kept, keep_answer, keep_typed, kept_answer
from awn.microtasks.lately import project_of
from awn.microtasks.models import Lease, Project
from awn.microtasks.models.lease import Ending
from awn.microtasks.showing import REASONS, reason_of, words_of
from awn.microtasks.sittings import thanks_page
from awn.microtasks.views.found import held
from awn.microtasks.workspace import NOTHING_LEFT, kept_out, next_task, onward, work_page
from awn.people.access import led_to
from awn.people.models import Person
from awn.people.requests import PersonRequest

MORE_TIME = message("You have more time for it.")
NO_MORE_TIME = message("Somebody else has that task now. Here is the next one.")
GIVEN_BACK = message("The task is given back, without a mark against anybody.")


class Held(View):
    """The question of a held task; of one that ended or ran out, what can be done now."""

    def get(self, request: PersonRequest, token: UUID) -> HttpResponse:
        lease = held(request, token)
        waiting = kept_answer(request, token)
        closed = kept_out(request, lease.microtask.project, request.user)
        if closed is not None:
            return closed
        elif waiting is not None:
            return render(request, "microtasks/kept_answer.html", {"lease": lease, "fields": waiting})
        elif lease.is_live:
            return work_page(request, lease, said=said_last(request) or "")
        else:
            context = {"lease": lease, "project": lease.microtask.project, "ran_out": lease.ended_at is None}
            return render(request, "microtasks/ended.html", {**context, "was_answered": lease.ending == Ending.ANSWERED})


@public
class AnswerOf(View):
    """Takes the answer and shows the next task in the same response: sent twice it is harmless. Public, so that an answer which comes after the session has
    ended is kept until its person has logged in again, instead of being lost on the way."""

    def get(self, request: HttpRequest, token: UUID) -> HttpResponse:  # noqa: ARG002
        return SeeOther(reverse("task_held", args=[token]))

    def post(self, request: HttpRequest, token: UUID) -> HttpResponseBase:
        person = request.user
        if not isinstance(person, Person):
            return keep_answer(request, token)
        elif getattr(person, "has_withdrawn_consent", False):
            return led_to("consent_needed", request)
        project = project_of(token, person, request.POST.get("work_token", ""))
        if project is None:
            raise Http404
        closed = kept_out(request, project, person)
        if closed is not None:
            return closed
        form = AnswerForm(request.POST, kind=project.kind)
        if form.is_valid():
            return self._taken(request, token, project, person, form)
        else:
            return work_page(request, held(request, token), form=form)  # type: ignore[arg-type]  # of a person, as asked above

    def _taken(self, request: HttpRequest, token: UUID, project: Project, person: Person, form: AnswerForm) -> HttpResponse:
        choice, typed = form.cleaned_data["choice"], form.cleaned_data["typed"]
        receipt = answer(token, project, by=person, choice=choice, typed=typed, language=get_language() or "ar")
        if receipt.fate == "unknown":
            raise Http404
        forget_kept(request)
        if "pack" in request.POST:
            return (
                HttpResponse(status=204)
                if request.POST["pack"] == "script"
                else SeeOther(reverse("task_pack", args=[project.uid]))
            )
        said, why = _said(receipt, token, project, unsure=choice is None and typed is None)
        lease = next_task(project, person)
        if lease:
            return work_page(request, lease, said=said, why=why)
        else:
            return thanks_page(request, person, said=said, nothing_left=NOTHING_LEFT, project=project)


class ReturnOf(View):
    """Giving a task back, for a reason."""

    def get(self, request: PersonRequest, token: UUID) -> HttpResponse:  # noqa: ARG002
        return SeeOther(reverse("task_held", args=[token]))

    def post(self, request: PersonRequest, token: UUID) -> HttpResponse:
        project = held(request, token).microtask.project
        reason = request.POST.get("reason", "")
        code = reason if reason in dict(REASONS) else ""
        giving.give_back(token, by=request.user, known=code == "known", reason=code)
        return onward(request, project, request.user, GIVEN_BACK)


class ExtensionOf(View):
    """More time; what was typed stays."""

    def get(self, request: PersonRequest, token: UUID) -> HttpResponse:  # noqa: ARG002
        return SeeOther(reverse("task_held", args=[token]))

    def post(self, request: PersonRequest, token: UUID) -> HttpResponse:
        lease = held(request, token)
        closed = kept_out(request, lease.microtask.project, request.user)
        if closed is not None:
            return closed
        keep_typed(request, token)
        if giving.extend(token, by=request.user):
            say_next(request, MORE_TIME)
            return SeeOther(reverse("task_held", args=[token]))
        else:
            return onward(request, lease.microtask.project, request.user, NO_MORE_TIME)


class Stop(View):
    """Ends all that the person holds, with thanks."""

    def get(self, request: PersonRequest) -> HttpResponse:  # noqa: ARG002
        return SeeOther(reverse("tasks"))

    def post(self, request: PersonRequest) -> HttpResponse:
        giving.stop(by=request.user)
        return SeeOther(reverse("tasks_thanks"))


class Thanks(View):
    """What was done in this sitting."""

    def get(self, request: PersonRequest) -> HttpResponse:
        return thanks_page(request, request.user)


def _said(receipt: Receipt, token: UUID, project: Project, *, unsure: bool) -> tuple[Message, str]:
    """What became of the answer, and why the known answer is right, if it was known and something else was said."""
    if receipt.fate == "gold" and not receipt.was_right and not unsure:
        task = Lease.objects.select_related("microtask").get(token=token).microtask
        return said_of(receipt, unsure=unsure, right=words_of(project.kind, task.truth)), reason_of(task.data)
    else:
        return said_of(receipt, unsure=unsure), ""
