"""Long work beside the pages: one thread that tells where it is, can be stopped, and survives any reload of a page."""

import logging
import threading
import time
from collections.abc import Callable
from enum import StrEnum

from awn.aid.desk.extras import Impossible
from awn.arabic.wording import Message, message

type Progress = Callable[[str | Message, float], None]
type Body = Callable[[Progress], None]

_log = logging.getLogger("django.request")
_TURN = threading.Lock()  # work that was stopped may still be writing; what replaces it waits, so that it stands last
_THREAD = "desk-job"

NO_ROOM = message("The disk is full or cannot be written. Free some space, then try again.")
NO_MEMORY = message("This machine has too little memory for these lists. Try with fewer files at a time.")
UNFORESEEN = message("Something went wrong that Awn did not foresee. Your files are still here; try again.")


class Stage(StrEnum):
    RUNNING = "running"
    STOPPING = "stopping"  # told to stop, and its thread has not ended yet
    DONE = "done"
    FAILED = "failed"
    STOPPED = "stopped"


class Stopped(Exception):
    """Raised inside the work at its next word of progress, once somebody asked to stop."""


class Job:
    """`title` says what is done; `then` and `back` are the names of the pages to go on to, or back to."""

    def __init__(self, title: Message, body: Body, *, then: str, back: str) -> None:
        self.title, self.then, self.back = title, then, back
        self.step: str | Message = title
        self.share = 0.0
        self.stage = Stage.RUNNING
        self.problem: Message | None = None
        self.began = time.monotonic()
        self._body = body
        self._stopping = threading.Event()
        self._turning = threading.Lock()  # stage and word to stop change together
        self._thread = threading.Thread(target=self._run, name=_THREAD, daemon=True)

    def start(self) -> None:
        self._thread.start()

    @property
    def is_over(self) -> bool:
        return self.stage not in (Stage.RUNNING, Stage.STOPPING)

    def wait(self, seconds: float) -> bool:
        """True when it is over within that time."""
        self._thread.join(seconds)
        return self.is_over

    def stop(self) -> None:
        """Returns at once. From now on its result counts for nothing; the thread ends at its next word of progress."""
        with self._turning:
            if self.stage == Stage.RUNNING:
                self._stopping.set()
                self.stage = Stage.STOPPING

    def _run(self) -> None:
        try:
            with _TURN:
                self._tell(self.title, 0.0)
                self._body(self._tell)
            self._end(Stage.DONE, None)
        except Stopped:
            self._end(Stage.STOPPED, None)
        except Exception as problem:
            self._end(Stage.FAILED, self._words_for(problem))

    def _words_for(self, problem: Exception) -> Message:
        """Why it failed. What nobody foresaw is logged, but for work that was stopped and finds its folder gone."""
        if isinstance(problem, Impossible):
            return problem.reason
        elif isinstance(problem, MemoryError):
            return NO_MEMORY
        elif not self._stopping.is_set():
            _log.error("The desk's work failed", exc_info=problem)
        return NO_ROOM if isinstance(problem, OSError) else UNFORESEEN

    def _end(self, stage: Stage, problem: Message | None) -> None:
        with self._turning:
            if self._stopping.is_set():
                self.stage = Stage.STOPPED
            else:
                self.problem, self.stage = problem, stage

    def _tell(self, step: str | Message, share: float) -> None:
        if self._stopping.is_set():
            raise Stopped
        self.step, self.share = step, min(1.0, max(self.share, share))


def all_over(seconds: float) -> bool:
    """Waits for every thread of work, the stopped ones too. True when none is left within that time."""
    deadline = time.monotonic() + seconds
    running = [thread for thread in threading.enumerate() if thread.name == _THREAD]
    for thread in running:
        thread.join(max(0.0, deadline - time.monotonic()))
    return not any(thread.is_alive() for thread in running)
