"""Where one embedded PostgreSQL lives and how it is reached."""

import hashlib
import os
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from awn.config.postgres.account import Account, account
from awn.config.postgres.problems import PostgresProblem

SOCKET = ".s.PGSQL.5432"
LONGEST_SOCKET = 103  # bytes of a path: the least of what systems allow (Linux 107, macOS 103)
BEYOND = Path("/var/lib/awn")  # for root, where the private folder is out of the other account's reach


@dataclass(frozen=True, slots=True)
class Place:
    """One folder: the data, the log, the lock. It is reached by a private socket, or at 127.0.0.1 alone where there are none."""

    folder: Path
    account: Account
    sockets: bool = sys.platform != "win32"

    @property
    def data(self) -> Path:
        return self.folder / "data"

    @property
    def log(self) -> Path:
        return self.folder / "log"

    @property
    def lock(self) -> Path:
        return self.folder / "lock"

    @property
    def host(self) -> str:
        """What a client is told as its host: the folder of the socket, or the loopback address."""
        return str(self.socket_folder) if self.sockets else "127.0.0.1"

    @property
    def port(self) -> int:
        """The port, which is only a part of the socket's name where there is a socket; 0 when it was never started."""
        if self.sockets:
            return 5432
        else:
            return int(self.port_file.read_text("ascii")) if self.port_file.exists() else 0

    @property
    def port_file(self) -> Path:
        return self.folder / "port"

    @property
    def socket_folder(self) -> Path:
        """Beside the data, or in the system's temporary folder where that path would be longer than a socket's may be."""
        beside = self.folder / "socket"
        if len(os.fsencode(beside / SOCKET)) <= LONGEST_SOCKET:
            return beside
        else:
            mark = hashlib.sha256(os.fsencode(self.folder)).hexdigest()[:12]
            return Path(tempfile.gettempdir()) / f"awn-{mark}"

    def make(self) -> None:
        """Makes the folders, closed to everybody but the account that runs PostgreSQL. Raises PostgresProblem when another person's stand in their place."""
        for path in (self.folder, *([self.socket_folder] if self.sockets else [])):
            path.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._take(path)

    def _take(self, path: Path) -> None:
        if sys.platform != "win32":
            owner = path.lstat().st_uid
            if path.is_symlink() or owner not in {os.geteuid(), self.account.uid}:
                raise PostgresProblem(f"{path} belongs to somebody else. Move it away and start again.")
            self.account.own(path)
            path.chmod(0o700)


def place(home: Path) -> Place:
    """The place of an installation's own PostgreSQL: within its private folder, unless root runs it from a closed folder. Makes nothing."""
    runs_it = account()
    if runs_it.can_pass(home.parent):
        return Place(home / "postgres", runs_it)
    else:
        return Place(BEYOND / hashlib.sha256(os.fsencode(home)).hexdigest()[:12], runs_it)
