"""Whether what was found in a list is older than what it was found from."""

from django.db.models import Q

from awn.aid.correctable import HELD, RELEASED
from awn.aid.models import AidList


def is_behind(aid_list: AidList) -> bool:
    """Whether files, columns, corrections or decisions changed since the latest run began; True without one."""
    latest = aid_list.latest
    if latest is None or latest.began_at is None:
        return True
    began = latest.began_at
    return (
        (aid_list.chosen_at is not None and aid_list.chosen_at > began)
        or aid_list.files.filter(Q(given_at__gt=began) | Q(withdrawn_at__gt=began)).exists()
        or aid_list.corrections.exclude(field__in=(HELD, RELEASED)).filter(Q(at__gt=began) | Q(undone_at__gt=began)).exists()
        or aid_list.decisions().filter(at__gt=began).exists()
        or aid_list.rulings.filter(Q(at__gt=began) | Q(undone_at__gt=began)).exists()
    )
