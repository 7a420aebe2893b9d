"""How far the story of the demonstration's list is, read from what is really there."""

from dataclasses import dataclass

from django.urls import NoReverseMatch, get_resolver, reverse

from awn.aid.models import AidList, HandOn, Selection, Version
from awn.aid.task_kinds import QUALIFICATION
from awn.demo.plans import SMALL
from awn.demo.telling import STORY, Told
from awn.ledger.models import Qualification
from awn.microtasks.models import Answer, Appeal, Project
from awn.microtasks.training import ROUND
from awn.people.models import Person


@dataclass(frozen=True, slots=True)
class Step:
    """A step, who one has to be for it, and whether it was done. Without a `url` an earlier step comes first."""

    told: Told
    person: Person
    url: str
    is_done: bool


@dataclass(frozen=True, slots=True)
class Tour:
    steps: list[Step]

    @property
    def done(self) -> int:
        return sum(step.is_done for step in self.steps)

    @property
    def is_begun(self) -> bool:
        """Whether the list is prepared and volunteers were asked, which happens by itself."""
        return {"prepared", "asked"} <= {step.told.code for step in self.steps if step.is_done}

    @property
    def next(self) -> Step | None:
        """The first that can be done now."""
        return next((step for step in self.steps if step.url and not step.is_done), None)


def tour() -> Tour:
    """The steps whose pages exist and whose people are there. A fixed number of queries."""
    people = {
        str(person.username): person for person in Person.objects.present().filter(username__in={told.who for told in STORY})
    }
    story = [told for told in STORY if _exists(told.page) and told.who in people]
    aid_list = AidList.objects.filter(title=SMALL[0].title).order_by("pk").first()
    project = aid_list.pair_project if aid_list else None
    version = _version(aid_list) if aid_list else None
    places = {"list": aid_list, "project": project, "version": version}
    done = _done(aid_list, project, people) if aid_list else set()
    return Tour([Step(told, people[told.who], _url(told, places), told.code in done) for told in story])


def _exists(page: str) -> bool:
    return page in get_resolver().reverse_dict


def _url(told: Told, places: dict[str, AidList | Project | Version | None]) -> str:
    place = places.get(told.about)
    try:
        return "" if told.about and place is None else reverse(told.page, args=[place.uid] if place else [])
    except NoReverseMatch:
        return ""


def _version(aid_list: AidList) -> Version | None:
    """The one approved last, else the one offered last."""
    return aid_list.versions.approved().order_by("-number").first() or aid_list.versions.order_by("-number").first()


def _done(aid_list: AidList, project: Project | None, people: dict[str, Person]) -> set[str]:
    versions = aid_list.versions.all()
    runs = aid_list.runs.done().count()
    found = {
        "prepared": runs >= 1,
        "asked": aid_list.asked().exists(),
        "again": runs >= 2,
        "offered": versions.exists(),
        "approved": versions.approved().exists(),
        "chosen": Selection.objects.filter(version__in=versions).exists(),
        "handed": HandOn.objects.filter(version__in=versions).exists(),
        **(_work(project, people) if project else {}),
    }
    return {code for code, is_done in found.items() if is_done}


def _work(project: Project, people: dict[str, Person]) -> dict[str, bool]:
    answers = Answer.objects.filter(microtask__project=project)
    appeals = Appeal.objects.filter(answer__microtask__project=project)
    student = people.get("demo-student")
    return {
        "trained": student is not None and Qualification.objects.is_held(student, QUALIFICATION),
        "answered": answers.filter(person=people.get("demo-team")).count() > ROUND,  # more than her training
        "appealed": appeals.exists(),
        "reviewed": appeals.exclude(decided_at=None).exists(),
    }
