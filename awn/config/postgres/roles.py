"""Two roles that stay apart from the first migration on: one owns the tables and migrates, the other may only read and write rows."""

import psycopg
from psycopg import sql

from awn.config.keys import key
from awn.config.postgres.cluster import SUPERUSER
from awn.config.postgres.place import Place

OWNER = "awn_owner"
APPLICATION = "awn"
DATABASE = "awn"
PASSWORDS = {SUPERUSER: "superuser_password", OWNER: "owner_password", APPLICATION: "application_password"}

# what the owner makes later is the application's to use, but never to change
GRANTS = """
revoke all on database {database} from public;
grant connect, temporary on database {database} to {owner};
grant connect on database {database} to {application};
alter schema public owner to {owner};
revoke create on schema public from public;
grant usage on schema public to {application};
alter default privileges for role {owner} in schema public grant select, insert, update, delete on tables to {application};
alter default privileges for role {owner} in schema public grant usage, select on sequences to {application};
"""


def connect(place: Place, *, role: str = SUPERUSER, database: str = DATABASE) -> psycopg.Connection:
    """A connection without transactions, as one of the three roles."""
    return psycopg.connect(
        host=place.host, port=place.port, user=role, password=key(PASSWORDS[role]), dbname=database, autocommit=True
    )


def make_roles(place: Place, *, database: str = DATABASE) -> None:
    """Makes the two roles, the database and their rights, those that are missing; gives the roles the passwords of the keys."""
    with connect(place, database="postgres") as connection:
        for role in (OWNER, APPLICATION):
            _make_role(connection, role)
        connection.execute(
            sql.SQL("grant {} to {} with inherit false, set true").format(*map(sql.Identifier, (APPLICATION, OWNER)))
        )
        if not connection.execute("select 1 from pg_database where datname = %s", [database]).fetchone():
            connection.execute(sql.SQL("create database {} owner {}").format(sql.Identifier(database), sql.Identifier(OWNER)))
    with connect(place, database=database) as connection:
        names = {"database": database, "owner": OWNER, "application": APPLICATION}
        connection.execute(sql.SQL(GRANTS).format(**{part: sql.Identifier(name) for part, name in names.items()}))


def _make_role(connection: psycopg.Connection, role: str) -> None:
    if not connection.execute("select 1 from pg_roles where rolname = %s", [role]).fetchone():
        connection.execute(sql.SQL("create role {} login").format(sql.Identifier(role)))
    changed = sql.SQL("alter role {} login nosuperuser nocreatedb nocreaterole password {}")
    connection.execute(changed.format(sql.Identifier(role), sql.Literal(key(PASSWORDS[role]))))
