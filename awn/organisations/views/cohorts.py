"""Classes and groups of a body: opening, joining by code, leaving, closing."""

from uuid import UUID

from django.db.models import Count, Q
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views import View

from awn.kit.see_other import SeeOther
from awn.organisations.codes import read_code, shown
from awn.organisations.forms import CohortForm, NothingForm
from awn.organisations.models import Cohort, Enrolment, Organisation
from awn.organisations.models.cohort import CohortKind
from awn.organisations.pages import explain, show
from awn.organisations.views.found import inside, ways
from awn.people.refusals import Refused
from awn.people.requests import PersonRequest
from awn.people.working import open_without_consent


class Cohorts(View):
    """The classes and groups that one leads, with their codes."""

    def get(self, request: PersonRequest, uid: UUID) -> HttpResponse:
        return self._page(request, inside(request, uid, act="lead_cohorts"), CohortForm())

    def post(self, request: PersonRequest, uid: UUID) -> HttpResponse:
        organisation, form = inside(request, uid, act="lead_cohorts"), CohortForm(request.POST)
        if form.is_valid():
            given = form.cleaned_data
            cohort = Cohort.objects.begin(
                organisation, by=request.user, name=given["name"], kind=CohortKind(given["kind"]), capacity=given["capacity"]
            )
            return SeeOther(reverse("cohort", args=[cohort.uid]))
        else:
            return self._page(request, organisation, form)

    def _page(self, request: PersonRequest, organisation: Organisation, form: CohortForm) -> HttpResponse:
        led = Cohort.objects.led_by_person(request.user).filter(organisation=organisation)
        counted = led.annotate(number=Count("enrolments", filter=Q(enrolments__ended_at=None))).order_by("closed_at", "name")
        way = ways(organisation, organisation.acts_of(request.user), "organisation_cohorts")
        return show(
            request, "organisations/cohorts", {"organisation": organisation, "cohorts": list(counted), "form": form, "ways": way}
        )


class CohortPage(View):
    """One class or group: to who leads it with its code and everybody in it, to others with their own place."""

    def get(self, request: PersonRequest, uid: UUID) -> HttpResponse:
        cohort = get_object_or_404(Cohort.objects.visible_to(request.user).select_related("organisation", "led_by"), uid=uid)
        places = Enrolment.objects.current().visible_to(request.user).filter(cohort=cohort).select_related("person")
        context = {
            "cohort": cohort,
            "organisation": cohort.organisation,
            "places": list(places.order_by("person__name_folded", "pk")),
            "number": cohort.enrolments.current().count(),
            "may_lead": cohort.may_lead(request.user),
            "code": shown(str(cohort.code)),
            "me": request.user,
        }
        return show(request, "organisations/cohort", context)


class CohortClosing(View):
    def post(self, request: PersonRequest, uid: UUID) -> HttpResponse:
        cohort = get_object_or_404(Cohort.objects.visible_to(request.user), uid=uid)
        cohort.close(by=request.user)
        return SeeOther(reverse("cohort", args=[uid]))


class CohortJoining(View):
    """What a code leads to, and joining it."""

    def get(self, request: PersonRequest, code: str) -> HttpResponse:
        return self._page(request, self._cohort(code), NothingForm())

    def post(self, request: PersonRequest, code: str) -> HttpResponse:
        cohort, form = self._cohort(code), NothingForm(request.POST)
        form.is_valid()
        try:
            cohort.join(by=request.user)
            return SeeOther(reverse("cohort", args=[cohort.uid]))
        except Refused as refusal:
            explain(form, refusal)
            return self._page(request, cohort, form)

    def _cohort(self, code: str) -> Cohort:
        found = Cohort.objects.open().with_secret(read_code(code)).select_related("organisation", "led_by")
        return get_object_or_404(found)

    def _page(self, request: PersonRequest, cohort: Cohort, form: NothingForm) -> HttpResponse:
        context = {"cohort": cohort, "organisation": cohort.organisation, "form": form}
        return show(request, "organisations/cohort_joining", context)


@open_without_consent
class EnrolmentEnd(View):
    """Leaving a class or group, or being taken out by who leads it."""

    def post(self, request: PersonRequest, number: int) -> HttpResponse:
        seen = Enrolment.objects.current().visible_to(request.user).select_related("cohort__organisation", "person")
        place = get_object_or_404(seen, pk=number)
        place.end(by=request.user)
        is_mine = place.person_id == request.user.pk
        return SeeOther(reverse("my_organisations") if is_mine else reverse("cohort", args=[place.cohort.uid]))
