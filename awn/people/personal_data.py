"""What a model declares about the personal data that it holds: how long it is kept, and what erasure does to its rows."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class PersonalData:
    """Stands on a model as `personal_data`. `kept` is a sentence's worth in English for the register of data; `erasure` is what happens to a row
    when its person is erased: "hollowed" (the row stays with its id and loses `fields`), "deleted", or "kept" with the reason in `why`."""

    fields: tuple[str, ...]
    kept: str
    erasure: Literal["hollowed", "deleted", "kept"]
    why: str = ""
