"""Registering a body, question by question, and changing what was answered."""

from uuid import UUID

from django import forms
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.urls import reverse
from django.views import View

from awn.arabic.wording import Message, message
from awn.kit.see_other import SeeOther
from awn.organisations.forms import AboutForm, ContactForm, IdentityForm, KindForm, NameForm
from awn.organisations.models import Organisation
from awn.organisations.models.organisation import FACTS, Kind
from awn.organisations.pages import ask
from awn.organisations.views.found import editable
from awn.people.requests import PersonRequest

PARTS: dict[str, tuple[type[forms.Form], Message]] = {
    "name": (IdentityForm, message("Kind, name and place")),
    "about": (AboutForm, message("What it does")),
    "contact": (ContactForm, message("How to reach it")),
}
"""The parts of a registration that are typed: their forms and their titles."""


class Registration(View):
    """The first question: what kind of body it is. Nothing is kept before the second is answered."""

    def get(self, request: PersonRequest) -> HttpResponse:
        return self._page(request, KindForm())

    def post(self, request: PersonRequest) -> HttpResponse:
        form = KindForm(request.POST)
        if form.is_valid():
            return SeeOther(reverse("organisation_naming", args=[form.cleaned_data["kind"]]))
        else:
            return self._page(request, form)

    def _page(self, request: PersonRequest, form: KindForm) -> HttpResponse:
        intro = message("Registering is free. You need a paper of the organisation, or a verified organisation that endorses it.")
        return ask(
            request,
            form,
            title=message("Registering an organisation"),
            intro=intro,
            button=message("Continue"),
            back=reverse("my_organisations"),
        )


class Naming(View):
    """The second question: what it is called. Its answer makes the body, in draft."""

    def get(self, request: PersonRequest, kind: str) -> HttpResponse:
        return self._page(request, NameForm(), kind)

    def post(self, request: PersonRequest, kind: str) -> HttpResponse:
        form = NameForm(request.POST)
        if not request.user.is_adult:
            raise PermissionDenied
        elif kind in Kind.values and form.is_valid():
            organisation = Organisation.objects.register(by=request.user, kind=kind, **form.cleaned_data)
            return SeeOther(reverse("organisation_inside", args=[organisation.uid]))
        else:
            return self._page(request, form, kind)

    def _page(self, request: PersonRequest, form: NameForm, kind: str) -> HttpResponse:
        if kind not in Kind.values:
            raise Http404
        back = reverse("organisation_registration")
        return ask(request, form, title=message("What is it called?"), button=message("Continue"), back=back)


class Facts(View):
    """One part of what is said about a body."""

    def get(self, request: PersonRequest, uid: UUID, part: str) -> HttpResponse:
        organisation = self._organisation(request, uid, part)
        form = PARTS[part][0](initial={name: getattr(organisation, name) for name in FACTS})
        return self._page(request, organisation, form, part)

    def post(self, request: PersonRequest, uid: UUID, part: str) -> HttpResponse:
        organisation = self._organisation(request, uid, part)
        form = PARTS[part][0](request.POST)
        if form.is_valid():
            organisation.edit(by=request.user, **form.cleaned_data)
            return SeeOther(reverse("organisation_inside", args=[uid]))
        else:
            return self._page(request, organisation, form, part)

    def _organisation(self, request: PersonRequest, uid: UUID, part: str) -> Organisation:
        if part not in PARTS:
            raise Http404
        organisation = editable(request, uid)
        if part == "name" and organisation.is_verified:
            raise PermissionDenied
        return organisation

    def _page(self, request: PersonRequest, organisation: Organisation, form: forms.Form, part: str) -> HttpResponse:
        back = reverse("organisation_inside", args=[organisation.uid])
        return ask(request, form, title=PARTS[part][1], button=message("Save"), back=back, about=organisation.name)
