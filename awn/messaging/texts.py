"""Texts (SMS). Until a gateway is connected they are put beside the letters, in the private folder, as the demonstration shows them."""

import os
import secrets
from pathlib import Path
from typing import Final

from django.conf import settings

LONGEST: Final = 70
"""Letters of one Arabic text (UCS-2, 3GPP TS 23.038); a longer one costs two."""


class NoGateway(OSError):
    """No way to send texts is set up."""


def send_text(to: str, said: str) -> None:
    """Hands a text over. Raises NoGateway, or what the gateway raises."""
    if not settings.TEXTS_FOLDER:
        raise NoGateway("no gateway for texts is set up")
    folder = Path(settings.TEXTS_FOLDER)
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    made = os.open(folder / f"{secrets.token_hex(8)}.txt", os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(made, "w", encoding="utf-8") as file:
        file.write(f"{to}\n{said}\n")
