"""Making the data folder, whole or not at all."""

import locale
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TypedDict

from awn.config.postgres.binaries import program
from awn.config.postgres.place import Place
from awn.config.postgres.problems import PostgresProblem

SUPERUSER = "postgres"
LOCALE = ("--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--encoding=UTF8", "--locale=C")
# trigrams ask the system's locale, not the builtin one, what a letter is; the first that this system has
LETTERS = ("C.UTF-8", "C.utf8", "en_US.UTF-8", "UTF-8", "en-US.UTF-8", "en-US")


def make_cluster(place: Place, *, password: str, lasting: bool = True) -> None:
    """Makes the data folder when there is none; what a killed start left half-done is thrown away first. The caller holds the place's lock.

    Raises PostgresProblem when it cannot, or when what stands there is of another major version. With `lasting=False` nothing is flushed to disk.
    """
    if place.data.exists():
        _check_version(place)
    else:
        half = place.folder / "data.half"
        shutil.rmtree(half, ignore_errors=True)
        _initdb(place, half, password=password, lasting=lasting)
        half.rename(place.data)
        _flush(place.folder)


def _initdb(place: Place, folder: Path, *, password: str, lasting: bool) -> None:
    password_file = place.folder / "password.half"
    try:
        password_file.write_text(password, "utf-8")
        place.account.own(password_file)
        password_file.chmod(0o600)
        words = [
            "--pgdata",
            str(folder),
            "--username",
            SUPERUSER,
            "--auth=scram-sha-256",
            f"--pwfile={password_file}",
            *LOCALE,
            f"--lc-ctype={_letters()}",
        ]
        _run(place, [program("initdb", place.account), *words, "--no-instructions", *([] if lasting else ["--no-sync"])])
    finally:
        password_file.unlink(missing_ok=True)


def _letters() -> str:
    """The name of a locale in which Arabic letters are letters."""
    before = locale.setlocale(locale.LC_CTYPE)
    try:
        return next(name for name in LETTERS if _knows(name))
    except StopIteration:
        raise PostgresProblem(
            f"This system has none of the locales {', '.join(LETTERS)}, without which the database finds no Arabic names. Install one of them."
        ) from None
    finally:
        locale.setlocale(locale.LC_CTYPE, before)


def _knows(name: str) -> bool:
    try:
        locale.setlocale(locale.LC_CTYPE, name)
    except locale.Error:
        return False
    else:
        return True


def _run(place: Place, words: list[str]) -> None:
    done = subprocess.run(words, **who(place), cwd=place.folder, capture_output=True, text=True, check=False)  # noqa: S603
    if done.returncode:
        raise PostgresProblem(f"PostgreSQL could not make its data folder {place.data}: {done.stderr.strip()[-600:]}")


class Who(TypedDict, total=False):
    """The account that a program runs as, in the words of `subprocess`; empty for the one that runs this."""

    user: int
    group: int
    extra_groups: list[int]


def who(place: Place) -> Who:
    """What `subprocess` is told so that the right account runs a program."""
    found = place.account
    return {"user": found.uid, "group": found.gid, "extra_groups": []} if found.name else {}


def _check_version(place: Place) -> None:
    try:
        made_by = (place.data / "PG_VERSION").read_text("ascii").strip()
    except OSError:
        raise PostgresProblem(f"{place.data} is no data folder of PostgreSQL. Move it away and start again.") from None
    done = subprocess.run([program("postgres", place.account), "--version"], capture_output=True, text=True, check=True)  # noqa: S603
    ours = done.stdout.split()[-1].partition(".")[0]
    if made_by != ours:
        raise PostgresProblem(
            f"The data in {place.data} were made by PostgreSQL {made_by}, and this version of Awn carries {ours}. "
            f"Write them out with pg_dump of the old version, move the folder away, and read them in again."
        )


def _flush(folder: Path) -> None:
    """A rename lasts through a power cut only once its folder is flushed."""
    if sys.platform != "win32":
        opened = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(opened)
        finally:
            os.close(opened)
