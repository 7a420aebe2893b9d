"""The long work of the desk, each as a job: reading what was given, preparing the list, and writing it anew with what was decided."""

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from awn.aid.desk import chosen, engine
from awn.aid.desk.extras import Impossible
from awn.aid.desk.jobs import Job, Progress
from awn.aid.desk.work import Key, Work
from awn.aid.preparing.options import Options
from awn.arabic.wording import Message, message

if TYPE_CHECKING:
    from awn.aid.preparing.prepared import Prepared


def reading(work: Work) -> Job:
    """Reads all files given. Columns that were there before keep what the person chose for them."""
    options = work.options

    def body(progress: Progress) -> None:
        sources = engine.read(work.files, options, progress)
        skipped = chosen.put_back(sources, engine.left_out_by_map(sources, options), work.chosen)
        progress(message("Done"), 1.0)
        work.sources, work.skipped = sources, skipped

    return Job(message("Reading the files"), body, then="columns", back="start")


def preparing(work: Work, options: Options, *, then: str = "findings", back: str = "columns", news: Message | None = None) -> Job:
    """Understands, links and writes. Options hold, and `news` is told, once it is done; until then everything stays as it was."""
    sources, skipped = work.sources, work.skipped
    assert sources is not None

    def body(progress: Progress) -> None:
        fresh = _fresh(work)
        first = prepared = engine.prepare(sources, skipped, options, out=fresh, progress=progress)
        reviewed, problem = _reviewed(work, first)
        decisions = {**(reviewed or {}), **work.decisions}
        if decisions:
            prepared = engine.decide(first, decisions, language=options.language, out=fresh, progress=progress)
        progress(message("Done"), 1.0)
        _put_in_place(fresh, work.out)
        work.options, work.news = options, news
        work.first, work.prepared, work.decisions, work.written = first, prepared, decisions, dict(decisions)
        work.reviewed, work.review_problem = work.reviewed if reviewed is None else reviewed, problem
        work.doubtful = engine.doubtful_keys(first)

    return Job(message("Preparing the list"), body, then=then, back=back)


def deciding(work: Work, language: str) -> Job:
    """Links and writes anew with the decisions."""
    first = work.first
    assert first is not None
    decisions = dict(work.decisions)

    def body(progress: Progress) -> None:
        fresh = _fresh(work)
        again = engine.decide(first, decisions, language=language, out=fresh, progress=progress)
        progress(message("Done"), 1.0)
        _put_in_place(fresh, work.out)
        work.prepared, work.written = again, decisions

    return Job(message("Writing the files with your decisions"), body, then="files", back="doubtful")


def _reviewed(work: Work, first: "Prepared") -> tuple[dict[Key, str] | None, Message | None]:
    """What a workbook of decisions says, once, and why it could not be taken. What is wrong in it costs nothing but its decisions."""
    if work.reviewed is not None:
        return None, None
    try:
        return engine.reviewed(first), None
    except Impossible as problem:
        return None, problem.reason


def _fresh(work: Work) -> Path:
    """An empty folder to write into, so that work which is stopped leaves the files that are there."""
    fresh = work.folder / "writing"
    shutil.rmtree(fresh, ignore_errors=True)
    fresh.mkdir(mode=0o700)
    return fresh


def _put_in_place(fresh: Path, out: Path) -> None:
    shutil.rmtree(out, ignore_errors=True)
    fresh.rename(out)
