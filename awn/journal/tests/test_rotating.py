"""The keys of records under a new sealing key, though whoever seals them again is killed."""

import os
import signal
import subprocess
import sys
import time

import pytest
from django.db import connection, transaction

from awn.journal.keying import known
from awn.journal.reading import lines_about
from awn.journal.tests.objects import Thing, make_lines
from awn.sealed.keys import ring
from awn.sealed.sealing import key_number

SEAL = (
    "from awn.config.platform import set_up; set_up(); from awn.journal.models import RecordKey; from awn.sealed.rotating import reseal;"
    " print(reseal(RecordKey._meta.get_field('key'), batch=20))"
)


def numbers() -> list[int]:
    with connection.cursor() as cursor:
        cursor.execute("select key from journal_recordkey")
        return [key_number(bytes(key)) for (key,) in cursor.fetchall()]


@pytest.mark.django_db(transaction=True)
def test_a_rotation_that_is_killed_goes_on_where_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    thing = Thing()
    with transaction.atomic():
        make_lines(1, about=thing)
        make_lines(1500)
    before = known(thing)
    new = "2:" + "bmV3" * 10 + "bmU"
    environment = {name: value for name, value in os.environ.items() if name != "DJANGO_SETTINGS_MODULE"}
    environment |= {"AWN_SEALING_KEYS": f"{new} {os.environ['AWN_SEALING_KEYS']}", "AWN_DATABASE_ROLE": "owner"}
    first = subprocess.Popen([sys.executable, "-c", SEAL], env=environment)
    while 2 not in numbers() and first.poll() is None:
        time.sleep(0.005)
    first.send_signal(signal.SIGKILL)
    assert first.wait() == -signal.SIGKILL
    time.sleep(0.3)  # until the server has noticed
    done = numbers().count(2)
    assert 0 < done < 1501
    second = subprocess.run([sys.executable, "-c", SEAL], env=environment, check=True, capture_output=True, text=True)
    assert second.stdout == f"Rotated(changed={1501 - done}, unreadable=0)\n"
    assert numbers() == [2] * 1501
    monkeypatch.setattr("awn.sealed.keys.settings.SEALING_KEYS", [new])
    ring.cache_clear()
    try:
        after = known(thing)
        assert before is not None
        assert after is not None
        assert (after.mac, after.sealed == before.sealed, len(lines_about(thing))) == (before.mac, False, 1)
        with transaction.atomic():
            make_lines(1, about=thing)
        assert len(lines_about(thing)) == 2
    finally:
        ring.cache_clear()
