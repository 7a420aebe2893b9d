"""The acts of this part that the journal knows, in words."""

from typing import Final

from awn.arabic.wording import Message, message

EVENTS: Final[dict[str, Message]] = {
    "people.account_made": message("The account was made"),
    "people.way_added": message("A way to log in was added"),
    "people.way_removed": message("A way to log in was removed"),
    "people.password_changed": message("The password was changed"),
    "people.sessions_ended": message("The other browsers were logged out"),
    "people.stewardship_given": message("Made a steward of the platform"),
    "people.stewardship_ended": message("No longer a steward of the platform"),
    "people.conduct_signed": message("The code of conduct was signed"),
    "people.consent_given": message("Consent was given"),
    "people.consent_withdrawn": message("Consent was withdrawn"),
    "people.profile_changed": message("The profile was changed"),
    "people.data_read": message("The data was read, with a reason"),
    "people.data_downloaded": message("A copy of the data was downloaded"),
    "people.person_erased": message("The account was erased"),
    "people.guardian_asked": message("A guardian was asked for permission"),
    "people.guardian_gave": message("A guardian gave permission"),
    "people.guardian_revoked": message("A guardian took permission back"),
}
