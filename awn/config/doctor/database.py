"""The database: does it answer, as whom, with which tables, and does it find Arabic."""

import time
from collections.abc import Callable
from typing import Final

from django.db import DatabaseError, connection

from awn.arabic.wording import Message, counted, message
from awn.config.doctor.finding import Finding, said_so, unreachable
from awn.config.migrating import missing_migrations

OLDEST: Final = 160000  # PostgreSQL 16, as the server numbers itself
CLOCK_LIMIT = 5.0  # seconds

type Question = Callable[[], Message | None]


def database() -> list[Finding]:
    """One finding for each question, in the order in which to act."""
    subject = message("Database")
    try:
        version = _ask("select current_setting('server_version_num')::int")
    except DatabaseError as problem:
        advice = message("It does not answer (%(said)s): start PostgreSQL, or put DATABASE_URL right", said=said_so(problem))
        return [Finding(subject, advice), *(unreachable(each) for each, _ in QUESTIONS)]
    old = message("It is older than PostgreSQL 16: upgrade it")
    return [Finding(subject, old if version < OLDEST else None), *(_look(each, question) for each, question in QUESTIONS)]


def _look(subject: Message, question: Question) -> Finding:
    try:
        return Finding(subject, question())
    except DatabaseError as problem:
        return Finding(subject, message("It cannot be asked (%(said)s): run `awn migrate`", said=said_so(problem)))


def _ask(query: str) -> int:
    with connection.cursor() as cursor:
        cursor.execute(query)
        row: tuple[int] = cursor.fetchone() or (0,)
    return row[0]


def _role() -> Message | None:
    if _ask(
        "select (rolsuper or rolcreaterole or has_schema_privilege('public', 'create'))::int from pg_roles where rolname = current_user"
    ):
        return message("The application's role could change tables: give it rows alone, and name the owner in DATABASE_OWNER_URL")
    else:
        return None


def _tables() -> Message | None:
    missing = len(missing_migrations())
    if missing:
        return counted(
            "%(number)s step is missing: run `awn migrate`", "%(number)s steps are missing: run `awn migrate`", missing
        )
    else:
        return None


def _extensions() -> Message | None:
    if _ask("select count(*) from pg_extension where extname in ('pg_trgm', 'btree_gist')") < 2:
        return message("pg_trgm or btree_gist is missing: install PostgreSQL's contrib package and run `awn migrate`")
    else:
        return None


def _arabic() -> Message | None:
    if _ask("select (awn_fold('عبدُ الرَّحمٰن') % awn_fold('عبدالرحمن'))::int"):
        return None
    else:
        return message("It finds no Arabic names: make the database anew with a UTF-8 locale (LC_CTYPE must not be C)")


def _clock() -> Message | None:
    apart = abs(_ask("select extract(epoch from clock_timestamp())::float8") - time.time())
    if apart > CLOCK_LIMIT:
        return message(
            "It is %(seconds)s seconds away from the database's: let both be set over the network", seconds=round(apart)
        )
    else:
        return None


def _worker() -> Message | None:
    if _ask("select count(*) from procrastinate_workers where last_heartbeat > now() - interval '60 seconds'"):
        return None
    else:
        return message("No worker has shown a sign of life for a minute: run `awn work`")


QUESTIONS: Final = (
    (message("Rights in the database"), _role),
    (message("Tables"), _tables),
    (message("Extensions"), _extensions),
    (message("Finding Arabic names"), _arabic),
    (message("Clock"), _clock),
    (message("Worker"), _worker),
)
