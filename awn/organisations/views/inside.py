"""A body's page for its own people: how far its verification has come, what to do next, and its parts."""

from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.views import View

from awn.arabic.wording import Message, counted, message
from awn.kit.components.answers import Task
from awn.organisations.models import Organisation, Submission
from awn.organisations.pages import Words, show
from awn.organisations.stages import DRAFT, RETURNED, STAGES, VERIFIED
from awn.organisations.views.found import inside, ways
from awn.organisations.views.registration import PARTS
from awn.people.requests import PersonRequest


class Inside(View):
    def get(self, request: PersonRequest, uid: UUID) -> HttpResponse:
        organisation = inside(request, uid)
        acts = organisation.acts_of(request.user)
        stage = organisation.stage  # type: ignore[attr-defined]
        last = Submission.objects.filter(organisation=organisation).select_related("decision").order_by("-number").first()
        questions = list(last.decision.questions.all()) if last and stage == RETURNED else []
        context = {
            "organisation": organisation,
            "stage": stage,
            "state": STAGES[stage],
            "ways": ways(organisation, acts, "organisation_inside"),
            "suspension": organisation.suspensions.current().first(),
            "reason": last.decision.reason if last and stage == "refused" else "",
            "questions": [(FACT_NAMES[each.about], each.words) for each in questions],
            "tasks": tasks(organisation, {each.about for each in questions})
            if stage in (DRAFT, RETURNED) and "edit" in acts
            else [],
            "is_paper_lapsing": stage == VERIFIED
            and "edit" in acts
            and organisation.documents.lapsing(on=timezone.localdate()).exists(),
            "acts": acts,
        }
        return show(request, "organisations/inside", context)


def tasks(organisation: Organisation, asked: set[str]) -> list[Task]:
    """What is left to do before the body can be put forward; a part with a question is open again."""
    done = {"name": True, "about": bool(organisation.about), "contact": _is_reachable(organisation)}
    typed = [
        _task(PARTS[part][1], reverse("organisation_facts", args=[organisation.uid, part]), done[part], asked & names)
        for part, names in FACTS_OF.items()
    ]
    return typed if organisation.hosted else [*typed, *_grounds(organisation, asked)]


def _grounds(organisation: Organisation, asked: set[str]) -> list[Task]:
    """By what the body can be verified: papers, or without them an endorsement."""
    papers, given = organisation.documents.count(), organisation.endorsements.standing().exists()
    hint = (
        counted("%(number)s paper", "%(number)s papers", papers)
        if papers
        else message("Or the endorsement of a verified organisation")
    )
    endorsements = reverse("organisation_endorsements", args=[organisation.uid])
    state, tone = ("", "info") if given else (message("Only without papers"), "calm")
    return [
        _task(
            message("Papers"),
            reverse("organisation_papers", args=[organisation.uid]),
            bool(papers or given),
            asked & {"papers"},
            hint,
        ),
        Task(message("Endorsement of a verified organisation"), endorsements, given, state, tone),
    ]


def _task(words: Message, url: str, done: bool, asked: set[str], hint: Words = "") -> Task:
    if asked:
        return Task(words, url, state=message("A question to answer"), tone="warn", hint=hint)
    else:
        return Task(words, url, done, hint=hint)


def _is_reachable(organisation: Organisation) -> bool:
    return bool(organisation.contact_email or organisation.contact_phone)


FACTS_OF = {
    "name": {"kind", "name_ar", "name_en", "area_words"},
    "about": {"about", "website"},
    "contact": {"contact_email", "contact_phone"},
}
FACT_NAMES = {
    "kind": message("Kind"),
    "name_ar": message("Name in Arabic"),
    "name_en": message("Name in English"),
    "area_words": message("Where it works"),
    "about": message("What it does"),
    "contact_email": message("E-mail"),
    "contact_phone": message("Phone"),
    "website": message("Website"),
    "papers": message("Papers"),
}
"""What each fact is called on pages."""
