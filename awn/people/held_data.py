"""Everything that is held about a person, over all parts, for the page «My data» and its copy.

Whatever points at a person is found by itself. A part that holds more, or says it better, names a function `export_of(person)` in `EXPORTS` of
config/wiring.py: it gives `{what people call it: [row, …]}` and stands in place of what was found in its models.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta
from decimal import Decimal
from typing import Any, Final
from uuid import UUID

from django.apps import apps
from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.module_loading import import_string

from awn.arabic.wording import Message, message
from awn.people.erasing import links_to_people, owning
from awn.people.models import Person
from awn.people.personal_data import PersonalData
from awn.sealed.fields import SealedText

type Row = Mapping[str, object]
CALLED: Final[Mapping[str, Message]] = {  # rows of libraries' models
    "account.emailaddress": message("E-mail address"),
    "mfa.authenticator": message("What proves that it is you"),
}
DELETED = PersonalData(fields=(), kept="as long as the account", erasure="deleted")  # what a library's model would declare


@dataclass(frozen=True, slots=True)
class Held:
    """The rows of one kind that are about somebody, and what is declared of them. `mentions` counts rows about others, or about no one, that name them."""

    model: type[models.Model] | None
    label: str
    called: Message
    policy: PersonalData
    rows: Sequence[Row]
    mentions: int = 0


def held_about(person: Person) -> list[Held]:
    """Every kind that holds something about the person, the account first. One query or two for each model that points at people."""
    own = Held(Person, "people.person", _called(Person), Person.personal_data, [_row(person)])
    exports = {path.split(".")[1]: path for path in settings.WIRING_EXPORTS}
    found = [_held(model, names, person) for model, names in links_to_people() if model._meta.app_label not in exports]
    told = [held for app, path in sorted(exports.items()) for held in _told(app, import_string(path)(person))]
    return [own, *(held for held in [*found, *told] if held.rows or held.mentions)]


def as_json(person: Person) -> dict[str, object]:
    """The same as plain values for a file: kind, how long it is kept, what erasure does, rows."""
    return {
        held.label: {
            "kept": held.policy.kept,
            "erasure": held.policy.erasure,
            "rows": [dict(row) for row in held.rows],
            "rows_of_others_that_name_you": held.mentions,
        }
        for held in held_about(person)
    }


def _held(model: type[models.Model], names: list[str], person: Person) -> Held:
    policy: PersonalData = getattr(model, "personal_data", DELETED)
    own = owning(model, names)
    about = model._base_manager.filter(Q(*((name, person) for name in own), _connector=Q.OR)) if own else ()
    rows = [_row(row) for row in about]
    return Held(model, model._meta.label_lower, _called(model), policy, rows, _mentions(model, names, own, person))


def _mentions(model: type[models.Model], names: list[str], own: list[str], person: Person) -> int:
    others = [name for name in names if name not in own]
    if not others:
        return 0
    named = model._base_manager.filter(Q(*((name, person) for name in others), _connector=Q.OR))
    return named.exclude(Q(*((name, person) for name in own), _connector=Q.OR)).count() if own else named.count()


def _told(app: str, told: Mapping[str, Sequence[Row]]) -> Iterator[Held]:
    """What a part says itself; a kind is the name of one of its models, or a word of its own."""
    for kind, rows in told.items():
        model = apps.all_models[app].get(kind)
        called = message("%(kind)s", kind=f"{app}.{kind}") if model is None else _called(model)
        yield Held(model, f"{app}.{kind}", called, getattr(model, "personal_data", DELETED), rows)


def _called(model: type[models.Model]) -> Message:
    policy: PersonalData | None = getattr(model, "personal_data", None)
    label = model._meta.label_lower
    return (policy and policy.called) or CALLED.get(label) or message("%(kind)s", kind=label)


def _row(row: models.Model) -> Row:
    """The row's values, without keys to other rows, secrets, and what only serves searching."""
    secret = getattr(row, "personal_data", DELETED).secret
    return {
        field.name: _plain(getattr(row, field.attname))
        for field in row._meta.concrete_fields
        if field.name not in secret and not field.generated and not field.primary_key and _is_shown(field)
    }


def _is_shown(field: models.Field[Any, Any]) -> bool:
    if field.is_relation:
        return False
    elif not hasattr(field.model, "personal_data"):  # a library's: nothing of it that could be a key
        return bool(field.choices) or isinstance(field, models.DateField | models.EmailField)
    else:
        return not isinstance(field, models.BinaryField) or isinstance(field, SealedText)


def _plain(value: Any) -> Any:
    """As JSON has it."""
    if isinstance(value, date | time):
        return value.isoformat()
    elif isinstance(value, timedelta | Decimal | UUID):
        return str(value)
    elif isinstance(value, list | tuple | set):
        return [_plain(each) for each in value]
    elif isinstance(value, dict):
        return {str(key): _plain(each) for key, each in value.items()}
    elif value is None or isinstance(value, str | int | float):
        return value
    else:
        return str(value)
