"""All that the database holds, as one text, to look for what must not be there any more."""

from django.apps import apps
from django.db import connection

from awn.sealed.fields import SealedBytes, SealedText


def everything() -> str:
    """Every table as PostgreSQL writes it out, bytes also read as text, and every sealed column opened."""
    with connection.cursor() as cursor:
        cursor.execute("select format('%I', tablename) from pg_tables where schemaname = 'public' order by 1")
        tables = [table for (table,) in cursor.fetchall()]
        return "\n".join([*(_table(cursor, table) for table in tables), *_opened()])


def _table(cursor: object, table: str) -> str:
    with cursor.copy(f"copy {table} to stdout") as rows:  # type: ignore[attr-defined]
        text = b"".join(bytes(block) for block in rows).decode()
    return f"{table}\n{text}\n{_bytes_read(text)}"


def _bytes_read(text: str) -> str:
    """What stands in columns of bytes, which are written out in hexadecimal."""
    found = [piece[3:] for piece in text.replace("\n", "\t").split("\t") if piece.startswith("\\\\x")]
    return "\n".join(bytes.fromhex(piece).decode(errors="replace") for piece in found)


def _opened() -> list[str]:
    return [
        str(value)
        for model in apps.get_models()
        for field in model._meta.concrete_fields
        if isinstance(field, SealedText | SealedBytes)
        for value in model._base_manager.values_list(field.attname, flat=True)
    ]
