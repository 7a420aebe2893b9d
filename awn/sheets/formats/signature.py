"""What a file is, told by its contents and never by its name."""

import re
from enum import StrEnum
from typing import Final

from awn.arabic.wording import Message, message
from awn.sheets.formats.archive import PROTECTED, Archive
from awn.sheets.problems import Unreadable


class Kind(StrEnum):
    """The kinds that can be read, named as people name them."""

    XLSX = "XLSX"
    XLSB = "XLSB"
    XLS = "XLS"
    ODS = "ODS"
    DOCX = "DOCX"
    HTML = "HTML"
    MHT = "MHT"
    XML_SPREADSHEET = "XML"
    TEXT = "TXT"


EMPTY: Final = message("The file is empty. Ask its sender for the full file.")
_PICTURE: Final = message(
    "This is a picture, not a table. Type the list into a spreadsheet, or ask its sender for the spreadsheet itself."
)
_PDF: Final = message(
    "This is a PDF, not a spreadsheet. Ask its sender for the spreadsheet itself, or copy the table and paste it as text."
)
_OLD_WORD: Final = message("This is a document of old Word. Open it in Word or LibreOffice, save it as DOCX, and give that copy.")
_OLD_EXCEL: Final = message(
    "This is a workbook of a very old Excel. Open it in LibreOffice, save it as XLSX, and give that copy."
)
_RTF: Final = message("This is an RTF document. Open it in Word or LibreOffice, save it as DOCX, and give that copy.")
_PACKED: Final = message("This is a packed folder. Unpack it and give the files inside it.")
_OTHER_OFFICE: Final = message(
    "This kind of document is not read. Open it in its own program, save the list as XLSX, and give that copy."
)
UNKNOWN: Final = message(
    "This is no spreadsheet, table or text that can be read. Open it in its own program and save the list as XLSX."
)

_REFUSED: Final[tuple[tuple[re.Pattern[bytes], Message], ...]] = tuple(
    (re.compile(pattern, re.DOTALL), reason)
    for pattern, reason in (
        (
            rb"\x89PNG|\xff\xd8\xff|GIF8|II\*\x00|MM\x00\*|RIFF....WEBP|BM....\x00\x00\x00\x00|....ftyp(?:heic|heix|mif1|avif)",
            _PICTURE,
        ),
        (rb"\s{0,64}%PDF-", _PDF),
        (rb"\{\\rtf", _RTF),
        (rb"\x1f\x8b|Rar!|7z\xbc\xaf\x27\x1c|BZh|\xfd7zXZ", _PACKED),
        (rb"\x09[\x00\x02\x04\x08][\x04\x06\x08\x10]\x00", _OLD_EXCEL),
    )
)
_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OPEN_DOCUMENT: Final = "application/vnd.oasis.opendocument."
_HEAD: Final = 8192


def kind_of(content: bytes, file: str) -> Kind:
    """The kind of a file, or `Unreadable` with what it is instead and what to do."""
    if not content.strip(b"\x00 \t\r\n"):
        raise Unreadable(EMPTY, file=file)
    for pattern, reason in _REFUSED:
        if pattern.match(content):
            raise Unreadable(reason, file=file)
    if content.startswith(_OLE):
        return _ole_kind(content, file)
    elif content.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _zip_kind(Archive(content, file), file)
    else:
        return _text_kind(content)


def _ole_kind(content: bytes, file: str) -> Kind:
    """An OLE container names its streams in UTF-16 in its directory."""
    names = {name: name.encode("utf-16-le") in content for name in ("EncryptedPackage", "Workbook", "Book", "WordDocument")}
    if names["EncryptedPackage"]:
        raise Unreadable(PROTECTED, file=file)
    elif names["Workbook"] or names["Book"]:
        return Kind.XLS
    elif names["WordDocument"]:
        raise Unreadable(_OLD_WORD, file=file)
    else:
        raise Unreadable(_OTHER_OFFICE, file=file)


def _zip_kind(archive: Archive, file: str) -> Kind:
    types = archive.read("[Content_Types].xml").decode("utf-8", "replace")
    if types:
        return _office_kind(types, file)
    mime = archive.read("mimetype").decode("ascii", "replace").strip()
    if mime.startswith(f"{_OPEN_DOCUMENT}spreadsheet"):
        return Kind.ODS
    elif mime or "Index/Document.iwa" in archive:
        raise Unreadable(_OTHER_OFFICE, file=file)
    elif "xl/workbook.xml" in archive:
        return Kind.XLSX
    else:
        raise Unreadable(_PACKED, file=file)


def _office_kind(types: str, file: str) -> Kind:
    if re.search(r"(?:wordprocessingml\.\w+|ms-word\.\w+\.macroEnabled(?:Template)?)\.main\+xml", types):
        return Kind.DOCX
    elif "sheet.binary" in types:
        return Kind.XLSB
    elif re.search(r"(?:spreadsheetml\.\w+|ms-excel\.\w+\.macroEnabled)\.main\+xml", types):
        return Kind.XLSX
    else:
        raise Unreadable(_OTHER_OFFICE, file=file)


def _text_kind(content: bytes) -> Kind:
    head = content[:_HEAD].replace(b"\x00", b"").removeprefix(b"\xef\xbb\xbf").removeprefix(b"\xff\xfe").lstrip().lower()
    if re.match(rb"(?:mime-version|from|date|subject|snapshot-content-location):", head) and b"content-type:" in head:
        return Kind.MHT
    elif head.startswith(b"<") and b"urn:schemas-microsoft-com:office:spreadsheet" in head and b"<html" not in head:
        return Kind.XML_SPREADSHEET
    elif head.startswith(b"<") and re.search(rb"<(?:html|table|body|!doctype html|head|meta)\b", head):
        return Kind.HTML
    else:
        return Kind.TEXT
