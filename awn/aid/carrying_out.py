"""The work of a run: the engine in its own process, and what it found written in one transaction, or nothing."""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

from django.db import connection, transaction
from django.utils import timezone

from awn.aid import names_in_folder
from awn.aid.asking import withdraw_unseen
from awn.aid.engine_process import Broken, EngineProcess, Told, Unwanted, write_request
from awn.aid.memory_folder import memory_folder
from awn.aid.models import AidList, Correction, KnownHeader, Preparation, SourceFile
from awn.aid.models.preparations import State
from awn.aid.written import write_entries, write_pairs
from awn.arabic.wording import message
from awn.journal.recording import record
from awn.messaging.queueing import queue
from awn.messaging.stored import from_stored

SAVING: Final = message("Keeping what was found")
BROKEN: Final = message("The work broke off. Nothing was changed. Try again; if it happens again, leave out the file given last.")
UNREADABLE: Final = message("This file could not be read. Save it anew in your spreadsheet program, and give that.")
SIGNS: Final = 5.0  # seconds between two signs of life while it is written


def carry_out(waiting: Preparation) -> None:
    """Does the work of a run that waits. Stopped, or taken on by another meanwhile, it leaves nothing behind."""
    run = waiting.begin()
    if run is None:
        return
    try:
        with memory_folder() as folder:
            sources = _request(folder, run.aid_list, list(run.aid_list.files.in_force()), whole=True)
            with EngineProcess(folder) as engine:
                engine.watch(lambda told: _sign(run, told))
            _keep(folder, run, sources)
    except Broken:
        run.fail(BROKEN)
    except Unwanted:
        pass


def read_columns(aid_list: AidList) -> None:
    """Reads the columns of the list's new files for the page on which they are mapped. Of several one may break the engine: then each is read by itself."""
    while unread := list(aid_list.files.unread()):
        try:
            _read(aid_list, unread)
        except Broken:
            for source in unread:
                _read_alone(aid_list, source)


def _read_alone(aid_list: AidList, source: SourceFile) -> None:
    try:
        _read(aid_list, [source])
    except Broken:
        source.keep_tables([], UNREADABLE)


def _read(aid_list: AidList, files: list[SourceFile]) -> None:
    with memory_folder() as folder:
        sources = _request(folder, aid_list, files, whole=False)
        with EngineProcess(folder) as engine:
            engine.watch(lambda _: True)
        for found in _lines(folder / "tables.jsonl"):
            sources[found["file"]].keep_tables(found["tables"], from_stored(found["problem"]))


def _request(folder: Path, aid_list: AidList, files: list[SourceFile], *, whole: bool) -> dict[str, SourceFile]:
    """Puts files and wishes into the folder; gives the files by the names that they have there."""
    named = names_in_folder.named(files)
    write_request(
        folder,
        {name: (source.digest, source.content()) for name, source in named.items()},
        salt=str(aid_list.uid),
        chosen=aid_list.chosen,
        known=KnownHeader.objects.roles_in(aid_list.organisation),
        decisions=aid_list.answers() if whole else {},
        corrections=Correction.objects.cells_of(aid_list) if whole else {},
        whole=whole,
        today=timezone.localdate().isoformat(),
    )
    return named


def _sign(run: Preparation, told: Told) -> bool:
    if told.running and run.state == State.READING:
        run.state = State.RUNNING
        return run.advance(State.RUNNING, progress=told.share)
    else:
        return run.sign(progress=told.share, words=told.words)


def _keep(folder: Path, run: Preparation, sources: dict[str, SourceFile]) -> None:
    """Puts entries, pairs and counts in the place of those of older runs. Raises Unwanted when the run counts no longer; then nothing is changed."""
    [found] = _lines(folder / "counts.json")
    if "problem" in found:
        run.fail(from_stored(found["problem"]))
        return
    _sign(run, Told(SAVING, 0.9, running=True))
    with _signing(run), transaction.atomic():
        write_entries(run, _lines(folder / "entries.jsonl"), sources)
        write_pairs(run, _lines(folder / "pairs.jsonl"), sources)
        aid_list = run.aid_list.locked()
        if not run.advance(State.DONE, counts=found["counts"], progress=1.0, words=""):
            raise Unwanted
        aid_list.entries.exclude(run=run).delete()
        aid_list.pairs.exclude(run=run).delete()
        withdraw_unseen(aid_list)
        record("aid.run_done", about=run, by=None, details=found["counts"])
        queue("aid.ask", aid_list=str(aid_list.uid))


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as file:
        for line in file:
            yield json.loads(line)


@contextmanager
def _signing(run: Preparation) -> Iterator[None]:
    """Gives signs of life from beside, since those of a long transaction are seen only when it ends."""
    over = threading.Event()

    def sign() -> None:
        while not over.wait(SIGNS):
            run.sign(progress=0.95, words=SAVING)
        connection.close()

    signing = threading.Thread(target=sign, daemon=True)
    signing.start()
    try:
        yield
    finally:
        over.set()
        signing.join()
