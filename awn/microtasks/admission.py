"""Who may do the tasks of a project, and what is missing when somebody may not."""

from dataclasses import dataclass

from django.urls import reverse

from awn.arabic.wording import Message, message
from awn.ledger.models import Qualification
from awn.microtasks.models import Project
from awn.people.models import Person, Residence, SpokenLanguage, WorkLimits
from awn.places.models import Area


@dataclass(frozen=True, slots=True)
class Missing:
    """Why somebody gets no task of a project, and where they can change that, if they can."""

    words: Message
    url: str = ""
    way: Message | None = None


def missing(project: Project, person: Person) -> Missing | None:
    """The first thing that keeps the person from this project; None when nothing does. What a person cannot do is matched, and never told to anybody."""
    kind = project.kind
    if kind.is_sensitive and not person.is_adult:
        return Missing(message("These tasks show data of families; they are for adults."))
    elif kind.is_sensitive and not person.has_signed_conduct:
        return Missing(
            message("These tasks show data of families: the code of conduct is signed first."),
            reverse("conduct_signature"),
            message("Reading and signing the code of conduct"),
        )
    elif kind.is_sensitive and project.area is not None and (near := _nearness(project.area, person)):
        return near
    elif kind.demands and WorkLimits.objects.filter(person=person).against(kind.demands).exists():
        return Missing(
            message("These tasks need something that your profile says work must not need."),
            reverse("profile"),
            message("My profile"),
        )
    elif kind.language and not _works_in(person, kind.language):
        return Missing(
            message("These tasks need a language that is not in your profile."), reverse("profile"), message("My profile")
        )
    elif kind.needs and not Qualification.objects.is_held(person, kind.needs):
        return Missing(
            message("Ten training tasks open this work. They take a few minutes, and each says at once what is right."),
            reverse("task_training", args=[project.uid]),
            message("Training"),
        )
    else:
        return None


def _nearness(area: Area, person: Person) -> Missing | None:
    """Lists are worked on from elsewhere: nobody is shown the families next door."""
    residence = Residence.objects.filter(person=person).select_related("area").first()
    if residence is None:
        return Missing(
            message("These tasks are for volunteers of another governorate. Say first in which one you live."),
            reverse("profile_residence"),
            message("Governorate in which you live"),
        )
    elif residence.is_near(area):
        return Missing(message("These tasks show data of families in your governorate; volunteers from elsewhere do them."))
    else:
        return None


def _works_in(person: Person, language: str) -> bool:
    """Arabic is everybody's here unless their profile names languages without it."""
    levels = SpokenLanguage.Level
    spoken = dict(person.spoken_languages.values_list("language", "level"))
    return spoken.get(language) in (levels.WORK, levels.NATIVE) or (language == "ar" and not spoken)
