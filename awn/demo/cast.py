"""The people of the demonstration. Nobody of them exists; their names are put together by chance, and each stands for a kind of user."""

from dataclasses import dataclass
from typing import Final

from awn.arabic.wording import Message, message


@dataclass(frozen=True, slots=True)
class Part:
    """One person: how they are called, and what they come to the platform for."""

    username: str
    name: str
    year_of_birth: int
    words: Message
    email: str = ""
    phone: str = ""
    language: str = "ar"


CAST: Final = (
    Part(
        "demo-steward",
        "وفاء عبد الرحمن الصفصافي",
        1979,
        message("Runs the platform: verifies organisations, answers complaints"),
        "wafa@demo.invalid",
    ),
    Part("demo-steward-2", "نزار حمدان البيدري", 1984, message("A second steward, who decides appeals"), "nizar@demo.invalid"),
    Part(
        "demo-focal",
        "هيام سليم المرجاني",
        1975,
        message("Focal point for protection: opens what nobody else may"),
        "hiyam@demo.invalid",
    ),
    Part("demo-owner", "سلمى إدريس الوادي", 1981, message("Leads an association that prepares aid lists"), "salma@demo.invalid"),
    Part(
        "demo-coordinator",
        "كريم جابر السنابلي",
        1990,
        message("Coordinates the association's volunteers and opens responses"),
        "karim@demo.invalid",
    ),
    Part(
        "demo-caseworker",
        "رنا توفيق الكرمي",
        1988,
        message("Caseworker of the association, bound to secrecy"),
        "rana@demo.invalid",
    ),
    Part(
        "demo-reviewer",
        "مازن فؤاد القنطري",
        1993,
        message("Reviews what volunteers did, from a laptop at home"),
        "mazen@demo.invalid",
    ),
    Part(
        "demo-field",
        "إياد منصور الطاحوني",
        1996,
        message("Field team: an old phone, no network, a queue of people"),
        phone="+999900000101",
    ),
    Part(
        "demo-ministry",
        "سوسن غالب السهلي",
        1972,
        message("Heads the social affairs department of a governorate"),
        "sawsan@demo.invalid",
    ),
    Part(
        "demo-ministry-2",
        "باسم نعيم الينبوعي",
        1985,
        message("Coordinates for the department, in two bodies at once"),
        "basem@demo.invalid",
    ),
    Part(
        "demo-team",
        "لمى رامز الشراعي",
        2003,
        message("Leads a youth team without papers, endorsed by the association"),
        "lama@demo.invalid",
    ),
    Part(
        "demo-team-2", "يزن عادل الفناري", 2005, message("Volunteer of the youth team, on a cheap phone"), phone="+999900000102"
    ),
    Part(
        "demo-university",
        "ديمة وليد المرساوي",
        1977,
        message("Supervises students' volunteering at a university"),
        "dima@demo.invalid",
    ),
    Part("demo-student", "تيم سامر النورسي", 2006, message("Student with hours to serve, new here"), "taym@demo.invalid"),
    Part("demo-teacher", "أمل خليل التوتي", 1983, message("Teacher who leads a class of pupils"), "amal@demo.invalid"),
    Part("demo-pupil", "جود خليل الرحوي", 2010, message("Pupil of 16 without e-mail, with printed codes")),
    Part(
        "demo-blind",
        "صابر يونس النخيلي",
        1968,
        message("Volunteer who is blind and works with a screen reader"),
        "saber@demo.invalid",
    ),
    Part(
        "demo-volunteer", "مريم ياسين العيني", 1999, message("Volunteer with ten minutes in the evening"), phone="+999900000103"
    ),
    Part(
        "demo-displaced",
        "أم نضال زينب الموجي",
        1958,
        message("Displaced woman who shares a phone with her family"),
        phone="+999900000104",
    ),
    Part(
        "demo-english",
        "Nadia Farouk Al-Mina",
        1991,
        message("Member of a partner organisation who reads English"),
        "nadia@demo.invalid",
        language="en",
    ),
)
