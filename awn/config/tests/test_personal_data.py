"""Every model that points at a person says how long its rows are kept and what erasure does to them."""

import pytest
from django.apps import apps
from django.db import models
from django.db.models import PROTECT

from awn.people.erasing import links_to_people
from awn.people.models import Person
from awn.people.personal_data import PersonalData

OURS = sorted(
    ((model, names) for model, names in links_to_people() if model.__module__.startswith("awn.")),
    key=lambda pair: pair[0]._meta.label,
)
DECLARING = [model for model in apps.get_models() if isinstance(getattr(model, "personal_data", None), PersonalData)]


def label(value: object) -> str:
    return value._meta.label if isinstance(value, type) and issubclass(value, models.Model) else ""


@pytest.mark.parametrize(("model", "names"), OURS, ids=label)
def test_a_model_that_points_at_a_person_declares_what_becomes_of_its_rows(model: type[models.Model], names: list[str]) -> None:
    policy = getattr(model, "personal_data", None)
    assert isinstance(policy, PersonalData)
    assert policy.erasure == "kept" or [name for name in names if name in policy.of]


@pytest.mark.parametrize(("model", "names"), OURS, ids=label)
def test_no_row_vanishes_with_the_row_of_a_person(model: type[models.Model], names: list[str]) -> None:
    links = [model._meta.get_field(name) for name in names]
    assert [link.name for link in links if getattr(link.remote_field, "on_delete", None) is not PROTECT] == []


@pytest.mark.parametrize("model", DECLARING, ids=label)
def test_a_declaration_names_columns_that_are_there_and_can_be_emptied(model: type[models.Model]) -> None:
    policy = model.personal_data  # type: ignore[attr-defined]
    columns = {field.name: field for field in model._meta.concrete_fields}
    assert [name for name in (*policy.fields, *policy.secret) if name not in columns] == []
    emptied = [columns[name] for name in policy.fields if policy.erasure == "hollowed"]
    assert [column.name for column in emptied if not (column.null or column.has_default() or column.empty_strings_allowed)] == []


@pytest.mark.parametrize("model", DECLARING, ids=label)
def test_a_declaration_says_how_long_and_why(model: type[models.Model]) -> None:
    policy = model.personal_data  # type: ignore[attr-defined]
    assert policy.kept
    assert (policy.erasure == "kept") <= bool(policy.why)


def test_the_account_itself_declares_what_is_hollowed() -> None:
    columns = {field.name for field in Person._meta.concrete_fields if not field.generated}
    stays = {"id", "uid", "joined_at", "suspended_at", "hollowed_at"}
    assert columns - stays == set(Person.personal_data.fields)
