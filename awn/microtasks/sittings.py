"""What somebody did in this sitting, and the page that thanks for it."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Final

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from awn.arabic.wording import Message
from awn.ledger.models import Contribution
from awn.microtasks.models import Answer
from awn.people.models import Person

RECENT: Final = timedelta(minutes=30)  # since its last answer


@dataclass(frozen=True, slots=True)
class Sitting:
    """The latest one of a person: how many tasks they did in it, and its whole minutes so far."""

    tasks: int
    minutes: int


def sitting_of(person: Person) -> Sitting | None:
    """Two queries; None where nothing was done lately."""
    since = timezone.now() - RECENT
    latest = Contribution.objects.of(person).filter(during__endswith__gt=since).counted().order_by("-during").first()
    if latest is None:
        return None
    done = Answer.objects.visible_to(person).filter(at__gte=latest.began_at, at__lte=latest.last_act_at)
    return Sitting(done.count(), latest.counted)


def thanks_page(request: HttpRequest, person: Person, *, said: Message | str = "", **context: Any) -> HttpResponse:
    return render(request, "microtasks/thanks.html", {"sitting": sitting_of(person), "became": said, **context})
