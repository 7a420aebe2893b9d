"""What a model declares about the personal data that it holds: how long it is kept, and what erasure does to its rows."""

from dataclasses import dataclass
from typing import Literal

from awn.arabic.wording import Message


@dataclass(frozen=True, slots=True)
class PersonalData:
    """Stands on a model as `personal_data`. `kept` is a sentence's worth in English for the register of data; `erasure` is what happens to a row
    when its person is erased: "hollowed" (the row stays with its id and loses `fields`), "deleted", or "kept" with the reason in `why`.

    `of` names the foreign keys to the person whose data a row is; every other foreign key to a person only mentions somebody (who gave it, who ended it)
    and stays, since the row that it leads to is hollowed. `secret` names columns that no copy of the data shows, such as keys. `called` is what people
    call such rows.
    """

    fields: tuple[str, ...]
    kept: str
    erasure: Literal["hollowed", "deleted", "kept"]
    why: str = ""
    of: tuple[str, ...] = ("person",)
    secret: tuple[str, ...] = ()
    called: Message | None = None
