"""The tables of small tasks."""

from awn.microtasks.models.answer import Answer
from awn.microtasks.models.appeal import Appeal
from awn.microtasks.models.lease import Lease
from awn.microtasks.models.microtask import Microtask
from awn.microtasks.models.outcome import Outcome
from awn.microtasks.models.project import Project
from awn.microtasks.models.skill_record import SkillRecord

__all__ = ["Answer", "Appeal", "Lease", "Microtask", "Outcome", "Project", "SkillRecord"]
