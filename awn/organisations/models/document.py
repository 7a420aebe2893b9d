"""The papers of a body: sealed, kept apart, opened only on request and with a line for each opening."""

from __future__ import annotations

from datetime import date, timedelta

from django.core.exceptions import PermissionDenied
from django.core.files.base import ContentFile
from django.db import models, transaction
from django.db.models import Exists, OuterRef, Q
from django.db.models.functions import Now
from django.utils import timezone
from django.utils.translation import gettext_lazy

from awn.arabic.wording import message
from awn.journal.recording import record
from awn.journal.subject import Subject
from awn.organisations.models.organisation import Organisation
from awn.organisations.roles import LEADING
from awn.people.models import Person
from awn.people.personal_data import PersonalData
from awn.people.refusals import Refused
from awn.sealed.sealing import seal, unseal

MOST = 10  # papers of one body in force
LARGEST = 5_000_000  # bytes of one
SOON = timedelta(days=30)
"""How long before a paper runs out its body is told."""
MAGIC = {"application/pdf": b"%PDF-", "image/jpeg": b"\xff\xd8\xff", "image/png": b"\x89PNG\r\n\x1a\n"}
"""The kinds of files taken, known by how they begin and never by their names."""
ENDINGS = {"application/pdf": "pdf", "image/jpeg": "jpg", "image/png": "png"}


class DocumentKind(models.TextChoices):
    REGISTRATION = "registration", gettext_lazy("Registration or licence")
    AUTHORITY = "authority", gettext_lazy("Letter that you act for the organisation")
    OTHER = "other", gettext_lazy("Another paper")


def kind_of_file(content: bytes) -> str:
    """The kind of a file by its first bytes; empty when it is none of those taken."""
    return next((kind for kind, magic in MAGIC.items() if content.startswith(magic)), "")


def place_of_file(document: Document, name: str) -> str:  # noqa: ARG001  # the given name says nothing and is not kept in the path
    return f"organisations/papers/{document.uid}"


class DocumentQuerySet(models.QuerySet["Document"]):
    def visible_to(self, person: Person) -> DocumentQuerySet:
        """To the leaders of the body; to a steward all but those of guests."""
        led = Q(organisation__in=Organisation.objects.of(person, *LEADING))
        return self.filter(led | Q(organisation__hosted=False)) if person.is_steward else self.filter(led)

    def in_force(self, *, on: date) -> DocumentQuerySet:
        """Without a last day, or not past it."""
        return self.filter(Q(valid_until=None) | Q(valid_until__gte=on))

    def lapsing(self, *, on: date) -> DocumentQuerySet:
        """Past their last day or within thirty days of it, with no later paper of the same kind in their place."""
        longer = Q(valid_until=None) | Q(valid_until__gt=OuterRef("valid_until"))
        later = Document.objects.filter(
            longer, organisation=OuterRef("organisation"), kind=OuterRef("kind"), pk__gt=OuterRef("pk")
        )
        return self.filter(valid_until__lte=on + SOON).exclude(Exists(later))

    def run_out(self, *, on: date) -> DocumentQuerySet:
        return self.lapsing(on=on).filter(valid_until__lt=on)

    def running_out(self, *, on: date) -> DocumentQuerySet:
        return self.lapsing(on=on).filter(valid_until__gte=on)

    @transaction.atomic
    def keep(
        self,
        organisation: Organisation,
        *,
        by: Person,
        kind: DocumentKind,
        name: str,
        content: bytes,
        valid_until: date | None = None,
    ) -> Document:
        """Seals a file and keeps it. Raises Refused for a kind or size that is not taken, or too many in force."""
        locked = organisation.locked()
        locked.require("edit", by)
        media = kind_of_file(content)
        in_force = locked.documents.in_force(on=timezone.localdate()).count()
        if not media or len(content) > LARGEST or in_force >= MOST:
            raise Refused(message("Up to ten files are taken, PDF, JPEG or PNG, each of at most 5 MB."))
        document = Document(
            organisation=organisation, kind=kind, name=name, media=media, size=len(content), valid_until=valid_until, added_by=by
        )
        document.file.save("", ContentFile(seal(content, document.place)), save=False)
        document.save(force_insert=True)
        record("organisations.paper_added", about=organisation, by=by, details={"paper": str(document.uid), "kind": kind})
        return document


class Document(Subject):
    """One paper; its content is a sealed file that no address leads to."""

    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="documents")
    kind = models.CharField(max_length=16, choices=DocumentKind.choices)
    name = models.CharField(max_length=100)
    media = models.CharField(max_length=32)
    size = models.PositiveIntegerField()
    file = models.FileField(upload_to=place_of_file)
    valid_until = models.DateField(null=True, blank=True)
    added_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    added_at = models.DateTimeField(db_default=Now())

    objects = DocumentQuerySet.as_manager()
    personal_data = PersonalData(
        fields=(),
        kept="as long as the body is verified",
        erasure="kept",
        why="a body's papers are not the person's",
        of=(),
        called=message("Papers that you added"),
    )

    class Meta:
        constraints = (
            models.CheckConstraint(name="paper_is_of_a_kind_taken", condition=Q(media__in=list(MAGIC), size__lte=LARGEST)),
        )

    def __str__(self) -> str:
        return self.name

    @property
    def place(self) -> str:
        return f"organisations.document:{self.uid}"

    @property
    def file_name(self) -> str:
        """A name for whoever saves it, with nothing in it that was typed."""
        return f"{self.kind}-{self.pk}.{ENDINGS[self.media]}"

    @property
    def has_run_out(self) -> bool:
        return self.valid_until is not None and self.valid_until < timezone.localdate()

    @property
    def runs_out_soon(self) -> bool:
        today = timezone.localdate()
        return self.valid_until is not None and today <= self.valid_until <= today + SOON

    def is_visible_to(self, person: Person) -> bool:
        return bool(self.organisation.roles_of(person) & LEADING) or (person.is_steward and not self.organisation.hosted)

    @transaction.atomic
    def open(self, *, by: Person) -> bytes:
        """The file, for somebody who may see it; each opening leaves a row and a line."""
        if not self.is_visible_to(by):
            raise PermissionDenied
        DocumentReading.objects.create(document=self, person=by)
        record("organisations.paper_opened", about=self.organisation, by=by, details={"paper": str(self.uid)})
        with self.file.open() as sealed:
            return unseal(sealed.read(), self.place)

    @transaction.atomic
    def discard(self, *, by: Person) -> None:
        """Takes a paper away for good, as long as nobody has verified the body by it. The file goes when the transaction stands."""
        organisation = self.organisation.locked()
        organisation.require("edit", by)
        organisation.require_open((), {})
        if organisation.is_verified:
            raise PermissionDenied
        file, storage = str(self.file.name), self.file.storage
        record("organisations.paper_discarded", about=organisation, by=by, details={"paper": str(self.uid)})
        self.readings.all().delete()
        self.delete()
        transaction.on_commit(lambda: storage.delete(file))


class DocumentReading(models.Model):
    """That somebody opened a paper."""

    document = models.ForeignKey(Document, on_delete=models.CASCADE, related_name="readings")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(db_default=Now())

    personal_data = PersonalData(
        fields=(),
        kept="as long as the paper",
        erasure="kept",
        why="a body is owed who read its papers",
        called=message("Papers of organisations that you opened"),
    )

    def __str__(self) -> str:
        return f"{self.document_id} by {self.person_id}"
