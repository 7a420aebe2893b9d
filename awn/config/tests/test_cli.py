"""The command `awn`."""

import subprocess
import sys

import pytest

from awn.config.cli import main


def test_without_words_it_says_what_there_is(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 0
    assert "aid" in capsys.readouterr().out


def test_the_list_engine_starts_without_django() -> None:
    watch = (
        "import sys; from awn.config.cli import main; main(['aid', 'prepare', '--explain']);"
        "import awn.aid.preparing.running, awn.aid.writing.findings, awn.aid.commands.compare;"
        "sys.exit('django' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", watch], check=False, capture_output=True).returncode == 0


def test_explain_prints_the_fixed_columns(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["aid", "prepare", "--explain"]) == 0
    assert "file,sheet,row,slot,person_id,household_id" in capsys.readouterr().out
