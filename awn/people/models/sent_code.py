"""A code that was sent to somebody's e-mail address or phone."""

from __future__ import annotations

import secrets
from datetime import timedelta
from typing import Final

from django.db import models
from django.db.models import F
from django.db.models.functions import Now
from django.utils import timezone

from awn.people.personal_data import PersonalData
from awn.sealed.blind import blind_index

DIGITS: Final = 6
LIFE: Final = timedelta(minutes=15)
TRIES: Final = 5


class SentCodeQuerySet(models.QuerySet["SentCode"]):
    def past(self) -> SentCodeQuerySet:
        return self.filter(expires_at__lt=Now())

    def make(self) -> tuple[SentCode, str]:
        """A new code: its row, which holds only a keyed digest, and the digits to send."""
        digits = f"{secrets.randbelow(10**DIGITS):0{DIGITS}}"
        sent = SentCode(salt=secrets.token_bytes(16), expires_at=timezone.now() + LIFE)
        sent.digest = sent.digest_of(digits)
        sent.save(force_insert=True)
        return sent, digits


class SentCode(models.Model):
    """It works once, for 15 minutes, and dies of five wrong tries. Whose it is stands in the session that asked for it, and nowhere else."""

    salt = models.BinaryField(max_length=16)
    digest = models.BinaryField(max_length=32)
    expires_at = models.DateTimeField()
    wrong = models.PositiveSmallIntegerField(default=0)
    used_at = models.DateTimeField(null=True)

    objects = SentCodeQuerySet.as_manager()
    personal_data = PersonalData(fields=(), kept="a day", erasure="kept", of=(), why="it names nobody and is gone in a day")

    def __str__(self) -> str:
        return f"until {self.expires_at:%H:%M}"

    def digest_of(self, digits: str) -> bytes:
        return blind_index(f"{bytes(self.salt).hex()}:{digits}", "people.sent_code")

    def use(self, digits: str) -> bool:
        """Uses the code up if these are its digits and it still works; else counts a wrong try. Of two at the same moment one succeeds."""
        working = SentCode.objects.filter(pk=self.pk, used_at=None, wrong__lt=TRIES, expires_at__gt=Now())
        if working.filter(digest=self.digest_of(digits)).update(used_at=Now()):
            return True
        else:
            working.update(wrong=F("wrong") + 1)
            return False
