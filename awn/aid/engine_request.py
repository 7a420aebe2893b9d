"""What the engine's own process is asked for, as it stands in the folder that goes in."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Self

from awn.aid.choices import Choices
from awn.aid.correcting import Cell


@dataclass(frozen=True, slots=True)
class Request:
    """What is wanted. `files` are digests by name; without `whole` only the columns are wanted. `decisions` are answers by pair, `corrections` what people put
    right by the key of the entry."""

    salt: str
    files: Mapping[str, str]
    choices: Choices
    decisions: Mapping[str, str]
    corrections: Mapping[str, Sequence[Cell]]
    whole: bool
    today: date

    @classmethod
    def load(cls, folder: Path) -> Self:
        told = json.loads((folder / "request.json").read_text("utf-8"))
        return cls(
            salt=told["salt"],
            files=told["files"],
            choices=Choices.of(told["chosen"], told["known"]),
            decisions=told["decisions"],
            corrections={
                key: [(slot, field, value) for slot, field, value in cells] for key, cells in told["corrections"].items()
            },
            whole=told["whole"],
            today=date.fromisoformat(told["today"]),
        )
