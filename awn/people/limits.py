"""How often something may be tried: for one account or one key; for one network address only very often, since a school sits behind one."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from django.conf import settings
from django.http import HttpRequest

from awn.people.models import Tries
from awn.sealed.blind import blind_index


@dataclass(frozen=True, slots=True)
class Limit:
    """So many tries of one thing for one key within a span of time that begins with the first."""

    what: str
    number: int
    span: timedelta


PASSWORDS: Final = (Limit("password", 10, timedelta(minutes=15)),)
# thirty tries a day at six digits: one account in 33,000 is opened by a day's guessing
CODES: Final = (Limit("code", 10, timedelta(minutes=15)), Limit("code in a day", 30, timedelta(days=1)))
SENDING: Final = (Limit("send", 5, timedelta(minutes=15)), Limit("send in a day", 20, timedelta(days=1)))
ADDRESS: Final = (Limit("address", 1200, timedelta(minutes=1)),)


def may_try(limits: tuple[Limit, ...], key: str) -> bool:
    """Counts one more try and says whether it is within all limits. The same for keys that name an account and for those that name none."""
    return all(Tries.objects.spend(_index(limit, key), limit.span) <= limit.number for limit in limits)


def forget(limits: tuple[Limit, ...], key: str) -> None:
    """Whoever succeeded begins anew."""
    Tries.objects.filter(key__in=[_index(limit, key) for limit in limits]).delete()


def network_address(request: HttpRequest) -> str:
    """Where a request comes from. Behind a proxy of one's own it is what that proxy says last."""
    forwarded = str(request.META.get("HTTP_X_FORWARDED_FOR", ""))
    if settings.BEHIND_PROXY and forwarded:
        return forwarded.rpartition(",")[2].strip()
    else:
        return str(request.META.get("REMOTE_ADDR", ""))


def _index(limit: Limit, key: str) -> bytes:
    return blind_index(f"{limit.what}\0{key}", "people.tries")
