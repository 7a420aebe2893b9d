"""Which account of the operating system runs PostgreSQL: one's own, but never root, since PostgreSQL refuses it."""

import os
import stat
import sys
from dataclasses import dataclass
from pathlib import Path

from awn.config.home import is_root
from awn.config.postgres.problems import PostgresProblem

STAND_INS = ("postgres", "nobody")


@dataclass(frozen=True, slots=True)
class Account:
    """A user and a group by number. `name` is empty for whoever runs this process."""

    uid: int = -1
    gid: int = -1
    name: str = ""

    def own(self, path: Path) -> None:
        """Gives a file or a folder to this account."""
        if self.name:
            os.chown(path, self.uid, self.gid)

    def can_reach(self, path: Path) -> bool:
        """Whether this account may read what stands there and come to it."""
        return not self.name or (self.can_pass(path.parent) and self._may(path, stat.S_IROTH))

    def can_pass(self, folder: Path) -> bool:
        """Whether this account may pass through a folder and all above it, those that are not there yet aside."""
        return not self.name or all(self._may(each, stat.S_IXOTH) for each in (folder, *folder.parents) if each.exists())

    def _may(self, path: Path, bits: int) -> bool:
        found = path.stat()
        if found.st_uid == self.uid:
            return found.st_mode & (bits << 6) == bits << 6
        else:
            return found.st_mode & bits == bits


def account() -> Account:
    """The account that runs PostgreSQL: `AWN_POSTGRES_USER`, else «postgres», else «nobody» where root asks; one's own otherwise."""
    if sys.platform == "win32" or not is_root():
        return Account()
    else:
        return _stand_in()


def _stand_in() -> Account:
    import pwd

    named = os.environ.get("AWN_POSTGRES_USER")
    for name in (named,) if named else STAND_INS:
        try:
            found = pwd.getpwnam(name)
        except KeyError:
            continue
        if found.pw_uid != 0:
            return Account(found.pw_uid, found.pw_gid, found.pw_name)
    raise PostgresProblem(
        "PostgreSQL refuses to run as root, and there is no other account to run it: create a user named postgres, "
        "or name one in AWN_POSTGRES_USER, or start Awn as an ordinary user."
    )
