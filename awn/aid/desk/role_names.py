"""The roles of a column in the groups in which the page offers them."""

from typing import Final, NamedTuple

from awn.aid import roles
from awn.aid.writing.role_names import CHOICES, OTHER, SUBJECTS, words
from awn.arabic.wording import Message, message

__all__ = ["CHOICES", "OTHER", "Group", "groups", "words"]

# whoever is only a collector or a relative has few columns; MAP.toml takes every role
_FEW: Final = frozenset({"name", "phone", "document", "national_id"})
_MEMBER: Final = frozenset(
    {
        "name",
        "given",
        "father",
        "family",
        "sex",
        "birth",
        "age",
        "birth_year",
        "phone",
        "document",
        "national_id",
        "disability",
        "health",
    }
)
OFFERED: Final = {"collector": _FEW, "relative": _FEW, "member": _MEMBER, "spouse": _MEMBER}


class Group(NamedTuple):
    """One group of a select. `label` is None for what stands above all groups."""

    label: Message | None
    options: list[tuple[str, Message]]


def groups(present: str) -> list[Group]:
    """What the page offers for a column, the present role always included (spouse2.name)."""
    found = [Group(message("A column that the list has no place for"), list(CHOICES.items()))]
    offered: dict[str, list[tuple[str, Message]]] = {}
    for role in dict.fromkeys((*roles.all_roles(), present)):
        subject = role.partition(".")[0].rstrip("0123456789")
        name = role.partition(".")[2]
        if subject in SUBJECTS and (role == present or name in OFFERED.get(subject, (name,))):
            offered.setdefault(subject, []).append((role, words(role)))
    return [*(Group(SUBJECTS[subject], options) for subject, options in offered.items()), *found]
