"""The acts of this part that the journal knows, in words."""

from typing import Final

from awn.arabic.wording import Message, message

EVENTS: Final[dict[str, Message]] = {
    "organisations.registered": message("Registered"),
    "organisations.edited": message("Facts about it changed"),
    "organisations.submitted": message("Submitted for verification"),
    "organisations.returned": message("Sent back with questions"),
    "organisations.verified": message("Verified"),
    "organisations.refused": message("Verification refused"),
    "organisations.suspended": message("Suspended"),
    "organisations.lifted": message("Suspension lifted"),
    "organisations.paper_added": message("A paper added"),
    "organisations.paper_opened": message("A paper opened"),
    "organisations.paper_discarded": message("A paper removed"),
    "organisations.endorsement_asked": message("An endorsement asked for"),
    "organisations.endorsed": message("Endorsed"),
    "organisations.endorsement_declined": message("An endorsement declined"),
    "organisations.hosting_offered": message("A space offered"),
    "organisations.invited": message("An invitation made"),
    "organisations.invitation_withdrawn": message("An invitation withdrawn"),
    "organisations.joined": message("Joined with a role"),
    "organisations.role_given": message("A role given"),
    "organisations.role_taken": message("A role taken away"),
    "organisations.handed_over": message("Ownership handed over"),
    "organisations.heir_named": message("A new owner named"),
    "organisations.heir_confirmed": message("The new owner confirmed by a second steward"),
    "organisations.heir_withdrawn": message("The naming of a new owner taken back"),
    "organisations.taken_over": message("Taken over by its new owner"),
    "organisations.left": message("A role laid down"),
    "organisations.cohort_begun": message("A class or group opened"),
    "organisations.cohort_joined": message("A class or group joined"),
    "organisations.cohort_left": message("A class or group left"),
    "organisations.cohort_closed": message("A class or group closed"),
    "organisations.erased": message("Roles ended with the account"),
}
