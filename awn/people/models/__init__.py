"""The models of people, one noun each."""

from awn.people.models.person import Person
from awn.people.models.stewardship import Stewardship

__all__ = ["Person", "Stewardship"]
