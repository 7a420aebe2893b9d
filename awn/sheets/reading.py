"""The door to every file: what it is is told by its contents, and whatever cannot be taken is refused in one clear line."""

import hashlib
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path, PurePath
from typing import Final

from awn.arabic.wording import Message, message
from awn.sheets import limits
from awn.sheets.formats import delimited, docx, html, ods, protected, signature, xls, xlsx, xml_spreadsheet
from awn.sheets.formats.archive import PROTECTED
from awn.sheets.formats.signature import Kind
from awn.sheets.grids import Grid, Source
from awn.sheets.problems import Unreadable

_READERS: Final[Mapping[Kind, Callable[[bytes, str], Iterable[Grid]]]] = {
    Kind.XLSX: xlsx.read,
    Kind.XLSB: xls.read_xlsb,
    Kind.XLS: xls.read,
    Kind.ODS: ods.read,
    Kind.DOCX: docx.read,
    Kind.HTML: html.read,
    Kind.MHT: html.read_mht,
    Kind.XML_SPREADSHEET: xml_spreadsheet.read,
    Kind.TEXT: delimited.read,
}
_PROMISED: Final = {
    ".xlsx": Kind.XLSX, ".xlsm": Kind.XLSX, ".xltx": Kind.XLSX, ".xltm": Kind.XLSX, ".xlsb": Kind.XLSB, ".xls": Kind.XLS, ".ods": Kind.ODS,
    ".docx": Kind.DOCX, ".docm": Kind.DOCX, ".html": Kind.HTML, ".htm": Kind.HTML, ".mht": Kind.MHT, ".mhtml": Kind.MHT,
    ".xml": Kind.XML_SPREADSHEET, ".csv": Kind.TEXT, ".tsv": Kind.TEXT, ".tab": Kind.TEXT, ".txt": Kind.TEXT,
}  # fmt: skip


def read(path: Path, *, name: str | None = None, password: str | None = None) -> Source:
    """Reads a file. `name` is what people call it (default: the file's own name). Raises `Unreadable`."""
    file = name or path.name
    return read_bytes(_content(path, file), name=file, password=password)


def read_bytes(content: bytes, *, name: str, password: str | None = None) -> Source:
    """Reads a file given as bytes; `password` opens a protected one. Raises `Unreadable`."""
    limits.check_file_size(len(content), name)
    try:
        kind, grids = _grids(content, name)
    except Unreadable as problem:
        if password is None or problem.reason is not PROTECTED:
            raise
        kind, grids = _grids(protected.unlocked(content, password, name), name)
    filled = [grid for grid in grids if grid.rows]
    if not filled:
        raise _nothing(grids, name)
    for grid in filled:
        limits.check_texts(grid)
    notices = [*_disagreement(name, kind), *_markless(name, kind), *_left_out(grids)]
    return Source(name, hashlib.sha256(content).hexdigest(), filled, notices)


def _grids(content: bytes, name: str) -> tuple[Kind, list[Grid]]:
    kind = signature.kind_of(content, name)
    return kind, list(_READERS[kind](content, name))


def read_text(text: str, *, name: str) -> Source:
    """Reads text pasted from a spreadsheet, a document or a message. Raises `Unreadable`."""
    content = text.encode("utf-8", "surrogatepass")
    limits.check_file_size(len(content), name)
    grids = [grid for grid in delimited.read_pasted(text, name) if grid.rows]
    if not grids:
        raise Unreadable(message("Nothing was pasted. Copy the list and paste it again."), file=name)
    return Source(name, hashlib.sha256(content).hexdigest(), grids)


def _content(path: Path, file: str) -> bytes:
    try:
        if path.is_dir():
            raise Unreadable(message("This is a folder. Give the files inside it."), file=file)
        elif not path.exists():
            raise Unreadable(message("There is no such file. Check its name and folder."), file=file)
        elif not path.is_file():
            raise Unreadable(message("This is not an ordinary file. Copy the list to an ordinary file."), file=file)
        limits.check_file_size(path.stat().st_size, file)
        return path.read_bytes()
    except PermissionError as error:
        reason = message(
            "The file may not be opened: another program holds it, or it belongs to somebody else. Close it or copy it."
        )
        raise Unreadable(reason, file=file) from error
    except (OSError, ValueError) as error:
        reason = message("The file could not be read from the disk. Copy it to another place and try again.")
        raise Unreadable(reason, file=file) from error


def _nothing(grids: list[Grid], file: str) -> Unreadable:
    if len(grids) == 1:
        return Unreadable(message("The sheet is empty. Give the file that holds the list."), file=file, sheet=grids[0].sheet)
    elif grids:
        return Unreadable(message("All sheets are empty. Give the file that holds the list."), file=file)
    else:
        return Unreadable(message("There is no table in it. Give the file that holds the list."), file=file)


def _disagreement(file: str, kind: Kind) -> list[Message]:
    promised = _PROMISED.get(PurePath(file).suffix.lower())
    if promised is None or promised == kind:
        return []
    named = PurePath(file).suffix.lower()
    return [
        message(
            "“%(file)s” is named %(named)s but holds %(kind)s; it was read as what it holds.",
            file=file,
            named=named,
            kind=kind.value,
        )
    ]


def _markless(file: str, kind: Kind) -> list[Message]:
    """The word that a format's marks are not read, so that nobody takes a red row for a plain one."""
    if kind not in (Kind.XLS, Kind.XLSB):
        return []
    return [
        message(
            "“%(file)s”: colours, struck-out text, comments and hidden rows are not read from this kind of workbook. Where they mean something, save it as .xlsx and give that.",
            file=file,
        )
    ]


def _left_out(grids: list[Grid]) -> list[Message]:
    return [
        message("“%(file)s”: the sheet “%(sheet)s” is empty and was left out.", file=grid.file, sheet=grid.sheet)
        for grid in grids
        if not grid.rows
    ]
