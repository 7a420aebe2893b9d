"""Erasure of a person: the row stays, hollowed, so that results and credentials stand; everything else goes the way its model declares.

It knows no model by name: whatever points at a person is found, and a model that declares nothing (a library's) is deleted.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from django.apps import apps
from django.contrib.auth import get_user_model
from django.contrib.auth.hashers import make_password
from django.db import models, transaction
from django.db.models import ProtectedError, Q
from django.utils import timezone

from awn.journal.keying import forget
from awn.journal.recording import record
from awn.people.personal_data import PersonalData
from awn.people.signals import person_erased

if TYPE_CHECKING:
    from awn.people.models.person import Person


def erase(person: Person, *, by: Person | None) -> None:
    """See `Person.erase`. Upper parts hear `person_erased` inside the transaction, and may refuse by raising `ErasureRefused`."""
    with transaction.atomic():
        if type(person).objects.select_for_update().get(pk=person.pk).hollowed_at is None:
            person_erased.send(sender=type(person), person=person)
            record("people.person_erased", about=person, by=by)
            _end_rows(person)
            _hollow_account(person)
            forget(person)
    person.refresh_from_db()


def links_to_people() -> Iterator[tuple[type[models.Model], list[str]]]:
    """Every model that points at a person, with the names of the foreign keys that do."""
    for model in apps.get_models(include_auto_created=True):
        names = [field.name for field in model._meta.fields if _points_at_person(field)]
        if names:
            yield model, names


def owning(model: type[models.Model], names: list[str]) -> list[str]:
    """Those of the foreign keys whose person the row is about; all of them in a library's model."""
    policy: PersonalData | None = getattr(model, "personal_data", None)
    return names if policy is None else [name for name in names if name in policy.of]


def empty_value(field: models.Field[Any, Any]) -> object:
    """What a hollowed column holds: nothing where it may, else what it holds before anybody wrote into it."""
    return None if field.null else field.get_default()


def _points_at_person(field: models.Field[Any, Any]) -> bool:
    return bool(field.is_relation and field.related_model is get_user_model())


def _end_rows(person: Person) -> None:
    waiting = []
    for model, names in links_to_people():
        policy: PersonalData | None = getattr(model, "personal_data", None)
        owned = Q(*((name, person) for name in owning(model, names)), _connector=Q.OR)
        if owned and (policy is None or policy.erasure == "deleted"):
            waiting.append(model._base_manager.filter(owned))
        elif owned and policy is not None and policy.erasure == "hollowed":
            _hollow(model._base_manager.filter(owned), policy.fields)
    _delete(waiting)


def _hollow(rows: models.QuerySet[models.Model], names: tuple[str, ...]) -> None:
    if names:
        rows.update(**{name: empty_value(rows.model._meta.get_field(name)) for name in names})  # type: ignore[arg-type]


def _delete(waiting: list[models.QuerySet[models.Model]]) -> None:
    """Deletes the rows, those that others point at after the others."""
    blocked = []
    for rows in waiting:
        try:
            rows.delete()
        except ProtectedError:
            blocked.append(rows)
    if len(blocked) == len(waiting) and blocked:
        raise RuntimeError(f"rows that erasure deletes hold each other: {[rows.model._meta.label for rows in blocked]}")
    elif blocked:
        _delete(blocked)


def _hollow_account(person: Person) -> None:
    """Empties the account; whoever holds a session of it is logged out with its next page."""
    kept = {"password": make_password(None), "hollowed_at": timezone.now()}
    empty = {name: empty_value(person._meta.get_field(name)) for name in person.personal_data.fields}  # type: ignore[arg-type]
    type(person).objects.filter(pk=person.pk).update(**{**empty, **kept})
