"""The models of people, one noun each."""

from awn.people.models.conduct_signature import ConductSignature
from awn.people.models.consent import Consent
from awn.people.models.contact_hours import ContactHours
from awn.people.models.guardianship import Guardianship
from awn.people.models.person import Person
from awn.people.models.person_skill import PersonSkill
from awn.people.models.reading import Reading
from awn.people.models.residence import Residence
from awn.people.models.sent_code import SentCode
from awn.people.models.session import Session
from awn.people.models.spoken_language import SpokenLanguage
from awn.people.models.stewardship import Stewardship
from awn.people.models.tries import Tries
from awn.people.models.work_limits import WorkLimits

__all__ = [
    "ConductSignature",
    "Consent",
    "ContactHours",
    "Guardianship",
    "Person",
    "PersonSkill",
    "Reading",
    "Residence",
    "SentCode",
    "Session",
    "SpokenLanguage",
    "Stewardship",
    "Tries",
    "WorkLimits",
]
