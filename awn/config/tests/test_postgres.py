"""The embedded PostgreSQL on bad days, with real processes: killed, started twice, half-made, run by root from a closed folder."""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import psycopg
import pytest

from awn.config.home import home, is_root, make_home
from awn.config.keys import key, make_keys
from awn.config.postgres.place import LONGEST_SOCKET, SOCKET, Place, place
from awn.config.postgres.problems import PostgresProblem
from awn.config.postgres.roles import APPLICATION, OWNER, connect
from awn.config.postgres.running import running, started

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals and sockets of other systems")

HOLD = """
import sys
from awn.config.postgres.running import running
with running(lambda line: print(line, flush=True)) as server:
    print("ready", "own" if server else "shared", flush=True)
    sys.stdin.read()
"""


@pytest.fixture(scope="module")
def first_home() -> Iterator[Path]:
    """A home whose database was started once and holds one row."""
    with tempfile.TemporaryDirectory(prefix="awn-") as folder, pytest.MonkeyPatch.context() as patch:
        Path(folder).chmod(0o755)
        patch.setenv("AWN_HOME", f"{folder}/home")
        with running():
            write_row()
        yield home()


@pytest.fixture(autouse=True)
def started_home(first_home: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("AWN_HOME", str(first_home))
    return first_home


@pytest.fixture
def new_home(started_home: Path, open_folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("AWN_HOME", str(open_folder / "home"))
    return open_folder / "home"


@pytest.fixture
def holder() -> Iterator[Callable[[], subprocess.Popen[str]]]:
    """Starts processes that hold the database until they are told to end."""
    processes: list[subprocess.Popen[str]] = []

    def start() -> subprocess.Popen[str]:
        process = subprocess.Popen(
            [sys.executable, "-c", HOLD], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        )
        processes.append(process)
        return process

    yield start
    for process in processes:
        process.kill()
        process.communicate()
    wait_for(lambda: servers() == [])


def said(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    for line in process.stdout:
        if line.startswith("ready"):
            return line.strip()
    raise AssertionError("it ended before it was ready")


def servers() -> list[psutil.Process]:
    """Every process of this test's PostgreSQL."""
    data = os.path.realpath(place(home()).data)
    found = []
    for process in psutil.process_iter():
        try:
            if process.name().startswith("postgres") and process.cwd() == data:
                found.append(process)
        except psutil.Error:
            continue
    return found


def wait_for(true: Callable[[], bool], seconds: float = 20) -> None:
    deadline = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < deadline
        time.sleep(0.05)


def write_row() -> None:
    with connect(place(home()), role=OWNER) as connection:
        connection.execute("create table kept (name text)")
        connection.execute("insert into kept values ('عون')")


def read_rows() -> list[tuple[str]]:
    with connect(place(home()), role=APPLICATION) as connection:
        return connection.execute("select name from kept").fetchall()


def test_what_is_written_stands_at_the_next_start_and_nothing_runs_between() -> None:
    with running():
        assert read_rows() == [("عون",)]
    assert servers() == []
    with running():
        assert read_rows() == [("عون",)]


def test_the_database_speaks_utf8_with_the_builtin_locale() -> None:
    with running(), connect(place(home())) as connection:
        asked = "select pg_encoding_to_char(encoding), datlocprovider, datlocale from pg_database where datname = 'awn'"
        assert connection.execute(asked).fetchone() == ("UTF8", "b", "C.UTF-8")


@pytest.mark.parametrize(
    "act", ["create table t (a int)", "create temporary table t (a int)", "create schema s", "drop table kept", "truncate kept",
            "alter table kept add b int", "set role awn_owner", "create extension pg_trgm", "create role r"],
)  # fmt: skip
def test_the_application_may_write_rows_and_change_nothing_else(act: str) -> None:
    with running(), connect(place(home()), role=APPLICATION) as connection:
        connection.execute("insert into kept values ('x')")
        connection.execute("delete from kept where name = 'x'")
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            connection.execute(act)


def test_the_owner_is_no_superuser() -> None:
    with running(), connect(place(home()), role=OWNER) as connection, pytest.raises(psycopg.errors.InsufficientPrivilege):
        connection.execute("create role r")


def test_no_role_gets_in_without_its_password(monkeypatch: pytest.MonkeyPatch) -> None:
    with running():
        monkeypatch.setenv("AWN_APPLICATION_PASSWORD", "guess")
        with pytest.raises(psycopg.OperationalError, match="password authentication failed"):
            connect(place(home()), role=APPLICATION)


def test_the_folder_and_its_keys_are_closed_to_others(started_home: Path) -> None:
    with running():
        where = place(started_home)
        for path in (where.folder, where.data, where.socket_folder):
            assert path.stat().st_mode & 0o777 == 0o700
        assert started_home.stat().st_mode & 0o777 == (0o711 if is_root() else 0o700)
        assert (started_home / "keys.json").stat().st_mode & 0o777 == 0o600


def test_a_killed_awn_leaves_no_server_behind(holder: Callable[[], subprocess.Popen[str]]) -> None:
    process = holder()
    assert said(process) == "ready own"
    process.kill()
    wait_for(lambda: servers() == [])
    with running():
        assert read_rows() == [("عون",)]


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_ends_it_and_its_server(number: signal.Signals, holder: Callable[[], subprocess.Popen[str]]) -> None:
    process = holder()
    said(process)
    process.send_signal(number)
    process.wait(20)
    wait_for(lambda: servers() == [])


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere the next start stops what was left")
def test_a_killed_keeper_takes_its_server_along(holder: Callable[[], subprocess.Popen[str]]) -> None:
    process = holder()
    said(process)
    (keeper,) = psutil.Process(process.pid).children()
    keeper.kill()
    wait_for(lambda: servers() == [])


def test_a_server_that_was_killed_recovers(holder: Callable[[], subprocess.Popen[str]]) -> None:
    process = holder()
    said(process)
    for server in servers():
        server.kill()
    process.kill()
    process.wait()
    where = place(home())
    assert (where.data / "postmaster.pid").exists() and (where.socket_folder / SOCKET).exists()
    with running():
        assert read_rows() == [("عون",)]


def test_a_mark_whose_number_lives_on_in_another_process_is_stale() -> None:
    mark = place(home()).data / "postmaster.pid"
    mark.write_text(f"{os.getpid()}\n{mark.parent}\n0\n5432\n\n\n\nready\n")
    with running() as server:
        assert server is not None
        assert read_rows() == [("عون",)]


def test_a_server_without_its_awn_is_stopped_and_started_anew() -> None:
    with running() as server:
        assert server is not None
        words = min(servers(), key=lambda each: each.pid).cmdline()
    where = place(home())
    who = {"user": where.account.name, "group": where.account.gid} if where.account.name else {}
    alone = subprocess.Popen(words, cwd=where.folder, stdin=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **who)  # type: ignore[call-overload]
    wait_for(lambda: len(servers()) > 3)
    with running() as server:
        assert server is not None
        assert alone.wait(20) == 0
        assert read_rows() == [("عون",)]


def test_a_data_folder_that_was_half_made_is_made_anew(new_home: Path) -> None:
    make_keys()
    where = place(make_home())
    where.make()
    (where.folder / "data.half" / "base").mkdir(parents=True)
    (where.folder / "data.half" / "PG_VERSION").write_text("18\n")
    with running():
        write_row()
    assert not (where.folder / "data.half").exists()


def test_roles_that_a_killed_first_start_did_not_make_are_made(new_home: Path) -> None:
    with running(), connect(place(home()), database="postgres") as connection:
        connection.execute("drop database awn")
        connection.execute("drop role awn")
    with running():
        write_row()
        assert read_rows() == [("عون",)]


@pytest.mark.parametrize("which", ["started_home", "new_home"])
def test_the_second_start_on_the_same_folder_uses_the_first_s_server(
    which: str, request: pytest.FixtureRequest, holder: Callable[[], subprocess.Popen[str]]
) -> None:
    request.getfixturevalue(which)
    first, second = holder(), holder()
    assert sorted((said(first), said(second))) == ["ready own", "ready shared"]


def test_lost_keys_are_named_and_the_data_are_left_alone(started_home: Path) -> None:
    kept = (started_home / "keys.json").rename(started_home / "kept")
    with pytest.raises(PostgresProblem, match="keys of this installation are missing"), running():
        pass
    kept.rename(started_home / "keys.json")
    with running():
        assert read_rows() == [("عون",)]


def test_data_of_another_version_are_named_and_left_alone() -> None:
    version = place(home()).data / "PG_VERSION"
    ours = version.read_text()
    version.write_text("16\n")
    with pytest.raises(PostgresProblem, match="made by PostgreSQL 16, and this version of Awn carries 18"), running():
        pass
    version.write_text(ours)


def test_a_server_that_cannot_start_says_its_last_words() -> None:
    settings = place(home()).data / "postgresql.conf"
    ours = settings.read_text()
    settings.write_text("no_such_setting = 1\n")
    with pytest.raises(PostgresProblem, match="no_such_setting"), running():
        pass
    settings.write_text(ours)
    assert servers() == []


def test_a_path_longer_than_a_socket_s_gets_a_short_one(open_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AWN_HOME", str(open_folder / ("ح" * 60)))
    with running():
        where = place(home())
        assert len(os.fsencode(where.socket_folder / SOCKET)) <= LONGEST_SOCKET
        write_row()


def test_a_socket_folder_that_somebody_else_made_is_refused(open_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AWN_HOME", str(open_folder / ("a" * 100)))
    folder = place(home()).socket_folder
    folder.symlink_to(open_folder)
    try:
        with pytest.raises(PostgresProblem, match="belongs to somebody else"), running():
            pass
    finally:
        folder.unlink()


def test_without_sockets_it_listens_to_this_machine_alone(started_home: Path) -> None:
    where = Place(started_home / "postgres", place(started_home).account, sockets=False)
    where.make()
    with started(where), connect(where, role=APPLICATION) as connection:
        assert (connection.info.host, connection.info.port) == ("127.0.0.1", where.port)
        assert connection.execute("show listen_addresses").fetchone() == ("127.0.0.1",)


@pytest.mark.skipif(not is_root(), reason="only root has another account run it")
def test_root_has_another_account_run_it_and_from_a_closed_folder_elsewhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    closed = tmp_path / "closed"
    closed.mkdir(mode=0o700)
    monkeypatch.setenv("AWN_HOME", str(closed / "home"))
    where = place(home())
    assert where.folder.is_relative_to("/var/lib/awn")
    try:
        with running():
            write_row()
            assert where.account.uid == where.data.stat().st_uid == min(servers(), key=lambda each: each.pid).uids().real != 0
    finally:
        shutil.rmtree(where.folder)


def test_a_key_in_the_environment_stands_before_the_file(monkeypatch: pytest.MonkeyPatch) -> None:
    make_keys()
    made = key("secret_key")
    make_keys()
    assert key("secret_key") == made != ""
    monkeypatch.setenv("AWN_SECRET_KEY", "given")
    assert key("secret_key") == "given"
