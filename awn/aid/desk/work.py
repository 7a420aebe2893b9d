"""The desk's work: one private folder of files, what was read from them, and what was decided. It lives as long as the desk, or until it is wiped."""

import shutil
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from threading import RLock, Thread
from typing import IO, TYPE_CHECKING

from awn.aid import private_folders
from awn.aid.desk import names
from awn.aid.desk.chosen import Choices, chosen_in
from awn.aid.desk.engine import Compared, Entry
from awn.aid.desk.jobs import Job, all_over
from awn.aid.preparing.options import Options
from awn.aid.private_folders import wipe
from awn.arabic.wording import Message

if TYPE_CHECKING:
    from awn.aid.preparing.prepared import Prepared
    from awn.aid.preparing.sources import Sources

PREFIX = "awn-desk-"
LAST_WORDS = 20.0  # seconds that work which was stopped may take to end
type Key = tuple[Entry, Entry]


@dataclass(slots=True)
class Work:
    """What one person is doing. `language` is that of the files to be written, "" for the page's; `skipped` are positions in
    `sources.tables`; `first` is what was found before any decision, `doubtful` its pairs to decide; `reviewed` came from a workbook of decisions."""

    folder: Path
    options: Options = field(default_factory=Options)
    language: str = ""
    sources: "Sources | None" = None
    skipped: frozenset[int] = frozenset()
    chosen: Choices = field(default_factory=Choices)
    prepared: "Prepared | None" = None
    first: "Prepared | None" = None
    doubtful: list[Key] = field(default_factory=list)
    decisions: dict[Key, str] = field(default_factory=dict)
    written: dict[Key, str] = field(default_factory=dict)
    reviewed: dict[Key, str] | None = None
    review_problem: Message | None = None
    news: Message | None = None
    compared: Compared | None = None
    job: Job | None = None

    @property
    def uploads(self) -> Path:
        return self.folder / "uploads"

    @property
    def out(self) -> Path:
        return self.folder / "out"

    @property
    def files(self) -> list[Path]:
        """What was given, in the order in which it came."""
        return sorted(self.uploads.iterdir(), key=lambda path: (path.stat().st_mtime_ns, path.name))

    @property
    def is_behind(self) -> bool:
        """True when decisions were made that the written files do not hold."""
        return self.decisions != self.written

    def take(self, paths: Iterable[Path]) -> None:
        for path in paths:
            shutil.copyfile(path, self.new_file(path.name))

    def new_file(self, name: str) -> Path:
        """Where an upload of this name goes: never outside the folder, never over another file."""
        return names.free_path(self.uploads, name)

    def forget_tables(self) -> None:
        """The files are to be read anew. What the person chose for columns is put back where the same ones come again."""
        if self.sources is not None:
            self.chosen = chosen_in(self.sources, self.skipped)
        self.sources, self.skipped = None, frozenset()
        self.forget_findings()

    def forget_review(self) -> None:
        """A workbook of decisions was taken out or another came in its place: what it said goes, what was decided on the page stays."""
        for key, answer in (self.reviewed or {}).items():
            if self.decisions.get(key) == answer:
                del self.decisions[key]
        self.reviewed = self.review_problem = None

    def forget_findings(self) -> None:
        """Files or columns changed, so what was found no longer holds. Decisions stay: they name rows, not numbers."""
        self.prepared = self.first = None
        self.doubtful = []
        shutil.rmtree(self.out, ignore_errors=True)


class Desk:
    """Holds the one work at a time. Its folder is made when first needed and locked while the desk lives."""

    def __init__(self) -> None:
        self.lock = RLock()
        self._work: Work | None = None
        self._held: IO[bytes] | None = None
        self._wiping: Thread | None = None

    @property
    def work(self) -> Work:
        with self.lock:
            if self._work is None:
                self._work = self._begin()
            return self._work

    def close(self) -> None:
        """Stops what runs and wipes the folder with everything in it, at once. What still writes finds its folder gone, and what it writes goes with `settle`."""
        with self.lock:
            work, self._work = self._work, None
            if work is None:
                return
            if work.job is not None:
                work.job.stop()
            if self._held is not None:
                self._held.close()
                self._held = None
            wipe(work.folder)
            if not all_over(0):
                self._wiping = Thread(target=_wipe_later, args=(work.folder,), name="desk-wiping")
                self._wiping.start()

    def settle(self) -> None:
        """Waits until nothing of a closed work is left, also of what was still running when it was closed."""
        if self._wiping is not None:
            self._wiping.join()

    def _begin(self) -> Work:
        folder = Path(tempfile.mkdtemp(prefix=PREFIX))  # mode 700
        (folder / "uploads").mkdir(mode=0o700)
        self._held = (folder / private_folders.HELD).open("wb")
        private_folders.hold(self._held)
        return Work(folder)


def wipe_abandoned() -> None:
    """Removes the folders of desks that were killed. A living desk holds a lock on its own; what belongs to others is left alone."""
    private_folders.wipe_abandoned(Path(tempfile.gettempdir()), PREFIX)


desk = Desk()


def _wipe_later(folder: Path) -> None:
    all_over(LAST_WORDS)
    wipe(folder)
