"""Where things stand inside an XLSX: its sheets, style sheet, theme and comments, found by relations as the standard says."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from awn.sheets.formats.archive import Archive, damaged, plain_name
from awn.sheets.formats.markup import Element, tree

_THREADED_NOTE: Final = "[Threaded comment]"


@dataclass(frozen=True, slots=True)
class Relation:
    """One part pointing to another; `kind` is the last word of the relation's type ("worksheet", "comments", …)."""

    kind: str
    target: str


@dataclass(frozen=True, slots=True)
class Workbook:
    """The main part's relations and the part of each sheet by the sheet's name."""

    relations: Mapping[str, Relation]
    sheet_parts: Mapping[str, str]

    def first(self, kind: str) -> str:
        return next((relation.target for relation in self.relations.values() if relation.kind == kind), "")


def workbook(archive: Archive) -> Workbook:
    main = next((found.target for found in relations(archive, "").values() if found.kind == "officeDocument"), "xl/workbook.xml")
    if main not in archive:
        raise damaged(archive.file)
    related = relations(archive, main)
    parts = {}
    for sheet in tree(archive.read(main), archive.file).iterfind("{*}sheets/{*}sheet"):
        key = next((value for name, value in sheet.attrib.items() if name.endswith("}id")), "")
        if (relation := related.get(key)) and relation.kind == "worksheet":
            parts[sheet.get("name", "")] = relation.target
    return Workbook(related, parts)


def relations(archive: Archive, part: str) -> Mapping[str, Relation]:
    """What `part` ("" for the container itself) points to inside the file, by relation id."""
    folder, _, name = part.rpartition("/")
    listed = plain_name("", f"{folder}/_rels/{name}.rels")
    if listed not in archive:
        return {}
    return {
        found.get("Id", ""): Relation(found.get("Type", "").rpartition("/")[2], plain_name(part, found.get("Target", "")))
        for found in tree(archive.read(listed), archive.file)
        if found.get("TargetMode") != "External"
    }


def optional_tree(archive: Archive, part: str) -> Element | None:
    content = archive.read(part) if part else b""
    return tree(content, archive.file) if content else None


def comments(archive: Archive, part: str) -> Mapping[str, str]:
    """The comments on a sheet by cell reference: old notes and the threads of newer programs, whose answers are joined by new lines."""
    found: dict[str, str] = {}
    threads: dict[str, list[str]] = {}
    for relation in relations(archive, part).values():
        if relation.kind == "comments":
            found |= _notes(optional_tree(archive, relation.target))
        elif relation.kind == "threadedComment":
            for comment in _all(optional_tree(archive, relation.target), "threadedComment"):
                threads.setdefault(comment.get("ref", ""), []).append(comment.findtext("{*}text") or "")
    return found | {reference: "\n".join(texts) for reference, texts in threads.items()}


def _notes(root: Element | None) -> dict[str, str]:
    authors = [author.text or "" for author in _all(root, "author")]
    return {note.get("ref", ""): _note(note, authors) for note in _all(root, "comment")}


def _note(note: Element, authors: list[str]) -> str:
    text = "".join(part.text or "" for part in note.iterfind("{*}text//{*}t")).strip()
    number = note.get("authorId", "")
    author = authors[int(number)] if number.isdecimal() and int(number) < len(authors) else ""
    if text.startswith(_THREADED_NOTE):
        return text.rpartition("Comment:")[2].strip()
    elif author and text.startswith(f"{author}:"):
        return text.removeprefix(f"{author}:").strip()
    else:
        return text


def _all(root: Element | None, name: str) -> list[Element]:
    return [] if root is None else list(root.iterfind(f".//{{*}}{name}"))
