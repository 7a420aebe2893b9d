"""Columns that are read and written plainly and stand sealed in the database."""

from typing import TYPE_CHECKING, Any

from django.db import models

from awn.sealed.sealing import seal, unseal

if TYPE_CHECKING:
    _Binary = models.BinaryField[bytes | None, bytes | None]
    _BinaryOfText = models.BinaryField[str | None, str | None]
else:
    _Binary = _BinaryOfText = models.BinaryField


def place_of(model: type[models.Model], column: str) -> str:
    """What a column's values are sealed for."""
    return f"{model._meta.label_lower}.{column}"


class SealedBytes(_Binary):
    """Bytes, sealed for their table and column."""

    def get_db_prep_value(self, value: Any, connection: Any, prepared: bool = False) -> Any:
        sealed = None if value is None else seal(bytes(value), place_of(self.model, self.attname))
        return super().get_db_prep_value(sealed, connection, prepared)

    def from_db_value(self, value: Any, expression: Any, connection: Any) -> bytes | None:  # noqa: ARG002
        return None if value is None else unseal(bytes(value), place_of(self.model, self.attname))


class SealedText(_BinaryOfText):
    """Text, sealed for its table and column. It cannot be searched; a blind index beside it can."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("editable", True)
        super().__init__(*args, **kwargs)

    def get_db_prep_value(self, value: Any, connection: Any, prepared: bool = False) -> Any:
        sealed = None if value is None else seal(str(value).encode(), place_of(self.model, self.attname))
        return super().get_db_prep_value(sealed, connection, prepared)

    def from_db_value(self, value: Any, expression: Any, connection: Any) -> str | None:  # noqa: ARG002
        return None if value is None else unseal(bytes(value), place_of(self.model, self.attname)).decode()

    def to_python(self, value: Any) -> Any:
        return value

    def value_to_string(self, obj: Any) -> str:
        return str(self.value_from_object(obj) or "")
