"""Hostile and broken input of the commands: one line that says so, and nothing written that should not be."""

import os
import signal
import sys
import tomllib
import zipfile
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import openpyxl
import pytest

from awn.aid.writing.review import DECISION
from awn.config import desk_command
from awn.config.cli import main
from awn.config.tests.test_prepare_command import AHMAD, HEADER, LAYLA, SAMIR, prepare, read_csv, write_list

KEYS = [f"{side}_{key}" for side in ("left", "right") for key in ("file", "sheet", "row", "slot")]


def write_rows(path: Path, *rows: list[object]) -> Path:
    book = openpyxl.Workbook()
    assert book.active is not None
    for row in rows:
        book.active.append(row)
    book.save(path)
    return path


@pytest.mark.parametrize("row", ["abc", 2.5, -1, None, "1e999", 99])
def test_a_review_whose_rows_were_altered_is_named_with_its_row(
    row: object, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source = write_list(tmp_path / "a.xlsx", AHMAD, LAYLA)
    place = ["a.xlsx", "Sheet", row, "head"]
    review = write_rows(tmp_path / "review.xlsx", [DECISION, *KEYS], ["same", *place, "a.xlsx", "Sheet", 2, "head"])
    assert prepare(source, "--out", tmp_path / "out", "--review", review, "--language", "en") == 2
    last = capsys.readouterr().err.splitlines()[-1]
    assert last.startswith("review.xlsx") and "not in the files given" in last
    assert not (tmp_path / "out").exists()


def test_a_blank_that_is_no_workbook_gets_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    blank = tmp_path / "blank.csv"
    blank.write_text(",".join(HEADER) + "\n1,x\n", "utf-8")
    source = write_list(tmp_path / "a.xlsx", AHMAD)
    assert prepare(source, "--out", tmp_path / "out", "--template", blank, "--language", "en") == 2
    assert capsys.readouterr().err.splitlines()[-1].startswith("blank.csv: ")
    assert not (tmp_path / "out").exists()


def test_characters_that_no_workbook_holds_do_not_break_a_partner_s_blank(tmp_path: Path) -> None:
    source = tmp_path / "a.csv"
    source.write_text("الاسم,رقم الهوية,ملاحظات\nسالم ناصر حمدان,900000017,a\ufffe=1+1\n", "utf-8")
    blank = write_rows(tmp_path / "blank.xlsx", ["الاسم", "رقم الهوية", "ملاحظات"])
    assert prepare(source, "--out", tmp_path / "out", "--template", blank) == 0
    sheet = openpyxl.load_workbook(tmp_path / "out" / "list.xlsx").worksheets[0]
    assert [[cell.data_type for cell in row] for row in sheet.iter_rows(min_row=2)] == [["s", "s", "s"]]


def test_a_blank_with_calculations_names_no_part_that_is_gone(tmp_path: Path) -> None:
    plain = write_rows(tmp_path / "plain.xlsx", ["الاسم", "رقم الهوية"])
    blank = tmp_path / "blank.xlsx"
    with zipfile.ZipFile(plain) as old, zipfile.ZipFile(blank, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            if name == "[Content_Types].xml":
                content = content.replace(b"</Types>", b'<Override PartName="/xl/calcChain.xml" ContentType="x"/></Types>')
            elif name == "xl/_rels/workbook.xml.rels":
                content = content.replace(
                    b"</Relationships>", b'<Relationship Id="rId99" Type="x" Target="calcChain.xml"/></Relationships>'
                )
            new.writestr(name, content)
        new.writestr("xl/calcChain.xml", "<calcChain/>")
    assert prepare(write_list(tmp_path / "a.xlsx", AHMAD), "--out", tmp_path / "out", "--template", blank) == 0
    with zipfile.ZipFile(tmp_path / "out" / "list.xlsx") as filled:
        assert [name for name in filled.namelist() if b"calcChain" in filled.read(name) or "calcChain" in name] == []


@pytest.mark.skipif(sys.platform != "linux", reason="other systems keep names in Unicode")
def test_a_file_whose_name_is_no_unicode_is_read_and_spelled_out(tmp_path: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff\xfe.xlsx"))
    path.write_bytes(write_list(tmp_path / "a.xlsx", AHMAD).read_bytes())
    assert prepare(path, "--out", tmp_path / "out") == 0
    assert [line["file"] for line in read_csv(tmp_path / "out" / "people.csv")] == [r"\xff\xfe.xlsx"]


def test_files_of_one_name_in_folders_of_one_name_stay_apart(tmp_path: Path) -> None:
    sources = []
    for region, person in (("north", AHMAD), ("south", LAYLA), ("", SAMIR)):
        (tmp_path / region / "lists").mkdir(parents=True)
        sources.append(write_list(tmp_path / region / "lists" / "a.xlsx", person))
    assert prepare(*sources, "--out", tmp_path / "out") == 0
    files = [line["file"] for line in read_csv(tmp_path / "out" / "people.csv")]
    assert files == ["north/lists/a.xlsx", "south/lists/a.xlsx", f"{tmp_path.name}/lists/a.xlsx"]


def test_the_map_written_says_the_region_and_the_rules_undone(tmp_path: Path) -> None:
    source = write_list(tmp_path / "a.xlsx", AHMAD)
    prepare(source, "--out", tmp_path / "one", "--region", "sy", "--undo", "sex.word")
    prepare(source, "--out", tmp_path / "two", "--map", tmp_path / "one" / "MAP.toml")
    for out in ("one", "two"):
        said = tomllib.loads((tmp_path / out / "MAP.toml").read_text("utf-8"))
        assert (said["region"], said["keep_raw"]) == ("SY", ["sex.word"])


def test_masking_takes_what_an_earlier_run_restricted_out_of_the_folder(tmp_path: Path) -> None:
    source = write_list(tmp_path / "a.xlsx", AHMAD)
    (tmp_path / "map.toml").write_text('[columns]\n"السكن الحالي" = "restrict"\n', "utf-8")
    words = (source, "--out", tmp_path / "out", "--map", tmp_path / "map.toml")
    prepare(*words)
    assert (tmp_path / "out" / "restricted.csv").exists()
    prepare(*words, "--masked")
    assert not (tmp_path / "out" / "restricted.csv").exists()


@pytest.mark.parametrize("name", ["--template", "--places"])
def test_a_blank_and_a_list_of_places_are_never_overwritten_either(name: str, tmp_path: Path) -> None:
    source, other = write_list(tmp_path / "a.xlsx", AHMAD), write_list(tmp_path / "list.xlsx", SAMIR)
    before = other.read_bytes()
    assert prepare(source, "--out", tmp_path, name, other) == 2
    assert other.read_bytes() == before


def test_compare_never_overwrites_a_list_given_to_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    old, new = write_list(tmp_path / "compare.xlsx", AHMAD), write_list(tmp_path / "b.xlsx", SAMIR)
    before = old.read_bytes()
    assert main(["aid", "compare", str(old), str(new), "--out", str(tmp_path), "--language", "en"]) == 2
    assert "compare.xlsx would be overwritten" in capsys.readouterr().err
    assert old.read_bytes() == before


def test_a_folder_of_files_that_is_not_there_gets_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["aid", "desk", "--no-browser", "--files", str(tmp_path / "nowhere")]) == 2
    assert len(capsys.readouterr().err.splitlines()) == 1


@pytest.fixture
def signals_restored() -> Iterator[None]:
    before = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)}
    yield
    for number, handler in before.items():
        signal.signal(number, handler)


def interrupted(number: int) -> None:
    """As a database does that notices a signal: an error of its own in place of KeyboardInterrupt."""
    try:
        os.kill(os.getpid(), number)
    except KeyboardInterrupt:
        raise RuntimeError("Query interrupted") from None


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such signals there")
@pytest.mark.parametrize("number", ["SIGINT", "SIGTERM", "SIGHUP"])
@pytest.mark.parametrize("body", [interrupted, partial(os.kill, os.getpid())], ids=["in a query", "anywhere"])
@pytest.mark.usefixtures("signals_restored")
def test_closing_the_terminal_ends_a_command_as_ctrl_c_does(
    number: str, body: Callable[[int], None], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(desk_command, "run", lambda _: body(getattr(signal, number)))
    assert main(["aid", "desk"]) == 130
    assert capsys.readouterr().err.strip().startswith("Stopped; nothing half-done was left behind.")


@pytest.mark.usefixtures("signals_restored")
def test_an_error_that_nobody_asked_for_is_not_taken_for_a_stop(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_: object) -> None:
        raise RuntimeError("a fault")

    monkeypatch.setattr(desk_command, "run", fail)
    with pytest.raises(RuntimeError, match="a fault"):
        main(["aid", "desk"])
