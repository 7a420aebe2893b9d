"""Task projects for tests, generated and of no real place."""

from itertools import count
from typing import Any

from awn.microtasks.kinds import Kind
from awn.microtasks.models import Microtask, Project
from awn.microtasks.models.microtask import Question
from awn.microtasks.tests.kinds import SAME
from awn.organisations.models import Organisation
from awn.organisations.tests.factories import make_verified

_numbers = count(1)


def make_project(*, organisation: Organisation | None = None, kind: Kind = SAME, **sheet: Any) -> Project:
    """An open project of a verified body, without gold tasks."""
    organisation = organisation or make_verified()
    sheet = {"title": f"قيود متشابهة {next(_numbers)}", "purpose": "لئلا تُحرم أسرة ولا تُحسب مرتين", "gold_share": 0, **sheet}
    return Project.objects.begin(organisation, kind, by=organisation.registered_by, **sheet)


def make_tasks(project: Project, number: int = 1, **question: Any) -> list[Microtask]:
    """So many open tasks, in the order in which they are given out."""
    Microtask.objects.ask(
        project, [Question(data={"number": each}, about=f"pair:{next(_numbers)}", **question) for each in range(number)]
    )
    return list(project.microtasks.order_by("rank"))
