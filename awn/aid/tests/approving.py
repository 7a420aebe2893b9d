"""Lists that wait for approval, for tests."""

from awn.aid.choosing import Wish
from awn.aid.models import AidList, Approval, Selection, Version
from awn.aid.tests.factories import FAMILIES, give, make_list, run
from awn.organisations.models import Organisation
from awn.organisations.roles import Role
from awn.organisations.tests.factories import add_member, make_verified
from awn.people.models import Person
from awn.people.tests.factories import make_person


def make_prepared(*families: str, organisation: Organisation | None = None) -> AidList:
    """A list whose one file was given and prepared by the body's owner."""
    aid_list = make_list(organisation=organisation)
    give(aid_list, *(families or FAMILIES))
    run(aid_list)
    return aid_list


def offer(aid_list: AidList, **rules: int) -> Version:
    return Version.objects.offer(aid_list, by=owner_of(aid_list), **rules)


def owner_of(aid_list: AidList) -> Person:
    return aid_list.organisation.registered_by


def approver_of(aid_list: AidList) -> Person:
    """A coordinator of the body who had no hand in the list."""
    return add_member(aid_list.organisation, Role.COORDINATOR)


def make_approved(*families: str, organisation: Organisation | None = None) -> Version:
    aid_list = make_prepared(*families, organisation=organisation)
    version = offer(aid_list, doubtful=100)
    Approval.objects.give(version, by=approver_of(aid_list))
    return Version.objects.get(pk=version.pk)


def select(version: Version, *order: str, quota: int = 1, reserve: int = 1, days: int = 0, place: str = "") -> Selection:
    wish = Wish(quota, reserve, order, place)
    return Selection.objects.choose(version, wish, by=owner_of(version.aid_list), days=days)


def outsider() -> Person:
    """Somebody with a role in another verified body."""
    return add_member(make_verified(), Role.COORDINATOR, make_person())
