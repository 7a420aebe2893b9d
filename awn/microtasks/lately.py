"""What every answer asks anew, kept in the memory of one process for seconds: a project by its number, and that somebody may work in it."""

from typing import Final
from uuid import UUID

from django.core.cache import caches
from django.core.signing import BadSignature, Signer

from awn.microtasks.admission import Missing, missing
from awn.microtasks.models import Lease, Project
from awn.people.models import Person

PROJECT: Final = 30  # seconds that its words and its rule may be behind; a pause is judged by the database
ADMITTED: Final = 60  # seconds
_signer: Final = Signer(salt="microtasks.work")


def project_lately(uid: UUID | str) -> Project | None:
    key = f"microtasks.project.{uid}"
    found: Project | None = caches["memory"].get(key)
    if found is None:
        found = Project.objects.filter(uid=uid).select_related("area").first()
        caches["memory"].set(key, found, PROJECT)
    return found


def missing_lately(project: Project, person: Person) -> Missing | None:
    """As `admission.missing`; that nothing is missing is asked once a minute."""
    key = f"microtasks.admitted.{project.pk}.{person.pk}"
    if caches["memory"].get(key):
        return None
    found = missing(project, person)
    if found is None:
        caches["memory"].set(key, True, ADMITTED)
    return found


def work_of(lease: Lease) -> str:
    """Which project a hold belongs to, signed, so that the answer need not ask for it."""
    return _signer.sign(f"{lease.token}/{lease.microtask.project.uid}")


def project_of(token: UUID, person: Person, work: str) -> Project | None:
    """The project of the person's hold: from what was signed, else from the hold itself; None where the person has no such hold."""
    try:
        said, _, uid = _signer.unsign(work).partition("/")
    except BadSignature:
        said = uid = ""
    if said == str(token):
        return project_lately(uid)
    else:
        return Project.objects.filter(microtasks__leases__token=token, microtasks__leases__person=person).first()
