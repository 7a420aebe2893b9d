"""A winter earthquake that is going on, and a forest fire that is over."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Final

from django.utils import timezone

from awn.organisations.models import Organisation
from awn.people.models import Person
from awn.places.models import Area
from awn.responses.models import KeyFigure, Participation, Response, Shift, Team, Update

type People = Mapping[str, Person]

EARTHQUAKE: Final = {
    "name_ar": "زلزال الشتاء في الوادي",
    "name_en": "Winter earthquake in Al-Wadi",
    "asked_by": "إدارة الشؤون الاجتماعية بالسهل",
    "need": "تجهيز كشوفات الأسر المتضررة، والرد على رسائل النازحين، والبحث عن المفقودين.",
    "area_words": "محافظة الوادي",
    "risks_to_people": "قد تصل أسماء النازحين إلى من لا ينبغي أن يراها.",
    "care_for_people": "تُفتح الكشوفات لمن يعمل عليها وحده، ويُسجَّل كل فتح.",
    "risks_to_volunteers": "قصص مؤلمة ورسائل ليلية.",
    "care_for_volunteers": "مناوبات قصيرة، وزميل أقدم في كل مناوبة، وحق التوقف في أي وقت.",
    "handling": "لا تخرج بيانات الأسر من المنصة، ولا تُنقل إلى هواتف المتطوعين.",
}
FIRE: Final = {
    "name_ar": "حريق غابات المرج",
    "name_en": "Forest fire of Al-Marj",
    "asked_by": "جمعية سنابل الوادي",
    "need": "حصر الأسر التي غادرت القرى القريبة من الغابة.",
    "area_words": "المرج",
    "risks_to_people": "عودة مبكرة إلى بيوت غير آمنة.",
    "care_for_people": "لا تُنشر مواعيد العودة قبل أن تعلنها الجهة المختصة.",
    "risks_to_volunteers": "دخان ومشاهد قاسية لمن هم قرب المكان.",
    "care_for_volunteers": "العمل عن بعد وحده.",
    "handling": "تُحذف القوائم بعد انتهاء الحصر.",
}


def make_emergencies(people: People, bodies: Mapping[str, Organisation]) -> Response:
    """Both; gives the one that is going on."""
    going_on = _earthquake(people, bodies)
    _fire(people, bodies)
    return going_on


def _earthquake(people: People, bodies: Mapping[str, Organisation]) -> Response:
    now, leader = timezone.now(), people["demo-coordinator"]
    response = _begin(bodies["sanabil"], leader, EARTHQUAKE, "QS02")
    for body, owner in (("affairs", "demo-ministry"), ("team", "demo-team"), ("university", "demo-university")):
        Participation.objects.invite(response, bodies[body], by=leader).join(by=people[owner])
    team = Team.objects.form(
        response, bodies["sanabil"], by=leader, leader=people["demo-reviewer"], name="فريق تنقية الكشوفات",
        purpose="مراجعة كشوفات الأسر قبل التوزيع.", open_to_all=True,
    )  # fmt: skip
    for days in (1, 2, 3):
        start = (now + timedelta(days=days)).replace(hour=17, minute=0, second=0, microsecond=0)
        Shift.objects.plan(
            team, by=leader, starts_at=start, ends_at=start + timedelta(hours=2), capacity=12, task="مراجعة القيود المشكوك فيها"
        )
    today = timezone.localdate()
    KeyFigure.objects.publish(response, by=leader, number=4310, words="أسرة مسجلة", on=today, source="جمعية سنابل الوادي")
    KeyFigure.objects.publish(
        response, by=leader, number=612, words="تكرارًا كُشف في الكشوفات", on=today, source="جمعية سنابل الوادي"
    )
    Update.objects.write(response, bodies["sanabil"], by=leader, text="وصلت كشوفات ثلاث مدارس إيواء، وتبدأ مراجعتها الليلة.")
    Update.objects.write(response, bodies["affairs"], by=people["demo-ministry"], text="فُتح مركز إيواء رابع في حي الكروم.")
    return response


def _fire(people: People, bodies: Mapping[str, Organisation]) -> None:
    response = _begin(bodies["sanabil"], people["demo-coordinator"], FIRE, "QS0102")
    response.close(
        by=people["demo-owner"],
        achieved="حُصرت 870 أسرة في يومين، وسُلّم الكشف إلى لجنة التوزيع.",
        lessons="كان الاتفاق على أعمدة الكشف قبل البدء سيوفر يومًا كاملًا.",
    )


def _begin(lead: Organisation, by: Person, sheet: Mapping[str, str], code: str) -> Response:
    end = timezone.localdate() + timedelta(days=60)
    return Response.objects.begin(lead, by=by, area=Area.objects.get(code=code), expected_end=end, **sheet)
