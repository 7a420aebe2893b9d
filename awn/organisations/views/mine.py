"""The bodies in which one has a role, and the code by which one joins."""

from django.http import HttpResponse
from django.urls import reverse
from django.views import View

from awn.arabic.wording import message
from awn.kit.see_other import SeeOther
from awn.organisations.forms import CodeForm
from awn.organisations.models import Cohort, Endorsement, Enrolment, Invitation, Membership, Organisation
from awn.organisations.pages import explain, show
from awn.organisations.roles import Role
from awn.organisations.trying import TRYING
from awn.people.limits import forget, may_try
from awn.people.models import Person
from awn.people.refusals import Refused
from awn.people.requests import PersonRequest


class MyOrganisations(View):
    def get(self, request: PersonRequest) -> HttpResponse:
        return _page(request, CodeForm())


class Code(View):
    """A code that was typed: leads to the invitation or the class that it belongs to. Wrong ones are counted."""

    def post(self, request: PersonRequest) -> HttpResponse:
        form = CodeForm(request.POST)
        if form.is_valid():
            try:
                return SeeOther(_behind(form.cleaned_data["code"], by=request.user))
            except Refused as refusal:
                explain(form, refusal)
        return _page(request, form)


def _behind(code: str, *, by: Person) -> str:
    """Where a code leads; the same words for a code that never was and one that is over."""
    if not may_try(TRYING, by.opaque_id):
        raise Refused(message("Too many codes were tried. Wait an hour, or ask for a link."))
    elif Invitation.objects.live().with_secret(code).exists():
        found = reverse("organisation_invitation", args=[code])
    elif Cohort.objects.open().with_secret(code).exists():
        found = reverse("cohort_joining", args=[code])
    else:
        raise Refused(message("This code leads nowhere. It may be over: ask for a new one."))
    forget(TRYING, by.opaque_id)
    return found


def _page(request: PersonRequest, form: CodeForm) -> HttpResponse:
    person = request.user
    mine = Membership.objects.filter(person=person).select_related("organisation")
    stages = {each.pk: each for each in Organisation.objects.with_stage().of(person)}
    bodies: dict[int, dict[str, object]] = {}
    for row in mine.current().order_by("given_at"):
        entry = bodies.setdefault(row.organisation_id, {"organisation": stages[row.organisation_id], "roles": []})
        entry["roles"].append(row.get_role_display())  # type: ignore[attr-defined]
    asked = Endorsement.objects.waiting().filter(endorser__in=Organisation.objects.of(person, Role.OWNER))
    context = {
        "form": form,
        "bodies": list(bodies.values()),
        "ended": list(mine.exclude(ended_at=None).order_by("-ended_at")[:10]),
        "places": list(Enrolment.objects.current().filter(person=person).select_related("cohort__organisation")),
        "asked": list(asked.select_related("organisation", "endorser")),
    }
    return show(request, "organisations/mine", context)
