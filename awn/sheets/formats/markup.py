"""XML read with distrust: a document type declaration, the door of every entity trick, is refused wherever it stands."""

import xml.parsers.expat
from collections.abc import Callable, Iterable, Mapping
from typing import Any
from xml.parsers.expat import XMLParserType

from lxml import etree

from awn.arabic.wording import message
from awn.sheets.formats.archive import DAMAGED
from awn.sheets.problems import Unreadable

type Element = Any

ENTITIES = message(
    "The file declares XML entities, which no spreadsheet program writes. Do not trust it; ask its sender for a new one."
)


def tree(content: bytes, file: str) -> Element:
    """The root element of a small part. Look things up by local name with "{*}name", since two families of namespaces are in use."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True)
    try:
        root = etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise Unreadable(DAMAGED, file=file) from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise Unreadable(ENTITIES, file=file)
    return root


def stream(
    chunks: Iterable[bytes],
    *,
    start: Callable[[str, Mapping[str, str]], None],
    end: Callable[[str], None] | None = None,
    text: Callable[[str], None] | None = None,
    file: str,
    sheet: str = "",
) -> None:
    """Calls `start`, `end` and `text` through a part of any size. Names keep their prefix, as written."""
    parser = wary_parser(file)
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = text
    feed(parser, chunks, file, sheet)


def wary_parser(file: str) -> XMLParserType:
    """A parser that refuses document type declarations, for those who set its handlers themselves."""
    parser = xml.parsers.expat.ParserCreate()
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = _refusing(file)
    return parser


def feed(parser: XMLParserType, chunks: Iterable[bytes], file: str, sheet: str = "") -> None:
    try:
        for chunk in chunks:
            parser.Parse(chunk, False)
        parser.Parse(b"", True)
    except (xml.parsers.expat.ExpatError, ValueError) as error:
        raise Unreadable(DAMAGED, file=file, sheet=sheet) from error


def local(name: str) -> str:
    """A name without its prefix."""
    return name.rpartition(":")[2]


def _refusing(file: str) -> Callable[..., None]:
    def refuse(*_: object) -> None:
        raise Unreadable(ENTITIES, file=file)

    return refuse
