"""The codes of the prepared list in words, for the workbook, the report and the pages."""

from awn.aid.roles import REFUSED
from awn.arabic.wording import Message, message

SLOTS = {
    "head": message("Head of the family"),
    "spouse": message("Wife or husband"),
    "member": message("Member"),
    "collector": message("Collector"),
}
SEXES = {"male": message("Male"), "female": message("Female")}
PRECISIONS = {
    "day": message("Exact"),
    "month": message("Month and year"),
    "year": message("Year only (estimated)"),
    "age": message("From the age (estimated)"),
}
DOCUMENTS = {
    "national_id": message("National identity card"),
    "family_book": message("Family book"),
    "passport": message("Passport"),
    "unhcr_id": message("Refugee agency number"),
    "ration_card": message("Ration card"),
    "civil_record": message("Civil record"),
}
MARITAL = {
    "single": message("Single"),
    "engaged": message("Engaged"),
    "married": message("Married"),
    "polygamous": message("Married to more than one wife"),
    "widowed": message("Widowed"),
    "divorced": message("Divorced"),
    "separated": message("Separated"),
    "abandoned": message("Abandoned"),
    "suspended": message("Neither married nor divorced"),
    "spouse_away": message("Spouse away"),
}
DISPLACEMENT = {
    "displaced": message("Displaced"),
    "returnee": message("Returnee"),
    "host": message("Host"),
    "hosted": message("Hosted by others"),
    "refugee": message("Refugee"),
    "resident": message("Resident"),
    "other": message("Other"),
}
FACTS = {
    "lost_provider": message("Lost the provider"),
    "provider_absent": message("The provider is away"),
    "deceased": message("Has died"),
}
STATES = {"listed": message("Listed"), "held": message("Held for checking")}
BANDS = {"certain": message("Certain"), "doubtful": message("Doubtful")}
CASES = {
    "husband_and_wife_apart": message("Husband and wife head two entries"),
    "second_home": message("A wife with a home of her own"),
    "widow_now_head": message("A widow who is now the head"),
    "married_son_counted": message("Head of one family, still counted in another"),
    "two_household_heads": message("One family under two heads"),
    "member_of_two_households": message("Member of two families"),
}
LEFT_OUT = {
    "religion": message("Religion"),
    "sect": message("Sect"),
    "tribe": message("Tribe or clan"),
    "ethnicity": message("Ethnic origin"),
    "party": message("Party or politics"),
    "armed_side": message("Armed side"),
    "detention": message("Detention"),
    "martyr": message("Killed as a “martyr”"),
    "hiv": message("HIV"),
    "violence": message("Violence suffered"),
    REFUSED: message("Columns that may not come in"),
    "unmapped": message("Columns held back until somebody chooses"),
}


def slot_term(slot: str) -> Message:
    """«الزوج/الزوجة 2»: the words of a slot with its number, where it has one above 1."""
    kind, number = slot.rstrip("0123456789"), slot.lstrip("abcdefghijklmnopqrstuvwxyz")
    words = SLOTS.get(kind, message("%(slot)s", slot=slot))
    return message("%(slot)s %(number)s", slot=words, number=number) if number and number != "1" else words
