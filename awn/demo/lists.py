"""Aid lists of the demonstration, brought from step to step in the background: files, preparation, approval or volunteers."""

from collections.abc import Iterable, Mapping
from contextlib import suppress
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

from django.db import transaction
from django.utils import timezone

from awn.aid import sample
from awn.aid.approving import open_pairs
from awn.aid.models import AidList, Approval, Version
from awn.aid.models.source_files import MaySee, Twice
from awn.demo.plans import PLANS, Plan
from awn.demo.volunteers import are_at_work, begin_work
from awn.messaging.queueing import queue
from awn.organisations.models import Organisation
from awn.people.models import Person
from awn.places.models import Area
from awn.responses.models import Response

AREA: Final = "QS02"  # whose families the lists name
SHOWN_FOR: Final = timedelta(days=60)
COLLECTED_BY: Final = "مولّد ملفات العرض التجريبي"
STEP: Final = timedelta(seconds=2)  # between looking whether the next step can be done
MOST_STEPS: Final = 300


@transaction.atomic
def begin_lists(plans: Iterable[Plan], *, organisation: Organisation, by: Person, response: Response) -> None:
    """Begins those lists that do not stand yet, without files, and queues what brings them on."""
    area = Area.objects.get(code=AREA)
    for place, plan in enumerate(plans):
        if not AidList.objects.filter(organisation=organisation, title=plan.title).exists():
            made = AidList.objects.begin(
                organisation, by=by, title=plan.title, purpose=plan.purpose, response=response, area=area
            )
            queue("demo.go_on", at=timezone.now() + place * STEP, aid_list=str(made.uid))


def go_on(aid_list: AidList) -> bool:
    """Does the next step that its plan has for the list, if it can be done yet. Whether there is, or will be, another; it may be done twice."""
    plan = PLANS.get(aid_list.title)
    if plan is None or not aid_list.is_open:
        return False
    elif not aid_list.files.exists():
        _give_files(aid_list, plan)
        return True
    elif aid_list.latest is None:
        return aid_list.running is not None
    elif plan.approved:
        _approve(aid_list)
        return False
    else:
        return _ask(aid_list, plan)


@transaction.atomic
def _give_files(aid_list: AidList, plan: Plan) -> None:
    """All files of the plan and the run over them. One comes twice, as it does in life, and is taken once."""
    until = None if plan.approved else timezone.localdate() + SHOWN_FOR
    rules = {"may_see": MaySee.BODY if plan.approved else MaySee.VOLUNTEERS, "until": until}
    with TemporaryDirectory(prefix="awn-demo-") as folder:
        for path in sample.write(Path(folder), rows=plan.rows, seed=plan.seed, truth=False):
            _give(aid_list, path, rules)
    aid_list.prepare(by=aid_list.made_by)


def _give(aid_list: AidList, path: Path, rules: Mapping[str, object]) -> None:
    facts: dict[str, Any] = {"collected_by": COLLECTED_BY, "collected_for": aid_list.purpose, **rules}
    with suppress(Twice):
        aid_list.give_file(by=aid_list.made_by, name=path.name, content=path.read_bytes(), **facts)


@transaction.atomic
def _approve(aid_list: AidList) -> None:
    """Offered by who made it and approved by the one who leads the body, once."""
    if not aid_list.versions.exists():
        version = Version.objects.offer(aid_list, by=aid_list.made_by, doubtful=open_pairs(aid_list))
        Approval.objects.give(version, by=aid_list.organisation.registered_by)


def _ask(aid_list: AidList, plan: Plan) -> bool:
    """Volunteers are asked; once the questions stand, some of the cast are in the middle of them."""
    project = aid_list.pair_project
    if project is None:
        aid_list.ask_volunteers(by=aid_list.made_by)
        return plan.worked
    elif not plan.worked or are_at_work(project):
        return False
    elif aid_list.asked().exists():
        begin_work(aid_list, project)
        return False
    else:
        return True
