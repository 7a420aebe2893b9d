"""The password of a protected workbook, given to the commands in a file, on the terminal, or where others can read it."""

import argparse
import io
import os
import pty
import sys
from pathlib import Path

import openpyxl
import pytest
from msoffcrypto.format.ooxml import OOXMLFile

from awn.aid.commands import compare, prepare, train
from awn.aid.commands.passwords import describe_password, given_password
from awn.arabic.wording import Wording

PASSWORD = "سر 123"
ASKING = """
import argparse
from awn.aid.commands.passwords import describe_password, given_password
from awn.arabic.wording import Wording
parser = argparse.ArgumentParser()
describe_password(parser)
print(f"[{given_password(parser.parse_args(['--password-file', '-']), Wording('en'))}]", end="", flush=True)
"""
WARNING = "A password on the command line can be read by everybody who uses this machine."


@pytest.fixture(scope="module")
def locked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    book = openpyxl.Workbook()
    assert book.active is not None
    book.active.append(("الاسم", "الجوال"))
    book.active.append(("عمر سالم ناصر", "0912000123"))
    plain = io.BytesIO()
    book.save(plain)
    path = tmp_path_factory.mktemp("locked") / "list.xlsx"
    with path.open("wb") as file:
        OOXMLFile(plain).encrypt(PASSWORD, file)
    return path


def prepared(*words: object) -> int:
    parser = argparse.ArgumentParser()
    prepare.describe(parser)
    return prepare.run(parser.parse_args([*map(str, words), "--language", "en"]))


def given(*words: str) -> str | None:
    parser = argparse.ArgumentParser()
    describe_password(parser)
    return given_password(parser.parse_args(words), Wording("en"))


@pytest.mark.parametrize("content", [PASSWORD, f"{PASSWORD}\n", f"\ufeff{PASSWORD}\r\nanother line\n"])
def test_the_first_line_of_a_file_opens_the_workbook_without_a_warning(
    content: str, locked: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "password.txt").write_bytes(content.encode())
    assert prepared(locked, "--out", tmp_path / "out", "--password-file", tmp_path / "password.txt") == 0
    assert "password" not in capsys.readouterr().err.lower()


def test_on_the_command_line_it_still_works_with_a_warning(
    locked: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert prepared(locked, "--out", tmp_path / "out", "--password", PASSWORD) == 0
    assert capsys.readouterr().err.startswith(WARNING)


def test_a_file_that_is_not_there_is_named_and_nothing_is_written(
    locked: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert prepared(locked, "--out", tmp_path / "out", "--password-file", tmp_path / "none.txt") == 2
    assert capsys.readouterr().err.splitlines() == [
        "none.txt cannot be read as a password: it must be a text file in UTF-8 with the password in its first line."
    ]
    assert not (tmp_path / "out").exists()


def test_a_line_of_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(f"{PASSWORD}\n"))
    assert given("--password-file", "-") == PASSWORD


def test_on_a_terminal_it_is_asked_for_and_not_shown() -> None:
    child, terminal = pty.fork()
    if child == 0:
        os.execv(sys.executable, [sys.executable, "-c", ASKING])
    shown = b""
    while b": " not in shown:
        shown += os.read(terminal, 1024)
    os.write(terminal, f"{PASSWORD}\n".encode())
    while b"]" not in shown:
        shown += os.read(terminal, 1024)
    os.waitpid(child, 0)
    os.close(terminal)
    assert shown.decode().replace("\r\n", "\n") == f"Password of the workbook: \n[{PASSWORD}]"


def test_nothing_given_is_no_password() -> None:
    assert given() is None


def test_two_ways_at_once_are_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        given("--password", "a", "--password-file", "b")
    assert "not allowed with" in capsys.readouterr().err


@pytest.mark.parametrize("command", [prepare, compare, train])
def test_the_help_of_each_command_says_it(command: object) -> None:
    parser = argparse.ArgumentParser()
    command.describe(parser)  # type: ignore[attr-defined]
    said = " ".join(parser.format_help().split())
    assert "--password-file FILE" in said and "- to be asked for it on the terminal" in said
    assert "others on this machine can read it: better not" in said
