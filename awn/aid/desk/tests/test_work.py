"""The work folder is private, keeps whatever came, and goes when told."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from awn.aid.desk.names import LONGEST, free_path, safe_name
from awn.aid.desk.work import PREFIX, Desk, wipe_abandoned


@pytest.fixture(autouse=True)
def folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))


@pytest.mark.skipif(sys.platform == "win32", reason="folders there carry no mode")
def test_the_folder_is_for_its_owner_alone() -> None:
    desk = Desk()
    assert desk.work.folder.stat().st_mode & 0o777 == 0o700
    desk.close()


def test_closing_wipes_everything() -> None:
    desk = Desk()
    folder = desk.work.folder
    desk.work.new_file("a.csv").write_text("x")
    desk.close()
    assert not folder.exists()


def test_two_desks_have_two_folders_and_leave_each_other_alone() -> None:
    one, other = Desk(), Desk()
    folders = {one.work.folder, other.work.folder}
    wipe_abandoned()
    assert len(folders) == 2 and all(folder.exists() for folder in folders)
    one.close()
    other.close()


def test_what_a_killed_desk_left_is_wiped_at_the_next_start(tmp_path: Path) -> None:
    script = "from awn.aid.desk.work import desk; import os; desk.work.new_file('a.csv').write_text('x'); os._exit(9)"
    environment = {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "awn.config.desk_settings",
        "TMPDIR": str(tmp_path),
        "TEMP": str(tmp_path),
    }
    subprocess.run([sys.executable, "-c", script], env=environment, check=False)
    assert len(list(tmp_path.glob(f"{PREFIX}*"))) == 1
    wipe_abandoned()
    assert list(tmp_path.glob(f"{PREFIX}*")) == []


def test_a_half_wiped_folder_goes_at_a_later_start(tmp_path: Path) -> None:
    folder = tmp_path / f"{PREFIX}half"
    (folder / "uploads").mkdir(parents=True)
    wipe_abandoned()
    assert folder.exists()  # another desk may be making it just now
    os.utime(folder, (0, 0))
    wipe_abandoned()
    assert not folder.exists()


def test_a_folder_that_is_a_link_is_left_alone(tmp_path: Path) -> None:
    target = tmp_path / "mine"
    target.mkdir()
    (tmp_path / f"{PREFIX}x").symlink_to(target)
    wipe_abandoned()
    assert target.exists()


@given(st.text())
def test_any_name_becomes_one_harmless_part(name: str) -> None:
    safe = safe_name(name)
    assert safe == Path(safe).name
    assert safe not in ("", ".", "..")
    assert len(safe.encode("utf-8", "surrogatepass")) <= LONGEST + 1
    assert not set(safe) & set('<>:"/\\|?*\0\u202e\u2066')


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("../../etc/passwd", "passwd"),
        ("C:\\lists\\كشف.xlsx", "كشف.xlsx"),
        ("CON.csv", "_CON.csv"),
        ("a\u202excod.exe", "a_xcod.exe"),
        ("...", "file"),
    ],
)
def test_a_name_keeps_what_is_harmless(name: str, safe: str) -> None:
    assert safe_name(name) == safe


def test_a_second_file_of_the_same_name_gets_a_number(tmp_path: Path) -> None:
    (tmp_path / "a.csv").touch()
    (tmp_path / "a (2).csv").touch()
    assert free_path(tmp_path, "a.csv").name == "a (3).csv"
