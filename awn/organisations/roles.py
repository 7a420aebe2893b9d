"""What a person may be in a body, and what each role may do there."""

from collections.abc import Iterable
from typing import Final

from django.db import models
from django.utils.translation import gettext_lazy


class Role(models.TextChoices):
    """صفة في الجهة: one row of `Membership` holds one of these."""

    OWNER = "owner", gettext_lazy("Owner")
    COORDINATOR = "coordinator", gettext_lazy("Coordinator")
    CASEWORKER = "caseworker", gettext_lazy("Caseworker")
    REVIEWER = "reviewer", gettext_lazy("Reviewer")
    FIELD = "field", gettext_lazy("Field team")
    SUPERVISOR = "supervisor", gettext_lazy("Supervisor")
    PREPARER = "preparer", gettext_lazy("Remote list preparer")


LEADING: Final = frozenset({Role.OWNER, Role.COORDINATOR})
PREPARING: Final = LEADING | {Role.PREPARER}
"""Who prepares aid lists; only those who lead approve them."""
GIVES: Final[dict[Role, frozenset[Role]]] = {
    Role.OWNER: frozenset(Role),
    Role.COORDINATOR: frozenset(Role) - LEADING,
}
"""Which roles one may give and take away, by one's own role."""
MAY: Final[dict[str, frozenset[Role]]] = {
    "see_members": LEADING,
    "remove": LEADING,
    "edit": LEADING,
    "submit": frozenset({Role.OWNER}),
    "hand_over": frozenset({Role.OWNER}),
    "invite": LEADING,
    "lead_cohorts": LEADING | {Role.SUPERVISOR},
    "endorse": frozenset({Role.OWNER}),
    "open_response": LEADING,
    "prepare_lists": PREPARING,
}
"""Which roles may do an act inside their own body."""
OF_A_WORKING_BODY: Final = frozenset({"invite", "lead_cohorts", "endorse", "open_response", "prepare_lists"})
"""Acts that a body does only while it is verified and not suspended."""
STOPPED_BY_SUSPENSION: Final = OF_A_WORKING_BODY | {"edit", "submit"}


def acts(roles: Iterable[str], *, verified: bool, suspended: bool) -> frozenset[str]:
    """What the roles allow in a body of this state."""
    held = frozenset(map(Role, roles))
    allowed = {act for act, by in MAY.items() if held & by}
    if suspended:
        return frozenset(allowed - STOPPED_BY_SUSPENSION)
    elif verified:
        return frozenset(allowed)
    else:
        return frozenset(allowed - OF_A_WORKING_BODY)


def may_give(roles: Iterable[str]) -> frozenset[Role]:
    """Which roles the holder of these may give and take away."""
    return frozenset().union(*(GIVES.get(Role(role), frozenset()) for role in roles))
