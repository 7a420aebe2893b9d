"""Which projects somebody may work in, and which is best now."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.contrib.auth.models import AnonymousUser

from awn.arabic.wording import Message, counted, message
from awn.microtasks.admission import Missing, missing
from awn.microtasks.models import Project
from awn.microtasks.progress import Counts, counts_of
from awn.people.models import Person


@dataclass(frozen=True, slots=True)
class Offer:
    """A project, how far it is, and what keeps somebody from it, if anything does."""

    project: Project
    counts: Counts
    missing: Missing | None = None

    @property
    def takes(self) -> Message:
        """How long one task takes, in words."""
        minutes = round(self.project.kind.seconds / 60)
        if self.project.kind.seconds < 60:
            return message("less than a minute each")
        else:
            return counted("about %(number)s minute each", "about %(number)s minutes each", minutes)


def offers(person: Person | AnonymousUser) -> list[Offer]:
    """Open projects with tasks that wait: those without anything missing first, then those where most waits. What is missing is the same for all projects
    of a kind about one governorate, so the number of questions asked of the database does not grow with the projects."""
    projects = list(Project.objects.open().visible_to(person).select_related("organisation", "area").order_by("pk"))
    counts = counts_of(projects)
    keeps = _keeps(projects, person) if isinstance(person, Person) else {}
    found = [Offer(each, counts[each.pk], keeps.get(_alike(each))) for each in projects if counts[each.pk].waiting]
    return sorted(found, key=lambda offer: (offer.missing is not None, -offer.counts.waiting, offer.project.pk))


def _keeps(projects: Sequence[Project], person: Person) -> dict[tuple[str, int | None], Missing | None]:
    first = {_alike(each): each for each in reversed(projects)}
    return {alike: missing(project, person) for alike, project in first.items()}


def _alike(project: Project) -> tuple[str, int | None]:
    return project.kind_code, project.area_id
