"""Aid lists for tests: invented families, of no real place."""

from datetime import date, timedelta
from itertools import count
from typing import Any

from django.utils import timezone

from awn.aid.carrying_out import carry_out
from awn.aid.models import AidList, Preparation, SourceFile
from awn.aid.models.source_files import MaySee
from awn.organisations.models import Organisation
from awn.organisations.tests.factories import make_verified
from awn.places.models import Area

_numbers = count(1)
HEADER = "م,الاسم الرباعي,رقم الهوية,الجوال,عدد الأفراد,العنوان"
FAMILIES = (
    "1,سلمان حمدان عوض الزيتوني,900000011,0599000011,5,حي النخيل",
    "2,رائدة جابر موسى البحراوي,900000022,0599000022,7,حي المعصرة",
    "3,وديع ناصر خليل السنابلي,900000033,0599000033,4,حي النخيل",
)
AGAIN = ("1,سلمان حمدان عوض الزيتوني,,0599000011,6,حي النخيل", "2,هيام فؤاد سالم التلاوي,900000055,0599000055,3,حي المعصرة")
"""Another file, in which the first family stands again without its number."""


def make_list(*, organisation: Organisation | None = None, **facts: Any) -> AidList:
    """An open list of a verified body, without files."""
    organisation = organisation or make_verified()
    facts = {"title": f"كشف تجريبي {next(_numbers)}", "purpose": "توزيع سلال غذائية", "area": make_area(), **facts}
    return AidList.objects.begin(organisation, by=organisation.registered_by, **facts)


def make_area() -> Area:
    code = f"ZZ{next(_numbers):02}"
    return Area.objects.create(code=code, level=1, name_ar=f"محافظة تجريبية {code}")


def csv(*families: str) -> bytes:
    return "\n".join((HEADER, *families)).encode()


def give(aid_list: AidList, *families: str, name: str = "كشف الحي.csv", **rules: Any) -> SourceFile:
    """A file that volunteers may see for a month, given by the body's owner."""
    return aid_list.give_file(
        by=aid_list.organisation.registered_by,
        name=name,
        content=csv(*(families or FAMILIES)),
        **{
            "collected_by": "لجنة الحي",
            "collected_for": "حصر الأسر",
            "may_see": MaySee.VOLUNTEERS,
            "until": in_a_month(),
            **rules,
        },
    )


def in_a_month() -> date:
    return timezone.localdate() + timedelta(days=30)


def run(aid_list: AidList) -> Preparation:
    """A whole run, as its job does it."""
    asked = aid_list.prepare(by=aid_list.organisation.registered_by)
    carry_out(asked)
    asked.refresh_from_db()
    return asked
