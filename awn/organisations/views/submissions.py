"""Checking the answers and putting a body forward."""

from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.views import View

from awn.arabic.wording import counted, message
from awn.kit.components.answers import Answer
from awn.kit.see_other import SeeOther
from awn.organisations.forms import NothingForm
from awn.organisations.models import Organisation, Submission
from awn.organisations.pages import explain, show
from awn.organisations.views.found import inside
from awn.organisations.views.inside import FACT_NAMES, FACTS_OF
from awn.people.refusals import Refused
from awn.people.requests import PersonRequest


class Submissions(View):
    def get(self, request: PersonRequest, uid: UUID) -> HttpResponse:
        return self._page(request, inside(request, uid, act="submit"), NothingForm())

    def post(self, request: PersonRequest, uid: UUID) -> HttpResponse:
        organisation = inside(request, uid, act="submit")
        form = NothingForm(request.POST)
        form.is_valid()
        try:
            Submission.objects.submit(organisation, by=request.user)
            return SeeOther(reverse("organisation_inside", args=[uid]))
        except Refused as refusal:
            explain(form, refusal)
            return self._page(request, organisation, form)

    def _page(self, request: PersonRequest, organisation: Organisation, form: NothingForm) -> HttpResponse:
        return show(
            request, "organisations/check", {"organisation": organisation, "answers": answers(organisation), "form": form}
        )


def answers(organisation: Organisation, *, links: bool = True) -> list[Answer]:
    """All that is said about a body, each with the page that changes it."""
    given = [
        Answer(
            FACT_NAMES[name],
            _said(organisation, name),
            reverse("organisation_facts", args=[organisation.uid, part]) if links else "",
        )
        for part, names in FACTS_OF.items()
        for name in FACT_NAMES
        if name in names
    ]
    endorsers = [row.endorser.name for row in organisation.endorsements.standing().select_related("endorser")]
    if not organisation.hosted:
        papers = organisation.documents.count()
        said = [counted("%(number)s paper", "%(number)s papers", papers)] if papers else []
        given.append(Answer(FACT_NAMES["papers"], said, reverse("organisation_papers", args=[organisation.uid]) if links else ""))
        given.append(Answer(message("Endorsed by"), endorsers))
    return given


def _said(organisation: Organisation, name: str) -> list[str]:
    """One fact as it was answered; a place also as maps call it."""
    if name == "kind":
        said = [organisation.get_kind_display()]
    elif name == "area_words":
        said = [organisation.area_words, organisation.place]
    else:
        said = [getattr(organisation, name)]
    return list(dict.fromkeys(filter(None, said)))
