"""What is doubtful in an entry, in a few words: of its own for what people look for, of its family for the others."""

from collections.abc import Iterable
from typing import Final

from awn.arabic.wording import Message, message

RULES: Final[dict[str, Message]] = {
    "document.lost": message("Document lost"),
    "document.none": message("No document"),
    "document.on_another": message("On somebody else's document"),
    "document.shared": message("One document of several people"),
    "head.deceased": message("The head has died"),
    "name.missing": message("Nobody is named"),
    "displacement.host_or_guest": message("Host or guest"),
    "size.disagrees": message("Size and sexes disagree"),
    "size.fewer_than_named": message("More people named than counted"),
}
FAMILIES: Final[dict[str, Message]] = {
    "name": message("Name to be checked"),
    "members": message("Members to be checked"),
    "birth": message("Date of birth to be checked"),
    "sex": message("Sex to be checked"),
    "document": message("Document number to be checked"),
    "phone": message("Phone to be checked"),
    "size": message("Size to be checked"),
    "marital": message("Marital status to be checked"),
    "displacement": message("Displacement to be checked"),
    "relation": message("Relationship to be checked"),
    "ditto": message("“As above” to be checked"),
}
OTHER: Final = message("Another value to be checked")


def flag_words(rule: str) -> Message:
    return RULES.get(rule) or FAMILIES.get(rule.partition(".")[0], OTHER)


def flag_choices(rules: Iterable[str]) -> dict[str, list[str]]:
    """What can be chosen among these rules: a rule with words of its own, or a family for all its others."""
    found: dict[str, list[str]] = {}
    for rule in rules:
        found.setdefault(rule if rule in RULES else rule.partition(".")[0], []).append(rule)
    return found
