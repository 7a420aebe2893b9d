"""The folder of findings is whole or is not there."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from awn.aid.writing.folder import whole_folder

SLOW_WRITER = """
import sys, time
from pathlib import Path
from awn.aid.writing.folder import whole_folder
with whole_folder(Path(sys.argv[1])) as folder:
    (folder / "list.csv").write_text("half")
    print("began", flush=True)
    time.sleep(60)
"""


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_files_appear_together_when_all_are_written(tmp_path: Path) -> None:
    with whole_folder(tmp_path / "out") as folder:
        (folder / "list.csv").write_text("a")
        assert not (tmp_path / "out").exists()
        (folder / "report.json").write_text("{}")
    assert names(tmp_path) == ["out"]
    assert names(tmp_path / "out") == ["list.csv", "report.json"]


def test_an_error_in_the_middle_leaves_the_earlier_findings_as_they_were(tmp_path: Path) -> None:
    out = tmp_path / "out"
    with whole_folder(out) as folder:
        (folder / "report.json").write_text("first")
    with pytest.raises(OSError), whole_folder(out) as folder:
        (folder / "report.json").write_text("second")
        raise OSError(28, "No space left on device")
    assert names(tmp_path) == ["out"]
    assert (out / "report.json").read_text() == "first"


def test_a_file_of_one_s_own_in_the_folder_stays(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "mine.txt").write_text("mine")
    with whole_folder(tmp_path / "out") as folder:
        (folder / "report.json").write_text("{}")
    assert names(tmp_path / "out") == ["mine.txt", "report.json"]


@pytest.mark.parametrize("end", [signal.SIGKILL, signal.SIGINT])
def test_a_run_killed_in_the_middle_leaves_nothing_that_looks_finished(tmp_path: Path, end: signal.Signals) -> None:
    out = tmp_path / "out"
    writer = subprocess.Popen([sys.executable, "-c", SLOW_WRITER, str(out)], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    assert writer.stdout is not None
    assert writer.stdout.readline() == b"began\n"
    os.kill(writer.pid, end)
    writer.wait()
    writer.stdout.close()
    assert not out.exists()


def test_the_next_run_removes_what_a_killed_one_left(tmp_path: Path) -> None:
    out = tmp_path / "out"
    writer = subprocess.Popen([sys.executable, "-c", SLOW_WRITER, str(out)], stdout=subprocess.PIPE)
    assert writer.stdout is not None
    writer.stdout.readline()
    writer.kill()
    writer.wait()
    writer.stdout.close()
    with whole_folder(out) as folder:
        (folder / "report.json").write_text("{}")
    assert names(tmp_path) == ["out"]


def test_two_runs_at_once_do_not_take_each_other_s_half(tmp_path: Path) -> None:
    out = tmp_path / "out"
    writer = subprocess.Popen([sys.executable, "-c", SLOW_WRITER, str(out)], stdout=subprocess.PIPE)
    assert writer.stdout is not None
    writer.stdout.readline()
    with whole_folder(out) as folder:
        (folder / "report.json").write_text("{}")
    assert len([name for name in names(tmp_path) if name.startswith(".awn-unfinished")]) == 1
    writer.kill()
    writer.wait()
    writer.stdout.close()


def test_what_was_left_inside_a_folder_of_findings_goes_with_the_next_run(tmp_path: Path) -> None:
    (tmp_path / ".awn-unfinished-99999999-left").mkdir()
    (tmp_path / ".awn-unfinished-notes").mkdir()
    with whole_folder(tmp_path) as folder:
        (folder / "report.json").write_text("{}")
    assert names(tmp_path) == [".awn-unfinished-notes", "report.json"]


def test_a_file_that_only_an_earlier_run_wrote_goes_with_the_next(tmp_path: Path) -> None:
    for name in ("restricted.csv", "mine.txt"):
        (tmp_path / name).write_text("x")
    with whole_folder(tmp_path, ("restricted.csv", "report.json")) as folder:
        (folder / "report.json").write_text("{}")
    assert names(tmp_path) == ["mine.txt", "report.json"]


@pytest.mark.skipif(sys.platform == "win32", reason="links there need a right of their own")
def test_a_link_to_a_folder_is_written_through_and_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "elsewhere" / "out").mkdir(parents=True)
    (tmp_path / "link").symlink_to(tmp_path / "elsewhere" / "out")
    with whole_folder(tmp_path / "link") as folder:
        assert folder.parent == tmp_path / "elsewhere" / "out"  # on the disk of the folder, not of the link
        (folder / "report.json").write_text("{}")
    assert (tmp_path / "link").is_symlink()
    assert names(tmp_path / "elsewhere" / "out") == ["report.json"]


def test_two_pieces_of_work_of_one_process_have_folders_of_their_own(tmp_path: Path) -> None:
    with whole_folder(tmp_path) as one, whole_folder(tmp_path) as other:
        assert one != other and one.is_dir()
        (one / "report.json").write_text("{}")
        (other / "report.json").write_text("{}")
    assert names(tmp_path) == ["report.json"]
