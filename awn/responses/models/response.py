"""The joint work on one emergency."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import PermissionDenied
from django.db import models, transaction
from django.db.models import F, Q
from django.db.models.functions import Now
from django.utils import timezone
from django.utils.translation import get_language, gettext_lazy

from awn.arabic.wording import message
from awn.journal.recording import record
from awn.journal.subject import Subject
from awn.organisations.models import Membership, Organisation
from awn.organisations.models.organisations import OrganisationQuerySet
from awn.organisations.roles import LEADING
from awn.people.models import Person
from awn.people.personal_data import PersonalData
from awn.people.refusals import Refused
from awn.places.models import Area
from awn.responses.models.responses import ResponseQuerySet
from awn.responses.telling import tell_closed

if TYPE_CHECKING:
    from awn.responses.models.closure import Closure
    from awn.responses.models.shift import Shift


class Response(Subject):
    """One emergency and the sheet with which its work was opened: who asks, what is needed, where, which risks there are, until when."""

    lead = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="responses_led")
    name_ar = models.CharField(max_length=200)
    name_en = models.CharField(max_length=200, blank=True)
    asked_by = models.CharField(max_length=200)
    need = models.TextField(max_length=2000)
    area = models.ForeignKey(Area, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    area_words = models.CharField(max_length=200)
    risks_to_people = models.TextField(max_length=2000)
    care_for_people = models.TextField(max_length=2000)
    risks_to_volunteers = models.TextField(max_length=2000)
    care_for_volunteers = models.TextField(max_length=2000)
    handling = models.TextField(max_length=2000)
    expected_end = models.DateField()
    is_public = models.BooleanField(default=True)
    opened_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    opened_at = models.DateTimeField(db_default=Now())

    objects = ResponseQuerySet.as_manager()
    personal_data = PersonalData(
        fields=(),
        kept="as long as the installation",
        erasure="kept",
        why="who opened the work on an emergency is owed to all",
        of=(),
        called=message("Responses that you opened"),
    )

    class Meta:
        constraints = (
            models.CheckConstraint(name="response_has_a_name", condition=~Q(name_ar="")),
            models.CheckConstraint(
                name="response_sheet_is_whole",
                condition=~Q(asked_by="") & ~Q(need="") & ~Q(area_words="") & ~Q(handling="")
                & ~Q(risks_to_people="") & ~Q(care_for_people="") & ~Q(risks_to_volunteers="") & ~Q(care_for_volunteers=""),
                violation_error_message=gettext_lazy("Every part of the opening sheet is needed."),
            ),
            models.CheckConstraint(
                name="response_ends_after_it_began", condition=Q(expected_end__gte=F("opened_at__date"))
            ),
        )  # fmt: skip

    def __str__(self) -> str:
        return self.name

    @property
    def name(self) -> str:
        """In the page's language where there is one."""
        return self.name_en if get_language() == "en" and self.name_en else self.name_ar

    @property
    def place(self) -> str:
        """The area as maps call it, else as it was typed."""
        return self.area.name if self.area else self.area_words

    @property
    def is_open(self) -> bool:
        return not hasattr(self, "closure")

    @property
    def is_going_on(self) -> bool:
        """Open, and led by a body that works: otherwise nothing new is begun in it."""
        return self.is_open and self.lead.is_working

    def bodies(self) -> OrganisationQuerySet:
        """Those that take part now, the leading one among them."""
        return Organisation.objects.filter(Q(pk=self.lead_id) | Q(pk__in=self.participations.joined().values("organisation")))

    def leaders(self) -> models.QuerySet[Person]:
        """Owners and coordinators of the bodies that take part now."""
        led = Membership.objects.current().filter(organisation__in=self.bodies(), role__in=LEADING)
        return Person.objects.present().filter(memberships__in=led).distinct()

    def may_lead(self, person: Person) -> bool:
        """Whether the person leads the leading body."""
        return self.lead.is_working and bool(self.lead.roles_of(person) & LEADING)

    def may_close(self, person: Person) -> bool:
        return self.is_open and self.may_lead(person)

    def led_for(self, person: Person) -> OrganisationQuerySet:
        """The bodies of this response for which the person may make teams and write news."""
        return self.bodies().working().of(person, *LEADING)

    def is_inside_visible_to(self, person: Person) -> bool:
        """To everybody with a role in a body that takes part; to a steward unless a guest leads it."""
        return self.is_watched_by(person) or self.bodies().of(person).exists()

    def is_watched_by(self, person: Person) -> bool:
        """Whether a steward sees the inside without a role in it: not when a guest leads it."""
        return not self.lead.hosted and person.is_steward

    def is_visible_to(self, person: Person | AnonymousUser) -> bool:
        if self.is_public and self.lead.is_working:
            return True
        elif not isinstance(person, Person):
            return False
        else:
            return self.is_inside_visible_to(person) or self._invites_a_body_of(person)

    def _invites_a_body_of(self, person: Person) -> bool:
        return any(each.left_at is None and each.organisation.roles_of(person) for each in self.participations.all())

    def locked(self) -> Response:
        """The row as it is now, for this transaction alone."""
        return Response.objects.select_for_update(of=("self",)).get(pk=self.pk)

    def require_going_on(self) -> None:
        """Raises Refused when the response is closed, or its leading body is suspended."""
        if not self.is_going_on:
            raise Refused(message("This response takes nothing new any more."))

    def require_led_for(self, organisation: Organisation, by: Person) -> None:
        if not self.led_for(by).filter(pk=organisation.pk).exists():
            raise PermissionDenied

    @transaction.atomic
    def close(self, *, by: Person, achieved: str, lessons: str) -> Closure:
        """Ends the response with what was achieved and what was learnt; shifts that have not begun are cancelled, their people told.
        A second call changes nothing."""
        from awn.responses.models.closure import Closure

        response = self.locked()
        found = Closure.objects.filter(response=response).first()
        if found:
            return found
        elif not response.may_close(by):
            raise PermissionDenied
        for shift in response.shifts_to_come():
            shift.call_off(by=by)
        closure = Closure.objects.create(response=response, by=by, achieved=achieved, lessons=lessons)
        record("responses.closed", about=response, by=by, details={"achieved": achieved, "lessons": lessons})
        tell_closed(response)
        return closure

    def shifts_to_come(self) -> models.QuerySet[Shift]:
        from awn.responses.models.shift import Shift

        return Shift.objects.standing().filter(team__response=self, starts_at__gt=timezone.now())
