"""When two typed answers are the same one."""

import hashlib
import hmac

from awn.microtasks.models import Project


def choice_of_typed(project: Project, typed: str) -> str:
    """The keyed hash (HMAC-SHA-256, 64 hexadecimal digits) of the form under which the kind compares answers: it tells equal ones, and nothing of what they
    say. The key is the project's own, so that the rotation of the installation's keys parts no answers."""
    return hmac.digest(bytes(project.key or b""), project.kind.key(typed).encode(), hashlib.sha256).hex()
