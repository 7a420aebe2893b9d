"""The models of organisations, one noun each."""

from awn.organisations.models.cohort import Cohort, Enrolment
from awn.organisations.models.document import Document, DocumentReading
from awn.organisations.models.endorsement import Endorsement
from awn.organisations.models.hosting import Hosting
from awn.organisations.models.invitation import Invitation
from awn.organisations.models.membership import Membership
from awn.organisations.models.organisation import Organisation
from awn.organisations.models.submission import Decision, Question, Submission
from awn.organisations.models.succession import Succession
from awn.organisations.models.suspension import Suspension

__all__ = [
    "Cohort",
    "Decision",
    "Document",
    "DocumentReading",
    "Endorsement",
    "Enrolment",
    "Hosting",
    "Invitation",
    "Membership",
    "Organisation",
    "Question",
    "Submission",
    "Succession",
    "Suspension",
]
