"""What each rule of cleaning does, in words, and the family of rules for one that has none of its own."""

from typing import Final

from awn.arabic.wording import Message, message

RULES: Final[dict[str, Message]] = {
    "name.honorific": message("Titles before a name taken off"),
    "name.joined": message("Names written together taken apart"),
    "name.spacing": message("Spaces in names put right"),
    "name.tatweel": message("Stretched letters in names shortened"),
    "name.hidden": message("Marks that nobody sees taken out of names"),
    "name.separators": message("Dots and dashes between names made spaces"),
    "name.serial": message("A row number before a name taken off"),
    "name.remark": message("Remarks beside a name taken off"),
    "name.relation": message("The relationship beside a name told apart from it"),
    "name.deceased": message("Words for a deceased person told apart from the name"),
    "name.marital": message("The marital status beside a name told apart from it"),
    "name.through": message("A wife named through her husband written one way"),
    "name.two": message("Two people in one cell told apart"),
    "name.form": message("Names written one way"),
    "members.split": message("Several members in one cell told apart"),
    "members.age": message("The age beside a member told apart from the name"),
    "members.form": message("Lists of members written one way"),
    "sex.word": message("Sex read from its word"),
    "sex.code": message("Sex read from its code"),
    "sex.letter": message("Sex read from its letter"),
    "sex.sheet": message("Sex read from the name of the sheet"),
    "birth.form": message("Dates of birth written one way"),
    "birth.hijri": message("Hijri dates turned into Gregorian ones"),
    "birth.age": message("Year of birth worked out from the age"),
    "birth.short_year": message("Years of two digits completed"),
    "birth.serial": message("Dates that a spreadsheet had made numbers of, made dates again"),
    "birth.month_first": message("Dates with the month first turned round"),
    "birth.ambiguous": message("Dates that can be read two ways, read day first"),
    "phone.region": message("Country code added to phones"),
    "phone.country_code": message("The plus sign before the country code of phones restored"),
    "phone.prefix": message("The international prefix of phones written as a plus sign"),
    "phone.digits": message("Spaces and signs taken out of phones"),
    "phone.form": message("Phones written one way"),
    "phone.filler": message("Phones that only fill the cell left out"),
    "phone.rounded": message("Phones that a spreadsheet has rounded left out"),
    "phone.short": message("Numbers too short for a phone left out"),
    "document.number": message("Spaces and signs taken out of document numbers"),
    "document.decimal": message("The decimal point taken off document numbers"),
    "document.two": message("Two documents in one cell told apart"),
    "document.none": message("Words for “no document” taken as empty"),
    "document.form": message("Document numbers written one way"),
    "marital.word": message("Marital status read from its word"),
    "marital.code": message("Marital status read from its code"),
    "marital.wife": message("Marital status read from the word for a wife"),
    "displacement.word": message("Displacement read from its word"),
    "displacement.code": message("Displacement read from its code"),
    "size.words": message("Sizes of families read from words"),
    "size.sum": message("Sizes of families added up"),
    "size.date": message("Sizes that a spreadsheet had made dates of, read as sums"),
    "size.pair": message("Sizes of families read from two numbers"),
    "size.form": message("Sizes of families written in digits"),
    "place.tidy": message("Places tidied"),
    "needs.split": message("Several needs in one cell told apart"),
    "needs.none": message("Words for “no need” taken as empty"),
    "needs.answer": message("Answers to a question about needs joined with it"),
    "text.tidy": message("Spaces and signs in texts put right"),
    "text.code": message("Codes replaced by their meaning, as the heading gives it"),
    "value.empty": message("Words and signs for “nothing” taken as empty"),
    "ditto": message("Marks for “as above” replaced by what stands above"),
}
FAMILIES: Final[dict[str, Message]] = {
    "name": message("Names put right in another way"),
    "members": message("Members put right in another way"),
    "birth": message("Dates of birth put right in another way"),
    "phone": message("Phones put right in another way"),
    "document": message("Document numbers put right in another way"),
    "size": message("Sizes of families put right in another way"),
}
OTHER: Final = message("Other values put right")


def rule_words(rule: str) -> Message:
    """What the rule did, never its technical name."""
    return RULES.get(rule) or FAMILIES.get(rule.partition(".")[0], OTHER)
