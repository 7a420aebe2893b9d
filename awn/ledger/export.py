"""What the ledger holds about somebody, for the page «My data» and its copy."""

from awn.ledger.models import Contribution, Qualification
from awn.people.models import Person

type Row = dict[str, object]


def export_of(person: Person) -> dict[str, list[Row]]:
    """Rows by the names of their models, the oldest first. Two queries."""
    hours = Contribution.objects.of(person).counted().select_related("organisation").order_by("during")
    return {
        "contribution": [_contribution(row) for row in hours],
        "qualification": [_qualification(row) for row in Qualification.objects.of(person).order_by("pk")],
    }


def _contribution(row: Contribution) -> Row:
    return {
        "task": row.title,
        "work": row.work,
        "organisation": str(row.organisation or ""),
        "starts_at": row.began_at.isoformat(),
        "ends_at": row.last_act_at.isoformat(),
        "minutes": row.counted,
        "is_counted": row.minutes is not None,
        "kind": row.kind,
        "source": row.source,
        "compulsory": row.compulsory,
    }


def _qualification(row: Qualification) -> Row:
    ends = {
        name: moment.isoformat() for name, moment in (("expires_at", row.expires_at), ("replaced_at", row.replaced_at)) if moment
    }
    return {"purpose": row.title, "code": row.code, "source": row.source, "given_at": row.given_at.isoformat(), **ends}
