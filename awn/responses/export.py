"""What responses hold about somebody, for the page «My data» and its copy: where they served, what they led, and what they did for a body."""

from collections.abc import Iterator
from typing import Any

from django.db.models import Q, QuerySet

from awn.people.models import Person
from awn.responses.models import Closure, KeyFigure, Participation, Response, Shift, SignUp, Team, Update

type Row = dict[str, object]


def export_of(person: Person) -> dict[str, list[Row]]:
    """Rows by the names of their models, the oldest first. What others did in the same row is left out. Eight queries."""
    return {
        "signup": [_place(row) for row in _of(person, SignUp.objects.select_related("shift__team__response"), "person")],
        "team": [_team(row, person) for row in _of(person, _joined(Team), "leader", "formed_by")],
        "shift": [_shift(row, person) for row in _of(person, _planned(), "planned_by", "called_off_by")],
        "participation": [
            {
                "response": row.response.name,
                "organisation": str(row.organisation),
                **_acts(row, person, "invited", "joined", "left"),
            }
            for row in _of(person, _joined(Participation), "invited_by", "joined_by", "left_by")
        ],
        "response": [
            {"name": row.name, **_acts(row, person, "opened")} for row in _of(person, Response.objects.all(), "opened_by")
        ],
        **_written(person),
    }


def _written(person: Person) -> dict[str, list[Row]]:
    """What the person wrote on the pages of responses."""
    news = _of(person, Update.objects.select_related("response"), "by")
    figures = _of(person, KeyFigure.objects.select_related("response"), "by", "retired_by")
    closures = _of(person, Closure.objects.select_related("response"), "by")
    return {
        "update": [{"response": row.response.name, "text": row.text, "at": row.at.isoformat()} for row in news],
        "keyfigure": [_figure(row, person) for row in figures],
        "closure": [
            {"response": row.response.name, "achieved": row.achieved, "lessons": row.lessons, "at": row.at.isoformat()}
            for row in closures
        ],
    }


def _of(person: Person, rows: Any, *names: str) -> QuerySet[Any]:
    """Those in which one of the foreign keys leads to the person."""
    found: QuerySet[Any] = rows.filter(Q(*((name, person) for name in names), _connector=Q.OR)).order_by("pk")
    return found


def _joined(model: Any) -> QuerySet[Any]:
    rows: QuerySet[Any] = model.objects.select_related("response", "organisation")
    return rows


def _planned() -> QuerySet[Shift]:
    return Shift.objects.select_related("team__response")


def _place(row: SignUp) -> Row:
    ended = {"ended_at": row.ended_at.isoformat()} if row.ended_at else {}
    return {**_hours(row.shift), "at": row.at.isoformat(), **ended}


def _shift(row: Shift, person: Person) -> Row:
    return {**_hours(row), **_acts(row, person, "planned", "called_off")}


def _hours(shift: Shift) -> Row:
    return {
        "response": shift.team.response.name,
        "team": shift.team.name,
        "task": shift.task,
        "starts_at": shift.starts_at.isoformat(),
        "ends_at": shift.ends_at.isoformat(),
    }


def _team(row: Team, person: Person) -> Row:
    return {
        "response": row.response.name,
        "organisation": str(row.organisation),
        "name": row.name,
        "leads": row.leader_id == person.pk,
        **({"purpose": row.purpose} if row.formed_by_id == person.pk else {}),
        **_acts(row, person, "formed"),
    }


def _figure(row: KeyFigure, person: Person) -> Row:
    said = (
        {"number": row.number, "words": row.words, "at": row.at.isoformat()} if row.by_id == person.pk else {"words": row.words}
    )
    return {"response": row.response.name, **said, **_acts(row, person, "retired")}


def _acts(row: Any, person: Person, *acts: str) -> Row:
    """When the person did each of these, for those that they did."""
    return dict(_done(row, person, acts))


def _done(row: Any, person: Person, acts: tuple[str, ...]) -> Iterator[tuple[str, object]]:
    for act in acts:
        if getattr(row, f"{act}_by_id") == person.pk:
            yield f"{act}_at", getattr(row, f"{act}_at").isoformat()
