"""The story of one list, told in steps: whom to be, which page to open, what to do there."""

from dataclasses import dataclass
from typing import Final

from awn.arabic.wording import Message, message


@dataclass(frozen=True, slots=True)
class Told:
    """One step: by its `code` it is known whether it was done; `page` is the name of an address, `about` what it is an address of."""

    code: str
    title: Message
    words: Message
    who: str
    page: str
    about: str = ""


STORY: Final = (
    Told(
        "prepared",
        message("Dreadful files become one list"),
        message("Seven generated files were given, each written in its own way. Look at how far the list is and what was found."),
        "demo-coordinator",
        "aid_list",
        "list",
    ),
    Told(
        "asked",
        message("What the machine doubts is asked of people"),
        message("Pairs that may be one person wait here. Nobody asks the families again: volunteers from elsewhere decide them."),
        "demo-coordinator",
        "aid_pairs",
        "list",
    ),
    Told(
        "trained",
        message("A volunteer learns"),
        message("Training goes on from the fifth task: each answer says at once what is right. Eight of ten open the work."),
        "demo-student",
        "task_training",
        "project",
    ),
    Told(
        "answered",
        message("A volunteer gives ten minutes"),
        message("Take the next task and answer it. Names and numbers are masked. Afterwards «My hours» counts the minutes."),
        "demo-team",
        "tasks",
    ),
    Told(
        "appealed",
        message("An answer was not followed"),
        message("The page says what others answered. Appeal against one of the decisions."),
        "demo-english",
        "task_feedback",
    ),
    Told(
        "reviewed",
        message("A reviewer decides the appeal"),
        message("Open the appeal, look at the pair, and decide with a reason."),
        "demo-reviewer",
        "task_review",
        "project",
    ),
    Told(
        "again",
        message("What people decided goes into the list"),
        message("Prepare the list once more: entries that were decided to be one family are held back, and none is deleted."),
        "demo-coordinator",
        "aid_list",
        "list",
    ),
    Told(
        "offered",
        message("The list is offered for approval"),
        message("Offer it. Whoever made the list cannot approve it."),
        "demo-coordinator",
        "list_versions",
        "list",
    ),
    Told(
        "approved",
        message("A second person approves it"),
        message("Read the check page, then approve the version or return it with a reason."),
        "demo-owner",
        "list_version",
        "version",
    ),
    Told(
        "chosen",
        message("Who receives, and who stands in reserve"),
        message("Choose by a quota and an order that the organisation states. The reserve list is made with it."),
        "demo-coordinator",
        "list_selections",
        "version",
    ),
    Told(
        "handed",
        message("The list leaves, and it is written down"),
        message("Hand it on as a workbook or as a receipt sheet for signing. The journal says to whom."),
        "demo-coordinator",
        "list_hand_ons",
        "version",
    ),
)
