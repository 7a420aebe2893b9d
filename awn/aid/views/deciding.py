"""Questions about a version, each with one act: returning it, releasing it alone, naming an approver from
outside; and the link by which one comes."""

from collections.abc import Callable
from typing import Any

from django.core.exceptions import PermissionDenied
from django.forms import BaseForm
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views import View

from awn.aid.approval_forms import OutsideForm, ReleaseForm, WhyForm
from awn.aid.models import Approval, OutsideApprover, Return, Version
from awn.aid.views.versions_found import led, to_version, version_opened
from awn.arabic.wording import message
from awn.kit.said import say_next
from awn.kit.see_other import SeeOther
from awn.organisations.forms import NothingForm
from awn.organisations.pages import ask, explain
from awn.people.access import confirmed
from awn.people.reading import read
from awn.people.refusals import Refused
from awn.people.requests import PersonRequest


class Asked(View):
    """A question about a version, and one act when it is answered. `insist` raises PermissionDenied for whoever may not do it."""

    form: type[BaseForm]
    words: dict[str, Any]
    insist: Callable[[PersonRequest, Version], None]
    act: Callable[[PersonRequest, Version, dict[str, Any]], None]

    def get(self, request: PersonRequest, version: Version) -> HttpResponse:
        self.insist(request, version)
        return self._page(request, version, self.form())

    def post(self, request: PersonRequest, version: Version) -> HttpResponse:
        self.insist(request, version)
        form = self.form(request.POST)
        if form.is_valid():
            try:
                self.act(request, version, form.cleaned_data)
            except Refused as refusal:
                explain(form, refusal)
            else:
                return to_version(version)
        return self._page(request, version, form)

    def _page(self, request: PersonRequest, version: Version, form: BaseForm) -> HttpResponse:
        back = reverse("list_version", args=[version.uid])
        return ask(request, form, back=back, about=version.aid_list.title, **self.words)


@confirmed
@version_opened
class ReturnOf(Asked):
    form = WhyForm
    words = {  # noqa: RUF012  # as Django's own views have it
        "title": message("Returning the list"),
        "intro": message("Whoever offered it reads this. A version that is returned is never approved; a new one is offered."),
        "button": message("Return"),
    }

    def insist(self, request: PersonRequest, version: Version) -> None:
        if not version.may_approve(request.user):
            raise PermissionDenied

    def act(self, request: PersonRequest, version: Version, given: dict[str, Any]) -> None:
        Return.objects.give(version, by=request.user, reason=given["reason"])
        say_next(request, message("The list is returned."))


@confirmed
@version_opened
class Release(Asked):
    form = ReleaseForm
    words = {  # noqa: RUF012
        "title": message("Releasing the list alone"),
        "intro": message(
            "Nobody else in your organisation may approve lists. What you release alone is marked so, and holds for 24 hours; then somebody of "
            "another organisation must have reviewed it."
        ),
        "button": message("Release for 24 hours"),
        "tone": "danger",
    }

    def insist(self, request: PersonRequest, version: Version) -> None:
        if not version.may_release_alone(request.user):
            raise PermissionDenied

    def act(self, request: PersonRequest, version: Version, given: dict[str, Any]) -> None:
        Approval.objects.give(version, by=request.user, alone=True, reason=given["reason"])
        say_next(request, message("The list is released for 24 hours."))


@confirmed
@version_opened
class OutsideNaming(Asked):
    form = OutsideForm
    words = {  # noqa: RUF012
        "title": message("An approver from outside"),
        "intro": message(
            "They get a link that opens for their account alone, for seven days. With it they see the entries of this version."
        ),
        "button": message("Send the link"),
    }

    def insist(self, request: PersonRequest, version: Version) -> None:
        if not led(request, version).may_name_outside(request.user):
            raise PermissionDenied

    def act(self, request: PersonRequest, version: Version, given: dict[str, Any]) -> None:
        OutsideApprover.objects.ask(version, given["person"], by=request.user)
        say_next(request, message("The link is sent."))


@confirmed
class OutsideLink(View):
    """The link of an approver from outside: for any other account, and after seven days, there is no such page."""

    def get(self, request: PersonRequest, secret: str) -> HttpResponse:
        named = self._named(request, secret)
        return ask(
            request, NothingForm(), title=message("A list of another organisation waits for you"),
            intro=message("You will see names and numbers of families in need. What you open is written down with your name."),
            button=message("Open the list"), back=reverse("home"), about=named.version.aid_list.organisation.name,
        )  # fmt: skip

    def post(self, request: PersonRequest, secret: str) -> HttpResponse:
        version = self._named(request, secret).open(by=request.user)
        read(version.aid_list, by=request.user, reason="verification")
        return SeeOther(reverse("list_version", args=[version.uid]))

    def _named(self, request: PersonRequest, secret: str) -> OutsideApprover:
        live = OutsideApprover.objects.live().filter(person=request.user).select_related("version__aid_list__organisation")
        return get_object_or_404(live.with_secret(secret))
