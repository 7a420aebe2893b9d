"""A question that every request asks: Django writes its SQL once, instead of each time, which takes longer than the database needs to answer."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.db import connection, models

_STAND_IN = "the value that is asked for"


@dataclass(frozen=True, slots=True)
class _Written:
    sql: str
    values: tuple[Any, ...]
    place: int  # of the one value that changes
    fields: list[str]
    annotations: dict[str, int]
    converters: dict[int, Any]


class AskedOften[M: models.Model]:
    """`ask` makes the question for one value, without using the value but as a parameter of it. It may hold annotations, and no related rows."""

    def __init__(self, ask: Callable[[Any], models.QuerySet[M]]) -> None:
        self._ask = ask

    def first(self, value: object) -> M | None:
        """The first row for this value, as the queryset would give it; None when there is none."""
        written = self._written
        values = (*written.values[: written.place], value, *written.values[written.place + 1 :])
        with connection.cursor() as cursor:
            cursor.execute(written.sql, values)
            row = cursor.fetchone()
        return None if row is None else self._made(list(row), written)

    def _made(self, row: list[Any], written: _Written) -> M:
        for place, (converters, expression) in written.converters.items():
            for convert in converters:
                row[place] = convert(row[place], expression, connection)
        found: M = self._model.from_db(connection.alias, written.fields, row[: len(written.fields)])
        for name, place in written.annotations.items():
            setattr(found, name, row[place])
        return found

    @cached_property
    def _model(self) -> type[M]:
        return self._ask(models.Value(_STAND_IN)).model

    @cached_property
    def _written(self) -> _Written:
        query = self._ask(models.Value(_STAND_IN))[:1].query
        compiler = query.get_compiler(connection=connection)
        sql, values = compiler.as_sql()
        chosen = [expression for expression, *_ in compiler.select]
        fields = [field.attname for field in self._model._meta.concrete_fields]
        annotations = dict(compiler.annotation_col_map or {})
        return _Written(sql, tuple(values), list(values).index(_STAND_IN), fields, annotations, compiler.get_converters(chosen))
