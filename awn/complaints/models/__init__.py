"""The models of complaints, one noun each."""

from awn.complaints.models.answer import Answer
from awn.complaints.models.appeal import Appeal
from awn.complaints.models.complaint import Complaint
from awn.complaints.models.decision import Decision
from awn.complaints.models.focal_point import FocalPoint

__all__ = ["Answer", "Appeal", "Complaint", "Decision", "FocalPoint"]
