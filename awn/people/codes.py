"""Codes of one use that are sent at once, to an e-mail address or a phone, and typed in the same browser."""

import logging
from concurrent.futures import ThreadPoolExecutor
from typing import Final

from django.conf import settings
from django.contrib.sessions.backends.base import SessionBase
from django.db import connections
from django.utils.module_loading import import_string
from django.utils.translation import get_language

from awn.people import pending
from awn.people.limits import CODES, SENDING, forget, may_try
from awn.people.models import SentCode
from awn.people.models.account import Way

logger = logging.getLogger(__name__)

# Letters leave on threads of their own: how long a mail server takes must not tell whether there was an account to write to.
_POST: Final = ThreadPoolExecutor(16, thread_name_prefix="codes")


def ask_for_code(session: SessionBase, journey: str, content: pending.Content, *, key: str, way: Way | None, to: str) -> bool:
    """Makes a code for a journey of this session and sends it; where `way` is None nothing leaves, and all else is the same.

    Returns False when codes were asked for too often for this key: then nothing changes.
    """
    if not may_try(SENDING, key):
        return False
    sent, digits = SentCode.objects.make()
    pending.keep(session, journey, {**content, "code": sent.pk, "key": key})
    if way is not None and way in settings.CODE_WAYS:
        _POST.submit(_send, to, way, digits, get_language() or settings.LANGUAGE_CODE)
    return True


def right_code(journey: pending.Content, digits: str) -> bool | None:
    """Whether these are the digits that were sent for this journey. None when codes were tried too often for its key."""
    if not may_try(CODES, journey["key"]):
        return None
    sent = SentCode.objects.filter(pk=journey["code"]).first()
    if sent is not None and sent.use(digits):
        forget(CODES, journey["key"])
        return True
    else:
        return False


def _send(to: str, way: Way, digits: str, language: str) -> None:
    try:
        import_string(settings.CODE_SENDER)(to=to, way=way, code=digits, language=language)
    except Exception as problem:
        # neither the address nor the code may stand in a log; the person is told to ask again when nothing comes
        logger.error("a code could not be sent by %s: %s", way, type(problem).__name__)
    finally:
        connections.close_all()
