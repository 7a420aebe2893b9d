"""What people say of themselves: languages, skills, what work must not need, safe hours, how the platform looks and signs to them.

Each verb here is the person's own act: it changes nothing when nothing is new, and writes one journal line when something is.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime, time

from django.db import transaction

from awn.journal.recording import record
from awn.people.models import ContactHours, Person, PersonSkill, Residence, SpokenLanguage, WorkLimits
from awn.places.models import Area

type Hours = tuple[time, time] | None
"""From when until when a way is safe; None: it is not."""


@dataclass(frozen=True, slots=True)
class Profile:
    """One person's own words about themself."""

    person: Person

    @transaction.atomic
    def state_language(self, code: str, *, level: str) -> None:
        """Says how well the person uses a language, for the first time or anew."""
        if not self.person.spoken_languages.filter(language=code, level=level).exists():
            SpokenLanguage.objects.update_or_create(person=self.person, language=code, defaults={"level": level})
            self._record("language", code, level)

    @transaction.atomic
    def drop_language(self, code: str) -> None:
        if self.person.spoken_languages.filter(language=code).delete()[0]:
            self._record("language", code)

    @transaction.atomic
    def offer_skill(self, uri: str) -> None:
        if PersonSkill.objects.get_or_create(person=self.person, uri=uri)[1]:
            self._record("skill", uri, "offered")

    @transaction.atomic
    def drop_skill(self, uri: str) -> None:
        if self.person.skills.filter(uri=uri).delete()[0]:
            self._record("skill", uri)

    @transaction.atomic
    def state_limits(self, without: Collection[str]) -> None:
        """Says what work must not need (`Demand`); an empty answer is one too."""
        wanted = sorted(without)
        if not WorkLimits.objects.filter(person=self.person, without=wanted).exists():
            WorkLimits.objects.update_or_create(person=self.person, defaults={"without": wanted})
            self._record("limits", *wanted)

    @transaction.atomic
    def state_residence(self, area: Area | None) -> None:
        """Says in which governorate the person lives; None: in none of this country."""
        if not Residence.objects.filter(person=self.person, area=area).exists():
            Residence.objects.update_or_create(person=self.person, defaults={"area": area})
            self._record("residence", area.code if area else "")

    @transaction.atomic
    def state_hours(self, hours: Mapping[str, Hours], *, time_zone: str) -> None:
        """Says by which ways (`ContactHours.Way`) and when it is safe to reach the person, by the clock of `time_zone`."""
        before = {row.way: (row.begins, row.ends) if row.is_safe else None for row in self.person.contact_hours.all()}
        if before != hours or self.person.time_zone != time_zone:
            for way, span in hours.items():
                begins, ends = span or (None, None)
                answer = {"is_safe": span is not None, "begins": begins, "ends": ends}
                ContactHours.objects.update_or_create(person=self.person, way=way, defaults=answer)
            self._set(time_zone=time_zone)
            self._record("hours", time_zone, *(f"{way} {span}" for way, span in sorted(hours.items())))

    @transaction.atomic
    def name_sender(self, name: str) -> None:
        """Chooses a name that says nothing, under which messages reach the person; "" is the platform's own."""
        if self.person.sender_name != name:
            self._set(sender_name=name)
            self._record("sender", name)

    @transaction.atomic
    def choose_display(self, *, language: str, digits: str) -> None:
        """Chooses the language of pages and messages, and the digits of counts and dates."""
        if (self.person.language, self.person.digits) != (language, digits):
            self._set(language=language, digits=digits)
            self._record("display", language, digits)

    def is_safe(self, way: str, *, at: datetime | None = None) -> bool:
        """Whether the person may be reached this way at a time (now, unless said). Who said nothing is not called, written or spoken to."""
        row = self.person.contact_hours.select_related("person").filter(way=way).first()
        return row is not None and row.covers(at)

    def _set(self, **values: str) -> None:
        for name, value in values.items():
            setattr(self.person, name, value)
        self.person.save(update_fields=list(values))

    def _record(self, what: str, *said: str) -> None:
        record("people.profile_changed", about=self.person, by=self.person, details={"what": what, "said": list(said)})
