"""What does not fit into memory lies in a folder that nobody finds again."""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from awn.linkage.private_folder import HELD, private_folder
from awn.linkage.workshop import SPILL, workshop

SPILLS_AND_WAITS = """
import sys, time
from awn.linkage.workshop import workshop
with workshop("40MB", 1) as connection:
    connection.execute("CREATE TABLE name AS SELECT repeat(md5(i::VARCHAR), 10) AS name FROM range(400000) AS numbers(i)")
    print("ready", flush=True)
    time.sleep(120)
"""


@pytest.fixture(autouse=True)
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return tmp_path


@pytest.fixture
def spilling(temporary: Path) -> Iterator[subprocess.Popen[str]]:
    """Another process in the middle of a linkage too large for its memory."""
    surroundings = os.environ | {"TMPDIR": str(temporary)}
    with subprocess.Popen(
        [sys.executable, "-c", SPILLS_AND_WAITS], stdout=subprocess.PIPE, text=True, env=surroundings
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        yield process
        process.kill()


def spilled(temporary: Path) -> int:
    """Bytes that lie in folders of linkages."""
    return sum(path.stat().st_size for path in temporary.glob(f"{SPILL}*/**/*") if path.is_file())


def test_what_a_killed_linkage_spilt_is_gone_after_the_next(temporary: Path, spilling: subprocess.Popen[str]) -> None:
    spilling.kill()
    spilling.wait()
    assert spilled(temporary) > 10_000_000
    with workshop():
        assert spilled(temporary) == 0
    assert list(temporary.iterdir()) == []


def test_what_a_living_linkage_spilt_stays(temporary: Path, spilling: subprocess.Popen[str]) -> None:
    before = spilled(temporary)
    with workshop():
        assert spilled(temporary) == before


def test_a_folder_goes_away_with_its_work_even_when_that_fails(temporary: Path) -> None:
    with pytest.raises(KeyboardInterrupt), private_folder(SPILL) as folder:
        (folder / "names").write_text("نور", "utf-8")
        raise KeyboardInterrupt
    assert list(temporary.iterdir()) == []


def test_a_folder_is_for_its_user_alone(temporary: Path) -> None:
    with private_folder(SPILL) as folder:
        assert [path.stat().st_mode & 0o777 for path in (folder, folder.parent)] == [0o700, 0o700]


def test_a_folder_that_is_being_made_stays_and_an_old_one_without_a_lock_goes(temporary: Path) -> None:
    fresh, old = temporary / f"{SPILL}fresh", temporary / f"{SPILL}old"
    for folder in (fresh, old):
        folder.mkdir()
    os.utime(old, (time.time() - 3600,) * 2)
    with private_folder(SPILL):
        assert (fresh.exists(), old.exists()) == (True, False)


def test_a_link_among_the_temporary_files_leads_nobody_astray(temporary: Path) -> None:
    kept = temporary / "letters"
    kept.mkdir()
    (kept / HELD).touch()
    (temporary / f"{SPILL}link").symlink_to(kept)
    with private_folder(SPILL):
        assert (kept / HELD).exists()
