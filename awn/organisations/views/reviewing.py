"""The stewards' queue, one registration to be read, and the three ways in which it ends."""

from uuid import UUID

from django import forms
from django.core.exceptions import PermissionDenied
from django.db.models import OuterRef, QuerySet, Subquery
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy
from django.views import View

from awn.arabic.wording import message
from awn.kit.fields import ProseField
from awn.kit.see_other import SeeOther
from awn.organisations.forms import NothingForm, ReasonForm
from awn.organisations.models import Document, Hosting, Organisation, Submission, Succession, Suspension
from awn.organisations.models.submission import ASKED_ABOUT
from awn.organisations.pages import ask, explain, show
from awn.organisations.views.inside import FACT_NAMES
from awn.organisations.views.submissions import answers
from awn.people.access import confirmed, for_stewards
from awn.people.refusals import Refused
from awn.people.requests import PersonRequest

MOST_PAPERS = 100  # shown at once


@for_stewards
class Verifications(View):
    """What waits, the oldest first; bodies without an owner; papers that have run out; spaces offered; bodies suspended now."""

    def get(self, request: PersonRequest) -> HttpResponse:
        waiting = Submission.objects.waiting().select_related("organisation").order_by("at")
        context = {
            "waiting": list(waiting),
            "offers": [
                request.build_absolute_uri(reverse("organisation_hosting", args=[offer.secret]))
                for offer in Hosting.objects.live().filter(offered_by=request.user).order_by("offered_at")
            ],
            "ownerless": list(_ownerless()),
            "run_out": list(_run_out()[:MOST_PAPERS]),
            "suspensions": list(Suspension.objects.current().select_related("organisation").order_by("-at")),
        }
        return show(request, "organisations/verifications", context)


def _ownerless() -> QuerySet[Organisation]:
    """Verified bodies without an owner, each with the naming of a new one that waits (`named`)."""
    named = Succession.objects.waiting().filter(organisation=OuterRef("pk")).values("uid")[:1]
    return Organisation.objects.verified().without_owner().annotate(named=Subquery(named)).order_by("name_folded", "pk")


def _run_out() -> QuerySet[Document]:
    """Papers of working bodies past their last day, each with the registration that shows them (`submitted`)."""
    submitted = Submission.objects.filter(organisation=OuterRef("organisation")).order_by("-number").values("uid")[:1]
    papers = Document.objects.run_out(on=timezone.localdate()).filter(
        organisation__in=Organisation.objects.working().filter(hosted=False)
    )
    return papers.annotate(submitted=Subquery(submitted)).select_related("organisation").order_by("valid_until", "pk")


@for_stewards
class Review(View):
    """One registration as it was put forward, with its papers, its endorsements and what was asked before."""

    def get(self, request: PersonRequest, uid: UUID) -> HttpResponse:
        return _page(request, _submission(uid), NothingForm())


@for_stewards
@confirmed
class Verification(View):
    def post(self, request: PersonRequest, uid: UUID) -> HttpResponse:
        submission, form = _submission(uid), NothingForm(request.POST)
        form.is_valid()
        try:
            submission.verify(by=request.user)
            return SeeOther(reverse("verifications"))
        except Refused as refusal:
            explain(form, refusal)
            return _page(request, submission, form)


class QuestionsForm(forms.Form):
    """A question about each fact that is not clear; at least one."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        for name in ASKED_ABOUT:
            self.fields[name] = ProseField(label=FACT_NAMES[name], required=False, max_length=500, rows=2)

    def clean(self) -> dict[str, str]:
        asked = {name: words for name, words in (super().clean() or {}).items() if words}
        if not asked and not self.errors:
            raise forms.ValidationError(gettext_lazy("Ask at least one question."))
        return asked


@for_stewards
@confirmed
class Return(View):
    """Sends a registration back with questions."""

    def get(self, request: PersonRequest, uid: UUID) -> HttpResponse:
        return self._page(request, _decidable(request, uid), QuestionsForm())

    def post(self, request: PersonRequest, uid: UUID) -> HttpResponse:
        submission, form = _decidable(request, uid), QuestionsForm(request.POST)
        if form.is_valid():
            try:
                submission.give_back(by=request.user, questions=form.cleaned_data)
                return SeeOther(reverse("verifications"))
            except Refused as refusal:
                explain(form, refusal)
        return self._page(request, submission, form)

    def _page(self, request: PersonRequest, submission: Submission, form: forms.Form) -> HttpResponse:
        intro = message("Write beside each fact what is not clear. Leave the others empty. Its owners read your words.")
        return ask(
            request,
            form,
            title=message("Sending back with questions"),
            intro=intro,
            button=message("Send back"),
            back=reverse("organisation_submission", args=[submission.uid]),
            about=submission.organisation.name,
        )


@for_stewards
@confirmed
class Refusal(View):
    def get(self, request: PersonRequest, uid: UUID) -> HttpResponse:
        return self._page(request, _decidable(request, uid), ReasonForm())

    def post(self, request: PersonRequest, uid: UUID) -> HttpResponse:
        submission, form = _decidable(request, uid), ReasonForm(request.POST)
        if form.is_valid():
            try:
                submission.refuse(by=request.user, reason=form.cleaned_data["reason"])
                return SeeOther(reverse("verifications"))
            except Refused as refusal:
                explain(form, refusal)
        return self._page(request, submission, form)

    def _page(self, request: PersonRequest, submission: Submission, form: forms.Form) -> HttpResponse:
        return ask(
            request,
            form,
            title=message("Refusing the verification"),
            intro=message("This ends the registration. Its owners read the reason. To ask something, send it back instead."),
            button=message("Refuse"),
            tone="danger",
            back=reverse("organisation_submission", args=[submission.uid]),
            about=submission.organisation.name,
        )


def _submission(uid: UUID) -> Submission:
    return get_object_or_404(Submission.objects.select_related("organisation", "by"), uid=uid)


def _decidable(request: PersonRequest, uid: UUID) -> Submission:
    submission = _submission(uid)
    if not submission.may_decide(request.user):
        raise PermissionDenied
    return submission


def _page(request: PersonRequest, submission: Submission, form: forms.Form) -> HttpResponse:
    organisation = submission.organisation
    earlier = organisation.submissions.filter(number__lt=submission.number).select_related("decision__by").order_by("number")
    alike = Organisation.objects.with_stage().filter(name_folded=organisation.name_folded).exclude(pk=organisation.pk)
    decision = getattr(submission, "decision", None)
    context = {
        "submission": submission,
        "organisation": organisation,
        "answers": answers(organisation, links=False),
        "papers": list(Document.objects.visible_to(request.user).filter(organisation=organisation).order_by("added_at")),
        "earlier": [_round(each) for each in earlier.prefetch_related("decision__questions")],
        "alike": list(alike[:5]),
        "decision": decision,
        "may_decide": decision is None and submission.may_decide(request.user),
        "form": form,
    }
    return show(request, "organisations/review", context)


def _round(submission: Submission) -> dict[str, object]:
    """An earlier submission with what was asked then."""
    asked = [(FACT_NAMES[each.about], each.words) for each in submission.decision.questions.all()]
    return {"submission": submission, "decision": submission.decision, "asked": asked}
