"""Carrying outcomes to where they belong: each once, whatever else fails."""

import logging
from typing import Final

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from awn.microtasks.models import Outcome

GIVEN_UP: Final = 20  # tries; the doctor names what is left
_log = logging.getLogger(__name__)


def apply_waiting() -> int:
    """Applies what waits, the oldest first; how many. An outcome that its kind cannot take is left for the next time and holds nobody else up."""
    waiting = Outcome.objects.waiting().filter(failed__lt=GIVEN_UP).order_by("pk").values_list("pk", flat=True)
    return sum(_apply(number) for number in list(waiting))


def _apply(number: int) -> bool:
    try:
        with transaction.atomic():
            found = Outcome.objects.select_for_update(of=("self",), skip_locked=True).waiting().filter(pk=number)
            outcome = found.select_related("microtask__project").first()
            if outcome is None:
                return False
            outcome.microtask.project.kind.apply(outcome)
            Outcome.objects.filter(pk=number).update(applied_at=timezone.now())
            return True
    except Exception:  # of another part: whatever it is, the others go on
        _log.exception("outcome %s could not be applied", number)
        Outcome.objects.filter(pk=number).update(failed=F("failed") + 1)
        return False
