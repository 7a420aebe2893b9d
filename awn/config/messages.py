"""The catalogues: `python -m awn.config.messages` gathers the words for people from code and templates, one catalogue for each app, and compiles them.

`--check` changes nothing and fails when a translation is missing, empty, fuzzy, no longer used or careless; `--compile` only compiles (it needs no
Django); `--merge FILE.po …` takes translations from other files first. English is the msgid.
"""

import argparse
import re
import sys
from collections.abc import Iterator, Sequence
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from awn.config.catalogue_rules import complaints

AWN = Path(__file__).parents[1]
LOCALE = "ar"
PLURALS = "n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 && n%100<=99 ? 4 : 5"
KEYWORDS: dict[str, tuple[int, ...] | None] = {
    "gettext": None,
    "gettext_lazy": None,
    "_": None,
    "message": (1,),
    "ngettext": (1, 2),
    "ngettext_lazy": (1, 2),
    "counted": (1, 2),
}
COUNTED_TAG = re.compile(r'{% counted_figure \S+ "([^"]+)" "([^"]+)"')
CHURN = re.compile(
    r'^"(?:Project-Id-Version|Report-Msgid-Bugs-To|POT-Creation-Date|PO-Revision-Date|Last-Translator|Language-Team|Generated-By).*\n',
    re.MULTILINE,
)

type Msgid = str | tuple[str, ...]


def main(words: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m awn.config.messages", description=__doc__)
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--compile", action="store_true")
    parser.add_argument("--merge", nargs="+", type=Path, default=[], metavar="FILE.po")
    arguments = parser.parse_args(words)
    if arguments.check:
        return check()
    if not arguments.compile:
        update([_read(path) for path in arguments.merge])
    compile_all()
    return 0


def check() -> int:
    """Says what is wrong with the catalogues, a line each. Returns 1 when anything is."""
    found = [line for app in _apps() for line in _app_complaints(app)]
    for line in found:
        sys.stderr.write(f"{line}\n")
    return 1 if found else 0


def update(known: Sequence[Catalog] = ()) -> None:
    """Writes each app's catalogue: new words added, unused ones dropped, translations kept, or taken from another catalogue that has them."""
    catalogues = {app: _read(_path(app)) for app in _apps()}
    sources = [*known, *catalogues.values()]
    for app, old in catalogues.items():
        fresh = _empty()
        for msgid in gather(app):
            fresh.add(msgid, _translation(msgid, [old, *sources]))
        if len(fresh):
            _write(fresh, _path(app))


def compile_all() -> None:
    """Writes django.mo beside each django.po."""
    for path in sorted(AWN.glob("*/locale/*/LC_MESSAGES/django.po")):
        with path.with_suffix(".mo").open("wb") as file:
            write_mo(file, _read(path))


def gather(app: Path) -> list[Msgid]:
    """Every msgid in an app's code and templates, tests aside, each once and sorted."""
    found: set[Msgid] = set()
    for path in sorted(app.rglob("*.py")):
        if "tests" not in path.parts:
            found.update(_of_code(path.read_bytes()))
    for path in sorted(app.rglob("templates/**/*.html")):
        found.update(_of_template(path.read_text(encoding="utf-8")))
    return sorted(found, key=str)


def _of_code(source: bytes) -> Iterator[Msgid]:
    for _line, text, _comments, _context in extract("python", BytesIO(source), keywords=KEYWORDS):
        if text:
            yield text


def _of_template(source: str) -> Iterator[Msgid]:
    from django.conf import settings
    from django.utils.translation.template import templatize

    if not settings.configured:
        settings.configure()
    yield from _of_code(templatize(source).encode())
    yield from COUNTED_TAG.findall(source)


def _apps() -> list[Path]:
    return sorted(path for path in AWN.iterdir() if (path / "__init__.py").is_file())


def _path(app: Path) -> Path:
    return app / "locale" / LOCALE / "LC_MESSAGES" / "django.po"


def _app_complaints(app: Path) -> Iterator[str]:
    path = _path(app)
    catalogue, wanted = _read(path), gather(app)
    name = path.relative_to(AWN.parent)
    for msgid in wanted:
        entry = catalogue.get(msgid)
        if entry is None:
            yield f"{name}: not in the catalogue: {msgid!r}"
        else:
            yield from (f"{name}: {complaint}: {msgid!r}" for complaint in complaints(entry))
    unused = {_id(entry) for entry in catalogue if entry.id} - set(wanted)
    yield from (f"{name}: not used any more: {msgid!r}" for msgid in sorted(unused, key=str))


def _id(entry: Message) -> Msgid:
    return entry.id if isinstance(entry.id, str) else tuple(entry.id)


def _translation(msgid: Msgid, catalogues: Sequence[Catalog]) -> str | tuple[str, ...]:
    for catalogue in catalogues:
        entry = catalogue.get(msgid)
        if entry is not None and entry.string and not entry.fuzzy and isinstance(entry.id, str) == isinstance(msgid, str):
            string: str | tuple[str, ...] = entry.string if isinstance(entry.string, str) else tuple(entry.string)
            if all((string,) if isinstance(string, str) else string):
                return string
    return "" if isinstance(msgid, str) else ("",) * 6


def _empty() -> Catalog:
    catalogue = Catalog(locale=LOCALE, fuzzy=False, header_comment="# Words for people, in Arabic. English is the msgid.")
    # Babel knows another order of the last two forms than Django
    vars(catalogue).update(_num_plurals=6, _plural_expr=PLURALS)
    return catalogue


def _read(path: Path) -> Catalog:
    if not path.exists():
        return _empty()
    with path.open("rb") as file:
        return read_po(file, locale=LOCALE)


def _write(catalogue: Catalog, path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    made = BytesIO()
    write_po(made, catalogue, width=130, no_location=True, omit_header=False)
    path.write_text(CHURN.sub("", made.getvalue().decode()), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    raise SystemExit(main())
