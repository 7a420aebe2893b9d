"""`awn keys rotate`: a new key for everything that is sealed."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from awn.config.home import home
from awn.config.keys import FILE, NamedElsewhere, add_sealing_key, key

WRITE = (
    "from awn.config.platform import set_up; set_up(); from django.db import transaction;"
    " from awn.journal.recording import record; from awn.people.models import Person;"
    " transaction.atomic(record)('people.join', about=Person(), by=None)"
)
READ = (
    "from awn.config.platform import set_up; set_up(); from awn.journal.models import RecordKey;"
    " print([len(key.key) for key in RecordKey.objects.all()])"
)


def test_a_new_key_goes_in_front_of_the_ring(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AWN_HOME", str(tmp_path))
    monkeypatch.delenv("AWN_SEALING_KEYS")
    (tmp_path / FILE).write_text(json.dumps({"sealing_keys": "2:b 1:a", "index_key": "i"}), "utf-8")
    assert add_sealing_key() == 3
    first, *others = key("sealing_keys").split()
    assert (first[:2], len(first), others) == ("3:", 45, ["2:b", "1:a"])
    assert json.loads((tmp_path / FILE).read_text("utf-8"))["index_key"] == "i"


def test_keys_of_the_environment_are_left_to_who_put_them_there() -> None:
    with pytest.raises(NamedElsewhere):
        add_sealing_key()


@pytest.mark.django_db(transaction=True)
def test_the_command_makes_a_key_and_seals_everything_with_it() -> None:
    begun = json.loads((home() / FILE).read_text("utf-8"))["sealing_keys"]
    _awn("-c", WRITE)
    said = _awn("-m", "awn", "keys", "rotate", "--new-key").stderr
    ring = json.loads((home() / FILE).read_text("utf-8"))["sealing_keys"]
    assert ring.endswith(f" {begun}")
    assert [line for line in said.splitlines() if "journal.RecordKey.key: 1 value" in line] != []
    (home() / FILE).write_text((home() / FILE).read_text("utf-8").replace(ring, ring.split()[0]), "utf-8")
    assert _awn("-c", READ).stdout == "[32]\n"


def _awn(*words: str) -> "subprocess.CompletedProcess[str]":
    """A command of an installation whose keys stand in its private folder."""
    left_out = ("DJANGO_SETTINGS_MODULE", "AWN_SEALING_KEYS")
    environment = {name: value for name, value in os.environ.items() if name not in left_out}
    return subprocess.run([sys.executable, *words], env=environment, check=True, capture_output=True, text=True)
