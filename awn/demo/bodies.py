"""The bodies of the demonstration and who does what in them."""

from collections.abc import Mapping
from typing import Final

from awn.organisations.models import Cohort, Document, Endorsement, Membership, Organisation, Submission
from awn.organisations.models.cohort import CohortKind
from awn.organisations.models.document import DocumentKind
from awn.organisations.roles import Role
from awn.people.models import Person
from awn.places.matching import the_one

PAPER: Final = b"%PDF-1.4\n% a paper of the demonstration\n"

type People = Mapping[str, Person]


def make_bodies(people: People) -> dict[str, Organisation]:
    """Verified ones, one admitted on another's word, one that waits and one that was sent back."""
    bodies = {
        "sanabil": _verified(people, "demo-owner", "association", "جمعية سنابل الوادي", "Sanabil Al-Wadi Association", "الوادي",
                             "تجهز كشوفات الأسر المحتاجة وتوزع السلال الغذائية مع لجان الأحياء."),
        "affairs": _verified(people, "demo-ministry", "government", "إدارة الشؤون الاجتماعية بالسهل", "Social Affairs Department of Al-Sahl",
                             "السهل", "تنسق عمل الجهات في محافظة السهل وتتابع أوضاع الأسر النازحة."),
        "university": _verified(people, "demo-university", "education", "جامعة الساحل", "University of Al-Sahil", "الساحل",
                                "يتطوع طلبتها عن بعد ضمن مقررات خدمة المجتمع."),
        "school": _verified(people, "demo-teacher", "education", "مدرسة الينابيع الثانوية", "Yanabi Secondary School", "المرج",
                            "يتعلم طلبتها التطوع الرقمي مع معلميهم."),
    }  # fmt: skip
    bodies["team"] = _endorsed(people, bodies["sanabil"])
    _waiting(people)
    _give_roles(people, bodies)
    Cohort.objects.begin(
        bodies["school"], by=people["demo-teacher"], name="الصف الحادي عشر (أ)", kind=CohortKind.CLASS, capacity=40
    )
    return bodies


def _registered(people: People, owner: str, kind: str, name_ar: str, name_en: str, area: str, about: str) -> Organisation:
    return Organisation.objects.register(
        by=people[owner],
        kind=kind,
        name_ar=name_ar,
        name_en=name_en,
        area_words=area,
        area=the_one(area),
        about=about,
        contact_email=f"{owner}@demo.invalid",
    )


def _verified(people: People, owner: str, *facts: str) -> Organisation:
    body = _registered(people, owner, *facts)
    Document.objects.keep(body, by=people[owner], kind=DocumentKind.REGISTRATION, name="وثيقة التسجيل", content=PAPER)
    Submission.objects.submit(body, by=people[owner]).verify(by=people["demo-steward"])
    return body


def _endorsed(people: People, endorser: Organisation) -> Organisation:
    """A youth team without papers, for which a verified association vouches."""
    team = _registered(
        people, "demo-team", "team", "فريق همّة الشبابي", "Himma Youth Team", "بيدر", "شباب يساعدون عبر الإنترنت في وقت فراغهم."
    )
    asked = Endorsement.objects.ask(team, endorser, by=people["demo-team"])
    asked.answer(by=people["demo-owner"], given=True, words="عملنا معهم في توزيعين، وهم ثقات.")
    Submission.objects.submit(team, by=people["demo-team"]).verify(by=people["demo-steward"])
    return team


def _waiting(people: People) -> None:
    """One body that waits for a steward, and one that was sent back with questions."""
    initiative = _registered(
        people, "demo-volunteer", "initiative", "مبادرة ظل النخيل", "", "عين البحر", "نعلّم كبار السن استعمال الهاتف."
    )
    Endorsement.objects.ask(initiative, Organisation.objects.get(name_ar="جمعية سنابل الوادي"), by=people["demo-volunteer"])
    partner = _registered(
        people, "demo-english", "organisation", "منظمة جسور المرافئ", "Harbour Bridges", "المرسى", "نربط المتطوعين بالجمعيات."
    )
    Document.objects.keep(partner, by=people["demo-english"], kind=DocumentKind.REGISTRATION, name="Registration", content=PAPER)
    submission = Submission.objects.submit(partner, by=people["demo-english"])
    submission.give_back(by=people["demo-steward"], questions={"papers": "الوثيقة غير مقروءة. يُرجى إرفاق صورة أوضح."})


def _give_roles(people: People, bodies: Mapping[str, Organisation]) -> None:
    for body, role, person in (
        ("sanabil", Role.COORDINATOR, "demo-coordinator"),
        ("sanabil", Role.CASEWORKER, "demo-caseworker"),
        ("sanabil", Role.REVIEWER, "demo-reviewer"),
        ("sanabil", Role.FIELD, "demo-field"),
        ("sanabil", Role.REVIEWER, "demo-ministry-2"),
        ("affairs", Role.COORDINATOR, "demo-ministry-2"),
        ("team", Role.FIELD, "demo-team-2"),
        ("university", Role.SUPERVISOR, "demo-reviewer"),
    ):
        Membership.objects.give(bodies[body], role, to=people[person], by=bodies[body].registered_by)
