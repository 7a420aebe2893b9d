"""Log-in codes: sent at once, kept nowhere."""

import time
from smtplib import SMTPException
from typing import Final, Literal

from awn.arabic.wording import Wording, message
from awn.messaging.letters import written
from awn.messaging.texts import send_text

PAUSES: Final = (2.0, 8.0)
"""Seconds before the second and the third try: a mail server that restarts loses nobody's code."""
SUBJECT: Final = message("Your code for logging in")


def send_code(*, to: str, way: Literal["email", "sms"], code: str, language: str) -> None:
    """Sends a code by e-mail or SMS, three times at most. Raises what the last try raised. Nothing of it is written into the database or a log."""
    for pause in (*PAUSES, None):
        try:
            _send(to, way, code, language)
        except (SMTPException, OSError):
            if pause is None:
                raise
            time.sleep(pause)
        else:
            return


def _send(to: str, way: str, code: str, language: str) -> None:
    if way == "email":
        written(to=to, language=language, subject=SUBJECT, template="code", values={"code": code}).send()
    else:
        send_text(to, Wording(language).say(message("%(code)s is your code for Awn. Give it to nobody.", code=code)))
