"""What a person has said of themself so far: each question with its state and its answer."""

from functools import cached_property

from django.urls import reverse
from django.utils.translation import get_language

from awn.arabic.wording import Message, message
from awn.kit.components.answers import Answer, Task
from awn.people.languages import LANGUAGES
from awn.people.models import ContactHours, Person, Residence
from awn.people.models.work_limits import Demand
from awn.people.skills import skills
from awn.people.time_zones import TIME_ZONES

type Values = list[str | int | Message]


class ProfileAnswers:
    """The profile of one person, read once: eight queries for any number of answers."""

    def __init__(self, person: Person) -> None:
        self._person = person

    @cached_property
    def tasks(self) -> list[Task]:
        """The questions in any order, and the code of conduct."""
        optional = message("Optional")
        asked = [
            (message("Languages"), "profile_languages", bool(self._spoken)),
            (message("Skills"), "profile_skills", bool(self._skills)),
            (message("What work must not need"), "profile_limits", self._limits is not None),
            (message("Governorate in which you live"), "profile_residence", bool(self._residence)),
            (message("Safe ways and hours"), "profile_hours", bool(self._hours)),
            (message("Sender of messages"), "profile_sender", None),
            (message("Language and digits"), "profile_display", None),
            (message("Code of conduct and confidentiality"), "conduct_signature", self._person.has_signed_conduct),
        ]
        return [
            Task(
                words,
                reverse(name),
                done=bool(done),
                state=optional if done is None else "",
                tone="calm" if done is None else "info",
            )
            for words, name, done in asked
        ]

    @cached_property
    def done(self) -> int:
        return sum(task.done for task in self.tasks)

    @cached_property
    def needed(self) -> int:
        """How many questions there are that are not optional."""
        return sum(not task.state for task in self.tasks)

    @cached_property
    def answers(self) -> list[Answer]:
        """The answers themselves, each with the way to change it."""
        person = self._person
        language, digits = person.get_language_display(), person.get_digits_display()
        return [
            Answer(message("Languages"), self._spoken, reverse("profile_languages")),
            Answer(message("Skills"), self._skills, reverse("profile_skills")),
            Answer(message("What work must not need"), self._limits or [], reverse("profile_limits")),
            Answer(message("Governorate in which you live"), self._residence, reverse("profile_residence")),
            Answer(message("Safe ways and hours"), self._hours, reverse("profile_hours")),
            Answer(message("Sender of messages"), [person.sender_name or message("Our own name")], reverse("profile_sender")),
            Answer(message("Language and digits"), [language, digits], reverse("profile_display")),
        ]

    @cached_property
    def _spoken(self) -> Values:
        return [
            message(
                "%(language)s: %(level)s", language=str(LANGUAGES.get(row.language, row.language)), level=row.get_level_display()
            )
            for row in self._person.spoken_languages.all()
        ]

    @cached_property
    def _skills(self) -> Values:
        known = (skills().get(row.uri) for row in self._person.skills.all())
        return [skill.name(get_language() or "ar") for skill in known if skill]

    @cached_property
    def _limits(self) -> Values | None:
        limits = getattr(self._person, "limits", None)
        if limits is None:
            return None
        else:
            return [str(Demand(each).label) for each in limits.without] or [message("Nothing: any work suits me")]

    @cached_property
    def _residence(self) -> Values:
        residence = Residence.objects.filter(person=self._person).select_related("area").first()
        return [] if residence is None else [residence.area.name if residence.area else message("Outside this country")]

    @cached_property
    def _hours(self) -> Values:
        said: Values = [self._way(row) for row in self._person.contact_hours.all()]
        zone = TIME_ZONES.get(self._person.time_zone, self._person.time_zone)
        return [*said, message("By the clock of %(place)s", place=str(zone))] if said else []

    @staticmethod
    def _way(row: ContactHours) -> Message:
        if not row.is_safe or row.begins is None or row.ends is None:
            return message("%(way)s: not safe", way=row.get_way_display())
        elif row.begins == row.ends:
            return message("%(way)s: at any hour", way=row.get_way_display())
        else:
            span = {"begins": f"{row.begins:%H:%M}", "ends": f"{row.ends:%H:%M}"}
            return message("%(way)s: from %(begins)s until %(ends)s", way=row.get_way_display(), **span)
