"""What was said beside the lists: taken from the first page, kept with the work, and shown again."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple

from django.forms import BoundField
from django.utils.translation import gettext

from awn.aid.desk import names
from awn.aid.desk.chosen import Choices
from awn.aid.desk.extras import CHECKS, Impossible, load_map, tried
from awn.aid.desk.forms import StartForm
from awn.aid.desk.option_fields import NO_ROOM, TOO_LARGE
from awn.aid.desk.regions import UNKNOWN
from awn.aid.desk.uploads import StreamedFile
from awn.aid.desk.work import Work
from awn.aid.preparing.options import Options
from awn.kit.isolation import plain_sentence


class Given(NamedTuple):
    """The field of one kind of file, and the name of the file that is kept for it ("" when there is none)."""

    field: BoundField
    name: str


def said(work: Work) -> dict[str, Any]:
    """What was said before, for the form."""
    return {"region": work.options.region, "language": work.language, "masked": work.options.masked}


def take(form: StartForm, work: Work) -> None:
    """Keeps what was said. A file that is not what its field needs is answered beside it, and the one given before stays."""
    before = work.options, work.language
    for kind in CHECKS:
        file = form.files.get(kind)
        if isinstance(file, StreamedFile):
            _take_file(form, work, kind, file)
    work.options = _with_choices(work.options, form.cleaned_data)
    work.language = form.cleaned_data.get("language", work.language)
    _forget_what_changed(work, *before)


def remove(work: Work, kind: str) -> None:
    """Takes the file of one kind out again."""
    path = getattr(work.options, kind) if kind in CHECKS else None
    if isinstance(path, Path):
        before = work.options, work.language
        path.unlink(missing_ok=True)
        work.options = _with_file(work.options, kind, None)
        _forget_what_changed(work, *before)


def given(form: StartForm, work: Work) -> list[Given]:
    kept: Mapping[str, Path | None] = {kind: getattr(work.options, kind) for kind in CHECKS}
    return [Given(form[kind], path.name if path is not None else "") for kind, path in kept.items()]


def is_open(form: StartForm, work: Work) -> bool:
    """Whether anything of it was said, or went wrong, so that it is to be seen at once."""
    files = any(getattr(work.options, kind) for kind in CHECKS)
    wrong = any(form[kind].errors for kind in (*CHECKS, "password", "language", "masked"))
    return bool(files or wrong or work.language or work.options.masked or work.options.password)


def _take_file(form: StartForm, work: Work, kind: str, file: StreamedFile) -> None:
    if file.too_large or file.no_room:
        form.add_error(kind, gettext(TOO_LARGE if file.too_large else NO_ROOM))
        return
    folder = work.folder / "beside" / kind
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    path = file.path.replace(names.free_path(folder, file.name or ""))
    try:
        tried(kind, path)
    except Impossible as problem:
        path.unlink(missing_ok=True)
        form.add_error(kind, plain_sentence(problem.reason))
    else:
        work.options = _with_file(work.options, kind, path)


def _with_file(options: Options, kind: str, path: Path | None) -> Options:
    changed: dict[str, Any] = {kind: path}
    return replace(options, **changed)


def _with_choices(options: Options, chosen: Mapping[str, Any]) -> Options:
    """A password left empty is the one given before; a map says the region where nobody else does."""
    region = chosen.get("region", options.region)
    if options.map_file is not None and region == UNKNOWN:
        region = load_map(options.map_file).region or UNKNOWN
    password = chosen.get("password") or options.password
    return replace(options, region=region, masked=chosen.get("masked", options.masked), password=password)


def _forget_what_changed(work: Work, before: Options, language: str) -> None:
    """Forgets what no longer holds: with another map or password the files are read anew, with other choices the list is prepared anew."""
    now = work.options
    if now.review_file != before.review_file:
        work.forget_review()
    if now.map_file != before.map_file:
        undone = load_map(now.map_file).undo if now.map_file is not None else ()
        work.options = replace(now, undone_rules=frozenset(undone))
        work.forget_tables()
        work.chosen = Choices()  # what the new map says stands above what was chosen before it
    elif now.password != before.password:
        work.forget_tables()
    elif (now, work.language) != (before, language):
        work.forget_findings()
