"""Work beside the pages tells where it is, can be stopped, and says in words why it failed."""

import threading

import pytest

from awn.aid.desk.extras import Impossible
from awn.aid.desk.jobs import Body, Job, Progress, Stage
from awn.arabic.wording import message


def job(body: Body) -> Job:
    made = Job(message("Reading the files"), body, then="columns", back="start")
    made.start()
    return made


def test_work_that_ends_is_done() -> None:
    told = job(lambda tell: tell(message("Done"), 1.0))
    assert told.wait(5)
    assert (told.stage, told.share, told.problem) == (Stage.DONE, 1.0, None)


def test_a_share_never_goes_back() -> None:
    def body(tell: Progress) -> None:
        tell("a", 0.6)
        tell("b", 0.2)

    told = job(body)
    told.wait(5)
    assert (told.step, told.share) == ("b", 0.6)


def test_stopped_work_counts_for_nothing_at_once() -> None:
    going, results = threading.Event(), []

    def body(tell: Progress) -> None:
        going.wait(5)
        tell("late", 0.9)
        results.append("written")

    told = job(body)
    told.stop()
    assert (told.stage, told.is_over) == (Stage.STOPPING, False)
    going.set()
    told.wait(5)
    told._thread.join(5)
    assert (results, told.stage) == ([], Stage.STOPPED)


@pytest.mark.parametrize(
    ("problem", "words"),
    [
        (Impossible(message("These files name nobody.")), "These files name nobody."),
        (OSError(28, "No space left on device"), "The disk is full or cannot be written. Free some space, then try again."),
        (MemoryError(), "This machine has too little memory for these lists. Try with fewer files at a time."),
        (ValueError("x"), "Something went wrong that Awn did not foresee. Your files are still here; try again."),
    ],
)
def test_failed_work_says_why_in_words(problem: BaseException, words: str) -> None:
    def body(tell: Progress) -> None:
        raise problem

    told = job(body)
    told.wait(5)
    assert (told.stage, str(told.problem)) == (Stage.FAILED, words)
